import { Faults } from '../../kernel/errors.ts';
import type { Case } from '../case.ts';
import { drivers } from '../drivers.ts';
import { monthNumber } from '../month.ts';
import type { ShockSetting } from '../schema.ts';
import { applyShock, beyondBounds } from './apply.ts';

/**
 * A case with one more shock.
 * @throws Faults where there is no such shock, or it takes a driver out of its bounds
 */
export function withShock(set: Case, setting: ShockSetting): Case {
  const inputs = new Map([...set.inputs].map(([name, rows]) => [name, rows.slice()]));
  const faults = applyShock(setting, inputs, monthNumber(set.start), set.months);
  if (faults.length === 0) faults.push(...beyondBounds(inputs));
  if (faults.length > 0) throw new Faults(`shock ${setting.shock}`, faults);
  const { shock, from, until, strength = 1 } = setting;
  const one = { shock, from, ...(until === undefined ? {} : { until }), strength };
  return { ...set, name: `${set.name}+${shock}`, inputs, shocks: [...set.shocks, one] };
}

/**
 * A case with one driver changed in every month after the first.
 * @throws Faults where that takes the driver out of its bounds
 */
export function withDriver(set: Case, driver: string, change: (value: number) => number): Case {
  const known = drivers.find(({ name }) => name === driver);
  const path = set.inputs.get(driver);
  if (known === undefined || path === undefined) throw new Error(`no driver ${driver}`);
  const width = path.length / (set.months + 1);
  const changed = path.map((value, i) => (i < width ? value : change(value)));
  const inputs = new Map(set.inputs).set(driver, changed);
  const faults = beyondBounds(inputs);
  if (faults.length > 0) throw new Faults(driver, faults);
  return { ...set, name: `${set.name}+${driver}`, inputs };
}
