import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { uniform } from '../../../kernel/random/philox.ts';
import { sobolPoints } from '../testing/functions.ts';
import { dropped, type Futures } from './box.ts';
import { balance, chosen, prim } from './prim.ts';
import { atLeast, quasiP } from './quasi-p.ts';
import { regional } from './regional.ts';

/** 882 futures of Bryant and Lempert 2010; test/data/bryant-lempert-2010.md says where they are from. */
function bryantLempert(): { names: string[]; futures: Futures } {
  const file = resolve(import.meta.dirname, '../../../../test/data/bryant-lempert-2010.csv');
  const rows: string[][] = parse(readFileSync(file, 'utf8'));
  const names = rows[0].slice(0, -1);
  const body = rows.slice(1).map((row) => row.map(Number));
  return {
    names,
    futures: {
      inputs: names.map((_, i) => Float64Array.from(body, (row) => row[i])),
      cases: Uint8Array.from(body, (row) => row[names.length]),
    },
  };
}

/** The known box: 0.2 <= x1 <= 0.6, x2 <= 0.4, x3 >= 0.5 of five inputs. */
function knownBox(): Futures {
  const points = sobolPoints(4096, 5);
  return {
    inputs: [0, 1, 2, 3, 4].map((i) => Float64Array.from(points, (point) => point[i])),
    cases: Uint8Array.from(points, ([a, b, c]) => (a >= 0.2 && a <= 0.6 && b <= 0.4 && c >= 0.5 ? 1 : 0)),
  };
}

describe('PRIM on the futures of Bryant and Lempert', () => {
  const { names, futures } = bryantLempert();
  const boxes = prim(futures, { peel: 0.1, paste: 0.05, massMin: 0.05 });
  const at = (name: string) => names.indexOf(name);

  it('goes down the published boxes', () => {
    const box = boxes[21];
    expect(futures.cases.length).toBe(882);
    expect(boxes[0].cases).toBe(89);
    expect(box.coverage).toBeCloseTo(0.752809, 6);
    expect(box.density).toBeCloseTo(0.770115, 6);
    expect(box.mass).toBeCloseTo(0.0986395, 6);
    expect(box.restricted.length).toBe(4);
    expect(box.limits[at('Total biomass')].high).toBeCloseTo(755.8, 1);
    expect(box.limits[at('Demand elasticity')].low).toBeCloseTo(-0.422, 3);
    expect(box.limits[at('Biomass backstop price')].low).toBeCloseTo(150.05, 2);
    expect(box.limits[at('Cellulosic cost')].low).toBeCloseTo(72.65, 2);
  });

  it('ends at the published box of density 1', () => {
    const last = boxes[boxes.length - 1];
    expect(boxes.length).toBe(28);
    expect([last.density, last.restricted.length]).toEqual([1, 6]);
    expect(last.coverage).toBeCloseTo(0.505618, 6);
    expect(last.mass).toBeCloseTo(0.0510204, 6);
  });

  it('drops an input with the published loss', () => {
    const box = dropped(futures, boxes[21], at('Cellulosic cost'));
    expect(box.coverage).toBeCloseTo(0.764045, 6);
    expect(box.density).toBeCloseTo(0.715789, 6);
    expect(box.mass).toBeCloseTo(0.10771, 5);
  });

  it('says which limits may be chance', () => {
    const found = quasiP(futures, boxes[21]);
    // Without the limit on cellulosic cost: 68 cases of 95; with it 67 of 87. SciPy: binom.sf(66, 87, 68 / 95).
    expect(found[at('Cellulosic cost')].low).toBeCloseTo(0.15741333528927326, 10);
    expect(found[at('Cellulosic cost')].high).toBeUndefined();
    expect(found[at('Total biomass')].high).toBeLessThan(1e-4);
    expect(chosen(futures, boxes).restricted).not.toContain(at('Cellulosic yield'));
  });
});

