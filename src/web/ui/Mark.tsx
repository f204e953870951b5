import { useSyncExternalStore } from 'react';
import { type Rests, restsOfFigures } from '../../ensemble/rests.ts';
import type { Basis as KnownBy } from '../../region/region.ts';
import { knownRests } from '../state/rests.ts';
import type { Words } from '../words/index.ts';
import { useStore, useWords } from './context.ts';
import type { PillKind } from './Pill.tsx';

/** How numbers are known. */
export interface Known {
  /** Results of the model, or worked out from figures of the pack alone. */
  readonly kind: 'model' | 'derived';
  readonly rests: Rests | undefined;
  /** The least certain thing that they rest on. */
  readonly weakest: KnownBy | 'claim' | undefined;
}

/**
 * @param of names of series; none: no more is known than that the model made it
 * @param figures quantities of the pack that were read beside them
 */
export function useKnown(of: readonly string[], figures: readonly string[] = []): Known {
  const store = useStore();
  const ground = useSyncExternalStore(store.subscribe, () => store.get().ground);
  const region = useSyncExternalStore(store.subscribe, () => store.get().opened?.region);
  const claims = useSyncExternalStore(store.subscribe, () => store.get().shown?.ran.result.scenario.claims.length ?? 0);
  const kind = of.length === 0 && figures.length > 0 ? 'derived' : 'model';
  const rests =
    kind === 'derived'
      ? restsOfFigures(figures.flatMap((name) => region?.figures.get(name) ?? []))
      : ground === undefined || of.length === 0
        ? undefined
        : knownRests(ground, of);
  // nothing is less certain than a claim that is only taken as true
  return { kind, rests, weakest: kind === 'model' && claims > 0 ? 'claim' : rests?.weakest };
}

/** `modelled, rests on assumptions` */
export function saidOf({ kind, weakest }: Known, words: Words): string {
  return weakest === undefined ? words.pills[kind] : `${words.pills[kind]}${words.rests[weakest]}`;
}

/** A small mark beside a number of the model: the letter of a result, and that of what it rests on. */
export function Mark({
  of,
  figures,
}: {
  readonly of: readonly string[];
  readonly figures?: readonly string[] | undefined;
}) {
  const { words } = useWords();
  const known = useKnown(of, figures);
  const { kind, weakest } = known;
  return <Letters kinds={weakest === undefined ? [kind] : [kind, weakest]} said={saidOf(known, words)} />;
}

/** A small mark beside a number that is no result. */
export function PlainMark({ kind }: { readonly kind: PillKind }) {
  const { words } = useWords();
  return <Letters kinds={[kind]} said={words.pills[kind]} />;
}

/** The mark of a number of the pack. */
export function FigureMark({ quantity }: { readonly quantity: string }) {
  const store = useStore();
  const figures = useSyncExternalStore(store.subscribe, () => store.get().opened?.region.figures.get(quantity));
  const { weakest } = restsOfFigures(figures ?? []);
  return weakest === undefined ? null : <PlainMark kind={weakest} />;
}

function Letters({ kinds, said }: { readonly kinds: readonly PillKind[]; readonly said: string }) {
  const { words } = useWords();
  return (
    <span className="mark" role="img" aria-label={said} title={said}>
      {kinds.map((kind, i) => (
        // Drawn by the style sheet, so that who copies a sentence copies its numbers alone.
        // biome-ignore lint/suspicious/noArrayIndexKey: the two letters have no other name than their place
        <i key={i} className={kind} data-letter={words.marks[kind]} />
      ))}
    </span>
  );
}

/** The legend of the marks of a picture or table; it opens what the numbers rest on. */
export function Basis({
  of,
  figures,
  month,
}: {
  readonly of: readonly string[];
  readonly figures?: readonly string[] | undefined;
  readonly month?: number;
}) {
  const store = useStore();
  const { words } = useWords();
  const known = useKnown(of, figures);
  const open = () => store.list(of, month ?? store.get().shown?.ran.result.months ?? 0, figures);
  return (
    <button type="button" className="pill basis" onClick={open}>
      <span aria-hidden="true">
        <Mark of={of} {...(figures === undefined ? {} : { figures })} />{' '}
      </span>
      {saidOf(known, words)}
    </button>
  );
}
