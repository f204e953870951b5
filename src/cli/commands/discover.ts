import { join } from 'node:path';
import { type Fault, Faults } from '../../kernel/errors.ts';
import { near } from '../../kernel/near.ts';
import { type OutcomeLabel, outcomeValue } from '../../report/ensemble/labels.ts';
import { ensembleWords } from '../../report/ensemble/words.ts';
import type { Language } from '../../report/format.ts';
import { type Ensemble, readEnsemble } from '../../store/ensemble/read.ts';
import { boxedExhibits } from '../sensitivity/boxed.ts';
import { outcomeOf } from '../sensitivity/given.ts';
import { printExhibits, writeExhibits } from '../sensitivity/written.ts';
import { styled, type Terminal } from '../terminal.ts';

export interface DiscoverFlags {
  readonly outcome: string;
  readonly above?: number;
  readonly below?: number;
  readonly plan?: string;
  /** A second plan: the outcome is the difference from it, future by future. */
  readonly against?: string;
  /** Place of a box on the way, in place of the one that Landfall chooses. */
  readonly box?: number;
  readonly peel: number;
  readonly mass: number;
  readonly out?: string;
  readonly language: Language;
}

/** `landfall discover`: in which futures of an ensemble an outcome lies beyond a line. */
export async function discover(folder: string, flags: DiscoverFlags, terminal: Terminal): Promise<void> {
  const ensemble = await readEnsemble(folder);
  checkFlags(ensemble, flags);
  const plan = flags.plan ?? ensemble.plans[0];
  const what = (language: Language) => told(ensemble, flags, plan, language);
  const exhibits = boxedExhibits(ensemble, plan, casesOf(ensemble, flags, plan), what, flags);
  printExhibits(exhibits(flags.language), terminal);
  const question = { ensemble, outcome: flags.outcome, plan };
  const files = await writeExhibits(flags.out ?? join(folder, 'answers'), 'discover', question, exhibits);
  terminal.out(`${files.map((file) => `${styled(terminal, 'dim', 'written')}  ${file}`).join('\n')}\n`);
}

/** 1 for each future beyond the line. */
function casesOf(ensemble: Ensemble, { outcome, above, below, against }: DiscoverFlags, plan: string): Uint8Array {
  const own = ensemble.outcome(outcome, plan);
  const other = against === undefined ? undefined : ensemble.outcome(outcome, against);
  return Uint8Array.from(own, (value, row) => {
    const held = other === undefined ? value : value - other[row];
    return held > (above ?? Number.POSITIVE_INFINITY) || held < (below ?? Number.NEGATIVE_INFINITY) ? 1 : 0;
  });
}

/** The line in words: “left behind is more than 5,000”. */
function told(ensemble: Ensemble, flags: DiscoverFlags, plan: string, language: Language): string {
  const words = ensembleWords(language);
  const label: OutcomeLabel = outcomeOf(ensemble, flags.outcome, language);
  const name = flags.against === undefined ? label.title : words.less(label.title, plan, flags.against);
  const value = (line: number) => outcomeValue(label, line, language);
  return [
    ...(flags.above === undefined ? [] : [words.above(name, value(flags.above))]),
    ...(flags.below === undefined ? [] : [words.below(name, value(flags.below))]),
  ].join(words.or);
}

/** @throws Faults with everything that does not fit the ensemble */
function checkFlags(
  { outcomes, plans, manifest }: Ensemble,
  { outcome, above, below, plan, against }: DiscoverFlags,
): void {
  const faults: Fault[] = [];
  const names = outcomes.map(({ name }) => name);
  if (!names.includes(outcome)) {
    faults.push({ where: '--outcome', found: `unknown outcome ${outcome}`, expected: near(outcome, names) });
  }
  for (const [flag, name] of [
    ['--plan', plan],
    ['--against', against],
  ] as const) {
    if (name !== undefined && !plans.includes(name)) {
      faults.push({ where: flag, found: `no plan ${name}`, expected: near(name, plans) });
    }
  }
  if (above === undefined && below === undefined) {
    faults.push({ where: '--above, --below', found: 'neither', expected: 'the line that the outcome is beyond' });
  }
  if (above !== undefined && below !== undefined && above < below) {
    faults.push({
      where: '--above, --below',
      found: `${above} and ${below}: every future`,
      expected: 'a line, or two ends',
    });
  }
  const { method } = manifest.design;
  if (method === 'saltelli' || method === 'morris') {
    faults.push({ where: 'design', found: method, expected: 'independent draws: an ensemble of method mc or lhs' });
  }
  if (faults.length > 0) throw new Faults('discover', faults);
}
