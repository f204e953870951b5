import type { Language } from '../../../report/format.ts';
import { en, type LaterWords } from './en.ts';
import { zh } from './zh.ts';

export type { LaterWords } from './en.ts';

export function laterWords(language: Language): LaterWords {
  return language === 'zh' ? zh : en;
}
