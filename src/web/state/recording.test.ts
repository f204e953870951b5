import { describe, expect, it } from 'vitest';
import { compiledTown, scenario } from '../../../test/benxi.ts';
import { at } from '../../ensemble/result.ts';
import { runCase } from '../../ensemble/run.ts';
import { isAmount } from '../../report/document.ts';
import { tellingIn } from '../../report/parts/told.ts';
import { where } from '../../report/parts/where.ts';
import { originIn, recording } from './recording.ts';

describe('what a part of the report is made of', () => {
  const set = scenario('cliff-closure', 72);
  const result = runCase(compiledTown(), set, 0);
  const multipliers = { directJobs: 1, typeI: 1, typeII: 1, reducedForm: { low: 0, middle: 0, high: 0 } };
  const { input, took } = recording({ result, baseline: result, set, multipliers, swings: [] });

  it('is what it read, and nothing before or after', () => {
    expect(took()).toEqual({ series: [], figures: [] });
    const section = where(tellingIn(input, 'en'));
    const { series } = took();
    expect(series).toContain('back_total');
    expect(series).not.toContain('measure_paid');
    expect(took().series).toEqual([]);
    // a number that is one of the model’s is found again, to the bit
    const amounts = section?.tables.flatMap(({ rows }) => rows.flat().filter(isAmount)) ?? [];
    const found = amounts.flatMap(({ value }) => {
      const origin = originIn(result, series, value);
      return origin === undefined ? [] : [{ value, origin }];
    });
    expect(found.length).toBeGreaterThan(0);
    for (const { value, origin } of found)
      expect(at(result, origin.variable, origin.month)[origin.element]).toBe(value);
  });

  it('is nothing for a number that no series has', () => {
    expect(originIn(result, ['lost_total'], 0)).toBeUndefined();
    expect(originIn(result, ['lost_total'], Math.PI)).toBeUndefined();
  });

  it('is of the month that is named', () => {
    expect(originIn(result, ['lost_total'], at(result, 'lost_total', 60)[0], 60)?.month).toBe(60);
  });
});
