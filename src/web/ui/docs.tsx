import { useEffect, useState } from 'react';
import { useWords } from './all-words.ts';

/** The meaning of an equation in the language of the page, or in English where it has none in that: then it says so. */
export interface DocOf {
  readonly text: string;
  readonly english: boolean;
}

type Catalogue = ReadonlyMap<string, string>;
let chinese: Catalogue | undefined;

/** Meanings of equations; the Chinese ones are fetched when they are first asked for. */
export function useDocs(): (name: string, doc: string) => DocOf {
  const { language } = useWords();
  const [known, setKnown] = useState(chinese);
  useEffect(() => {
    if (language !== 'zh' || chinese !== undefined) return;
    let wanted = true;
    void import('../../model/zh/index.ts').then(({ meanings }) => {
      chinese = meanings;
      if (wanted) setKnown(meanings);
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return (name, doc) => {
    const own = language === 'zh' ? known?.get(name) : undefined;
    return own === undefined ? { text: doc, english: language !== 'en' } : { text: own, english: false };
  };
}

export function Doc({ text, english }: DocOf) {
  return <span lang={english ? 'en' : undefined}>{text}</span>;
}
