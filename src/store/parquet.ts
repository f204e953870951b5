import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Result, Series } from '../ensemble/result.ts';
import { monthNumber, monthText } from '../scenario/month.ts';
import { elementLabels } from './csv.ts';

/**
 * Writes every recorded series to one Parquet file, a row a number:
 * `scenario, series, unit, month (YYYY-MM), step, d1, d2, d3, d4, value`; the dimension columns hold labels, and are NULL
 * where a series has fewer dimensions. `dims` names what they are.
 *
 * The file appears whole or not at all: it is written under another name and renamed.
 */
export async function writeParquet(results: readonly Result[], file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.part`;
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(
      'CREATE TABLE result (scenario VARCHAR, series VARCHAR, unit VARCHAR, dims VARCHAR, month VARCHAR, step INTEGER, d1 VARCHAR, d2 VARCHAR, d3 VARCHAR, d4 VARCHAR, value DOUBLE)',
    );
    const appender = await connection.createAppender('result');
    for (const result of results) {
      for (const series of result.series.values()) appendSeries(appender, result, series);
    }
    appender.closeSync();
    await connection.run(
      `COPY (SELECT * FROM result ORDER BY scenario, series, step, d1, d2, d3, d4) TO '${part.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`,
    );
    await rename(part, file);
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(part, { force: true });
  }
}

type Appender = Awaited<ReturnType<Awaited<ReturnType<DuckDBInstance['connect']>>['createAppender']>>;

function appendSeries(appender: Appender, result: Result, series: Series): void {
  const labels = series.dims.map((dimension) => (result.dimensions.get(dimension) ?? []).map((label) => label.id));
  const width = labels.reduce((product, ids) => product * ids.length, 1);
  const first = monthNumber(result.start);
  for (let step = 0; step <= result.months; step += 1) {
    const month = monthText(first + step);
    for (let element = 0; element < width; element += 1) {
      appender.appendVarchar(result.scenario.name);
      appender.appendVarchar(series.name);
      appender.appendVarchar(series.unit);
      appender.appendVarchar(series.dims.join(','));
      appender.appendVarchar(month);
      appender.appendInteger(step);
      const at = elementLabels(labels, element);
      for (let d = 0; d < 4; d += 1) {
        const label = at[d];
        if (label === undefined) appender.appendNull();
        else appender.appendVarchar(label);
      }
      appender.appendDouble(series.values[step * width + element]);
      appender.endRow();
    }
  }
}
