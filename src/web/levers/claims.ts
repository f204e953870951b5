import type { ScenarioText } from '../../scenario/schema.ts';
import { sameLabels, withAssumption, withDriver, withLevers } from './edit.ts';

/** The scenario that says what a claim would mean, among those that come with the region. */
export function scenarioOf(claim: string, own: ReadonlyMap<string, ScenarioText>): ScenarioText | undefined {
  const saying = [...own.values()].filter((one) => one.claims?.includes(claim) === true);
  // One that says nothing else comes before one in which the claim is a part.
  return saying.find((one) => one.claims?.length === 1 && one.name.startsWith('claim-')) ?? saying[0];
}

export function isTaken(scenario: ScenarioText, claim: string): boolean {
  return scenario.claims?.includes(claim) === true;
}

/** The plan with a claim taken as true: what its scenario says is added, and the claim is named. */
export function withClaim(plan: ScenarioText, claim: string, saying: ScenarioText): ScenarioText {
  if (isTaken(plan, claim)) return plan;
  let next: ScenarioText = { ...plan, claims: [...(plan.claims ?? []), claim] };
  next = withLevers(next, () => false, saying.levers ?? []);
  for (const [name, driver] of Object.entries(saying.drivers ?? {})) next = withDriver(next, name, driver);
  for (const { quantity, of, value, why } of saying.assumptions ?? []) {
    next = withAssumption(next, quantity, labels(of), value, why);
  }
  return next;
}

/** The plan without it: what came with the claim goes, what was changed since stays. */
export function withoutClaim(plan: ScenarioText, claim: string, saying: ScenarioText): ScenarioText {
  const rest = (plan.claims ?? []).filter((one) => one !== claim);
  const { claims: _, ...others } = plan;
  let next: ScenarioText = rest.length === 0 ? others : { ...others, claims: rest };
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  next = withLevers(next, (lever) => (saying.levers ?? []).some((one) => same(one, lever)), []);
  for (const [name, driver] of Object.entries(saying.drivers ?? {})) {
    if (same(plan.drivers?.[name], driver)) next = withDriver(next, name, undefined);
  }
  for (const { quantity, of, value } of saying.assumptions ?? []) {
    const now = plan.assumptions?.find((one) => one.quantity === quantity && sameLabels(labels(one.of), labels(of)));
    if (now?.value === value) next = withAssumption(next, quantity, labels(of), undefined, '');
  }
  return next;
}

const labels = (of: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> => of ?? {};
