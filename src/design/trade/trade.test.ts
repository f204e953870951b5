import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { corridorShares, displaced, utility } from './corridors.ts';
import { interdicted, maxFlow } from './interdiction.ts';
import { discrepancy, evasion, freeOnBoard, fromTwoLists, hiddenTrade, reliability } from './mirror.ts';
import { ppml, ppmlWithEffects } from './ppml.ts';
import { buyingLost, gravityRatio } from './tariffs.ts';

const digits = (values: ArrayLike<number>, places: number) =>
  Array.from(values, (value) => Number(value.toFixed(places)));
const ones = (n: number) => new Float64Array(n).fill(1);

describe('gravity by PPML', () => {
  const trade = [0, 3, 0, 12, 7, 1, 25, 4, 0, 9];
  const distance = [8.2, 7.1, 8.9, 6.0, 6.6, 7.9, 5.2, 7.0, 8.5, 6.3];
  const border = [0, 0, 0, 1, 0, 0, 1, 0, 0, 1];

  it('ten flows, zeros among them: coefficients, deviance and robust errors to the printed digits', () => {
    const { coefficients, errors, deviance } = ppml(trade, [ones(10), distance, border]);
    expect(digits(coefficients, 8)).toEqual([9.85944241, -1.23109722, -0.11867914]);
    expect(digits(errors, 8)).toEqual([1.10940753, 0.15704395, 0.26830818]);
    expect(deviance).toBeCloseTo(4.683480363718, 11);
  });

  it('a Poisson regression that is printed in every manual of R: Dobson 1990, p. 93', () => {
    const counts = [18, 17, 15, 20, 10, 20, 25, 13, 12];
    const of = (...at: number[]) => counts.map((_, i) => (at.includes(i) ? 1 : 0));
    const { coefficients, deviance } = ppml(counts, [ones(9), of(1, 4, 7), of(2, 5, 8), of(3, 4, 5), of(6, 7, 8)]);
    expect(digits(coefficients, 4)).toEqual([3.0445, -0.4543, -0.293, 0, 0]);
    expect(deviance).toBeCloseTo(5.1291, 4);
  });

  it('returns all trade that there is, with a constant, and each exporter’s and importer’s with effects', () => {
    const { fitted } = ppml(trade, [ones(10), distance, border]);
    expect(fitted.reduce((sum, one) => sum + one, 0)).toBeCloseTo(61, 9);
    const [from, to]: [string[], string[]] = [[], []];
    for (const a of 'ABCD') for (const b of 'ABCD') if (a !== b) [from.push(a), to.push(b)];
    const flows = [5, 9, 0, 7, 3, 0, 12, 2, 0, 1, 4, 0];
    const logs = [1.2, 0.7, 2.1, 1.2, 1.9, 2.4, 0.7, 1.9, 2.2, 2.1, 2.4, 2.2];
    const answer = ppmlWithEffects(flows, [logs], from, to);
    // nobody sells to D: its column cannot say anything
    expect(answer.dropped.map((i) => `${from[i]}${to[i]}`)).toEqual(['AD', 'BD', 'CD']);
    const kept = flows.map((_, i) => i).filter((i) => !answer.dropped.includes(i));
    for (const side of [from, to]) {
      for (const id of new Set(kept.map((i) => side[i]))) {
        const own = kept.flatMap((i, at) => (side[i] === id ? [[flows[i], answer.fitted[at]]] : []));
        const [seen, fitted] = [0, 1].map((k) => own.reduce((sum, pair) => sum + pair[k], 0));
        expect(fitted).toBeCloseTo(seen, 8);
      }
    }
  });

  it('refuses what it cannot answer, and says why', () => {
    expect(() => ppml([1, -1, 2], [ones(3)])).toThrow('a flow of -1; expected none below 0');
    expect(() => ppml([1, 2, 3], [ones(3), [2, 2, 2]])).toThrow('column 2 of 2 follows from those before it');
    expect(() => ppml([1, 2], [ones(3)])).toThrow('a column of 3 rows beside 2 flows');
  });

  /** Santos Silva and Tenreyro’s 136 countries: `log-of-gravity.csv` with the columns below, beside the other test data. */
  const file = new URL('../../../../shared/data/trade/log-of-gravity.csv', import.meta.url);
  if (!existsSync(file)) {
    it.skip('The Log of Gravity, table 3: its data (CC BY 4.0, 18,360 rows) are not beside the other test data', () => {});
    console.log('skipped: The Log of Gravity, table 3; trade/log-of-gravity.csv is not beside the other test data');
  } else {
    it('The Log of Gravity, table 3: PPML over 18,360 pairs', () => {
      const [head, ...rows] = readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(','));
      const column = (name: string) => rows.map((row) => Number(row[head.indexOf(name)]));
      const names = [
        'lypex',
        'lypim',
        'lyex',
        'lyim',
        'ldist',
        'border',
        'comlang',
        'colony',
        'landl_ex',
        'landl_im',
        'lremot_ex',
        'lremot_im',
        'comfrt_wto',
        'open_wto',
      ];
      const answer = ppml(column('trade'), [ones(rows.length), ...names.map(column)]);
      expect(rows).toHaveLength(18_360);
      expect(answer.deviance).toBeCloseTo(1_740_393_962.82, 1);
      expect(digits(answer.coefficients.slice(1, 7), 8)).toEqual(
        [0.1567117053, 0.1350184783, 0.7324807613, 0.7410780448, -0.7838005706, 0.1929108184].map((value) =>
          Number(value.toFixed(8)),
        ),
      );
    });
  }

  it('as an ordinary neighbour a sixtieth of another’s size, a thirtieth of its wealth, nearer by a seventh: by hand', () => {
    const south = { income: 60, incomeAHead: 30, distance: 955, border: 0 };
    const north = { income: 1, incomeAHead: 1, distance: 810, border: 1 };
    const expected = 60 ** -0.73677940305 * 30 ** -0.1458650918 * (810 / 955) ** -0.7838005706 * Math.exp(0.1929108184);
    expect(gravityRatio(north, south)).toBeCloseTo(expected, 12);
    expect(gravityRatio(south, south)).toBe(1);
  });
});

