import { type Box, boxOf, type Futures, type Limits, OPEN } from '../prim/box.ts';
import { order } from '../statistics.ts';

/** When a tree stops to grow. */
export interface CartOptions {
  /** Smallest share of all futures in a leaf. */
  readonly massMin: number;
  /** Most cuts between the root and a leaf. */
  readonly depth: number;
  /** Smallest fall of the impurity of all futures that a cut is made for. */
  readonly gain: number;
}

export const CART: CartOptions = { massMin: 0.05, depth: 4, gain: 0.002 };

interface Cut {
  readonly input: number;
  readonly value: number;
  readonly gain: number;
}

/**
 * The leaves of a classification tree as boxes (Breiman et al. 1984, Gini impurity): together they hold every future once,
 * unlike the boxes of PRIM.
 * @returns by falling density
 */
export function cart(futures: Futures, options: CartOptions = CART): Box[] {
  const { inputs, cases } = futures;
  const leaves: Box[] = [];
  const grow = (limits: readonly Limits[], sorted: readonly Uint32Array[], depth: number): void => {
    const cut = depth < options.depth ? bestCut(futures, sorted, options) : undefined;
    if (cut === undefined) {
      leaves.push(boxOf(futures, limits));
      return;
    }
    const values = inputs[cut.input];
    const part = (low: boolean) =>
      grow(
        limits.map((own, i) =>
          i !== cut.input ? own : low ? { low: own.low, high: cut.value } : { low: cut.value, high: own.high },
        ),
        sorted.map((rows) => rows.filter((row) => values[row] < cut.value === low)),
        depth + 1,
      );
    part(true);
    part(false);
  };
  const open = inputs.map(() => OPEN);
  if (cases.length > 0) grow(open, inputs.map(order), 0);
  return leaves.sort((a, b) => b.density - a.density || b.count - a.count);
}

/** The cut that lowers impurity most; none where none is worth it. */
function bestCut({ inputs, cases }: Futures, sorted: readonly Uint32Array[], options: CartOptions): Cut | undefined {
  const all = cases.length;
  const count = sorted[0]?.length ?? 0;
  const least = Math.max(1, Math.ceil(options.massMin * all));
  let total = 0;
  for (let i = 0; i < count; i += 1) total += cases[sorted[0][i]];
  let best: Cut | undefined;
  sorted.forEach((rows, input) => {
    const values = inputs[input];
    let low = 0;
    for (let i = 0; i < count - least; i += 1) {
      low += cases[rows[i]];
      const [own, next] = [values[rows[i]], values[rows[i + 1]]];
      const below = i + 1;
      if (below < least || own === next) continue;
      const after = impurity(low, below) + impurity(total - low, count - below);
      const gain = (impurity(total, count) - after) / all;
      if (gain >= options.gain && gain > (best?.gain ?? 0)) best = { input, value: half(own, next), gain };
    }
  });
  return best;
}

/** Gini impurity of a node times its count. */
function impurity(cases: number, count: number): number {
  return count === 0 ? 0 : (2 * cases * (count - cases)) / count;
}

/** Half-way, and above the lower value even where the two are neighbours among the doubles. */
function half(low: number, high: number): number {
  const middle = (low + high) / 2;
  return middle > low ? middle : high;
}
