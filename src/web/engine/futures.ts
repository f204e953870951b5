import { createSampler, type Drawn, type Sampler } from '../../ensemble/sample/draw.ts';
import { groupsOf } from '../../ensemble/sample/groups.ts';
import { runFutures } from '../../kernel/wasm/run.ts';
import type { Case } from '../../scenario/case.ts';
import { monthNumber } from '../../scenario/month.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import type { Futures } from './protocol.ts';
import { type Desk, SEED } from './town.ts';

/** Series whose bands the page shows. */
const WATCHED = [
  'lost_total',
  'left_behind_total',
  'plant_jobs',
  'other_jobs',
  'unemployment_rate',
  'co2',
  'pay_lost_total',
];

/**
 * Futures `from` up to `to` of a Latin hypercube of `of`: those that `landfall ensemble` draws, with what the scenario itself says
 * is not known.
 * @throws Faults where it says so wrongly, or a future cannot be
 */
export async function futuresOf(
  desk: Desk,
  scenario: ScenarioText,
  of: number,
  from: number,
  to: number,
): Promise<Futures> {
  const set = desk.read(scenario);
  const { instance, givens } = desk.prepared(set);
  const { sampler, drawn: known } = await drawsOf(desk, set, of);
  const drawn = Array.from({ length: to - from }, (_, i) => {
    const number = from + i;
    const one = known.get(number) ?? sampler.draw(number);
    known.set(number, one);
    return one;
  });
  const runs = new Map<number, ReturnType<typeof runFutures>[number]>();
  for (const group of groupsOf(sampler, givens.inputs, drawn)) {
    const options = { steps: set.months, start: monthNumber(set.start), seed: SEED, record: WATCHED };
    const own = runFutures(desk.models, instance, group.givens, group.futures, options);
    for (const [i, run] of own.entries()) runs.set(group.futures[i].number, run);
  }
  const path = (name: string) =>
    joined(drawn.map(({ future }) => runs.get(future.number)?.series.get(name) ?? new Float64Array()));
  return { from, to, paths: new Map(WATCHED.map((name) => [name, path(name)])) };
}

interface Draws {
  readonly sampler: Sampler;
  /** By the number of the future: some 50 kB each. */
  readonly drawn: Map<number, Drawn>;
}

const kept = new WeakMap<Desk, { readonly key: string; readonly draws: Promise<Draws> }>();

/** Draws hang on what is assumed and what is not known, and on no lever: those of one plan are those of the next. */
function drawsOf(desk: Desk, set: Case, size: number): Promise<Draws> {
  const key = JSON.stringify([set.settings, set.start, set.months, set.uncertain ?? null, size]);
  const before = kept.get(desk);
  if (before?.key === key) return before.draws;
  const draws = made(desk, set, size).then((sampler) => ({ sampler, drawn: new Map<number, Drawn>() }));
  kept.set(desk, { key, draws });
  return draws;
}

async function made(desk: Desk, set: Case, size: number): Promise<Sampler> {
  // few scenarios say more than the pack does; what reads it comes with the first of them
  const wider = set.uncertain === undefined ? undefined : (await uncertainty()).widerOf(set);
  const design = { method: 'lhs', size, seed: SEED } as const;
  return createSampler(desk.program, set, desk.prepared(set), design, {
    series: WATCHED,
    ...(wider === undefined ? {} : { wider }),
  });
}

/** What a scenario says is not known is read when it is opened, for its faults. @throws Faults */
export async function checkUncertain(set: Case): Promise<void> {
  if (set.uncertain !== undefined) (await uncertainty()).widerOf(set);
}

export const uncertainty = () => import('../../ensemble/uncertainty/wider.ts');

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => {
    all.set(part, at);
    return at + part.length;
  }, 0);
  return all;
}
