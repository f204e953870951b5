import type { DuckDBConnection } from '@duckdb/node-api';
import type { Threshold } from '../../ensemble/study/threshold.ts';
import { type Crossing, probabilityOf } from './answers.ts';
import { numbersOf, parquet } from './database.ts';
import { quoted } from './part.ts';

/** How many futures of each plan lie beyond each line: at the end, ever, and month by month. */
export async function crossingsOf(
  connection: DuckDBConnection,
  paths: readonly string[],
  plans: readonly string[],
  thresholds: readonly Threshold[],
  futures: number,
): Promise<Crossing[]> {
  const crossings: Crossing[] = [];
  for (const threshold of thresholds) {
    const beyond = `${quoted(threshold.column)} ${threshold.side === 'above' ? '>' : '<'} ${threshold.value}`;
    for (const [plan, name] of plans.entries()) {
      const from = `${parquet(paths)} WHERE plan = ${plan}`;
      const months = await numbersOf(
        connection,
        `SELECT count(*) FILTER (${beyond}) AS beyond FROM ${from} GROUP BY step ORDER BY step`,
      );
      const ever = await numbersOf(
        connection,
        `SELECT count(DISTINCT future) FILTER (${beyond}) AS beyond FROM ${from}`,
      );
      const counts = months.get('beyond') ?? new Float64Array();
      crossings.push({
        threshold,
        plan: name,
        atEnd: probabilityOf(counts[counts.length - 1] ?? 0, futures),
        ever: probabilityOf(ever.get('beyond')?.[0] ?? 0, futures),
        byMonth: Array.from(counts, (count) => count / Math.max(1, futures)),
      });
    }
  }
  return crossings;
}
