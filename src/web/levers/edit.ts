import type { Driver, Lever, ScenarioText, ShockSetting } from '../../scenario/schema.ts';

/** Edits of a scenario. Each gives a new one; what it does not know about stays as it was. */

export function levers<K extends Lever['do']>(scenario: ScenarioText, kind: K): Extract<Lever, { do: K }>[] {
  return (scenario.levers ?? []).filter((lever): lever is Extract<Lever, { do: K }> => lever.do === kind);
}

/** Puts new levers of some kinds in place of those that `mine` picks out. */
export function withLevers(
  scenario: ScenarioText,
  mine: (lever: Lever) => boolean,
  next: readonly Lever[],
): ScenarioText {
  const kept = (scenario.levers ?? []).filter((lever) => !mine(lever));
  return tidy({ ...scenario, levers: [...kept, ...next] });
}

export function withDriver(scenario: ScenarioText, name: string, driver: Driver | undefined): ScenarioText {
  const { [name]: _, ...others } = scenario.drivers ?? {};
  return tidy({ ...scenario, drivers: driver === undefined ? others : { ...others, [name]: driver } });
}

/** Puts a lever in the place of the one at an index; takes that one out where there is none; adds one at the end. */
export function withLeverAt(scenario: ScenarioText, index: number, lever: Lever | undefined): ScenarioText {
  const all = [...(scenario.levers ?? [])];
  all.splice(index, 1, ...(lever === undefined ? [] : [lever]));
  return tidy({ ...scenario, levers: all });
}

export function withShock(scenario: ScenarioText, id: string, shock: ShockSetting | undefined): ScenarioText {
  const others = (scenario.shocks ?? []).filter((one) => one.shock !== id);
  return tidy({ ...scenario, shocks: shock === undefined ? others : [...others, shock] });
}

export interface Assumption {
  readonly quantity: string;
  readonly of?: Readonly<Record<string, string>>;
  readonly value: number;
  readonly why: string;
}

export function withAssumption(
  scenario: ScenarioText,
  quantity: string,
  of: Readonly<Record<string, string>>,
  value: number | undefined,
  why: string,
): ScenarioText {
  const kept = (scenario.assumptions ?? []).filter(
    (one) => !(one.quantity === quantity && sameLabels(one.of ?? {}, of)),
  );
  const own = value === undefined ? [] : [{ quantity, ...(Object.keys(of).length === 0 ? {} : { of }), value, why }];
  return tidy({ ...scenario, assumptions: [...kept, ...own] });
}

export function sameLabels(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** Empty parts are left out, so that undoing a change gives the scenario from before. */
function tidy(scenario: ScenarioText): ScenarioText {
  const { drivers, shocks, levers: all, assumptions, ...rest } = scenario;
  return {
    ...rest,
    ...(drivers === undefined || Object.keys(drivers).length === 0 ? {} : { drivers }),
    ...(shocks === undefined || shocks.length === 0 ? {} : { shocks }),
    ...(all === undefined || all.length === 0 ? {} : { levers: all }),
    ...(assumptions === undefined || assumptions.length === 0 ? {} : { assumptions }),
  };
}
