import { describe, expect, it } from 'vitest';
import { path } from '../src/ensemble/result.ts';
import { runCase } from '../src/ensemble/run.ts';
import { compiledTown, scenario } from './benxi.ts';

const town = compiledTown();
const result = runCase(town, scenario('cliff-closure'), 0);
const last = (name: string) => path(result, name)[result.months];

describe('people followed who lose the new job too', () => {
  it('are between jobs as often as jobs end and are found', () => {
    // In the long run out again / at work = separation rate / chance of a job; unemployment is little above its start then.
    const start = path(result, 'unemployment_rate')[0];
    const ratio = last('searching_total') / last('back_total');
    const steady = start / (1 - start);
    expect(ratio / steady).toBeGreaterThan(0.9);
    expect(ratio / steady).toBeLessThan(1.6);
  });
});
