import { balance } from './balance.ts';

/** Share of the search that the observed network leaves to any occupation, so that no occupation is cut off. */
export const BACKGROUND_SHARE = 0.001;

/** The network in the form that the equations read, for every market. */
export interface Network {
  /** [market, occupation, target]: weight of a move for each vacancy there. */
  readonly mobility: Float64Array;
  /** [market, target, occupation]: the same, transposed. */
  readonly mobilityTo: Float64Array;
  /** [occupation, market] */
  readonly sameOccupationWeight: Float64Array;
  readonly anywhereWeight: number;
}

/**
 * Turns observed moves into weights under which the jobs of the start are a steady state.
 *
 * In each market the moves are fitted so that rows and columns add up to the jobs; the weight of a move is the fitted
 * flow over the jobs at both ends. Then any mixture of network, staying and going anywhere keeps the steady state.
 *
 * @param observed [occupation, target], moves without stayers, on any scale.
 * @param jobs [occupation, market]
 * @param background share of the search that the observed network leaves to any occupation: 1 for no network at all
 */
export function network(
  observed: Float64Array,
  jobs: Float64Array,
  occupations: number,
  markets: number,
  background: number = BACKGROUND_SHARE,
): Network {
  const mobility = new Float64Array(markets * occupations * occupations);
  const mobilityTo = new Float64Array(mobility.length);
  const sameOccupationWeight = jobs.map((count) => (count > 0 ? 1 / count : 0));
  const all = jobs.reduce((sum, count) => sum + count, 0);
  for (let market = 0; market < markets; market += 1) {
    const margin = Float64Array.from({ length: occupations }, (_, o) => jobs[o * markets + market]);
    const fitted = balance(withBackground(observed, margin, background), margin).matrix;
    for (let o = 0; o < occupations; o += 1) {
      for (let t = 0; t < occupations; t += 1) {
        const ends = margin[o] * margin[t];
        const weight = ends > 0 ? fitted[o * occupations + t] / ends : 0;
        mobility[(market * occupations + o) * occupations + t] = weight;
        mobilityTo[(market * occupations + t) * occupations + o] = weight;
      }
    }
  }
  return { mobility, mobilityTo, sameOccupationWeight, anywhereWeight: all > 0 ? 1 / all : 0 };
}

/** Rows scaled to 1, with a little weight on every occupation by its jobs. */
function withBackground(observed: Float64Array, margin: Float64Array, background: number): Float64Array {
  const n = margin.length;
  const total = margin.reduce((sum, count) => sum + count, 0);
  const seed = new Float64Array(n * n);
  for (let row = 0; row < n; row += 1) {
    let sum = 0;
    for (let column = 0; column < n; column += 1) sum += observed[row * n + column];
    for (let column = 0; column < n; column += 1) {
      const share = sum > 0 ? observed[row * n + column] / sum : 0;
      const anywhere = total > 0 ? margin[column] / total : 0;
      seed[row * n + column] = (1 - background) * share + background * anywhere;
    }
  }
  return seed;
}
