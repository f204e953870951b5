import { it } from 'vitest';

const all = process.env.CI !== undefined || process.env.LANDFALL_LONG !== undefined;
if (!all) console.log('skipped: long tests, which run in CI, or with LANDFALL_LONG=1');

/** A test for which a newcomer’s first run need not wait; CI runs it. */
export const long = it.runIf(all);
