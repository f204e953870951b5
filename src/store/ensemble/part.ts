import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER } from '@duckdb/node-api';
import type { Manifest } from '../../ensemble/study/manifest.ts';
import type { Batch } from '../../ensemble/study/study.ts';
import { wholeFile } from './whole-file.ts';

/** Rows that DuckDB takes at once. */
const CHUNK = 2048;

/**
 * Writes a batch as one Parquet file: a row for each plan, future and month, with the columns `plan` (its place in the
 * manifest), `future`, `step` (months after the start) and one for each series. A future that failed has no rows; it is
 * named, with the reason, in the file’s own metadata under `failed`. The same batch gives the same bytes.
 * @throws Faults where the disk is full
 */
export async function writePart(path: string, manifest: Manifest, batch: Batch): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const columns = manifest.columns.map(({ name }) => `${quoted(name)} DOUBLE`);
    await connection.run(
      `CREATE TABLE part (plan INTEGER, future INTEGER, step INTEGER${columns.map((c) => `, ${c}`).join('')})`,
    );
    const appender = await connection.createAppender('part');
    for (const chunk of chunksOf(manifest, batch)) appender.appendDataChunk(chunk);
    appender.closeSync();
    const failed = literal(JSON.stringify(batch.failed));
    await wholeFile(path, async (part) => {
      await connection.run(
        `COPY part TO ${literal(part)} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {failed: ${failed}})`,
      );
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function* chunksOf({ columns, months }: Manifest, batch: Batch): Generator<DuckDBDataChunk> {
  const width = months + 1;
  const failed = new Set(batch.failed.map(({ future }) => future));
  const types = [INTEGER, INTEGER, INTEGER, ...columns.map(() => DOUBLE)];
  for (let plan = 0; plan < batch.plans.length; plan += 1) {
    for (let future = batch.from; future < batch.to; future += 1) {
      if (failed.has(future)) continue;
      for (let step = 0; step < width; step += CHUNK) {
        const rows = Math.min(CHUNK, width - step);
        const from = (future - batch.from) * width + step;
        const chunk = DuckDBDataChunk.create(types, rows);
        chunk.setColumns([
          new Array<number>(rows).fill(plan),
          new Array<number>(rows).fill(future),
          Array.from({ length: rows }, (_, i) => step + i),
          ...batch.plans[plan].map((values) => Array.from(values.subarray(from, from + rows))),
        ]);
        yield chunk;
      }
    }
  }
}

/** A name in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text in SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
