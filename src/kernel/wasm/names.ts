/** Names of what a module exports and its host sets before a run. */
export const addressOf = (variable: number): string => `a${variable}`;
export const sizeOf = (dimension: number): string => `n${dimension}`;
export const POISON = 'poison';
export const FUTURES = 'futures';
export const TIME = { time: 'time', start: 'starttime', stop: 'stoptime', step: 'step_number' } as const;
export const SEED = { low: 'seed_low', high: 'seed_high' } as const;
export const FINGERPRINT = { low: 'fingerprint_low', high: 'fingerprint_high', lanes: 'lanes' } as const;
