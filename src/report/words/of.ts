import type { Language } from '../format.ts';
import { en, type Words } from './en.ts';
import { zh } from './zh.ts';

export function wordsOf(language: Language): Words {
  return language === 'zh' ? zh : en;
}
