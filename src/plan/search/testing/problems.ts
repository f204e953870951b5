import { cos, sin } from '../../../kernel/math/index.ts';
import type { Gene } from '../genes.ts';

/** A problem from the literature: genes and objectives, all made small. */
export interface Problem {
  readonly genes: readonly Gene[];
  readonly objectives: (x: readonly number[]) => number[];
}

const unit = (count: number): Gene[] =>
  Array.from({ length: count }, () => ({ kind: 'real', low: 0, high: 1 }) as const);

/** Zitzler, Deb and Thiele 2000. */
export function zdt(which: 1 | 2 | 3): Problem {
  const n = 30;
  return {
    genes: unit(n),
    objectives: (x) => {
      const g = 1 + (9 * x.slice(1).reduce((sum, value) => sum + value, 0)) / (n - 1);
      const ratio = x[0] / g;
      const h = {
        1: 1 - Math.sqrt(ratio),
        2: 1 - ratio * ratio,
        3: 1 - Math.sqrt(ratio) - ratio * sin(10 * Math.PI * x[0]),
      };
      return [x[0], g * h[which]];
    },
  };
}

/** Deb, Thiele, Laumanns and Zitzler 2002, with ten distance variables. */
export function dtlz2(count: number): Problem {
  return {
    genes: unit(count + 9),
    objectives: (x) => {
      const g = x.slice(count - 1).reduce((sum, value) => sum + (value - 0.5) * (value - 0.5), 0);
      return Array.from({ length: count }, (_, i) => {
        let value = 1 + g;
        for (let k = 0; k < count - 1 - i; k += 1) value *= cos((x[k] * Math.PI) / 2);
        return i === 0 ? value : value * sin((x[count - 1 - i] * Math.PI) / 2);
      });
    },
  };
}

/**
 * The shallow lake without noise (Carpenter, Ludwig and Brock 1999): release a share of phosphorus each year, earn by
 * it, and keep the lake clear. Objectives: highest phosphorus, utility lost, share of years above the tipping point.
 */
export function lake(decisions: number): Problem {
  const [b, delta, alpha, inflow, years] = [0.42, 0.98, 0.4, 0.02, 100];
  const critical = (1 - Math.sqrt(1 - 4 * b * b)) / (2 * b);
  return {
    genes: Array.from({ length: decisions }, () => ({ kind: 'real', low: 0, high: 0.1 }) as const),
    objectives: (releases) => {
      let [p, highest, utility, above, discount] = [0, 0, 0, 0, 1];
      for (let year = 0; year < years; year += 1) {
        const a = releases[Math.min(decisions - 1, Math.floor((year * decisions) / years))];
        utility += alpha * a * discount;
        discount *= delta;
        p = (1 - b) * p + (p * p) / (1 + p * p) + a + inflow;
        highest = Math.max(highest, p);
        if (p >= critical) above += 1;
      }
      return [highest, -utility, above / years];
    },
  };
}
