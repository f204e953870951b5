import { near } from '../../kernel/near.ts';
import { type Figure, quantityOf, type Region } from '../../region/region.ts';
import type { Case } from '../../scenario/case.ts';
import { drivers as driverSpecs } from '../../scenario/drivers.ts';
import { valueAt } from '../sample/distribution.ts';
import type { Wider } from '../sample/draw.ts';
import { driverInput, readUncertain, type Uncertainty } from './schema.ts';
import { mixed, together } from './together.ts';

/**
 * What a scenario adds to the ranges of the pack.
 * @throws Faults with everything that is wrong with it
 */
export function widerOf(set: Case): Wider | undefined {
  const uncertain = readUncertain(set);
  if (uncertain === undefined) return undefined;
  const figures = new Map(set.region.figures);
  for (const range of uncertain.ranges) {
    const { quantity, low, high, peak } = range;
    const own = figures.get(quantity) ?? [];
    if (low === undefined && high === undefined && peak === undefined) continue;
    figures.set(
      quantity,
      own.map((one) => {
        const { low: before = one.value, high: after = one.value } = one;
        return { ...one, value: peak ?? one.value, low: low ?? before, high: high ?? after };
      }),
    );
  }
  // A switch that the pack leaves at the model’s default has a figure that can be set.
  for (const { quantity } of uncertain.switches) {
    if (!figures.has(quantity)) figures.set(quantity, [byDefault(set.region, quantity)]);
  }
  const mixing = together(uncertain.correlations.map(({ between, rank }) => ({ between, rank })));
  return {
    region: { ...set.region, figures },
    shapes: new Map(uncertain.ranges.map(({ quantity, shape }) => [quantity, shape])),
    switches: uncertain.switches.map((one) => switchOf(one, set.region)),
    drivers: uncertain.drivers.map(driverOf),
    together: mixing.names,
    mix: (apart) => mixed(mixing, apart),
  };
}

function byDefault(region: Region, quantity: string): Figure {
  const { unit = '1', default: value = 0 } = quantityOf(region, quantity) ?? {};
  return {
    quantity,
    labels: {},
    value,
    unit,
    year: '',
    basis: 'assumption',
    source: 'landfall',
    written: { value: String(value), unit },
    file: '',
    line: 0,
  };
}

type Switch = Uncertainty['switches'][number];

/** One value after another along the probability, each as wide as its chance. */
function switchOf({ quantity, one_of: values, chances, why }: Switch, region: Region): Wider['switches'][number] {
  const spec = quantityOf(region, quantity);
  const weights = chances ?? values.map(() => 1);
  const whole = weights.reduce((sum, one) => sum + one, 0);
  const chosen = (p: number): number => {
    let below = 0;
    const place = weights.findIndex((weight) => {
      below += weight / whole;
      return p < below;
    });
    return values[place < 0 ? values.length - 1 : place];
  };
  return {
    name: quantity,
    doc: spec?.doc ?? '',
    unit: spec?.unit ?? '1',
    figures: [],
    valueAt: chosen,
    setting: (p) => ({ quantity, labels: {}, value: chosen(p), why }),
  };
}

type Factor = Uncertainty['drivers'][number];

function driverOf({ driver, times: { low, high } }: Factor): Wider['drivers'][number] {
  const spec = driverSpecs.find(({ name }) => name === driver);
  if (spec === undefined) throw new Error(`driver ${driver}: ${near(driver, [])}`); // checked when it was read
  return {
    name: driverInput(driver),
    driver,
    doc: `Factor on the path of ${driver}: ${spec.doc}`,
    unit: '1',
    figures: [],
    valueAt: (p) => valueAt({ value: 1, low, high }, p),
  };
}
