import { readFileSync } from 'node:fs';
import { prepare } from '../../src/ensemble/prepare.ts';
import type { Town } from '../../src/ensemble/run.ts';
import { runFutures } from '../../src/kernel/wasm/run.ts';
import type { Region } from '../../src/region/region.ts';
import { monthNumber } from '../../src/scenario/month.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { type Faced, judge, type Outcome, type ValidationCase } from './case.ts';
import { futuresOf } from './draws.ts';
import { under, variants } from './variants.ts';

/** Futures drawn for a band. */
export const FUTURES = 60;

/** Runs a case, once at the centre and for each draw, and judges every fact. */
export function face(town: Town, set: ValidationCase, region: Region, futures = FUTURES): Faced[] {
  const central = set.measure(runs(town, set, region));
  const drawn = futuresOf(region, set.uncertain, futures).map((draw) => set.measure(runs(town, set, draw)));
  const varied = variants.map(
    (variant) => [variant.name, set.measure(runs(town, set, under(region, variant)))] as const,
  );
  return set.facts.map((fact) => {
    if (fact.notModelled !== undefined) return { fact, verdict: 'not modelled' };
    const values = drawn.map((answers) => answers[fact.id]);
    if (![central[fact.id], ...values].every(Number.isFinite))
      throw new Error(`${set.folder}: no answer to ${fact.id}: ${[central[fact.id], ...values].join(' ')}`);
    const otherwise = Object.fromEntries(varied.map(([name, answers]) => [name, answers[fact.id]]));
    return { ...judge(fact, central[fact.id], values), otherwise };
  });
}

export function runs(town: Town, set: ValidationCase, region: Region): Record<string, Outcome> {
  return Object.fromEntries(
    Object.entries(set.scenarios).map(([name, file]) => [name, run(town, set, region, file)] as const),
  );
}

function run(town: Town, { folder, record }: ValidationCase, region: Region, file: string): Outcome {
  const text = readFileSync(new URL(`../${folder}/${file}`, import.meta.url), 'utf8');
  const played = readScenario(text, file, region);
  const { instance, givens } = prepare(town.program, played);
  const [{ series }] = runFutures(town.models, instance, givens, [{ number: 0 }], {
    steps: played.months,
    start: monthNumber(played.start),
    seed: 0,
    record,
  });
  const at = (variable: string, month: number) => {
    const values = series.get(variable);
    if (values === undefined) throw new Error(`${folder}: ${variable} was not recorded`);
    const width = values.length / (played.months + 1);
    return values.subarray(month * width, (month + 1) * width);
  };
  return { region, at, total: (variable, month) => at(variable, month).reduce((sum, value) => sum + value, 0) };
}
