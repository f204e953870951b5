import type { Result } from '../ensemble/result.ts';

/** A result as JSON: everything in it, numbers in full. */
export function resultJson(result: Result): string {
  const { dimensions, series, ...rest } = result;
  return `${JSON.stringify(
    {
      ...rest,
      dimensions: Object.fromEntries(dimensions),
      series: Object.fromEntries([...series].map(([name, one]) => [name, { ...one, values: Array.from(one.values) }])),
    },
    null,
    1,
  )}\n`;
}
