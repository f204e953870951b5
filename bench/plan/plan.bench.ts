import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { landfall } from '../landfall.ts';

/*
 * A search of 1,000 plans in 50 futures each, on two threads. A part of it says what a plan costs in processor time;
 * LANDFALL_LONG=1 runs all of it, stops it half way by a smaller number of evaluations, and goes on.
 */
it('measures a plan search', () => {
  const folder = mkdtempSync(join(tmpdir(), 'landfall-plan-'));
  try {
    const search = (evaluations: number) =>
      landfall([
        ...['plan', 'benxi', '--problem', 'beiying-transition', '--futures', '50', '--threads', '2'],
        ...['--evaluations', String(evaluations), '--out', join(folder, 'plan')],
      ]);
    const [few, more] = [search(50), search(80)];
    // The second goes on with what the first has played: the difference is plans alone, without starting and reporting.
    const each = more.cpu / 30;
    console.log(`plan search, 50 futures over 180 months
  processor time a plan ${each.toFixed(2)} s at most (start and report among it): 1,000 plans on two cores ${((each * 1000) / 2 / 60).toFixed(1)} minutes, target 15
  first 50 plans ${few.wall.toFixed(0)} s, the next 30 ${more.wall.toFixed(0)} s of wall time`);
    if (process.env.LANDFALL_LONG !== '1') return;
    const all = search(1000);
    console.log(
      `  the other 900: ${(all.wall / 60).toFixed(1)} minutes of wall time, ${(all.cpu / 60).toFixed(1)} of processor time`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 7_200_000);