describe('mirror statistics', () => {
  it('taxes from 10 to 35 % with 3 % more hidden for each point: a slope of 3', () => {
    const flows = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35].map((tax) => ({
      exported: Math.exp(-0.2 + 3 * tax),
      imported: 1,
      tax,
    }));
    const { slope, intercept, error } = evasion(flows);
    expect(slope).toBeCloseTo(3, 10);
    expect(intercept).toBeCloseTo(-0.2, 10);
    expect(error).toBeLessThan(1e-9);
  });

  it('discrepancies of three countries to the printed digits', () => {
    const exported = [0, 100, 50, 80, 0, 40, 30, 20, 0];
    const imported = [0, 90, 60, 80, 0, 20, 30, 25, 0];
    const all = exported.map((x, i) => discrepancy({ exported: x, imported: imported[i] }));
    expect([all[1], all[2], all[5], all[7]].map((d) => Number(d.toFixed(7)))).toEqual([
      0.0526316, 0.0909091, 0.3333333, 0.1111111,
    ]);
    expect(all[3]).toBe(0);
  });

  it('an import at the exporter’s border is M / (1 + freight): M (1 - freight) would be 4 % less at 20 %', () => {
    expect(freeOnBoard(120, 0.2)).toBeCloseTo(100, 12);
    expect((120 * (1 - 0.2)) / freeOnBoard(120, 0.2)).toBeCloseTo(0.96, 12);
  });

  it('reliability settles: each side’s discrepancies, weighed by the other’s reliability, add up to its partners', () => {
    const d = Float64Array.of(0, 0.05, 0.09, 0.02, 0, 0.33, 0.4, 0.11, 0);
    const { exporter, importer } = reliability(d, 3, 400);
    for (let i = 0; i < 3; i += 1) {
      let sum = 0;
      for (let e = 0; e < 3; e += 1) sum += d[e * 3 + i] * exporter[e];
      expect(importer[i] * sum).toBeCloseTo(2, 9);
      let row = 0;
      for (let k = 0; k < 3; k += 1) row += d[i * 3 + k] * importer[k];
      expect(exporter[i] * row).toBeCloseTo(2, 6);
    }
    // who differs most from everybody is the least reliable exporter
    expect(exporter[0]).toBeGreaterThan(exporter[2]);
  });

  it('hidden trade by hand: 110 arrive with freight of 10 %, 60 are said to have left; honest flows differ by a tenth', () => {
    const honest = [0.9, 1, 1.1].map((x) => ({ exported: 100, imported: 110 * x }));
    const { value, low, high } = hiddenTrade({ exported: 60, imported: 110 }, 0.1, honest);
    const gaps = [0.9, 1, 1.1].map(Math.log);
    const mean = (gaps[0] + gaps[1] + gaps[2]) / 3;
    const sd = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / 2);
    expect(value).toBeCloseTo(100 * Math.exp(-mean) - 60, 9);
    expect(low).toBeCloseTo(100 * Math.exp(-mean - 1.6448536269514722 * sd) - 60, 9);
    expect(high).toBeGreaterThan(value);
    // reports that agree hide nothing, and never less than nothing
    expect(hiddenTrade({ exported: 200, imported: 110 }, 0.1, honest)).toEqual({ value: 0, low: 0, high: 0 });
    expect(() => hiddenTrade({ exported: 1, imported: 1 }, 0.1, [])).toThrow('0 honest flows');
  });

  it('two lists of 60 and 45 with 18 on both: 146.684, with an error of 20.993', () => {
    const { count, error } = fromTwoLists(60, 45, 18);
    expect(count).toBeCloseTo(146.684, 3);
    expect(error).toBeCloseTo(20.993, 3);
  });
});

