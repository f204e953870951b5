import { aux, constant, type EquationSpec, input } from '../../kernel/language.ts';

/** Power: what the works buy, what the town’s power plants burn, and whom they heat. */
export const power: Record<string, EquationSpec> = {
  power_price_index: input([], '1', { doc: 'Price of electricity for the works relative to the start.' }),
  grid_co2_factor: constant([], 't/MWh', {
    absent: 0,
    min: 0,
    doc: 'Carbon dioxide of the grid for each unit of electricity.',
  }),
  bought_power_co2: aux([], 't/month', 'MAX(0, power_use) * grid_co2_factor', {
    doc: 'Carbon dioxide of the electricity that the steelworks buy, wherever it is made (scope 2); not in the town’s ledger.',
  }),
  power_bill: aux([], 'CNY/month', 'power_use * power_price * power_price_index', {
    doc: 'What the steelworks pay for electricity, less what they are paid for it.',
  }),

  // Power plants of the town
  power_plant_running: input(['power_plant'], '1', {
    doc: 'Share of its output of the start at which a power plant runs: 0 once it is closed.',
  }),
  power_co2: constant(['power_plant'], 't/month', {
    absent: 0,
    min: 0,
    doc: 'Carbon dioxide of a power plant at the start.',
  }),
  power_plant_jobs: constant(['power_plant'], 'person', { absent: 0, min: 0, doc: 'Posts in running a power plant.' }),
  heat_area: constant(['power_plant'], 'm2', { absent: 0, min: 0, doc: 'Floor that a power plant heats.' }),
  plant_of_power_plant: constant(['power_plant'], '1', {
    shared: true,
    doc: 'Position of the steelworks that a power plant belongs to, whose carbon is in the steelworks’ own; 0 for none.',
  }),
  market_of_power_plant: constant(['power_plant'], '1', {
    shared: true,
    doc: 'Position of the local labour market that a power plant stands in; 0 for none.',
  }),
  power_plant_co2: aux(
    [],
    't/month',
    'SUM((IF plant_of_power_plant[*] = 0 THEN 1 ELSE 0) * power_plant_running[*] * power_co2[*])',
    { doc: 'Carbon dioxide of the town’s power plants other than the steelworks’.' },
  ),
  power_posts_lost: aux(['power_plant'], 'person', 'IF power_plant_running = 0 THEN power_plant_jobs ELSE 0', {
    doc: 'Posts gone in power plants that are closed.',
  }),
  heat_lost: aux([], 'm2', 'SUM(heat_area[*] * (IF power_plant_running[*] = 0 THEN 1 ELSE 0))', {
    doc: 'Floor that a closed power plant leaves without heat until something else heats it.',
  }),
};
