import type { DuckDBConnection } from '@duckdb/node-api';
import { QUANTILES } from './answers.ts';
import { numbersOf, parquet } from './database.ts';
import { quoted } from './part.ts';
import type { TableColumn } from './tables.ts';

/** Series asked for in one go: what bounds the memory that quantiles take. */
const AT_ONCE = 8;

/**
 * Mean and quantiles of every column at every month, as the columns of a table: `plan`, `against` (empty, or the plan
 * that it is the difference from), `series`, `step`, `mean`, `q05` ... `q95`.
 * @param paths the parts, in order
 */
export async function bandsOf(
  connection: DuckDBConnection,
  paths: readonly string[],
  plans: readonly string[],
  series: readonly string[],
): Promise<TableColumn[]> {
  const keys = { plan: [] as string[], against: [] as (string | null)[], series: [] as string[] };
  const numbers = new Map<string, number[]>([
    ['step', []],
    ['mean', []],
  ]);
  for (const name of Object.keys(QUANTILES)) numbers.set(name, []);
  const add = async (plan: number, against?: number): Promise<void> => {
    for (let from = 0; from < series.length; from += AT_ONCE) {
      const some = series.slice(from, from + AT_ONCE);
      const got = await numbersOf(connection, query(paths, some, plan, against));
      some.forEach((name, i) => {
        const steps = got.get('step') ?? new Float64Array();
        steps.forEach((step, row) => {
          keys.plan.push(plans[plan]);
          keys.against.push(against === undefined ? null : plans[against]);
          keys.series.push(name);
          numbers.get('step')?.push(step);
          for (const one of ['mean', ...Object.keys(QUANTILES)]) {
            numbers.get(one)?.push(got.get(`${one}${i}`)?.[row] ?? Number.NaN);
          }
        });
      });
    }
  };
  for (let plan = 0; plan < plans.length; plan += 1) await add(plan);
  for (let against = 1; against < plans.length; against += 1) await add(0, against);
  return [
    ...Object.entries(keys).map(([name, values]): TableColumn => ({ name, type: 'text', values })),
    ...[...numbers].map(
      ([name, values]): TableColumn => ({ name, type: name === 'step' ? 'integer' : 'number', values }),
    ),
  ];
}

function query(paths: readonly string[], series: readonly string[], plan: number, against: number | undefined): string {
  const value = (name: string) =>
    against === undefined ? `a.${quoted(name)}` : `(a.${quoted(name)} - b.${quoted(name)})`;
  // All shares of a series in one list: they come from one sort.
  const shares = Object.values(QUANTILES).join(', ');
  const found = series.flatMap((name, i) => [
    `avg(${value(name)}) AS mean${i}`,
    `quantile_cont(${value(name)}, [${shares}]) AS list${i}`,
  ]);
  const wanted = series.flatMap((_, i) => [
    `mean${i}`,
    ...Object.keys(QUANTILES).map((q, place) => `list${i}[${place + 1}] AS ${q}${i}`),
  ]);
  const from = `${parquet(paths)} a`;
  // Futures are compared one by one: both plans met the same draws in it.
  const where =
    against === undefined
      ? `${from} WHERE a.plan = ${plan}`
      : `${from} JOIN ${parquet(paths)} b ON a.future = b.future AND a.step = b.step WHERE a.plan = ${plan} AND b.plan = ${against}`;
  return `SELECT step, ${wanted.join(', ')} FROM (SELECT a.step AS step, ${found.join(', ')} FROM ${where} GROUP BY a.step) ORDER BY step`;
}
