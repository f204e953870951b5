import { airQuantities } from '../design/air/quantities.ts';
import { CALIBRATED } from '../design/calibration/calibrate.ts';
import { inputOutputQuantities } from '../design/input-output/quantities.ts';
import { addUp, calibrationQuantities } from '../design/quantities.ts';
import type { ConstantSpec } from '../kernel/language.ts';
import { dimensions } from '../model/dimensions.ts';
import { systems } from '../model/index.ts';
import { facts } from '../region/facts.ts';
import type { Quantity, Vocabulary } from '../region/quantity.ts';

/** Constants that hold the position of another dimension’s label, from a column of a label table. */
export const REFERENCES: Readonly<Record<string, { readonly of: string; readonly to: string }>> = {
  technology_of_furnace: { of: 'furnace', to: 'technology' },
  plant_of_furnace: { of: 'furnace', to: 'plant' },
  plant_of_mine: { of: 'mine', to: 'plant' },
  branch_of_sector: { of: 'sector', to: 'branch' },
  branch_of_venture: { of: 'venture', to: 'branch' },
  market_of_storage: { of: 'storage', to: 'market' },
  plant_of_power_plant: { of: 'power_plant', to: 'plant' },
  market_of_power_plant: { of: 'power_plant', to: 'market' },
  route_of_deposit: { of: 'deposit', to: 'route' },
  market_of_deposit: { of: 'deposit', to: 'market' },
  kind_of_corridor: { of: 'corridor', to: 'corridor_kind' },
};

/** Constants that say what runs at the start, from the `status` column. */
export const IN_SERVICE: Readonly<Record<string, 'furnace' | 'mine'>> = {
  base_availability: 'furnace',
  base_mine_availability: 'mine',
};

/** What the method fixes: everybody whose job is cut is followed. */
export const METHOD: Readonly<Record<string, number>> = {
  followed_share: 1,
  /** Public works are for those who have looked for half a year: from the third period of three months. */
  works_from: 3,
  /** Retraining takes half a year: two periods. */
  training_periods: 2,
};

/** Tables in which a missing row means none. */
const SPARSE = new Set([
  'steel_capacity',
  'ore_capacity',
  'ore_reserve',
  'base_posts',
  'work_per_tonne',
  'criticality',
]);

/** An amount or rate that is not limited: no contribution ceiling, no cap. */
const NO_LIMIT = 1e12;

/** Further quantities that a pack may leave out, with what that means: those whose equation does not say it (`absent`). */
const OPTIONAL: Readonly<Record<string, number | undefined>> = {
  steel_export_share: 0,
  border_share: 0,
  duty_absorbed: 0,
  allocation_by_output: 1,
  restocking_rule: 0,
  plain_restocking_time: 2,
  contribution_rate_above: 0,
  contribution_free: 0,
  contribution_floor: 0,
  contribution_ceiling: NO_LIMIT,
  benefit_cap: NO_LIMIT,
  severance_pay_cap: NO_LIMIT,
  pensioners: 0,
  mean_pension: 0,
  plant_services: 0,
  own_tax_revenue: 0,
  own_nontax_revenue: 0,
  transfers_from_above: 0,
  refinancing_bonds_in: 0,
  transfers_in: 0,
  carry_over: 0,
  reserve_drawn: 0,
  expenditure: 0,
  sent_up: 0,
  debt_principal_out: 0,
};

/** Tables whose figures add up to 1 over a dimension. */
const SHARES: Readonly<Record<string, string>> = {
  tax_share: 'budget',
  assistance_share: 'budget',
  fund_support_share: 'budget',
  tenure_mix: 'tenure',
};

/** Whether a constant of the model is read from the pack as it stands. */
export function fromPack(name: string, spec: ConstantSpec): boolean {
  return (
    spec.value === undefined &&
    !(name in CALIBRATED) &&
    !(name in REFERENCES) &&
    !(name in IN_SERVICE) &&
    !(name in METHOD)
  );
}

function modelQuantities(): Quantity[] {
  return Object.entries(systems).flatMap(([system, equations]) =>
    Object.entries(equations).flatMap(([name, spec]): Quantity[] => {
      if (spec.kind !== 'constant' || !fromPack(name, spec)) return [];
      const absent = spec.absent ?? OPTIONAL[name];
      return [
        {
          name,
          dims: spec.dims,
          unit: spec.unit,
          doc: spec.doc,
          subject: system,
          ...(spec.min === undefined ? {} : { min: spec.min }),
          ...(spec.max === undefined ? {} : { max: spec.max }),
          required: absent !== undefined ? 'optional' : SPARSE.has(name) ? 'some' : 'all',
          ...(absent !== undefined ? { default: absent } : SPARSE.has(name) ? { default: 0 } : {}),
          ...(name in SHARES ? { sumsTo: { over: SHARES[name], value: 1 } } : {}),
        },
      ];
    }),
  );
}

/** Everything that a pack may say: what the equations need, what the calibration needs, and facts to show. */
export function townWords(): Omit<Vocabulary, 'together'> {
  const aliases = new Map<string, string>();
  const closed = new Map<string, readonly string[]>();
  for (const [name, spec] of Object.entries(dimensions)) {
    if (spec.aliasOf !== undefined) aliases.set(name, spec.aliasOf);
    if (spec.labels !== undefined) closed.set(name, spec.labels);
  }
  const needed = Object.entries(dimensions).flatMap(([name, spec]) =>
    spec.aliasOf === undefined && spec.labels === undefined && spec.optional !== true ? [name] : [],
  );
  const optional = new Set(Object.keys(dimensions).filter((name) => dimensions[name].optional === true));
  const own = modelQuantities().map((quantity) =>
    quantity.name in addUp ? { ...quantity, sumsTo: addUp[quantity.name] } : quantity,
  );
  const quantities = [...own, ...calibrationQuantities, ...inputOutputQuantities, ...airQuantities, ...facts];
  const names = new Set(['family', ...Object.keys(dimensions), ...quantities.flatMap((quantity) => quantity.dims)]);
  return { quantities, aliases, closed, dimensions: [...names].sort(), optional, needed };
}
