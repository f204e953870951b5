import highsModule from 'highs';
import { it } from 'vitest';
import { dispatch, type Store } from '../src/design/storage/dispatch.ts';
import { sharedDispatch } from '../src/design/storage/shared.ts';

/** Best of some repeats, in milliseconds. */
function best(repeats: number, run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < repeats; i += 1) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Prices with the shape of a day and a week, noise, and hours below zero; the same in every run. */
function prices(steps: number, hours: number): Float64Array {
  let state = 12345;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Float64Array.from({ length: steps }, (_, t) => {
    const hour = (t * hours) % 24;
    const weekday = Math.floor((t * hours) / 24) % 7 < 5 ? 20 : -10;
    return 70 + 45 * Math.sin(((hour - 9) / 24) * 2 * Math.PI) + weekday + 90 * (random() - 0.5);
  });
}

const oneWay = Math.sqrt(0.8);
const store: Store = {
  energy: 40,
  chargePower: 10,
  dischargePower: 10,
  chargeEfficiency: oneWay,
  dischargeEfficiency: oneWay,
  chargeWear: 0,
  dischargeWear: 0,
  start: 0,
  endValue: 0,
};

/** The same by HiGHS: one window over the whole year, whose connection never binds. */
async function byHighs(series: Float64Array, hours: number): Promise<{ value: number; time: number }> {
  await (highsModule as unknown as typeof highsModule.default)();
  const start = performance.now();
  const { value } = await sharedDispatch([store], 1e6, series, hours, { planned: series.length, kept: series.length });
  return { value, time: performance.now() - start };
}

it('dispatch of one store through a year, beside HiGHS', async () => {
  for (const [name, steps, hours, limit] of [
    ['8,760 hours', 8760, 1, 10],
    ['35,040 quarter-hours', 35_040, 0.25, Number.NaN],
  ] as const) {
    const series = prices(steps, hours);
    const exact = best(30, () => dispatch(store, series, hours));
    const { value } = dispatch(store, series, hours);
    const highs = await byHighs(series, hours);
    const apart = Math.abs(value - highs.value) / Math.abs(value);
    console.log(
      `${name}: exact ${exact.toFixed(1)} ms${Number.isNaN(limit) ? '' : ` (limit ${limit})`}, HiGHS ${highs.time.toFixed(0)} ms, ratio ${(highs.time / exact).toFixed(0)}; results apart by ${apart.toExponential(1)}`,
    );
  }
});
