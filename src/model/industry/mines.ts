import { aux, constant, type EquationSpec, flow, input, stock } from '../../kernel/language.ts';

/** Ore mines: what they dig and what is left. */
export const mines: Record<string, EquationSpec> = {
  ore_demand: input([], '1', { doc: 'Orders for the town’s ore from outside, relative to the start.' }),
  mine_availability: input(['mine'], '1', {
    doc: 'Share of a mine that works: 1 in service, 0 closed or not yet opened.',
  }),
  base_mine_availability: constant(['mine'], '1', { doc: 'The same at the start, before anything is decided.' }),
  ore_capacity: constant(['mine'], 't/month', { doc: 'Crude ore that a mine digs when all of it works.' }),
  ore_reserve: constant(['mine'], 't', { doc: 'Crude ore that can be dug.' }),
  plant_of_mine: constant(['mine'], '1', {
    shared: true,
    doc: 'Position of the company that works the mine; 0 if none in the model.',
  }),
  captive_share: constant([], '1', { doc: 'Share of the ore that goes to the town’s own furnaces.' }),

  ore_orders: aux([], '1', 'captive_share * iron_activity + (1 - captive_share) * ore_demand', {
    doc: 'Orders for ore relative to the start.',
  }),
  iron_activity: aux(
    [],
    '1',
    'SAFEDIV(SUM(steel_output[*] * unit_ore_per_tonne[*]), SUM(base_unit_output[*] * unit_ore_per_tonne[*]))',
    { doc: 'Ore that the furnaces take, relative to the start.' },
  ),
  unit_ore_per_tonne: aux(['furnace'], 't/t', 'ore_per_tonne[technology_of_furnace[furnace]]', {
    doc: 'Ore for each tonne made in a unit.',
  }),
  ore_left: stock(
    ['mine'],
    't',
    { initial: 'ore_reserve', inflows: [], outflows: ['ore_dug'] },
    { nonNegative: true, doc: 'Crude ore still in the ground.' },
  ),
  ore_dug: flow(['mine'], 't/month', 'ore_capacity * mine_availability * ore_orders', {
    boundary: true,
    doc: 'Crude ore dug.',
  }),
};
