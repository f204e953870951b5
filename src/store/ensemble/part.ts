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

/** The rows of a batch, as many at a time as DuckDB takes: many small chunks take longer than all else in them. */
function* chunksOf({ columns, months }: Manifest, batch: Batch): Generator<DuckDBDataChunk> {
  const width = months + 1;
  const failed = new Set(batch.failed.map(({ future }) => future));
  const kept = Array.from({ length: batch.to - batch.from }, (_, i) => i).filter((i) => !failed.has(batch.from + i));
  const types = [INTEGER, INTEGER, INTEGER, ...columns.map(() => DOUBLE)];
  for (const [plan, series] of batch.plans.entries()) {
    for (let first = 0; first < kept.length * width; first += CHUNK) {
      const rows = Math.min(CHUNK, kept.length * width - first);
      /** Places of the rows among those of the batch. */
      const places = Int32Array.from({ length: rows }, (_, i) => {
        const row = first + i;
        return kept[Math.floor(row / width)] * width + (row % width);
      });
      const chunk = DuckDBDataChunk.create(types, rows);
      const filled = [
        new Int32Array(rows).fill(plan),
        places.map((place) => batch.from + Math.floor(place / width)),
        places.map((place) => place % width),
        ...series.map((values) => valuesAt(values, places)),
      ];
      // Only read by position, as typed arrays can be.
      chunk.setColumns(filled as unknown as number[][]);
      yield chunk;
    }
  }
}

function valuesAt(values: Float64Array, places: Int32Array): Float64Array {
  const found = new Float64Array(places.length);
  for (let i = 0; i < places.length; i += 1) found[i] = values[places[i]];
  return found;
}

/** A name in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text in SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
