import type { ScenarioText } from '../../scenario/schema.ts';
import type { Engine } from '../engine/engine.ts';
import { type Packed, unpackRegion } from '../engine/packed.ts';
import type { Opened } from '../engine/protocol.ts';
import { plantOf } from '../levers/controls.ts';
import { type Address, packing } from './address.ts';
import { type Brought, fetchModule } from './brought.ts';
import type { Crowd } from './crowd.ts';
import { begin } from './history.ts';
import type { Held, KeptPlan } from './page.ts';
import { nothing } from './plans.ts';

/**
 * Opens a pack with the scenarios that came with it, and finds the plans that an address names.
 * @returns the plan to be run
 * @throws EngineError with every fault; the page is then as it was
 */
export async function openBrought(
  held: Held,
  engine: Engine,
  crowd: Crowd,
  brought: Brought,
  from: Pick<Address, 'plan' | 'kept'>,
): Promise<ScenarioText> {
  const { pack } = brought;
  const opening = engine.ask({ ask: 'open', from: pack, modules: [await fetchModule(1)] });
  // what came with the page is unpacked here as well, while the worker does so, and need not be sent back
  const bare = pack instanceof Map ? undefined : unpackRegion(pack as Packed); // a packed region is no map
  const { vocabulary, read: region = bare } = await opening;
  if (region === undefined) throw new Error('a pack was opened and is not there');
  const opened: Opened = { region: { ...region, vocabulary } };
  crowd.opens(async (one) => {
    const modules = await Promise.all([fetchModule(1), fetchModule(8)]);
    return one.ask({ ask: 'open', from: bare === undefined ? opened.region : pack, modules });
  });
  const { scenarios: own } = brought;
  const named = async (plan: string) =>
    own.get(plan) ??
    (plan.startsWith('v1.')
      ? await engine.ask({ ask: 'read', text: (await packing()).unpackLink(plan), file: 'link' })
      : undefined);
  const scenario = (await named(from.plan)) ?? own.get('baseline') ?? nothing(opened);
  const kept: KeptPlan[] = [];
  for (const plan of from.kept) {
    const found = await named(plan);
    if (found !== undefined) kept.push({ scenario: found });
  }
  held.set({
    opened,
    own,
    kept,
    regionName: brought.name,
    brought: brought.pack instanceof Map ? brought.pack : undefined,
    plant: plantOf(opened.region, scenario),
    history: begin(scenario),
    // results of another town fit nothing of this one
    shown: undefined,
    baseline: undefined,
    why: [],
    offered: undefined,
    cloud: undefined,
    clouds: new Map(),
  });
  return scenario;
}
