import { DOUBLE, type DuckDBConnection, DuckDBDataChunk, type DuckDBType, INTEGER, VARCHAR } from '@duckdb/node-api';
import { withDatabase } from './database.ts';
import { literal, quoted } from './part.ts';
import { wholeFile } from './whole-file.ts';

/** A column of a table to be written. */
export interface TableColumn {
  readonly name: string;
  readonly type: 'integer' | 'number' | 'text';
  readonly values: ArrayLike<number | string | null>;
}

const TYPES: Record<TableColumn['type'], { readonly type: DuckDBType; readonly sql: string }> = {
  integer: { type: INTEGER, sql: 'INTEGER' },
  number: { type: DOUBLE, sql: 'DOUBLE' },
  text: { type: VARCHAR, sql: 'VARCHAR' },
};
const CHUNK = 2048;

/** Writes columns of one length to a Parquet file, whole or not at all; NaN becomes NULL. @throws Faults: a full disk */
export async function writeTable(path: string, columns: readonly TableColumn[]): Promise<void> {
  await withDatabase(async (connection) => {
    const spelled = columns.map(({ name, type }) => `${quoted(name)} ${TYPES[type].sql}`);
    await connection.run(`CREATE TABLE written (${spelled.join(', ')})`);
    await append(connection, columns);
    await wholeFile(path, async (part) => {
      await connection.run(`COPY written TO ${literal(part)} (FORMAT parquet, COMPRESSION zstd)`);
    });
  });
}

async function append(connection: DuckDBConnection, columns: readonly TableColumn[]): Promise<void> {
  const appender = await connection.createAppender('written');
  const rows = columns[0]?.values.length ?? 0;
  for (let from = 0; from < rows; from += CHUNK) {
    const count = Math.min(CHUNK, rows - from);
    const chunk = DuckDBDataChunk.create(
      columns.map(({ type }) => TYPES[type].type),
      count,
    );
    chunk.setColumns(
      columns.map(({ values }) =>
        Array.from({ length: count }, (_, i) => {
          const value = values[from + i];
          return typeof value === 'number' && Number.isNaN(value) ? null : value;
        }),
      ),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
