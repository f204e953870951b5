import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Input, Manifest } from '../../ensemble/study/manifest.ts';
import { Faults } from '../../kernel/errors.ts';
import { near } from '../../kernel/near.ts';
import type { Quantile, Summary } from './answers.ts';
import { numbersOf, parquet, withDatabase } from './database.ts';
import { FILES } from './finish.ts';
import { missingParts, partsOf, readManifest } from './folder.ts';
import { type OutcomeOf, outcomesOf } from './outcomes.ts';
import { literal, quoted } from './part.ts';

/** A finished ensemble. Rows of inputs and outcomes are the futures that ran in every plan, in their order. */
export interface Ensemble {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly summary: Summary;
  /** Names of the plans, as in the manifest; the first is the one that the others are held against. */
  readonly plans: readonly string[];
  /** Numbers of the futures: what each row is. */
  readonly futures: Int32Array;
  /** What was drawn. */
  readonly inputs: readonly Input[];
  /** Values of an input; of a table, whose figures move together, where it stands in its ranges, 0 to 1. */
  readonly input: (name: string) => Float64Array;
  /** Cumulative probabilities at which an input was drawn, 0 to 1. */
  readonly probability: (name: string) => Float64Array;
  /** What can be asked of `outcome`: columns at the last month, and `max(...)` and `min(...)` of them. */
  readonly outcomes: readonly OutcomeOf[];
  /** @param plan the first where left out */
  readonly outcome: (name: string, plan?: string) => Float64Array;
  /** Mean and quantiles by month from the start. @param against the plan that it is the difference from */
  readonly bands: (column: string, plan?: string, against?: string) => Promise<Bands>;
  /** A column of every future: rows of months + 1 values. */
  readonly series: (column: string, plan?: string) => Promise<Float64Array>;
}

export type Bands = Readonly<Record<Quantile | 'mean', Float64Array>>;

/** @throws Faults where the folder holds no ensemble, or one that is not finished; on asking for an unknown name */
export async function readEnsemble(folder: string): Promise<Ensemble> {
  const manifest = await readManifest(folder);
  if (manifest === undefined) {
    throw refused(folder, 'no ensemble', 'a folder that landfall ensemble has written');
  }
  const summary = await readSummary(folder, manifest);
  const plans = manifest.plans.map(({ name }) => name);
  const outcomes = outcomesOf(manifest.columns);
  const paths = partsOf(folder, manifest).map(({ path }) => path);
  const planOf = (name: string | undefined): number => {
    if (name === undefined) return 0;
    return placeOf(folder, 'plan', name, plans);
  };
  const columns = manifest.columns.map(({ name }) => name);
  const tables = await Promise.all(
    plans.map((_, plan) => table(join(folder, FILES.outcomes), `WHERE plan = ${plan} ORDER BY future`)),
  );
  const futures = Int32Array.from(tables[0].get('future') ?? []);
  const drawn = await table(join(folder, FILES.inputs), 'ORDER BY future');
  const rows = (name: string): Float64Array => {
    const all = drawn.get(name) ?? new Float64Array();
    return Float64Array.from(futures, (future) => all[future]);
  };
  const names = manifest.inputs.map(({ name }) => name);
  return {
    folder,
    manifest,
    summary,
    plans,
    futures,
    inputs: manifest.inputs,
    input: (name) => rows(names[placeOf(folder, 'input', name, names)]),
    probability: (name) => rows(`probability(${names[placeOf(folder, 'input', name, names)]})`),
    outcomes,
    outcome: (name, plan) => {
      const known = outcomes.map((one) => one.name);
      return tables[planOf(plan)].get(known[placeOf(folder, 'outcome', name, known)]) ?? new Float64Array();
    },
    bands: async (column, plan, against) => {
      placeOf(folder, 'series', column, columns);
      const other = against === undefined ? 'IS NULL' : `= ${literal(plans[planOf(against)])}`;
      const where = `WHERE series = ${literal(column)} AND plan = ${literal(plans[planOf(plan)])} AND against ${other}`;
      const got = await table(
        join(folder, FILES.bands),
        `${where} ORDER BY step`,
        'step, mean, q05, q25, q50, q75, q95',
      );
      if ((got.get('step')?.length ?? 0) === 0) {
        throw refused(folder, `no bands of ${plan ?? plans[0]} less ${against}`, `${plans[0]} less another plan`);
      }
      const of = (name: string) => got.get(name) ?? new Float64Array();
      return { mean: of('mean'), q05: of('q05'), q25: of('q25'), q50: of('q50'), q75: of('q75'), q95: of('q95') };
    },
    series: async (column, plan) => {
      placeOf(folder, 'series', column, columns);
      const sql = `SELECT ${quoted(column)} AS value FROM ${parquet(paths)} WHERE plan = ${planOf(plan)} ORDER BY future, step`;
      const got = await withDatabase((connection) => numbersOf(connection, sql));
      return got.get('value') ?? new Float64Array();
    },
  };
}

async function readSummary(folder: string, manifest: Manifest): Promise<Summary> {
  try {
    return JSON.parse(await readFile(join(folder, FILES.summary), 'utf8'));
  } catch {
    const parts = partsOf(folder, manifest);
    const done = parts.length - (await missingParts(parts)).length;
    throw new Faults('ensemble', [
      {
        where: folder,
        found: `an ensemble that is not finished: ${done} of ${parts.length} parts`,
        expected: 'a finished one',
        mend: 'give the same landfall ensemble command again; it goes on where it stopped',
      },
    ]);
  }
}

function table(path: string, clauses: string, columns = '*'): Promise<Map<string, Float64Array>> {
  return withDatabase((connection) => numbersOf(connection, `SELECT ${columns} FROM ${parquet([path])} ${clauses}`));
}

function placeOf(folder: string, kind: string, name: string, names: readonly string[]): number {
  const place = names.indexOf(name);
  if (place < 0) throw refused(folder, `no ${kind} ${name}`, near(name, names));
  return place;
}

function refused(where: string, found: string, expected: string): Faults {
  return new Faults('ensemble', [{ where, found, expected }]);
}
