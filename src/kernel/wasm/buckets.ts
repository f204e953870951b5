/**
 * Finds the segment of a graphical function without going through its points: the span of the inner points is cut into
 * equal buckets, so narrow that none holds two of them. A bucket knows how many inner points lie before it, and the one
 * within, which is all that is left to compare with. For the normal distribution of 23 points a look-up takes a third of
 * the time.
 *
 * The bucket of an argument is worked out by the same operations here and in the module. Each of them keeps order, so
 * what rounds into an earlier bucket than a point is smaller than that point, and the answer is exact.
 */
export interface Buckets {
  readonly from: number;
  readonly perUnit: number;
  readonly list: readonly Bucket[];
}

export interface Bucket {
  /** Inner points in earlier buckets. */
  readonly before: number;
  /** The inner point in this one; infinity where there is none. */
  readonly point: number;
}

/** A table of few points is as quick to go through; one that needs more buckets than this has uneven points. */
const FEWEST_POINTS = 5;
const MOST_BUCKETS = 128;

export function bucketsOf(inner: readonly number[]): Buckets | undefined {
  if (inner.length < FEWEST_POINTS) return undefined;
  const [from] = inner;
  const span = inner[inner.length - 1] - from;
  for (let count = inner.length; count <= MOST_BUCKETS; count += 1) {
    const perUnit = count / span;
    const home = inner.map((x) => bucketOf(x, from, perUnit, count));
    if (new Set(home).size !== home.length) continue;
    const list = Array.from({ length: count }, (_, bucket): Bucket => {
      const at = home.indexOf(bucket);
      return {
        before: home.filter((other) => other < bucket).length,
        point: at < 0 ? Number.POSITIVE_INFINITY : inner[at],
      };
    });
    return { from, perUnit, list };
  }
  return undefined;
}

/** Rounded towards zero and held within the list, NaN in the first, as the module does. */
function bucketOf(x: number, from: number, perUnit: number, count: number): number {
  const at = Math.trunc((x - from) * perUnit);
  return Number.isNaN(at) ? 0 : Math.min(Math.max(at, 0), count - 1);
}