describe('PRIM on a known box', () => {
  it('finds it, and no input that is not in it', () => {
    const futures = knownBox();
    const boxes = prim(futures, { peel: 0.05, paste: 0.05, massMin: 0.02 });
    const box = chosen(futures, boxes);
    expect(box.restricted).toEqual([0, 1, 2]);
    expect(box.coverage).toBeGreaterThan(0.97);
    expect(box.density).toBeGreaterThan(0.97);
    expect(Math.abs(box.limits[0].low - 0.2)).toBeLessThan(0.02);
    expect(Math.abs(box.limits[0].high - 0.6)).toBeLessThan(0.02);
    expect(Math.abs(box.limits[1].high - 0.4)).toBeLessThan(0.02);
    expect(Math.abs(box.limits[2].low - 0.5)).toBeLessThan(0.02);
  });

  it('goes the way that was measured: step 49', () => {
    const box = prim(knownBox(), { peel: 0.05, paste: 0.05, massMin: 0.02 })[49];
    expect(box.coverage).toBeCloseTo(0.9785, 4);
    expect(box.density).toBeCloseTo(0.9815, 4);
    expect(box.limits[0].low).toBeCloseTo(0.2039, 4);
    expect(box.limits[0].high).toBeCloseTo(0.5995, 4);
    expect(box.limits[1].high).toBeCloseTo(0.3923, 4);
    expect(box.limits[2].low).toBeCloseTo(0.4913, 4);
  });

  it('shrinks with each peel, and counts what it holds', () => {
    const futures = knownBox();
    const boxes = prim(futures);
    for (let i = 1; i < boxes.length; i += 1) {
      if (boxes[i].count < boxes[i - 1].count) expect(boxes[i].density).toBeGreaterThan(boxes[i - 1].density);
      expect(boxes[i].cases).toBe(Math.round(boxes[i].density * boxes[i].mass * futures.cases.length));
    }
  });

  it('finds the same futures whatever the scale of an input, and a box as good in any order of the inputs', () => {
    const drawn = (input: number) => Float64Array.from({ length: 2000 }, (_, n) => uniform(5, n, 0, input, 0));
    const inputs = [0, 1, 2, 3].map(drawn);
    const [a, b] = inputs;
    const cases = Uint8Array.from(a, (value, n) => (value + 0.5 * b[n] > 1 ? 1 : 0));
    const bent = { inputs: inputs.map((input) => Float64Array.from(input, (value) => value ** 3)), cases };
    const turned = { inputs: [...inputs].reverse(), cases };
    const best = (futures: Futures) => chosen(futures, prim(futures));
    expect(best(bent).count).toBe(best({ inputs, cases }).count);
    // Cuts that are equally good are taken in the order of the inputs, so only the worth of the box stays.
    expect(Math.abs(balance(best(turned)) - balance(best({ inputs, cases })))).toBeLessThan(0.05);
  });

  it('stays with all futures where all, or none, are cases', () => {
    const { inputs, cases } = knownBox();
    expect(prim({ inputs, cases: cases.map(() => 0) }).length).toBe(1);
    expect(prim({ inputs, cases: cases.map(() => 1) })[0].density).toBe(1);
  });
});

describe('the chance of so many cases', () => {
  it('is the binomial tail: by hand and by SciPy', () => {
    expect(atLeast(2, 3, 0.5)).toBeCloseTo(0.5, 14);
    expect(atLeast(0, 3, 0.2)).toBe(1);
    expect(atLeast(3, 3, 0.2)).toBeCloseTo(0.008, 14);
    expect(atLeast(1, 3, 0.2)).toBeCloseTo(1 - 0.512, 14);
    expect(atLeast(120, 1000, 0.1)).toBeCloseTo(0.021996144965794422, 10);
    expect(atLeast(4000, 10000, 0.1)).toBeLessThan(1e-300);
  });
});

describe('the inputs that tell cases from other futures', () => {
  it('lie as far apart as the two distributions: by hand', () => {
    const [apart, alike] = regional({
      inputs: [
        [1, 2, 3, 4],
        [1, 1, 1, 1],
      ],
      cases: Uint8Array.of(0, 0, 1, 1),
    });
    expect([apart.distance, alike.distance]).toEqual([1, 0]);
  });

  it('are those of the known box, few others, and none where there are no cases', () => {
    const futures = knownBox();
    const found = regional(futures).map(({ distance, byChance }) => distance > byChance);
    expect(found).toEqual([true, true, true, false, false]);
    expect(regional({ ...futures, cases: new Uint8Array(4096) })[0].distance).toBe(0);
  });
});
