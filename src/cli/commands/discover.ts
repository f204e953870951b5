import { join } from 'node:path';
import { cart } from '../../ensemble/analysis/cart/cart.ts';
import type { Futures } from '../../ensemble/analysis/prim/box.ts';
import { chosen, prim } from '../../ensemble/analysis/prim/prim.ts';
import { quasiP } from '../../ensemble/analysis/prim/quasi-p.ts';
import { regional } from '../../ensemble/analysis/prim/regional.ts';
import { type Fault, Faults } from '../../kernel/errors.ts';
import { near } from '../../kernel/near.ts';
import { boxExhibit, tradeOffExhibit, treeExhibit } from '../../report/ensemble/boxes.ts';
import type { Exhibit } from '../../report/ensemble/exhibit.ts';
import { type InputLabel, type OutcomeLabel, outcomeValue } from '../../report/ensemble/labels.ts';
import { ensembleWords } from '../../report/ensemble/words.ts';
import type { Language } from '../../report/format.ts';
import { type Ensemble, readEnsemble } from '../../store/ensemble/read.ts';
import { inputLabels, outcomeOf } from '../sensitivity/given.ts';
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
  const all = inputLabels(ensemble, plan);
  const cases = casesOf(ensemble, flags, plan);
  const labels = telling(ensemble, all, cases);
  const futures: Futures = { inputs: labels.map(({ name }) => ensemble.input(name)), cases };
  const boxes = prim(futures, { peel: flags.peel, paste: flags.peel, massMin: flags.mass });
  if (flags.box !== undefined && flags.box >= boxes.length) {
    throw new Faults('discover', [
      { where: '--box', found: String(flags.box), expected: `0 to ${boxes.length - 1}: the boxes found` },
    ]);
  }
  const box = flags.box === undefined ? chosen(futures, boxes) : boxes[flags.box];
  const leaves = cart(futures, { massMin: flags.mass, depth: 4, gain: 0.002 });
  const found = { box, quasiP: quasiP(futures, box), base: boxes[0].density, inputs: futures.inputs };
  const exhibits = (language: Language): Exhibit[] => [
    boxExhibit(labels, told(ensemble, flags, plan, language), found, language),
    tradeOffExhibit(labels, all.length, boxes, box, language),
    treeExhibit(labels, leaves, language),
  ];
  printExhibits(exhibits(flags.language), terminal);
  const question = { ensemble, outcome: flags.outcome, plan };
  const files = await writeExhibits(flags.out ?? join(folder, 'answers'), 'discover', question, exhibits);
  terminal.out(`${files.map((file) => `${styled(terminal, 'dim', 'written')}  ${file}`).join('\n')}\n`);
}

/** The inputs that tell the cases from the other futures at all; the others would only give noise to take hold of. */
function telling(ensemble: Ensemble, labels: readonly InputLabel[], cases: Uint8Array): InputLabel[] {
  const apart = regional({ inputs: labels.map(({ name }) => ensemble.input(name)), cases });
  return labels.filter((_, i) => apart[i].distance > apart[i].byChance);
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
