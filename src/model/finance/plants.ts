import { aux, constant, type EquationSpec, input } from '../../kernel/language.ts';

/** What the plants earn and owe: revenue, cost, taxes, and the services they keep up for the town. */
export const plantFinance: Record<string, EquationSpec> = {
  staff_cost: aux([], 'CNY/month', 'plant_wages + plant_contributions', { doc: 'Pay and employer’s contributions.' }),
  staff_cost_per_tonne: aux([], 'CNY/t', 'SAFEDIV(INIT(staff_cost), INIT(total_steel_output))', {
    doc: 'The same for each tonne of steel at the start; part of the operating cost of a tonne.',
  }),
  unit_purchases: aux(['furnace'], 'CNY/month', 'steel_output * cost_per_tonne[technology_of_furnace[furnace]]', {
    doc: 'Operating cost of a unit.',
  }),
  plant_purchases: aux([], 'CNY/month', 'MAX(0, SUM(unit_purchases) - staff_cost_per_tonne * total_steel_output)', {
    doc: 'What the plants buy: ore from outside, coal, power, materials. Pay of their people is left out.',
  }),
  production_tax_rate_plants: constant([], '1', {
    doc: 'Net taxes on production (VAT and its surcharges foremost) for each yuan of output.',
    min: -0.5,
    max: 0.9,
  }),
  plant_production_tax: aux([], 'CNY/month', 'production_tax_rate_plants * steel_revenue', {
    doc: 'Net taxes on production of the plants.',
  }),
  base_profit_margin: constant([], '1', {
    doc: 'Profit before tax of the plants at the start, for each yuan of revenue.',
    min: -1,
    max: 1,
  }),
  overhead_per_tonne: aux(
    [],
    'CNY/t',
    'SAFEDIV(INIT(steel_revenue * (1 - base_profit_margin) - plant_purchases - staff_cost - plant_production_tax - services_from_plants), INIT(total_steel_output))',
    {
      doc: 'Depreciation, interest and what else stands between operating cost and profit, for each tonne; taken to shrink with output.',
    },
  ),
  plant_overhead: aux([], 'CNY/month', 'overhead_per_tonne * total_steel_output', { doc: 'The same in the month.' }),
  plant_profit: aux(
    [],
    'CNY/month',
    'steel_revenue - plant_purchases - plant_overhead - staff_cost - plant_production_tax - services_from_plants - SUM(plant_severance) - payer_total[plants] + mill_sale',
    {
      doc: 'Profit of the plants before tax, after severance and levers, with what a works sold abroad brings; a loss is negative.',
    },
  ),
  plant_profit_tax: aux([], 'CNY/month', 'profit_tax_rate * MAX(0, plant_profit)', { doc: 'Tax on it.' }),

  // Where that tax goes
  tax_home: input(['plant'], '1', {
    doc: '1 while the plant pays its profit tax in the town; 0 once its seat, and with it the city’s share, has moved elsewhere.',
  }),
  plant_weight: aux(['plant'], '1', 'SAFEDIV(SUM(base_posts[plant, *]), SUM(base_posts))', {
    doc: 'The plant’s share of all plants, by posts at the start.',
  }),
  taxed_at_home: aux([], '1', 'SUM(tax_home[*] * plant_weight[*])', {
    doc: 'Share of the plants’ profit that is taxed in the town.',
  }),

  // Services kept for the town (danwei)
  plant_services: constant(['plant', 'service'], 'CNY/month', {
    doc: 'What a plant spends at the start on heating, schools, clinics and flats for the town.',
    min: 0,
  }),
  services_handed_over: input(['plant'], '1', { doc: 'Share of them that has been handed to the city.' }),
  plant_size: aux(
    ['plant'],
    '1',
    'MIN(1, SAFEDIV(SUM((IF plant_of_group[*] = plant THEN 1 ELSE 0) * group_staff[*]), SUM(base_posts[plant, *])))',
    { doc: 'People of the plant relative to the start, 1 at most.' },
  ),
  services_kept: aux(
    ['plant', 'service'],
    'CNY/month',
    'plant_services * (1 - services_handed_over[plant]) * plant_size[plant]',
    {
      doc: 'What the plant still spends: it gives up services as it shrinks.',
    },
  ),
  services_from_plants: aux([], 'CNY/month', 'SUM(services_kept)', { doc: 'The same of all plants.' }),
  services_on_city: aux(['service'], 'CNY/month', 'SUM(plant_services[*, service]) - SUM(services_kept[*, service])', {
    doc: 'What falls on the city, since the need for heating, schools, clinics and flats stays.',
  }),
};
