import { uniform } from '../../src/kernel/random/philox.ts';
import { lowHigh, type Region, withValues } from '../../src/region/region.ts';

const SEED = 1955;

/**
 * Futures of a region by Latin hypercube (McKay, Beckman and Conover 1979) over the ranges of some quantities.
 *
 * One draw moves all figures of a quantity together: half of the draws lie below the value, half above, evenly between
 * it and the end of its range.
 *
 * @returns count regions
 */
export function futuresOf(region: Region, quantities: readonly string[], count: number): Region[] {
  const strata = quantities.map((_, at) => shuffled(count, at));
  return Array.from({ length: count }, (_, future) =>
    withValues(
      region,
      quantities.flatMap((quantity, at) => {
        const share = (strata[at][future] + uniform(SEED, future, 1, at, 0)) / count;
        return (region.figures.get(quantity) ?? []).map((figure) => ({
          quantity,
          labels: figure.labels,
          value: between(lowHigh(figure), figure.value, share),
          why: 'a draw from its range',
        }));
      }),
    ),
  );
}

function between({ low, high }: { low: number; high: number }, value: number, share: number): number {
  return share < 0.5 ? low + (value - low) * 2 * share : value + (high - value) * (2 * share - 1);
}

/** 0 to count - 1 in an order of chance. */
function shuffled(count: number, process: number): number[] {
  const keys = Array.from({ length: count }, (_, i) => uniform(SEED, i, 0, process, 0));
  return keys.map((_, i) => i).sort((a, b) => keys[a] - keys[b]);
}
