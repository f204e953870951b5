import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DrawnInput } from '../../ensemble/study/inputs.ts';
import type { Manifest } from '../../ensemble/study/manifest.ts';
import type { Failed } from '../../ensemble/study/study.ts';
import type { Threshold } from '../../ensemble/study/threshold.ts';
import { Faults } from '../../kernel/errors.ts';
import type { Summary } from './answers.ts';
import { bandsOf } from './bands.ts';
import { crossingsOf } from './crossings.ts';
import { parquet, withDatabase } from './database.ts';
import { type Part, partsOf, tidy } from './folder.ts';
import { outcomeSpreads, outcomesOf, outcomeTable } from './outcomes.ts';
import { literal } from './part.ts';
import { type TableColumn, writeTable } from './tables.ts';
import { wholeText } from './whole-file.ts';

export const FILES = {
  inputs: 'inputs.parquet',
  outcomes: 'outcomes.parquet',
  bands: 'bands.parquet',
  summary: 'summary.json',
} as const;

/**
 * Works out the answers of an ensemble whose parts are all there, and writes them beside the parts. `summary.json`
 * comes last: where it stands, the ensemble is finished.
 * @throws Faults where no future ran to the end, a part is broken, or the disk is full
 */
export async function finishFolder(
  folder: string,
  manifest: Manifest,
  inputs: readonly DrawnInput[],
  thresholds: readonly Threshold[],
): Promise<Summary> {
  const parts = partsOf(folder, manifest);
  const paths = parts.map(({ path }) => path);
  const plans = manifest.plans.map(({ name }) => name);
  const summary = await withDatabase(async (connection) => {
    const failed = await failedIn(connection, parts);
    const futures = manifest.design.size - new Set(failed.map(({ future }) => future)).size;
    if (futures === 0) throw noneRan(failed);
    await checkRows(connection, parts, manifest, failed);
    const outcomes = outcomesOf(manifest.columns);
    const tables: Map<string, Float64Array>[] = [];
    for (const plan of plans.keys()) {
      tables.push(await outcomeTable(connection, paths, plan, manifest.months, outcomes));
    }
    await writeTable(join(folder, FILES.inputs), inputColumns(manifest, inputs));
    await writeTable(join(folder, FILES.outcomes), outcomeColumns(tables));
    const series = manifest.columns.map(({ name }) => name);
    await writeTable(join(folder, FILES.bands), await bandsOf(connection, paths, plans, series));
    return {
      landfall: 1 as const,
      region: manifest.region.names,
      plans,
      start: manifest.start,
      months: manifest.months,
      design: manifest.design,
      futures,
      failed,
      outcomes: outcomeSpreads(outcomes, plans, tables),
      crossings: await crossingsOf(connection, paths, plans, thresholds, futures),
    };
  });
  await tidy(folder);
  await wholeText(join(folder, FILES.summary), `${JSON.stringify(summary, null, 1)}\n`);
  return summary;
}

type Connection = Parameters<Parameters<typeof withDatabase>[0]>[0];

/** What the parts say of futures that did not run. */
async function failedIn(connection: Connection, parts: readonly Part[]): Promise<Failed[]> {
  const reader = await connection.runAndReadAll(
    `SELECT file_name, decode(value) FROM parquet_kv_metadata([${parts.map(({ path }) => literal(path)).join(', ')}]) WHERE decode(key) = 'failed' ORDER BY file_name`,
  );
  return reader.getRows().flatMap(([, text]): Failed[] => JSON.parse(String(text)));
}

/** Each part must hold its futures in full, once. A broken one is removed, so that the next run makes it again. */
async function checkRows(
  connection: Connection,
  parts: readonly Part[],
  { plans, months }: Manifest,
  failed: readonly Failed[],
): Promise<void> {
  const lost = new Set(failed.map(({ future }) => future));
  const reader = await connection.runAndReadAll(
    `SELECT filename, count(*), min(future), max(future), count(DISTINCT future) FROM ${parquet(parts.map(({ path }) => path)).replace(/\)$/, ', filename = true)')} GROUP BY filename`,
  );
  const found = new Map(reader.getRows().map(([name, ...counts]) => [String(name), counts.map(Number)]));
  for (const { path, from, to } of parts) {
    const expected = Array.from({ length: to - from }, (_, i) => from + i).filter((future) => !lost.has(future)).length;
    const [rows, first, last, futures] = found.get(path) ?? [0, from, from, 0];
    if (futures === expected && rows === expected * plans.length * (months + 1) && first >= from && last < to) continue;
    await rm(path, { force: true });
    throw new Faults('ensemble', [
      {
        where: path,
        found: `${futures} futures in ${rows} rows`,
        expected: `${expected} futures`,
        mend: 'the broken part was removed; give the same command again',
      },
    ]);
  }
}

function noneRan(failed: readonly Failed[]): Faults {
  return new Faults('ensemble', [
    {
      where: `future ${failed[0]?.future}, ${failed[0]?.plan}`,
      found: failed[0]?.why ?? 'no future',
      expected: 'at least one future that runs to the end',
      mend: 'look at the ranges of the pack',
    },
  ]);
}

function inputColumns({ inputs, design }: Manifest, drawn: readonly DrawnInput[]): TableColumn[] {
  const futures = Array.from({ length: design.size }, (_, future) => future);
  const columns: TableColumn[] = [{ name: 'future', type: 'integer', values: futures }];
  for (const { name } of inputs) {
    const found = drawn.find((one) => one.name === name);
    if (found === undefined) throw new Error(`input ${name} was not drawn`);
    columns.push({ name, type: 'number', values: found.values });
    columns.push({ name: `probability(${name})`, type: 'number', values: found.probabilities });
  }
  return columns;
}

function outcomeColumns(tables: readonly ReadonlyMap<string, Float64Array>[]): TableColumn[] {
  const plan = tables.flatMap((table, i) => Array.from(table.get('future') ?? [], () => i));
  const names = [...(tables[0]?.keys() ?? [])];
  const joined = (name: string) => tables.flatMap((table) => Array.from(table.get(name) ?? []));
  return [
    { name: 'plan', type: 'integer', values: plan },
    ...names.map(
      (name): TableColumn => ({ name, type: name === 'future' ? 'integer' : 'number', values: joined(name) }),
    ),
  ];
}
