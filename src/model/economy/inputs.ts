import { aux, constant, type EquationSpec, flow, stock } from '../../kernel/language.ts';

const pichler = 'Pichler, Pangallo, del Rio-Chanona, Lafond and Farmer 2022';
const ario = 'Hallegatte 2008 and 2014 (ARIO)';

/**
 * What sectors hold of each other’s goods, what they order and what they get.
 *
 * Goods are counted by their use at the start: an order of 1 is what was used in a month, a stock of 2 months is twice
 * that. Goods ordered in a month are used from the next month on, so what is held includes a month’s use on its way.
 */
export const inputs: Record<string, EquationSpec> = {
  inventory_time: constant(['sector'], 'month', {
    doc: 'How long what its users hold of a sector’s goods would last; 0 for what cannot be stored.',
    min: 0,
    max: 12,
  }),
  delivery_time: constant([], 'month', { value: 1, doc: 'The step: what is ordered this month is there the next.' }),
  stock_cover: aux(['sector'], 'month', 'inventory_time + delivery_time', {
    doc: 'What users mean to hold of a sector’s goods, a month’s use on its way among it.',
  }),
  restocking_rule: constant([], '1', {
    shared: true,
    doc: '0: orders by what a firm reckons to sell, and what its stock lacks over no less than the time the stock lasts. 1, to compare: the rule of plain ARIO, orders by what was made, restocking in a time of its own.',
    source: ario,
  }),
  plain_restocking_time: constant([], 'month', {
    doc: 'Plain ARIO only: time in which missing stock is ordered.',
    min: 1,
  }),
  restocking_time: aux(
    ['sector'],
    'month',
    'IF restocking_rule = 1 THEN plain_restocking_time ELSE stock_cover + supply_delay',
    {
      doc: 'Time in which missing stock is ordered: never faster than the stock lasts, nor than a firm judges its sales, or orders swing for nothing.',
    },
  ),

  // Plans and orders
  supply_delay: constant([], 'month', {
    doc: 'Time over which firms outside the plants judge what they will sell.',
    min: 1,
  }),
  expected_demand: aux(['sector'], '1', 'SMTH1(demand_of_sector, supply_delay, 1)', {
    doc: 'What a sector reckons to sell, relative to the start.',
  }),
  made_before: aux(['sector'], '1', 'SMTH1(output_index, delivery_time, 1)', {
    doc: 'What was made the month before, relative to the start.',
  }),
  planned_output: aux(
    ['sector'],
    '1',
    'IF plant_made > 0 THEN plant_output ELSE IF restocking_rule = 1 THEN made_before ELSE expected_demand',
    { doc: 'Output for which a sector buys, relative to the start.' },
  ),
  inputs_ordered: aux(
    ['sector', 'to_sector'],
    '1',
    `MAX(0, planned_output[to_sector]
      + (stock_cover[sector] * planned_output[to_sector] - inputs_held) / restocking_time[sector])`,
    {
      doc: 'Orders of a sector’s goods by another, relative to the start: what it will use, and what its stock lacks.',
      source: pichler,
    },
  ),

  // Stocks
  inputs_held: stock(
    ['sector', 'to_sector'],
    'month',
    { initial: 'stock_cover[sector]', inflows: ['inputs_added'], outflows: [] },
    { doc: 'What a sector holds of another’s goods, in months of use at the start.' },
  ),
  replaced_outside: constant(['sector'], '1', {
    doc: 'Share of what a sector of the town fails to deliver that its users get from elsewhere at once.',
    min: 0,
    max: 1,
  }),
  fill: aux(
    ['sector'],
    '1',
    `IF plant_made > 0 THEN MIN(1, SAFEDIV(base_sector_output * output_index, base_local_sales + local_change, 1))
      ELSE MIN(1, SAFEDIV(output_index, demand_of_sector, 1))`,
    {
      doc: 'Share of orders that a sector fills: all buyers get the same share, but the plants serve the town before others.',
      source: pichler,
    },
  ),
  missing: aux(['sector'], '1', '(1 - fill) * (1 - replaced_outside)', {
    doc: 'Share of orders in the town that nobody fills.',
  }),
  inputs_added: flow(
    ['sector', 'to_sector'],
    '1',
    `MAX(inputs_ordered * (1 - local_input_share * missing[sector]) - output_index[to_sector],
      0 - inputs_held / delivery_time)`,
    {
      boundary: true,
      doc: 'Goods that arrive, from the town and from elsewhere, less those used, relative to the use of the start. No more is used than is held.',
      source: pichler,
    },
  ),

  // What they allow
  criticality: constant(['sector', 'to_sector'], '1', {
    shared: true,
    doc: '1 where work stops without the goods, 0.5 where it falls by half, 0 where it goes on.',
    source: `${pichler}: critical, important and other inputs`,
    min: 0,
    max: 1,
  }),
  no_limit: constant([], '1', { value: 1e6, doc: 'Where an input does not limit output.' }),
  input_limit: aux(
    ['sector'],
    '1',
    `MIN(IF criticality[*, sector] = 0 THEN no_limit
      ELSE criticality[*, sector] * inputs_held[*, sector] / delivery_time + (1 - criticality[*, sector]))`,
    {
      doc: 'Output that what is held allows, relative to the start: the scarcest critical input decides.',
      source: pichler,
    },
  ),
};
