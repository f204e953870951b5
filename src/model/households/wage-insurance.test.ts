import { describe, expect, it } from 'vitest';
import { bindInstance } from '../../kernel/bind.ts';
import { buildProgram } from '../../kernel/build.ts';
import { interpret } from '../../kernel/interpreter/index.ts';
import { constant, type EquationSpec } from '../../kernel/language.ts';
import { outcomes } from '../labour/outcomes.ts';
import { wageInsurance } from './wage-insurance.ts';

const given = (unit: string, value: number): EquationSpec => constant(['group'], unit, { doc: 'd', value });
const PAY = 8000;
const SPREAD = 0.3;

/** Payment for one person whose pay is on average `kept` of the pay before. */
function paid(kept: number, share: number, cap: number): { paid: number; threshold: number } {
  const { wage_insurance_for, insured_threshold, uncapped_gap } = wageInsurance;
  const program = buildProgram({
    name: 'insurance',
    doc: 'A test.',
    time: { unit: 'month', dt: 1 },
    dimensions: { group: { doc: 'd', labels: ['all'] } },
    equations: {
      wage_insurance_for,
      insured_threshold,
      uncapped_gap,
      normal_share: outcomes.normal_share,
      left_behind_threshold: constant([], '1', { doc: 'd', value: 0.9 }),
      pay_spread: constant([], '1', { doc: 'd', value: SPREAD }),
      pay: given('CNY/(person*month)', PAY),
      mean_pay_kept: given('1', kept),
      insured_gap: given('1', share),
      insured_cap: given('1', cap),
    },
  });
  const record = ['wage_insurance_for', 'insured_threshold'];
  const nothing = { constants: new Map(), inputs: new Map() };
  const options = { steps: 0, start: 0, seed: 0, record };
  const { series } = interpret(bindInstance(program, new Map()), nothing, { number: 0 }, options);
  return { paid: series.get('wage_insurance_for')?.[0] ?? 0, threshold: series.get('insured_threshold')?.[0] ?? 0 };
}

/** The same by adding up over the distribution of new pay, in steps of a thousandth of a standard deviation. */
function summed(kept: number, share: number, cap: number): number {
  let total = 0;
  for (let z = -6; z < 6; z += 0.001) {
    const x = kept * Math.exp(SPREAD * z - (SPREAD * SPREAD) / 2);
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    total += 0.001 * density * Math.min(share * Math.max(0, 1 - x), cap);
  }
  return PAY * total;
}

describe('wage insurance', () => {
  it.each([
    [0.73, 0.5, 1],
    [0.73, 0.5, 0.1],
    [0.9, 0.8, 0.3],
    [1.05, 0.5, 0.2],
  ])('pays, at %f of former pay on average, %f of the gap up to %f, what a sum gives', (kept, share, cap) => {
    // the normal distribution of the model is a table with straight lines between its points
    expect(Math.abs(paid(kept, share, cap).paid / summed(kept, share, cap) - 1)).toBeLessThan(0.03);
  });

  it('lowers the pay that must be reached: half of the gap brings 0.9 down to 0.8, a cap of 0.05 to 0.85', () => {
    expect(paid(0.73, 0.5, 1).threshold).toBeCloseTo(0.8, 12);
    expect(paid(0.73, 0.5, 0.05).threshold).toBeCloseTo(0.85, 12);
    expect(paid(0.73, 0, 1)).toEqual({ paid: 0, threshold: 0.9 });
  });
});
