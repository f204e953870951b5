import { describe, expect, it } from 'vitest';
import { cappedOutput } from './capped.ts';
import { extractBackward, extractTotal } from './extraction.ts';
import { leontiefMatrix, mixed, outputFor, servedDemand } from './leontief.ts';
import { factor, inverse } from './lu.ts';
import { multipliers, payMultipliers, spectralRadius } from './multipliers.ts';
import { passOn, pricesFor } from './prices.ts';

// The two-sector table of Miller and Blair: flows [[150, 500], [200, 100]], outputs [1000, 2000].
const a = Float64Array.of(0.15, 0.25, 0.2, 0.05);
const x = Float64Array.of(1000, 2000);
const factors = factor(leontiefMatrix(a, 2), 2);
const households = { pay: Float64Array.of(0.3, 0.25), spending: Float64Array.of(0.05, 0.4), own: 0.05 };
const close = (found: ArrayLike<number>, expected: readonly number[], digits = 6) => {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(found[i]).toBeCloseTo(value, digits);
  });
};

describe('multipliers', () => {
  it('of output, type I and type II without the households’ own row', () => {
    const { typeI, typeII } = multipliers(a, Float64Array.of(1, 1), households);
    close(typeI, [1.518152, 1.452145]);
    close(typeII, [1.892409, 1.773336]);
  });

  it('of pay and of jobs', () => {
    const pay = payMultipliers(a, households);
    close(pay.typeI, [0.442244, 0.379538]);
    close(pay.typeII, [0.569849, 0.48905]);
    const jobs = multipliers(a, Float64Array.of(0.05, 0.02), households);
    close(jobs.typeI, [0.067987, 0.038944]);
    close(jobs.typeII, [0.078801, 0.048225]);
  });

  it('of pay: type II is the same number of times type I in every sector', () => {
    const pay = payMultipliers(a, households);
    close(
      pay.typeII.map((value, j) => value / pay.typeI[j]),
      [1.288539, 1.288539],
    );
    // with the households' own row added to the sectors': the full type II output
    const output = multipliers(a, Float64Array.of(1, 1), households);
    close(
      output.typeII.map((value, j) => value + pay.typeII[j]),
      [2.462258, 2.262386],
    );
  });

  it('refuses households that spend more than they earn', () => {
    const spending = Float64Array.of(2, 2);
    expect(() => multipliers(a, households.pay, { ...households, spending })).toThrow('expected less than 1');
  });

  it('the series of rounds of purchases comes to the same outputs', () => {
    const rounds = [1, 2, 3, 7].map((last) => {
      let sum = Float64Array.of(600, 1500);
      for (let k = 0; k < last; k += 1) {
        sum = Float64Array.of(600 + a[0] * sum[0] + a[1] * sum[1], 1500 + a[2] * sum[0] + a[3] * sum[1]);
      }
      return [...sum];
    });
    close(rounds[0], [1065, 1695], 9);
    close(rounds[1], [1183.5, 1797.75], 9);
    close(rounds[2], [1226.9625, 1826.5875], 9);
    close(rounds[3], [1247.281819, 1841.410019]);
  });

  it('the spectral radius is the larger eigenvalue', () => {
    // of [[.15, .25], [.2, .05]]: (0.2 + sqrt(0.04 + 4 * (0.05 - 0.0075))) / 2
    expect(spectralRadius(a, 2)).toBeCloseTo((0.2 + Math.sqrt(0.04 - 4 * (0.0075 - 0.05))) / 2, 12);
    expect(spectralRadius(Float64Array.of(0, 1, 1, 0), 2)).toBeCloseTo(1, 12);
  });
});

describe('prices', () => {
  it('cover costs, and follow them', () => {
    close(pricesFor(factors, Float64Array.of(0.65, 0.7)), [1, 1], 12);
    close(pricesFor(factors, Float64Array.of(0.1, 0)), [0.125413, 0.033003]);
    close(pricesFor(factors, Float64Array.of(0.09, 0)), [0.112871, 0.029703]);
  });

  it('pass a carbon cost on in full: the price model', () => {
    const { price, lostMargin } = passOn(a, Float64Array.of(0.05, 0.01), Float64Array.of(1, 1));
    close(price, [0.065347, 0.027723]);
    close(lostMargin, [0, 0], 12);
  });

  it('pass a carbon cost on in part: the rest is lost margin', () => {
    const { price, lostMargin } = passOn(a, Float64Array.of(0.05, 0.01), Float64Array.of(0.7, 0.9));
    close(price, [0.042133, 0.019351]);
    close(lostMargin, [0.018057, 0.00215]);
    expect(lostMargin[0] * x[0] + lostMargin[1] * x[1]).toBeCloseTo(22.357193, 6);
  });

  it('free allowances: prices follow the marginal cost, the margin what was paid', () => {
    const charge = Float64Array.of(0.05, 0.01);
    const full = passOn(a, charge, Float64Array.of(0.7, 0.9));
    const free = passOn(a, charge, Float64Array.of(0.7, 0.9), Float64Array.of(0, 0.01));
    close(free.price, [...full.price], 15);
    expect(free.lostMargin[0]).toBeCloseTo(full.lostMargin[0] - 0.05, 12);
    expect(free.lostMargin[0]).toBeLessThan(0); // a windfall
  });
});

