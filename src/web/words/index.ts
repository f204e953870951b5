import type { Language } from '../../report/format.ts';
import { en, type Words } from './en.ts';
import { zh } from './zh.ts';

export type { Words } from './en.ts';

export function pageWords(language: Language): Words {
  return language === 'zh' ? zh : en;
}
