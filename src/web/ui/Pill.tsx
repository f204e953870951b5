import { useWords } from './context.ts';

export type PillKind = 'observed' | 'derived' | 'proxy' | 'assumption' | 'model' | 'scenario' | 'claim';

/** How a number is known. */
export function Pill({ kind }: { readonly kind: PillKind }) {
  const { words } = useWords();
  return <span className={`pill ${kind}`}>{words.pills[kind]}</span>;
}

export function pillOf(basis: string | undefined): PillKind {
  switch (basis) {
    case 'observed':
    case 'derived':
    case 'proxy':
    case 'assumption':
    case 'scenario':
      return basis;
    default:
      return 'model';
  }
}
