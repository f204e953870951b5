import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benxi, compiledTown, scenario } from '../../../test/benxi.ts';
import { runFutures } from '../../kernel/wasm/run.ts';
import { monthNumber } from '../../scenario/month.ts';
import { prepare } from '../prepare.ts';
import { type Design, probability } from './design.ts';
import { valueAt } from './distribution.ts';
import { createSampler } from './draw.ts';

describe('a design', () => {
  it('hits each stratum of a Latin hypercube once, for every input', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.nat(1000),
        fc.constantFrom('a', 'pay', 'x_1'),
        (size, seed, input) => {
          const design: Design = { method: 'lhs', size, seed };
          const strata = Array.from({ length: size }, (_, n) => Math.floor(probability(design, n, input) * size));
          expect([...strata].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, n) => n));
        },
      ),
    );
  });

  it('draws inputs apart from each other, evenly, and the same for the same seed, 0 too', () => {
    const draws = (seed: number, input: string) =>
      Array.from({ length: 2000 }, (_, n) => probability({ method: 'mc', size: 2000, seed }, n, input));
    const [a, b] = [draws(0, 'a'), draws(0, 'b')];
    const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    expect(mean(a)).toBeCloseTo(0.5, 1);
    expect(mean(a.map((one, i) => (one - 0.5) * (b[i] - 0.5)))).toBeCloseTo(0, 2);
    expect(draws(0, 'a')).toEqual(a);
    expect(draws(1, 'a')).not.toEqual(a);
  });
});

describe('a range as a triangle', () => {
  it('by hand: 0 to 10 with its peak at 2', () => {
    const figure = { value: 2, low: 0, high: 10 };
    expect(valueAt(figure, 0)).toBe(0);
    expect(valueAt(figure, 0.2)).toBe(2);
    expect(valueAt(figure, 1)).toBe(10);
    // 1 - (10 - x)^2 / (10 * 8) = 0.5
    expect(valueAt(figure, 0.5)).toBeCloseTo(10 - Math.sqrt(40), 12);
  });

  it('rises with the probability, stays inside, and does not move what has no range', () => {
    const ranges = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 1000 }), fc.nat(100));
    fc.assert(
      fc.property(
        ranges,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([low, width, peak], p, q) => {
          const figure = { low, high: low + width, value: low + (width * peak) / 100 };
          const [small, large] = [valueAt(figure, Math.min(p, q)), valueAt(figure, Math.max(p, q))];
          const slack = 1e-9 * (Math.abs(low) + width);
          expect(small).toBeLessThanOrEqual(large + slack);
          expect(small).toBeGreaterThanOrEqual(low - slack);
          expect(large).toBeLessThanOrEqual(low + width + slack);
          expect(valueAt({ value: low }, p)).toBe(low);
        },
      ),
    );
  });
});

describe('futures of Benxi', () => {
  const town = compiledTown();
  const set = scenario('cliff-closure', 60);
  const prepared = prepare(town.program, set);
  const design: Design = { method: 'lhs', size: 24, seed: 7 };
  const sampler = createSampler(town.program, set, prepared, design);
  const run = (futures: readonly number[]) =>
    runFutures(
      town.models,
      prepared.instance,
      prepared.givens,
      futures.map((n) => sampler.draw(n).future),
      {
        steps: set.months,
        start: monthNumber(set.start),
        seed: 7,
        record: ['lost_total', 'unemployment_rate'],
      },
    );

  it('draw many quantities, and say which with a range they do not', () => {
    expect(sampler.uncertain.length).toBeGreaterThan(60);
    expect(sampler.uncertain.map(({ name }) => name)).toContain('pay_loss_at_hire');
    expect(sampler.fixed).toContain('branch_occupation');
    expect(new Set([...sampler.uncertain.map(({ name }) => name), ...sampler.fixed]).size).toBe(
      sampler.uncertain.length + sampler.fixed.length,
    );
  });

  it('are the same alone and in any batch, and all can be run', () => {
    const all = run(Array.from({ length: design.size }, (_, n) => n));
    for (const n of [0, 5, 23]) {
      expect(run([n])[0].series.get('lost_total')).toEqual(all[n].series.get('lost_total'));
    }
    const last = all.map(({ series }) => series.get('lost_total')?.[set.months]);
    expect(new Set(last).size).toBeGreaterThan(20);
  });

  it('leave alone what the scenario sets', () => {
    const settled = { ...set, settings: [{ quantity: 'pay_loss_at_hire', labels: {}, value: 0.2, why: 'test' }] };
    const own = createSampler(town.program, settled, prepare(town.program, settled), design);
    expect(own.uncertain.map(({ name }) => name)).not.toContain('pay_loss_at_hire');
    expect(own.uncertain.length).toBe(sampler.uncertain.length - 1);
    // the other draws are the same ones
    const at = (name: string) => sampler.uncertain.findIndex((one) => one.name === name);
    const [first] = own.uncertain;
    expect(own.draw(3).inputs[0]).toBe(sampler.draw(3).inputs[at(first.name)]);
  });

  it('refuse a number outside the design', () => {
    expect(() => sampler.draw(24)).toThrow('a whole number from 0 to 23');
  });

  it('keep Benxi’s ranges', () => {
    const figure = benxi.figures.get('pay_loss_at_hire')?.[0];
    const { future } = sampler.draw(11);
    const value = future.constants?.get('pay_loss_at_hire')?.[0] ?? Number.NaN;
    expect(value).toBeGreaterThan(figure?.low ?? 0);
    expect(value).toBeLessThan(figure?.high ?? 0);
  });
});
