import highsModule from 'highs';
import { Faults } from '../../kernel/errors.ts';
import type { Store } from './dispatch.ts';

/** What each store of several does, at the meter, MWh a step. */
export interface SharedDispatch {
  readonly stores: readonly { readonly charge: Float64Array; readonly discharge: Float64Array }[];
  readonly value: number;
}

/** Steps planned at once, and how many of them are kept before planning anew. */
export interface Windows {
  readonly planned: number;
  readonly kept: number;
}

/** 31 days at once, of which the last three only look ahead. @param hours of a step */
export function monthly(hours: number): Windows {
  return { planned: Math.round((31 * 24) / hours), kept: Math.round((28 * 24) / hours) };
}

/** Loaded once, when first needed; each window has a model of its own in it. */
let loaded: ReturnType<typeof highsModule.default> | undefined;

function load(): ReturnType<typeof highsModule.default> {
  // The types are those of CommonJS, the module is not.
  loaded ??= (highsModule as unknown as typeof highsModule.default)();
  return loaded;
}

/**
 * Stores behind one connection: together they take and give no more than it carries. One linear programme for each window,
 * solved by HiGHS; the store’s content goes from window to window. One window over all steps is the optimum of the linear
 * programme; shorter ones are a plan that looks ahead as far as they reach.
 * @param connection MW that the stores take or give together at most
 * @param hours of a step
 * @throws Faults where HiGHS finds no plan
 */
export async function sharedDispatch(
  stores: readonly Store[],
  connection: number,
  prices: ArrayLike<number>,
  hours: number,
  windows: Windows = monthly(hours),
): Promise<SharedDispatch> {
  const plans = stores.map(() => ({
    charge: new Float64Array(prices.length),
    discharge: new Float64Array(prices.length),
  }));
  const held = stores.map((store) => store.start);
  for (let from = 0; from < prices.length; from += windows.kept) {
    const planned = Math.min(windows.planned, prices.length - from);
    const isLast = from + planned >= prices.length;
    const kept = isLast ? planned : windows.kept;
    const window = Float64Array.from({ length: planned }, (_, t) => prices[from + t]);
    const values = await solveWindow(stores, held, connection, window, hours);
    stores.forEach((store, k) => {
      for (let t = 0; t < kept; t += 1) {
        const charge = Math.max(0, values[column(k, t, 0, planned)]);
        const discharge = Math.max(0, values[column(k, t, 1, planned)]);
        plans[k].charge[from + t] = charge;
        plans[k].discharge[from + t] = discharge;
        held[k] += charge * store.chargeEfficiency - discharge / store.dischargeEfficiency;
      }
      held[k] = Math.min(store.energy, Math.max(0, held[k]));
    });
    if (isLast) break;
  }
  let value = stores.reduce((sum, store, k) => sum + held[k] * store.endValue, 0);
  stores.forEach((store, k) => {
    for (let t = 0; t < prices.length; t += 1) {
      value +=
        plans[k].discharge[t] * (prices[t] - store.dischargeWear) - plans[k].charge[t] * (prices[t] + store.chargeWear);
    }
  });
  return { stores: plans, value };
}

/** Column of a store in a step: 0 taken, 1 given, 2 held after it. */
function column(store: number, step: number, what: 0 | 1 | 2, steps: number): number {
  return (store * steps + step) * 3 + what;
}

async function solveWindow(
  stores: readonly Store[],
  held: readonly number[],
  connection: number,
  prices: Float64Array,
  hours: number,
): Promise<Float64Array> {
  const highs = await load();
  const steps = prices.length;
  const columns = stores.length * steps * 3;
  const rows = stores.length * steps + steps;
  const [cost, low, high] = [new Float64Array(columns), new Float64Array(columns), new Float64Array(columns)];
  const [rowLow, rowHigh] = [new Float64Array(rows), new Float64Array(rows)];
  const start: number[] = [0];
  const index: number[] = [];
  const entry: number[] = [];
  const put = (at: number, value: number) => {
    index.push(at);
    entry.push(value);
  };
  stores.forEach((store, k) => {
    for (let t = 0; t < steps; t += 1) {
      const balance = k * steps + t;
      const shared = stores.length * steps + t;
      const taken = column(k, t, 0, steps);
      // Held after a step less held before it, less what was stored, plus what was drawn: 0, or what was there at first.
      rowLow[balance] = rowHigh[balance] = t === 0 ? held[k] : 0;
      cost[taken] = prices[t] + store.chargeWear;
      high[taken] = store.chargePower * hours;
      put(balance, -store.chargeEfficiency);
      put(shared, -1);
      start.push(index.length);
      cost[taken + 1] = store.dischargeWear - prices[t];
      high[taken + 1] = store.dischargePower * hours;
      put(balance, 1 / store.dischargeEfficiency);
      put(shared, 1);
      start.push(index.length);
      cost[taken + 2] = t === steps - 1 ? -store.endValue : 0;
      high[taken + 2] = store.energy;
      put(balance, 1);
      if (t < steps - 1) put(balance + 1, -1);
      start.push(index.length);
    }
  });
  rowLow.fill(-connection * hours, stores.length * steps);
  rowHigh.fill(connection * hours, stores.length * steps);
  const model = highs.createModel();
  try {
    model.options.set({ output_flag: false, random_seed: 0 });
    model.passModel({
      numCols: columns,
      numRows: rows,
      colCost: cost,
      colLower: low,
      colUpper: high,
      rowLower: rowLow,
      rowUpper: rowHigh,
      matrix: { format: 'csc', numRows: rows, numCols: columns, starts: start, indices: index, values: entry },
    });
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) {
      throw new Faults('storage', [
        {
          where: 'stores that share a connection',
          found: 'no plan',
          expected: 'stores whose start lies within what they hold, and a connection of 0 MW or more',
        },
      ]);
    }
    return Float64Array.from(model.getSolution().colValue);
  } finally {
    model.dispose();
  }
}
