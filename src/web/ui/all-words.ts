import type { Language, numbers } from '../../report/format.ts';
import { pageWords, type Words } from '../words/index.ts';
import { type LaterWords, laterWords } from '../words/later/index.ts';
import { useWords as useFirstWords } from './context.ts';

const all = {
  en: { ...pageWords('en'), ...laterWords('en') },
  zh: { ...pageWords('zh'), ...laterWords('zh') },
};

/** All words of the page, for views that are not on the first screen. */
export function useWords(): { words: Words & LaterWords; n: ReturnType<typeof numbers>; language: Language } {
  const { n, language } = useFirstWords();
  return { words: all[language], n, language };
}
