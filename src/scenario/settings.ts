import type { Fault } from '../kernel/errors.ts';
import { near } from '../kernel/near.ts';
import { figure, quantityOf, type Region } from '../region/region.ts';
import type { Setting } from './case.ts';
import type { ScenarioText } from './schema.ts';

type Written = NonNullable<ScenarioText['assumptions']>[number];

/** Checks the assumptions that a scenario sets against the pack: known quantity, known labels, within bounds. */
export function settings(
  written: readonly Written[],
  region: Region,
): { settings: Setting[]; faults: (Fault | undefined)[] } {
  const faults = written.map((one) => faultOf(one, region));
  return {
    settings: written.map((one) => ({ quantity: one.quantity, labels: one.of ?? {}, value: one.value, why: one.why })),
    faults,
  };
}

function faultOf(written: Written, region: Region): Fault | undefined {
  const quantity = quantityOf(region, written.quantity);
  if (quantity === undefined) {
    return {
      where: 'quantity',
      found: `unknown quantity ${written.quantity}`,
      expected: near(written.quantity, [...region.figures.keys()]),
    };
  }
  const labels = written.of ?? {};
  const given = Object.keys(labels).sort().join(', ');
  const needed = [...quantity.dims].sort().join(', ');
  if (given !== needed) {
    return {
      where: 'of',
      found: given === '' ? 'no labels' : `labels of ${given}`,
      expected: needed === '' ? 'none' : `labels of ${needed}`,
    };
  }
  if (figure(region, written.quantity, labels) === undefined) {
    return {
      where: 'of',
      found: `no such figure: ${Object.values(labels).join(', ')}`,
      expected: 'labels that the pack has a figure for',
    };
  }
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = quantity;
  if (written.value < min || written.value > max) {
    return { where: 'value', found: `value ${written.value}`, expected: `${min} to ${max} ${quantity.unit}` };
  }
  return undefined;
}
