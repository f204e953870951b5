import { compareObjectives } from './dominance.ts';

type Point = readonly number[];

/**
 * Volume that a set of points dominates, up to a reference point: exact, by the WFG algorithm (While, Bradstreet and
 * Barone 2012) on a sweep in two dimensions. All objectives are made small; points beyond the reference count nothing.
 */
export function hypervolume(points: readonly Point[], reference: Point): number {
  const inside = points.filter((point) => point.every((value, i) => value < reference[i]));
  return volume(front(inside), reference);
}

function volume(points: readonly Point[], reference: Point): number {
  if (points.length === 0) return 0;
  const dims = reference.length;
  if (dims === 1) return reference[0] - Math.min(...points.map(([value]) => value));
  if (dims === 2) return area(points, reference);
  // Worst in the last objective first: what is left to compare against shrinks fastest.
  const sorted = [...points].sort((a, b) => b[dims - 1] - a[dims - 1]);
  let sum = 0;
  sorted.forEach((point, i) => {
    const rest = sorted.slice(i + 1).map((other) => other.map((value, k) => Math.max(value, point[k])));
    // All that is left is at least as good in the last objective, so it drops out.
    const height = reference[dims - 1] - point[dims - 1];
    const base = reference.slice(0, -1);
    const own = point.slice(0, -1).reduce((product, value, k) => product * (base[k] - value), 1);
    sum += height * (own - volume(front(rest.map((other) => other.slice(0, -1))), base));
  });
  return sum;
}

function area(points: readonly Point[], [right, top]: Point): number {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let sum = 0;
  let ceiling = top;
  for (const [x, y] of sorted) {
    if (y >= ceiling) continue;
    sum += (right - x) * (ceiling - y);
    ceiling = y;
  }
  return sum;
}

/** Points that no other beats, once each. */
function front(points: readonly Point[]): Point[] {
  return points.filter(
    (one, i) =>
      !points.some((other, j) => {
        const order = compareObjectives(other, one);
        return order < 0 || (order === 0 && j < i && other.every((value, k) => value === one[k]));
      }),
  );
}
