import { describe, expect, it } from 'vitest';
import { exp } from '../../kernel/math/index.ts';
import { kernelOf, waitingValue } from './jumps.ts';
import { exponent, perpetualValue, trigger } from './option.ts';

describe('the right to open, without jumps', () => {
  it('waits until a mine is worth twice what it costs: McDonald and Siegel 1986, Dixit and Pindyck’s case of 4 %, 4 % and 20 %', () => {
    const option = { rate: 0.04, yield: 0.04, volatility: 0.2 };
    expect(exponent(option)).toBeCloseTo(2, 12);
    expect(trigger(option)).toBeCloseTo(2, 12);
    // at V = I, where the present value is nothing, the right is worth a quarter of the investment
    expect(perpetualValue(option, 1, 1)).toBeCloseTo(0.25, 12);
    expect(perpetualValue(option, 3, 1)).toBe(2);
  });

  it.each([
    [0.05, 0.3, 1.667, 2.5],
    [0.05, 0.5, 1.306, 4.27],
    [0.05, 0.8, 1.137, 8.28],
  ])('interest and yield of %d with a deviation of %d: exponent %d, trigger %d', (rate, volatility, b, from) => {
    const option = { rate, yield: rate, volatility };
    expect(exponent(option)).toBeCloseTo(b, 3);
    expect(trigger(option)).toBeCloseTo(from, 2);
  });

  it('waits less where the worth may fall to nothing: a fall acts like more interest and more yield (ch. 5.5)', () => {
    const calm = { rate: 0.04, yield: 0.04, volatility: 0.2 };
    const falling = { ...calm, falls: { rate: 0.1, share: 1 } };
    // closed form for a fall of all of it: interest is rate + 0.1 while the drift stays at rate - yield = 0
    expect(exponent(falling)).toBeCloseTo(0.5 + Math.sqrt(0.25 + (2 * 0.14) / 0.04), 12);
    expect(trigger(falling)).toBeLessThan(trigger(calm));
    expect(exponent({ ...calm, falls: { rate: 0, share: 0.5 } })).toBeCloseTo(2, 12);
  });
});

describe('the right to open, with jumps', () => {
  const none = { rate: 0, mean: 0, deviation: 0 };

  it('keeps chances and the mean of the price', () => {
    const process = { rate: 0.05, yield: 0.01, volatility: 0.3, jumps: { rate: 0.5, mean: 0.4, deviation: 0.3 } };
    const { chance, middle, step } = kernelOf(process, 0.25, 0.03);
    const sum = chance.reduce((all, one) => all + one, 0);
    const mean = chance.reduce((all, one, k) => all + one * exp((k - middle) * step), 0);
    expect(sum).toBeCloseTo(1, 12);
    expect(mean).toBeCloseTo(exp(0.04 * 0.25), 10);
    expect(Math.min(...chance)).toBeGreaterThanOrEqual(0);
  });

  it('comes to the closed form in a long window without jumps', () => {
    const process = { rate: 0.04, yield: 0.04, volatility: 0.2, jumps: none };
    const { value, from } = waitingValue(process, 1, { years: 150, decisions: 12 }, (price) => price - 1);
    expect(value).toBeCloseTo(0.25, 2);
    // decisions once a month: the trigger lies lower by about 0.58 standard deviations of a month, 3 %
    expect(from).toBeGreaterThan(1.9);
    expect(from).toBeLessThan(2);
  });

  /** Haug 1998, Option pricing formulas, p. 9: gamma is the jumps’ share of the variance. Calls on 100 at 8 %, deviation 25 %. */
  it.each([
    [80, 0.1, 1, 20.67],
    [80, 0.25, 1, 21.74],
    [80, 0.5, 1, 23.63],
    [80, 0.25, 5, 21.7],
    [80, 0.5, 5, 23.61],
    [80, 0.25, 10, 21.7],
  ])('Merton’s call at %d over %d years with %d jumps a year is worth %d', (strike, years, rate, expected) => {
    const [gamma, all] = [0.25, 0.25];
    const deviation = Math.sqrt((gamma * all * all) / rate);
    const process = {
      rate: 0.08,
      yield: 0,
      volatility: Math.sqrt(all * all * (1 - gamma)),
      jumps: { rate, mean: -0.5 * deviation * deviation, deviation },
    };
    const { value } = waitingValue(process, 100, { years, decisions: 1 / years }, (price) => price - strike, false);
    expect(value).toBeCloseTo(expected, 1.9);
    expect(Math.abs(value - expected)).toBeLessThan(0.011);
  });

  it('is never worth less than opening at once, nor than nothing, and more where the price is wilder', () => {
    const process = (volatility: number) => ({ rate: 0.05, yield: 0.05, volatility, jumps: none });
    const window = { years: 20, decisions: 4 };
    const worth = (price: number) => 10 * price - 12;
    const [calm, wild] = [0.2, 0.5].map((volatility) => waitingValue(process(volatility), 1, window, worth).value);
    expect(calm).toBeGreaterThan(0);
    expect(wild).toBeGreaterThan(calm);
    expect(waitingValue(process(0.2), 9, window, worth).value).toBeGreaterThanOrEqual(worth(9));
    expect(waitingValue(process(0.2), 1, window, () => -1).value).toBe(0);
  });

  it('is given up where it costs more to hold than it may bring', () => {
    const process = { rate: 0.05, yield: 0.05, volatility: 0.3, jumps: none };
    const hold = (upkeep: number) =>
      waitingValue(process, 1, { years: 20, decisions: 4, upkeep }, (price) => price - 1.5).value;
    expect(hold(0.01)).toBeLessThan(hold(0));
    expect(hold(1)).toBe(0);
  });
});
