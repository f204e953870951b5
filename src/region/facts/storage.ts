import type { Quantity } from '../quantity.ts';
import { type Fact, factsOf, share, some } from './fact.ts';

/** What a comparison of storage asks of a pack. All optional: where one is missing, the comparison says so. */
const storage: readonly Fact[] = [
  ['shaft_diameter', ['shaft'], 'm', 'Inner diameter of a shaft.', some],
  ['shaft_water', ['shaft'], 'm', 'Depth of standing water in a shaft, from its bottom.', some],
  ['shaft_clearance', ['shaft'], 'm', 'Depth that a weight cannot use: headframe, sump, brakes.', some],
  [
    'shaft_free',
    ['shaft'],
    '1',
    'Whether a shaft is free: 1, or 0 where it is needed for work, drainage, air or as heritage.',
    share,
  ],
  ['weight_density', [], 't/m^3', 'Density of the weight.', some],
  ['weight_fill', [], '1', 'Share of a shaft’s cross-section that the weight takes.', share],
  ['weight_limit', [], 't', 'Heaviest weight that anybody offers.', some],
  ['rope_safety', [], '1', 'Times weight and rope that a hoist rope must hold.', { min: 1 }],
  ['rope_breaking_length', [], 'm', 'Length of a hanging rope that breaks under its own weight.', some],
  ['gravity_efficiency', [], '1', 'Electricity given for each unit taken by gravity storage.', share],
  ['gravity_investment', [], 'CNY/MWh', 'Investment in gravity storage for what it holds.', some],
  ['gravity_upkeep', [], '1', 'Upkeep of gravity storage a year, as a share of the investment.', share],
  ['gravity_life', [], 'year', 'Life of gravity storage.', some],
  ['battery_efficiency', [], '1', 'Electricity given for each unit taken by a battery.', share],
  ['battery_investment', [], 'CNY/MWh', 'Investment in a battery plant for what it holds, built and connected.', some],
  ['battery_upkeep', [], '1', 'Upkeep of a battery a year, as a share of the investment.', share],
  ['battery_life', [], 'year', 'Life of a battery.', some],
  ['water_upkeep', [], '1', 'Upkeep of pumped hydro a year, as a share of the investment.', share],
  ['water_life', [], 'year', 'Life of pumped hydro.', some],
  ['storage_energy', ['storage'], 'MWh', 'Electricity that a storage project holds.', some],
  ['storage_head', ['storage'], 'm', 'Height between the basins of pumped hydro.', some],
  ['storage_units', ['storage'], '1', 'Units of a storage project.', some],
  ['storage_in', ['storage'], 'MWh/month', 'Electricity that a storage project takes, as published.', some],
  ['storage_opens', ['storage'], 'date', 'When a storage project is to run.'],
  [
    'tariff_ratio',
    ['tariff_period'],
    '1',
    'Price of electricity in hours of the day, relative to the flat price.',
    some,
  ],
  ['storage_cycles', [], '1/year', 'Full cycles of a store in a year.', some],
  ['storage_charge_price', [], 'CNY/MWh', 'Price of electricity taken to charge.', some],
  ['storage_hours', [], '1', 'Hours at full power that stores are compared at.', some],
];

/** Prices of a year, step by step, where a pack has them. */
const prices: Quantity = {
  name: 'power_price_path',
  dims: [],
  unit: 'CNY/MWh',
  doc: 'Price of electricity through a year, step by step: a resource of the role profile.',
  subject: 'storage in mines',
  required: 'optional',
  profile: true,
};

export const storageFacts = [...factsOf('storage in mines', storage), prices];