describe('corridors', () => {
  const option = (margin: number, cost: number, chance: number) => utility({ margin, cost, chance, penalty: 100 });
  const shares = (chance: number) => corridorShares([0, option(30, 5, chance), option(30, 12, 0.05)], 0.15);

  it('logit shares with a chance of 10 and of 20 % on the first, to the printed digits; 85 % of what it loses goes to the second', () => {
    const [before, after] = [shares(0.1), shares(0.2)];
    expect(digits(before, 10)).toEqual([0.0789754141, 0.4777734136, 0.4432511724]);
    expect(digits(after, 10)).toEqual([0.133810967, 0.1151721666, 0.7510168664]);
    expect(displaced(before, after, 1, [2])).toBeCloseTo(0.85, 2);
    expect(before[1] + before[2]).toBeCloseTo(0.921, 3);
    expect(after[1] + after[2]).toBeCloseTo(0.866, 3);
  });

  it('what can pass: the network of Cormen and others carries 23, 4 with its best leg shut, nothing with two', () => {
    const legs = [
      ['s', 'v1', 16],
      ['s', 'v2', 13],
      ['v1', 'v2', 10],
      ['v2', 'v1', 4],
      ['v1', 'v3', 12],
      ['v3', 'v2', 9],
      ['v2', 'v4', 14],
      ['v4', 'v3', 7],
      ['v3', 't', 20],
      ['v4', 't', 4],
    ].map(([from, to, capacity]) => ({ from: String(from), to: String(to), capacity: Number(capacity) }));
    const { value, cut } = maxFlow(legs, 's', 't');
    expect(value).toBe(23);
    expect(cut.map((i) => `${legs[i].from}>${legs[i].to}`)).toEqual(['v1>v3', 'v4>v3', 'v4>t']);
    expect(cut.reduce((sum, i) => sum + legs[i].capacity, 0)).toBe(23);
    expect(interdicted(legs, 's', 't', 1).left).toBe(4);
    expect(interdicted(legs, 's', 't', 2).left).toBe(0);
    expect(interdicted(legs, 's', 't', 0).left).toBe(23);
  });
});

describe('tariffs', () => {
  it('a quarter on the price: a quarter less bought at 1.3, three quarters at 6 (Amiti, Redding and Weinstein)', () => {
    expect(buyingLost(0.25, 1, 1.3)).toBeCloseTo(1 - 1.25 ** -1.3, 12);
    expect(buyingLost(0.25, 1, 6)).toBeCloseTo(0.738, 3);
    expect(buyingLost(0, 1, 6)).toBe(0);
    expect(buyingLost(0.25, 0, 6)).toBe(0);
  });

  it('the fall of 31.7 % under tariffs of 2.6 to 16.6 % lies between the two (Fajgelbaum and others 2020): 2.98', () => {
    const elasticity = Math.log(1 - 0.317) / -Math.log(1.166 / 1.026);
    expect(elasticity).toBeCloseTo(2.98, 2);
    expect(buyingLost(1.166 / 1.026 - 1, 1, elasticity)).toBeCloseTo(0.317, 12);
  });
});
