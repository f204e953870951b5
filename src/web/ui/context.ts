import { createContext, useContext, useSyncExternalStore } from 'react';
import { type Language, numbers } from '../../report/format.ts';
import type { Page } from '../state/page.ts';
import type { Store } from '../state/store.ts';
import { pageWords, type Words } from '../words/index.ts';

export const StoreContext = createContext<Store | undefined>(undefined);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (store === undefined) throw new Error('no store around this view');
  return store;
}

export function usePage(): Page {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.get);
}

const formats = { en: numbers('en'), zh: numbers('zh') };

/** Words and numbers of the language that is chosen: the same objects every time, so that pictures need not be drawn anew. */
export function useWords(): { words: Words; n: ReturnType<typeof numbers>; language: Language } {
  const store = useStore();
  const language = useSyncExternalStore(store.subscribe, () => store.get().language);
  return { words: pageWords(language), n: formats[language], language };
}
