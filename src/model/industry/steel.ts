import { aux, constant, type EquationSpec, flow, input } from '../../kernel/language.ts';

/** Steelworks by process unit: what runs, what it makes, what it burns and emits. */
export const steel: Record<string, EquationSpec> = {
  steel_demand: input([], '1', { doc: 'Orders for the town’s steel, relative to the start.' }),
  availability: input(['furnace'], '1', {
    doc: 'Share of a unit’s capacity that can run: 1 in service, 0 closed, not yet built or being relined.',
  }),
  base_availability: constant(['furnace'], '1', { doc: 'The same at the start, before anything is decided.' }),
  technology_of_furnace: constant(['furnace'], '1', { shared: true, doc: 'Position of the unit’s technology.' }),
  plant_of_furnace: constant(['furnace'], '1', { shared: true, doc: 'Position of the plant a unit belongs to.' }),
  steel_capacity: constant(['furnace'], 't/month', {
    doc: 'Crude steel that a unit can carry: of a blast furnace, the steel made from its iron; 0 for a converter, which carries the iron of others.',
  }),
  base_steel_output: constant([], 't/month', { doc: 'Crude steel made at the start.' }),
  max_utilisation: constant([], '1', { doc: 'Highest share of capacity that furnaces keep up.' }),

  available_capacity: aux(['furnace'], 't/month', 'steel_capacity * availability', {
    doc: 'Crude steel capacity in service.',
  }),
  order_book: aux([], 't/month', 'base_steel_output * steel_demand * (1 - orders_lost) * exports_kept', {
    doc: 'Orders that reach the town’s steelworks.',
  }),
  utilisation: aux([], '1', 'MIN(max_utilisation, SAFEDIV(order_book, SUM(available_capacity)))', {
    doc: 'Share of the capacity in service that runs. Orders of a closed unit go to the others as far as they can take them.',
  }),
  steel_output: flow(['furnace'], 't/month', 'available_capacity * utilisation', {
    boundary: true,
    doc: 'Crude steel made.',
  }),
  total_steel_output: aux([], 't/month', 'SUM(steel_output)', { doc: 'Crude steel made in the town.' }),
  base_unit_output: aux(
    ['furnace'],
    't/month',
    'base_steel_output * SAFEDIV(steel_capacity * base_availability, SUM(steel_capacity[*] * base_availability[*]))',
    { doc: 'Crude steel made at the start, shared over the units by their capacity.' },
  ),
  steel_activity: aux([], '1', 'SAFEDIV(total_steel_output, base_steel_output)', {
    doc: 'Steel made relative to the start.',
  }),

  co2_per_tonne: constant(['technology'], 't/t', { doc: 'Direct carbon dioxide for each tonne of crude steel.' }),
  pollutant_per_tonne: constant(['technology', 'pollutant'], 'kg/t', {
    doc: 'Pollutant for each tonne of crude steel.',
  }),
  power_per_tonne: constant(['technology'], 'MWh/t', {
    doc: 'Electricity bought for each tonne of crude steel; negative where the works sell it.',
  }),
  coking_coal_per_tonne: constant(['technology'], 't/t', { doc: 'Metallurgical coal for each tonne of crude steel.' }),
  ore_per_tonne: constant(['technology'], 't/t', { doc: 'Iron ore for each tonne of crude steel.' }),
  scrap_per_tonne: constant(['technology'], 't/t', { doc: 'Scrap for each tonne of crude steel.' }),
  co2: aux([], 't/month', 'SUM(steel_output[*] * unit_co2_per_tonne[*])', {
    doc: 'Direct carbon dioxide of the steelworks.',
  }),
  unit_co2_per_tonne: aux(['furnace'], 't/t', 'co2_per_tonne[technology_of_furnace[furnace]]', {
    doc: 'Carbon dioxide for each tonne made in a unit.',
  }),
  emissions: aux(['pollutant'], 'kg/month', 'SUM(steel_output[*] * unit_pollutant_per_tonne[*, pollutant])', {
    doc: 'Pollutants of the steelworks.',
  }),
  unit_pollutant_per_tonne: aux(
    ['furnace', 'pollutant'],
    'kg/t',
    'pollutant_per_tonne[technology_of_furnace[furnace], pollutant] * (1 - clean_up_cut[pollutant] * unit_clean_up[furnace])',
    { doc: 'Pollutant for each tonne made in a unit, less what cleaner stacks hold back.' },
  ),
  power_use: aux([], 'MWh/month', 'SUM(steel_output[*] * unit_power_per_tonne[*])', {
    doc: 'Electricity that the steelworks buy, less what they sell.',
  }),
  unit_power_per_tonne: aux(['furnace'], 'MWh/t', 'power_per_tonne[technology_of_furnace[furnace]]', {
    doc: 'Electricity for each tonne made in a unit.',
  }),
};
