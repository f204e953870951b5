import { describe, expect, it } from 'vitest';
import { benxi } from '../../../test/benxi.ts';
import type { Decision } from '../../scenario/case.ts';
import { conflictsOf } from './conflicts.ts';

const decided = (lever: string, on: string[], from: string, until?: string): Decision => ({
  lever,
  on,
  from,
  settings: {},
  ...(until === undefined ? {} : { until }),
});

describe('conflicts of a plan', () => {
  it('are levers that undo each other on the same plants in the same months', () => {
    const pledge = decided('no_layoffs', ['beiying'], '2026-01', '2030-01');
    expect(conflictsOf([pledge, decided('notice', ['beiying'], '2028-01')], benxi)).toHaveLength(1);
    expect(conflictsOf([pledge, decided('notice', ['beiying'], '2030-01')], benxi)).toHaveLength(0);
    expect(conflictsOf([pledge, decided('notice', ['bengang_plates'], '2028-01')], benxi)).toHaveLength(0);
  });

  it('are a unit that is closed and put to use, or closed twice', () => {
    const close = decided('close', ['beiying'], '2028-01');
    const reline = decided('reline', ['beiying_bf1'], '2029-01', '2029-06');
    expect(conflictsOf([close, reline], benxi)).toHaveLength(1);
    expect(conflictsOf([close, decided('close', ['beiying_bf1'], '2027-01')], benxi)).toHaveLength(1);
    expect(conflictsOf([decided('close', ['beiying_bf2'], '2028-01'), reline], benxi)).toHaveLength(0);
  });

  it('say what to change in both languages', () => {
    const [one] = conflictsOf(
      [decided('no_layoffs', ['beiying'], '2026-01'), decided('notice', ['beiying'], '2026-01')],
      benxi,
    );
    expect(one.en).toMatch(/drop one/);
    expect(one.zh).toMatch(/删去一个/);
  });
});
