import { runFutures } from '../kernel/wasm/run.ts';
import type { Case } from '../scenario/case.ts';
import { monthNumber } from '../scenario/month.ts';
import { prepare } from './prepare.ts';
import type { Town } from './run.ts';
import { createSampler } from './sample/draw.ts';

/** How far the answer goes when one thing that is not known goes from the low to the high end of its range. */
export interface Swing {
  /** The quantity’s name. */
  readonly name: string;
  readonly doc: string;
  /** The outcome with the quantity at its low end and at its high end, all others at their central values. */
  readonly low: number;
  readonly high: number;
}

/**
 * One at a time: each quantity of the pack at both ends of its range, the others at their central values. It shows what the
 * answer hangs on most; it does not show what two of them do together.
 *
 * @param outcome a scalar series; its value in the last month is what is compared
 * @param progress called with the share that is done
 * @returns the swings, widest first
 * @throws Faults where an end of a range leads to a town that cannot be
 */
export function swings(
  town: Town,
  set: Case,
  outcome: string,
  progress: (share: number) => void = () => undefined,
): Swing[] {
  const prepared = prepare(town.program, set);
  // What the scenario itself says of its futures is for those who draw them.
  const { uncertain: _, ...plain } = set;
  const { uncertain, at } = createSampler(
    town.program,
    plain,
    prepared,
    { method: 'mc', size: 1, seed: 0 },
    { series: [outcome] },
  );
  const ends = uncertain.flatMap((_, i) => [0, 1].map((end) => ({ ...at(i, end), number: 2 * i + end })));
  const options = { steps: set.months, start: monthNumber(set.start), seed: 0, record: [outcome] };
  const found: number[] = [];
  for (let from = 0; from < ends.length; from += BLOCK) {
    for (const run of runFutures(
      town.models,
      prepared.instance,
      prepared.givens,
      ends.slice(from, from + BLOCK),
      options,
    )) {
      found.push(run.series.get(outcome)?.at(-1) ?? Number.NaN);
    }
    progress(Math.min(1, (from + BLOCK) / ends.length));
  }
  return uncertain
    .map(({ name, doc }, i) => ({ name, doc, low: found[2 * i], high: found[2 * i + 1] }))
    .sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
}

/** Futures that run together between two reports of progress. */
const BLOCK = 16;
