import { exp } from '../../kernel/math/index.ts';

/** Where visitors come from. */
export interface Origin {
  readonly people: number;
  /** Cost of the way there and back for one person. */
  readonly cost: number;
}

/**
 * Visits in a month by the zonal travel-cost model (Hotelling 1947; Clawson 1959): of each zone `most` trips a head and month where the
 * way costs nothing, fewer by `response` for each yuan of it. Visits to a rival of the same size within the same reach are
 * taken off as a share of those who would go to either (Huff 1964): `1 / (1 + rivals)`.
 * @returns person/month
 */
export function visitsWithinReach(origins: readonly Origin[], most: number, response: number, rivals: number): number {
  return origins.reduce((sum, { people, cost }) => sum + people * most * exp(-response * cost), 0) / (1 + rivals);
}
