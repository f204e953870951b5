import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { path } from '../src/ensemble/result.ts';
import { runCase } from '../src/ensemble/run.ts';
import { readScenario } from '../src/scenario/read.ts';
import { benxi, compiledTown } from './benxi.ts';

/*
 * Where theory gives a sign, the model must have it: whatever else a scenario says, these never leave more paychecks
 * behind. Two signs hold only under the theory's own premise, that the world outside does not get worse meanwhile;
 * docs/validation.md says why. Closures are compared a whole period of the follow-up apart: people are judged at the end
 * of a period, so within one a later closure is judged after fewer months.
 */
const town = compiledTown();
const MONTHS = 180;
const PERIOD = 3;
const month = (n: number) => `${2026 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;

interface World {
  readonly plant: string;
  readonly close: number;
  readonly notice: number;
  readonly demand: number;
  readonly early: boolean;
  readonly matching: number;
  readonly unemployment: number;
  readonly spent: number;
}

/** Any closure of a works in any of the worlds that the pack's ranges allow. */
const anyWorld: fc.Arbitrary<World> = fc.record({
  plant: fc.constantFrom('beiying', 'bengang_plates'),
  close: fc.integer({ min: 6, max: 60 }),
  notice: fc.integer({ min: 1, max: 24 }),
  demand: fc.double({ min: 0.9, max: 1.1, noNaN: true }),
  early: fc.boolean(),
  matching: fc.constantFrom(0, 1),
  unemployment: fc.double({ min: 0.045, max: 0.085, noNaN: true }),
  spent: fc.double({ min: 0.4, max: 0.85, noNaN: true }),
});

function leftBehind(world: World, more: readonly string[] = []): { behind: number; months: number; lost: number } {
  const text = `landfall: 1
name: any
title: { en: any }
description: { en: any }
start: 2026-01
months: ${MONTHS}
drivers: { demand_index: { points: { 2026-01: 1, 2027-01: ${world.demand} } } }
levers:
  - { do: close, plants: [${world.plant}], from: ${month(world.close)} }
${world.early ? `  - { do: early_retirement, plants: [${world.plant}], from: 2026-02 }\n` : ''}${more.map((line) => `  - ${line}\n`).join('')}assumptions:
  - { quantity: notice_time, value: ${world.notice}, why: a draw }
  - { quantity: matching_form, value: ${world.matching}, why: a draw }
  - { quantity: mean_unemployment, value: ${world.unemployment}, why: a draw }
  - { quantity: local_spending_share, value: ${world.spent}, why: a draw }
`;
  const result = runCase(town, readScenario(text, 'any', benxi), 0);
  const end = (name: string) => path(result, name)[MONTHS];
  return { behind: end('left_behind_total'), months: end('months_below_total'), lost: end('lost_total') };
}

describe('all else equal, never more paychecks left behind', () => {
  it('with longer notice', () => {
    fc.assert(
      fc.property(anyWorld, fc.integer({ min: 1, max: 24 }), (world, longer) => {
        const short = leftBehind(world);
        const long = leftBehind({ ...world, notice: world.notice + longer });
        expect(long.behind).toBeLessThanOrEqual(short.behind * (1 + 1e-9));
        expect(long.lost).toBeLessThanOrEqual(short.lost * (1 + 1e-9));
      }),
      { numRuns: 25, seed: 1 },
    );
  });

  it('with a later closure, within five years, where demand does not fall', () => {
    fc.assert(
      fc.property(anyWorld, fc.integer({ min: 1, max: 10 }), (any, periods) => {
        const world = { ...any, demand: 1, close: Math.ceil(any.close / 2) };
        const soon = leftBehind(world);
        const late = leftBehind({ ...world, close: world.close + periods * PERIOD });
        expect(late.behind).toBeLessThanOrEqual(soon.behind * (1 + 1e-9));
      }),
      { numRuns: 25, seed: 2 },
    );
  });

  it('with a new employer, where demand does not fall', () => {
    fc.assert(
      fc.property(anyWorld, fc.integer({ min: 100, max: 5000 }), fc.integer({ min: 1, max: 60 }), (any, jobs, from) => {
        const world = { ...any, demand: Math.max(1, any.demand) };
        const without = leftBehind(world);
        const invest = `{ do: invest, name: any, jobs: ${jobs}, branch: manufacturing, market: benxi, from: ${month(from)}, source: a draw }`;
        expect(leftBehind(world, [invest]).behind).toBeLessThanOrEqual(without.behind * (1 + 1e-9));
      }),
      { numRuns: 15, seed: 3 },
    );
  });

  it('with wage insurance', () => {
    const insured = fc.record({
      share: fc.double({ min: 0.05, max: 1, noNaN: true }),
      cap: fc.double({ min: 0.05, max: 1, noNaN: true }),
      months: fc.integer({ min: 6, max: 60 }),
    });
    fc.assert(
      fc.property(anyWorld, insured, (world, { share, cap, months }) => {
        const lever = `{ do: wage_insurance, plants: [${world.plant}], suppliers: true, share: ${share}, cap: ${cap}, months: ${months}, payer: centre, from: 2026-02 }`;
        expect(leftBehind(world, [lever]).behind).toBeLessThanOrEqual(leftBehind(world).behind * (1 + 1e-9));
      }),
      { numRuns: 20, seed: 4 },
    );
  });
});
