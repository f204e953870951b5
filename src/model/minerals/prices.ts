import { aux, constant, type EquationSpec, flow, input, stock } from '../../kernel/language.ts';

/**
 * What a rare metal fetches: one price at home, another abroad while export licences hold it back, and how much of the second
 * reaches a mine at home.
 */
export const metalPrices: Record<string, EquationSpec> = {
  export_control: input([], '1', {
    doc: 'How far export of the metals needs licences that are not given: 0 free, 1 as since April 2025.',
  }),
  rival_control: input([], '1', {
    doc: 'Share of the foreign market that the buyers’ own controls close: tariffs, bans, mines of their own.',
  }),
  base_export_control: constant([], '1', { absent: 0, min: 0, max: 1, doc: 'How far it does at the start.' }),
  metal_price: constant(['metal'], 'CNY/kg', { absent: 0, min: 0, doc: 'Price of the oxide at home at the start.' }),
  controlled_price: constant(['metal'], 'CNY/kg', {
    absent: 0,
    min: 0,
    doc: 'Price of the oxide abroad while licences hold it back in full.',
  }),
  metal_export_share: constant([], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of the metal made in the town that buyers abroad would take if trade were free.',
  }),
  licence_share: constant([], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of what buyers abroad want for which a licence is given under full control.',
  }),
  netback_share: constant([], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of what a licensed tonne fetches abroad above the price at home that comes back to the mine; traders and separation plants keep the rest.',
  }),

  // The price wanders and jumps
  price_unrest: constant([], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'How much of the metals’ unrest is played out: 0 is the central path.',
  }),
  price_volatility: constant(['metal'], '1', {
    absent: 0,
    min: 0,
    doc: 'Standard deviation of the price’s logarithm over a year, jumps left out.',
  }),
  price_reversion: constant([], '1/year', {
    absent: 0,
    min: 0,
    doc: 'Part of its distance from the central path that the price’s logarithm goes back in a year.',
    source: 'Slade 2001: metal prices revert to a mean',
  }),
  jump_rate: constant([], '1/year', { absent: 0, min: 0, max: 6, doc: 'Jumps of the price in a year.' }),
  jump_size: constant([], '1', { absent: 0, doc: 'Mean of a jump, in the price’s logarithm.' }),
  jump_deviation: constant([], '1', { absent: 0, min: 0, doc: 'Standard deviation of a jump.' }),
  year_of_months: constant([], 'month/year', { value: 12, doc: 'Months of a year.' }),
  price_jump: aux(
    ['metal'],
    '1',
    'IF RANDOM(0, 1) < jump_rate / year_of_months * DT THEN NORMAL(jump_size, jump_deviation) ELSE 0',
    { doc: 'Jump of the price’s logarithm in the month.', source: 'Merton 1976' },
  ),
  unrest_change: flow(
    ['metal'],
    '1/month',
    `price_unrest * (price_jump / DT - jump_rate / year_of_months * jump_size - price_reversion / year_of_months * metal_unrest
      + price_volatility * NORMAL(0, 1) * SQRT(DT / year_of_months * one_per_year) / DT)`,
    { doc: 'Change of the price’s logarithm: jumps less their mean, pull towards the central path, diffusion.' },
  ),
  one_per_year: constant([], '1/year', { value: 1, doc: 'Makes a span of time in years a pure number.' }),
  metal_unrest: stock(
    ['metal'],
    '1',
    { initial: '0', inflows: ['unrest_change'], outflows: [] },
    { doc: 'Logarithm of the price at home relative to its central path.' },
  ),

  // The town’s own metal on small markets
  world_supply: constant(['metal'], 'kg/month', { absent: 0, min: 0, doc: 'Oxide made in the world.' }),
  metal_demand_elasticity: constant([], '1', {
    absent: 1,
    min: 0.05,
    doc: 'Share of buying that is added for each share by which the price falls.',
  }),
  crowding: aux(['metal'], '1', '(1 + SAFEDIV(metal_offered, world_supply)) ^ (-1 / metal_demand_elasticity)', {
    doc: 'Price relative to what it would be without the town’s own metal.',
  }),
  home_price: aux(['metal'], 'CNY/kg', 'metal_price * EXP(metal_unrest) * crowding', { doc: 'Price at home.' }),

  // Two markets
  foreign_premium: aux(
    ['metal'],
    '1',
    'export_control * (1 - rival_control) * MAX(0, SAFEDIV(controlled_price, metal_price, 1) - 1)',
    { doc: 'How much more the metal fetches abroad than at home, as a share of the price at home.' },
  ),
  foreign_price: aux(['metal'], 'CNY/kg', 'home_price * (1 + foreign_premium)', { doc: 'Price abroad.' }),
  sold_abroad: aux([], '1', 'metal_export_share * (1 - rival_control) * (1 - export_control * (1 - licence_share))', {
    doc: 'Share of the town’s metal that leaves the country.',
  }),
  price_paid: aux(['metal'], 'CNY/kg', 'home_price * (1 + sold_abroad * netback_share * foreign_premium)', {
    doc: 'What the mine is paid on average.',
  }),
};
