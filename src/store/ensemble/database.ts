import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { literal } from './part.ts';

/** A DuckDB of its own for one piece of work. One thread: sums and files then have the same bits every time. */
export async function withDatabase<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '1GB' });
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Columns of numbers that a query gives, as arrays. Nulls become NaN. */
export async function numbersOf(connection: DuckDBConnection, sql: string): Promise<Map<string, Float64Array>> {
  const reader = await connection.runAndReadAll(sql);
  const names = reader.columnNames();
  const columns = reader.getColumns();
  return new Map(
    names.map((name, i) => [
      name,
      Float64Array.from(columns[i] ?? [], (one) => (one === null ? Number.NaN : Number(one))),
    ]),
  );
}

/** Parquet files as one table, in the order given. */
export function parquet(paths: readonly string[]): string {
  return `read_parquet([${paths.map(literal).join(', ')}])`;
}
