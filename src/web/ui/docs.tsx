import { useEffect, useState } from 'react';
import { useWords } from './all-words.ts';

/** The meaning of an equation in the language of the page, or in English where it has none in that: then it says so. */
export interface DocOf {
  readonly text: string;
  readonly english: boolean;
}

type Catalogue = typeof import('../../model/zh/index.ts');
let chinese: Catalogue | undefined;

/** Meanings of equations and what they go back to; the Chinese ones are fetched when they are first asked for. */
export function useDocs(): { doc(name: string, english: string): DocOf; source(english: string): DocOf } {
  const { language } = useWords();
  const [known, setKnown] = useState(chinese);
  useEffect(() => {
    if (language !== 'zh' || chinese !== undefined) return;
    let wanted = true;
    void import('../../model/zh/index.ts').then((found) => {
      chinese = found;
      if (wanted) setKnown(found);
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  const told = (english: string, own: string | undefined): DocOf =>
    language === 'zh' && own !== undefined
      ? { text: own, english: false }
      : { text: english, english: language !== 'en' };
  return {
    doc: (name, english) => told(english, known?.meaningOf(name)),
    source: (english) => told(english, known?.sourceOf(english)),
  };
}

export function Doc({ text, english }: DocOf) {
  return <span lang={english ? 'en' : undefined}>{text}</span>;
}
