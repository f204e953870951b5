import { type Fault, Faults } from '../../kernel/errors.ts';
import { runFutures } from '../../kernel/wasm/run.ts';
import { canonical } from '../../region/hash.ts';
import type { Case } from '../../scenario/case.ts';
import { monthNumber } from '../../scenario/month.ts';
import { type Prepared, prepare } from '../prepare.ts';
import type { Town } from '../run.ts';
import type { Design } from '../sample/design.ts';
import { createSampler, type Drawn, type Sampler, type SamplerOptions } from '../sample/draw.ts';
import { type Group, groupsOf } from '../sample/groups.ts';
import { points } from '../sample/points.ts';
import { widerOf } from '../uncertainty/wider.ts';
import { type Column, columnsOf } from './watched.ts';

/** Some plans for one region, to be run in the same futures. */
export interface Study {
  readonly town: Town;
  readonly plans: readonly StudyPlan[];
  readonly design: Design;
  readonly columns: readonly Column[];
  readonly months: number;
}

export interface StudyPlan {
  readonly set: Case;
  readonly prepared: Prepared;
  readonly sampler: Sampler;
}

/** What a number of futures in a row gave. */
export interface Batch {
  /** Futures `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** By plan, then column: (to - from) rows of months + 1 values. Rows of a future that failed are NaN. */
  readonly plans: readonly (readonly Float64Array[])[];
  readonly failed: readonly Failed[];
}

/** A future that could not be run, and why. It is left out of every plan, so that plans stay comparable. */
export interface Failed {
  readonly future: number;
  readonly plan: string;
  readonly why: string;
}

/**
 * @param series names of the series to keep
 * @throws Faults where the plans do not belong together, or the pack does not fit
 */
export function openStudy(town: Town, sets: readonly Case[], design: Design, series: readonly string[]): Study {
  checkTogether(sets);
  const samplers = new Map<string, { prepared: Prepared; sampler: Sampler }>();
  const plans = sets.map((set): StudyPlan => {
    // Plans with the same assumptions have the same constants: they are drawn once for all of them.
    const key = canonical({ settings: set.settings, uncertain: set.uncertain ?? null });
    const known = samplers.get(key);
    const prepared =
      known === undefined
        ? prepare(town.program, set)
        : { ...known.prepared, givens: { ...known.prepared.givens, inputs: set.inputs } };
    const sampler =
      known?.sampler ?? createSampler(town.program, set, prepared, design, samplerOptions(set, design, series));
    samplers.set(key, { prepared, sampler });
    return { set, prepared, sampler };
  });
  const [first] = plans;
  return { town, plans, design, columns: columnsOf(first.prepared.instance, series), months: first.set.months };
}

/** @throws Faults where the scenario’s words on what is not known are wrong, or do not go with the design */
function samplerOptions(set: Case, { method }: Design, series: readonly string[]): SamplerOptions {
  const wider = widerOf(set);
  if (wider !== undefined && wider.together.length > 0 && (method === 'saltelli' || method === 'morris')) {
    throw new Faults('ensemble', [
      {
        where: `scenario ${set.name}, uncertain`,
        found: `correlations, which the method ${method} cannot have`,
        expected: 'inputs drawn apart from each other',
        mend: 'use --method pawn or delta, or leave the correlations out',
      },
    ]);
  }
  return { points, series, ...(wider === undefined ? {} : { wider }) };
}

function checkTogether(sets: readonly Case[]): void {
  const faults: Fault[] = [];
  const [first, ...others] = sets;
  if (first === undefined) faults.push({ where: 'plans', found: 'none', expected: 'at least one scenario' });
  for (const set of others) {
    const where = `scenario ${set.name}`;
    if (set.region.hash !== first.region.hash) {
      faults.push({ where, found: `the pack ${set.region.hash}`, expected: `that of ${first.name}` });
    }
    if (set.start !== first.start || set.months !== first.months) {
      faults.push({
        where,
        found: `${set.months} months from ${set.start}`,
        expected: `${first.months} months from ${first.start}, as ${first.name}`,
        mend: 'give both the same horizon',
      });
    }
  }
  for (const set of others) {
    if (canonical(set.uncertain ?? null) === canonical(first.uncertain ?? null)) continue;
    faults.push({
      where: `scenario ${set.name}`,
      found: 'another uncertain part',
      expected: `that of ${first.name}, so that both meet the same draws`,
    });
  }
  const names = sets.map(({ name }) => name);
  for (const name of new Set(names.filter((one, i) => names.indexOf(one) !== i))) {
    faults.push({ where: `scenario ${name}`, found: 'two plans of this name', expected: 'a name for each' });
  }
  if (faults.length > 0) throw new Faults('ensemble', faults);
}

/** Runs futures `from` up to, not including, `to` of every plan. A future gives the same bits in any batch. */
export function runBatch(study: Study, from: number, to: number): Batch {
  const failed: Failed[] = [];
  const draws = new Map<Sampler, Map<number, Drawn>>();
  const drawn = ({ sampler, set }: StudyPlan): Map<number, Drawn> => {
    const known = draws.get(sampler);
    if (known !== undefined) return known;
    const own = new Map<number, Drawn>();
    for (let future = from; future < to; future += 1) {
      attempt(failed, future, set.name, () => own.set(future, sampler.draw(future)));
    }
    draws.set(sampler, own);
    return own;
  };
  const plans = study.plans.map((plan) => {
    const own = drawn(plan);
    return gathered(study, plan, [...own.values()], from, to, failed);
  });
  for (const { future } of failed) blank(study, plans, future - from);
  return { from, to, plans, failed };
}

/** Runs the futures of one plan together; if one of them fails, each alone. */
function gathered(
  study: Study,
  { set, prepared, sampler }: StudyPlan,
  drawn: readonly Drawn[],
  from: number,
  to: number,
  failed: Failed[],
): Float64Array[] {
  const { town, design, columns, months } = study;
  const width = months + 1;
  const values = columns.map(() => new Float64Array((to - from) * width));
  const options = {
    steps: months,
    start: monthNumber(set.start),
    seed: design.seed,
    record: [...new Set(columns.map(({ series }) => series))],
  };
  const run = ({ givens, futures }: Group): void => {
    const runs = runFutures(town.models, prepared.instance, givens, futures, options);
    runs.forEach(({ series }, i) => {
      const to = (futures[i].number - from) * width;
      columns.forEach(({ series: name, element }, column) => {
        const all = series.get(name) ?? new Float64Array();
        const elements = all.length / width;
        for (let step = 0; step < width; step += 1) values[column][to + step] = all[step * elements + element];
      });
    });
  };
  for (const group of groupsOf(sampler, prepared.givens.inputs, drawn)) {
    try {
      run(group);
    } catch {
      // Named one by one, so that a future that fails takes no other with it.
      for (const future of group.futures) {
        attempt(failed, future.number, set.name, () => run({ ...group, futures: [future] }));
      }
    }
  }
  return values;
}

function attempt(failed: Failed[], future: number, plan: string, what: () => unknown): void {
  try {
    what();
  } catch (error) {
    failed.push({ future, plan, why: error instanceof Error ? error.message : String(error) });
  }
}

function blank({ months }: Study, plans: readonly (readonly Float64Array[])[], row: number): void {
  for (const columns of plans) {
    for (const values of columns) values.fill(Number.NaN, row * (months + 1), (row + 1) * (months + 1));
  }
}
