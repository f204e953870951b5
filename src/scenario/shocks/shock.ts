import type { Localized } from '../case.ts';

/** How well a path is documented: it happened, it is law or proposed law, somebody forecasts it, or it is only tried. */
export type Standing = 'observed' | 'rule' | 'forecast' | 'hypothesis';

/** Where the numbers of a path were read. */
export interface ShockSource {
  readonly title: string;
  readonly publisher: string;
  readonly address?: string;
  /** Year the numbers are of, or were published. */
  readonly year: number;
}

/** One driver that a shock moves, as a factor on whatever path the driver has without it, or as an amount on top. */
export interface Move {
  /** Name of a driver (`drivers.ts`). */
  readonly driver: string;
  /**
   * Factor by months since the shock begins: straight lines between the points, held after the last. The first point is
   * month 0 at factor 1, unless the shock comes from one month to the next.
   */
  readonly points: readonly (readonly [months: number, factor: number])[];
  /**
   * The points are amounts in the driver’s unit, put on top of its path, from 0 where nothing happens: for a driver that is 0
   * at the start, which no factor moves.
   */
  readonly adds?: true;
  /** How the factors follow from the numbers of the source. */
  readonly how: string;
  readonly source: ShockSource;
}

/** A documented path of the world outside that can be switched on in any scenario, alone or with others. */
export interface Shock {
  readonly id: string;
  readonly title: Localized;
  readonly standing: Standing;
  /** What it is, and what it is not. */
  readonly doc: string;
  readonly moves: readonly Move[];
}
