import { type Fault, Faults } from '../../kernel/errors.ts';
import { canonical } from '../../region/hash.ts';
import type { Localized } from '../../scenario/case.ts';
import type { Design } from '../sample/design.ts';
import { VERSION } from '../version.ts';
import type { Study } from './study.ts';
import type { Column } from './watched.ts';

/** Everything that decides the bytes of an ensemble. */
export interface Manifest {
  /** Version of this format. */
  readonly landfall: 1;
  readonly version: string;
  /** SHA-256 of the program that runs the futures: code and compiled model. */
  readonly engine: string;
  readonly region: { readonly id: string; readonly hash: string; readonly names: Localized; readonly currency: string };
  readonly plans: readonly { readonly name: string; readonly hash: string; readonly title: Localized }[];
  /** First month, `YYYY-MM`. */
  readonly start: string;
  readonly months: number;
  readonly design: Design;
  /** Futures in one part. */
  readonly batch: number;
  readonly columns: readonly Column[];
  readonly inputs: readonly Input[];
  /** Quantities with a range that are not drawn. */
  readonly fixed: readonly string[];
}

/** What is drawn, by name. */
export interface Input {
  readonly name: string;
  readonly doc: string;
  readonly unit: string;
  /** Figures that move together; with one, its value is given for each future, with more, where it stands from 0 to 1. */
  readonly figures: number;
  /** Names of the plans for which it is open: one that sets it leaves it out. */
  readonly plans: readonly string[];
}

export function manifestOf(study: Study, engine: string, batch: number): Manifest {
  const { design, columns, months, plans } = study;
  const [{ set }] = plans;
  const { region } = set;
  const inputs = new Map<string, Input>();
  for (const plan of plans) {
    for (const { name, doc, unit, figures } of plan.sampler.uncertain) {
      const before = inputs.get(name)?.plans ?? [];
      inputs.set(name, { name, doc, unit, figures: Math.max(1, figures.length), plans: [...before, plan.set.name] });
    }
  }
  return {
    landfall: 1,
    version: VERSION,
    engine,
    region: { id: region.id, hash: region.hash, names: region.names, currency: region.currency },
    plans: plans.map(({ set: { name, hash, title } }) => ({ name, hash, title })),
    start: set.start,
    months,
    design,
    batch,
    columns,
    inputs: [...inputs.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    fixed: plans[0].sampler.fixed,
  };
}

/** The parts of an ensemble: futures `from` up to, not including, `to`. */
export function rangesOf({ design, batch }: Manifest): { readonly from: number; readonly to: number }[] {
  return Array.from({ length: Math.ceil(design.size / batch) }, (_, i) => ({
    from: i * batch,
    to: Math.min(design.size, (i + 1) * batch),
  }));
}

const NAMES: readonly (readonly [string, (manifest: Manifest) => unknown])[] = [
  ['format', ({ landfall }) => landfall],
  ['version of Landfall', ({ version }) => version],
  ['build of Landfall', ({ engine }) => engine],
  ['region', ({ region }) => region.id],
  ['pack', ({ region }) => region.hash],
  ['scenarios', ({ plans }) => plans.map(({ name, hash }) => `${name} ${hash.slice(0, 12)}`).join(', ')],
  ['start', ({ start }) => start],
  ['months', ({ months }) => months],
  ['method', ({ design }) => design.method],
  ['futures', ({ design }) => design.size],
  ['seed', ({ design }) => design.seed],
  ['series', ({ columns }) => columns.map(({ name }) => name).join(', ')],
];

/**
 * Refuses to go on with an ensemble that was begun as another one.
 * @throws Faults with everything that differs
 */
export function checkSame(begun: Manifest, wanted: Manifest, where: string, mend: string = MEND): void {
  if (canonical(begun) === canonical(wanted)) return;
  const faults = NAMES.flatMap(([name, of]): Fault[] => {
    const [was, is] = [of(begun), of(wanted)].map(String);
    if (was === is) return [];
    return [{ where, found: `an ensemble of ${name} ${was}`, expected: `${name} ${is}`, mend }];
  });
  if (faults.length === 0) faults.push({ where, found: 'another ensemble', expected: 'this one', mend });
  throw new Faults('ensemble', faults);
}

const MEND = 'give the same command again to go on with it, or another folder for a new one';
