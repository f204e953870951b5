import { figure, quantityOf } from '../region/lookup.ts';
import type { Figure, Region } from '../region/region.ts';
import type { LeverEntry, UnitCost } from './catalogue/entry.ts';
import { heritageLevers } from './catalogue/heritage.ts';
import { investmentLevers } from './catalogue/investment.ts';
import { peopleLevers } from './catalogue/people.ts';
import { worksLevers } from './catalogue/works.ts';
import type { Lever } from './schema.ts';
import { airLevers } from './systems/air.ts';
import { platformLevers } from './systems/digital.ts';
import { energyLevers } from './systems/energy.ts';
import { fireLevers } from './systems/fires.ts';
import { migrationLevers } from './systems/migration.ts';
import { mineralLevers } from './systems/minerals.ts';
import { relocationLevers } from './systems/relocation.ts';

export {
  type Evidence,
  type LeverEntry,
  type NumberSetting,
  PAYERS,
  type Payer,
  type Reach,
  type UnitCost,
} from './catalogue/entry.ts';

/** Every lever with its settings, cost, payers, prerequisites, conflicts and evidence. A test holds it to the schema. */
export const catalogue: readonly LeverEntry[] = [
  ...worksLevers,
  ...peopleLevers,
  ...investmentLevers,
  // Storage and power
  ...energyLevers,
  // Air
  ...airLevers,
  // Coal fires
  ...fireLevers,
  // Rare metals
  ...mineralLevers,
  // The border
  // People on the move
  ...migrationLevers,
  // Exporting the mill
  ...relocationLevers,
  // Livelihoods on a platform
  ...platformLevers,
  // Memory and heritage
  ...heritageLevers,
];

/** @throws where there is no such lever: the schema refuses one before. */
export function entryOf(lever: Lever['do']): LeverEntry {
  const found = catalogue.find((entry) => entry.lever === lever);
  if (found === undefined) throw new Error(`the catalogue has no lever ${lever}`);
  return found;
}

/** A cost with the figure of the pack that it comes from; none where a setting, or the model, gives the amount. */
export interface PricedCost extends UnitCost {
  readonly unit?: string;
  readonly figure?: Figure;
}

/** What a lever costs in this region: each price with its figure, range and source. */
export function costOf(region: Region, lever: Lever['do']): readonly PricedCost[] {
  return entryOf(lever).cost.map((cost) => {
    if (cost.quantity === undefined) return cost;
    const spec = quantityOf(region, cost.quantity);
    const found = spec?.dims.length === 0 ? figure(region, cost.quantity, {}) : undefined;
    return {
      ...cost,
      ...(spec === undefined ? {} : { unit: spec.unit }),
      ...(found === undefined ? {} : { figure: found }),
    };
  });
}
