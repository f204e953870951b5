import { createSampler } from '../../ensemble/sample/draw.ts';
import { runFutures } from '../../kernel/wasm/run.ts';
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

/** Futures `from` up to `to` of a Latin hypercube of `of`. */
export function futuresOf(desk: Desk, scenario: ScenarioText, of: number, from: number, to: number): Futures {
  const set = desk.read(scenario);
  const central = desk.prepared(set);
  const sampler = createSampler(
    desk.program,
    set,
    central,
    { method: 'lhs', size: of, seed: SEED },
    { series: WATCHED },
  );
  const drawn = Array.from({ length: to - from }, (_, i) => sampler.draw(from + i).future);
  const runs = runFutures(desk.models, central.instance, central.givens, drawn, {
    steps: set.months,
    start: monthNumber(set.start),
    seed: SEED,
    record: WATCHED,
  });
  const path = (name: string) => joined(runs.map((run) => run.series.get(name) ?? new Float64Array()));
  return { from, to, paths: new Map(WATCHED.map((name) => [name, path(name)])) };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => {
    all.set(part, at);
    return at + part.length;
  }, 0);
  return all;
}