describe('fixed and capped outputs', () => {
  it('what a closed sector still serves', () => {
    const found = mixed(a, Float64Array.of(900, Number.NaN), Float64Array.of(0, 1700));
    close(servedDemand(a, found), [270.263158, 1700]);
  });

  it('capacity binds where demand exceeds it, and nowhere else', () => {
    const demand = Float64Array.of(600, 1500);
    close(cappedOutput(a, demand, Float64Array.of(2000, Number.POSITIVE_INFINITY)), [...outputFor(a, demand)], 9);
    // the first sector wants 1247.5 and is held at 900: the second makes (1500 + .2 * 900) / .95
    close(cappedOutput(a, demand, Float64Array.of(900, 5000)), [900, 1680 / 0.95], 9);
    // a cap that binds only while the other sector is free is let go
    close(cappedOutput(a, demand, Float64Array.of(100, 1800)), [100, 1520 / 0.95], 9);
  });
});

describe('hypothetical extraction', () => {
  const l = inverse(factors);
  it('in total and of purchases alone', () => {
    close(extractTotal(l, x, 0), [-1000, -210.526316]);
    close(extractBackward(l, x, 0), [-202.631579, -210.526316]);
  });

  it('equals the table worked out without the sector', () => {
    // total: sector 2 alone serves its own final demand 1700: 1700 / .95
    expect(2000 + extractTotal(l, x, 0)[1]).toBeCloseTo(1700 / 0.95, 9);
    // backward: column 1 empty, final demand (350, 1700)
    const without = outputFor(Float64Array.of(0, 0.25, 0, 0.05), Float64Array.of(350, 1700));
    close(
      without,
      [...x].map((value, i) => value + extractBackward(l, x, 0)[i]),
      9,
    );
  });
});

describe('two regions', () => {
  // Miller and Blair's interregional example: three sectors in the first region, two in the second
  const z = [
    [150, 500, 50, 25, 75],
    [200, 100, 400, 200, 100],
    [300, 500, 50, 60, 40],
    [75, 100, 60, 200, 250],
    [50, 25, 25, 150, 100],
  ];
  const output = [1000, 2000, 1000, 1200, 800];
  const wide = Float64Array.from(z.flatMap((row) => row.map((flow, j) => flow / output[j])));

  it('the inverse, and what a rise of demand brings about here and there', () => {
    const l = inverse(factor(leontiefMatrix(wide, 5), 5));
    close(l.subarray(0, 5), [1.423409, 0.465226, 0.290909, 0.191693, 0.304054]);
    const change = outputFor(wide, Float64Array.of(100, 0, 0, 0, 0));
    close(change, [142.340915, 63.461258, 63.829071, 26.719467, 14.68111], 4);
  });

  it('alone a region misses 8.68 % of its own answer, which comes back through the other', () => {
    const alone = Float64Array.from([0, 1, 2].flatMap((i) => [0, 1, 2].map((j) => wide[i * 5 + j])));
    const own = outputFor(alone, Float64Array.of(100, 0, 0));
    close(own, [136.508612, 52.732299, 56.984903], 4);
    const both = outputFor(wide, Float64Array.of(100, 0, 0, 0, 0)).subarray(0, 3);
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
    expect(1 - sum(own) / sum(both)).toBeCloseTo(0.0868, 4);
  });

  it('jobs counted where they are are the jobs of all demand together', () => {
    const jobs = Float64Array.of(0.05, 0.02, 0.1, 0.03, 0.04);
    const demand = Float64Array.of(200, 1000, 50, 515, 450);
    const made = outputFor(wide, demand);
    const { typeI } = multipliers(wide, jobs, { pay: new Float64Array(5), spending: new Float64Array(5) });
    const byPlace = made.reduce((sum, value, i) => sum + value * jobs[i], 0);
    const byDemand = demand.reduce((sum, value, i) => sum + value * typeI[i], 0);
    expect(byPlace).toBeCloseTo(byDemand, 9);
    close(made, output, 6);
  });
});
