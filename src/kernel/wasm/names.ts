/** What a module and its host agree on: names of globals, and the fixed places at the start of the memory. */

/** Changes whenever the same program gives a module that an older host would use wrongly. */
export const PROTOCOL = 4;

export const addressOf = (variable: number): string => `a${variable}`;
export const sizeOf = (dimension: number): string => `n${dimension}`;
export const TIME = { time: 'time', start: 'starttime', stop: 'stoptime', step: 'step_number' } as const;
export const SEED = { low: 'seed_low', high: 'seed_high' } as const;
export const IDENTITY = { low: 'fingerprint_low', high: 'fingerprint_high', lanes: 'lanes' } as const;
/**
 * First bytes of two tables over the variables. `together`: 16 bits each, the first member of the group of equations that
 * a variable is worked out with. `wanted`: a byte each, which the host sets; a group runs in steps where that of its
 * first member is not 0.
 */
export const CHOICE = { together: 'together', wanted: 'wanted' } as const;
/** First byte that the host may use: the tables of graphical functions end before it. */
export const FREE = 'free';

/** Bytes in the memory; each place is wide enough for 16 lanes. */
export const PLACES = {
  /** Zeros: what a position outside its array reads. */
  zeros: 0,
  /** A word for each lane: 0 as long as all of its values are finite. */
  poison: 128,
  /** Future numbers, 4 bytes a lane. */
  futures: 256,
  /** Tables of graphical functions. */
  tables: 320,
} as const;

export const LANES: readonly number[] = [1, 2, 4, 8, 16];
