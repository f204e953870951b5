import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column } from '../../ensemble/study/watched.ts';
import { type OutcomeSpread, QUANTILES, type Spread } from './answers.ts';
import { numbersOf, parquet } from './database.ts';
import { quoted } from './part.ts';

/** One number a future: a column at the last month, its highest and its lowest. */
export interface OutcomeOf {
  readonly name: string;
  readonly column: string;
  readonly unit: string;
  readonly doc: string;
  readonly how: 'last' | 'max' | 'min';
}

/** Every outcome of some columns: `left_behind_total`, `max(left_behind_total)`, `min(left_behind_total)`. */
export function outcomesOf(columns: readonly Column[]): OutcomeOf[] {
  return columns.flatMap(({ name, unit, doc }) => [
    { name, column: name, unit, doc, how: 'last' as const },
    { name: `max(${name})`, column: name, unit, doc, how: 'max' as const },
    { name: `min(${name})`, column: name, unit, doc, how: 'min' as const },
  ]);
}

/**
 * The outcomes of a plan: `future` and a column for each, a row for each future that ran.
 * @param paths the parts, in order
 */
export async function outcomeTable(
  connection: DuckDBConnection,
  paths: readonly string[],
  plan: number,
  months: number,
  outcomes: readonly OutcomeOf[],
): Promise<Map<string, Float64Array>> {
  const wanted = outcomes.map(({ name, column, how }) => {
    const value =
      how === 'last' ? `max(CASE WHEN step = ${months} THEN ${quoted(column)} END)` : `${how}(${quoted(column)})`;
    return `${value} AS ${quoted(name)}`;
  });
  return numbersOf(
    connection,
    `SELECT future, ${wanted.join(', ')} FROM ${parquet(paths)} WHERE plan = ${plan} GROUP BY future ORDER BY future`,
  );
}

/** How each outcome is spread, by plan, and how its difference between the first plan and each other is. */
export function outcomeSpreads(
  outcomes: readonly OutcomeOf[],
  plans: readonly string[],
  tables: readonly ReadonlyMap<string, Float64Array>[],
): OutcomeSpread[] {
  const values = (plan: number, name: string) => tables[plan].get(name) ?? new Float64Array();
  const spread = (outcome: OutcomeOf, of: Float64Array, plan: string, against?: string): OutcomeSpread => ({
    outcome: outcome.name,
    unit: outcome.unit,
    plan,
    ...(against === undefined ? {} : { against }),
    spread: spreadOf(of),
    positive: of.length === 0 ? 0 : of.reduce((count, one) => count + (one > 0 ? 1 : 0), 0) / of.length,
  });
  return outcomes.flatMap((outcome) => [
    ...plans.map((plan, i) => spread(outcome, values(i, outcome.name), plan)),
    ...plans.slice(1).map((against, i) => {
      const other = values(i + 1, outcome.name);
      return spread(
        outcome,
        values(0, outcome.name).map((one, row) => one - other[row]),
        plans[0],
        against,
      );
    }),
  ]);
}

/** Mean and quantiles, straight lines between the order statistics (definition 7 of Hyndman and Fan 1996). */
export function spreadOf(values: Float64Array): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number): number => {
    if (sorted.length === 0) return Number.NaN;
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  };
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const { q05, q25, q50, q75, q95 } = QUANTILES;
  return { mean, q05: at(q05), q25: at(q25), q50: at(q50), q75: at(q75), q95: at(q95) };
}
