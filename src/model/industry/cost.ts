import { aux, constant, type EquationSpec, input } from '../../kernel/language.ts';

/** What a tonne costs, with a carbon price and free allocation, and the orders that a dearer tonne loses. */
export const cost: Record<string, EquationSpec> = {
  carbon_price: input([], 'CNY/t', { doc: 'Price of a tonne of carbon dioxide that the steelworks face.' }),
  ore_price_index: input([], '1', { doc: 'Price of iron ore relative to the start.' }),
  coal_price_index: input([], '1', { doc: 'Price of metallurgical coal relative to the start.' }),
  free_allocation: input([], '1', {
    doc: 'Share of the technology’s own emissions at the start for which allowances come free.',
  }),
  ore_price: constant([], 'CNY/t', { doc: 'Price of iron ore at the start.' }),
  scrap_price: constant([], 'CNY/t', { doc: 'Price of scrap.' }),
  coking_coal_price: constant([], 'CNY/t', { doc: 'Price of metallurgical coal at the start.' }),
  power_price: constant([], 'CNY/MWh', { doc: 'Price of electricity for the works.' }),
  steel_price: constant([], 'CNY/t', { doc: 'Price of the town’s steel at the start.' }),
  other_cost_per_tonne: constant(['technology'], 'CNY/t', {
    doc: 'Further operating cost for each tonne: energy not named here, materials, upkeep, pay.',
  }),
  pass_through: constant([], '1', { doc: 'Share of a cost increase that is passed on in the price of steel.' }),
  order_elasticity: constant([], '1', {
    doc: 'Share of orders lost for each share by which the town’s steel gets dearer than its rivals’.',
  }),

  carbon_cost: aux(['technology'], 'CNY/t', 'carbon_price * co2_per_tonne * (1 - free_allocation)', {
    doc: 'Cash cost of carbon for each tonne, after free allowances.',
    source: 'reference: emissions less allocation, times price (Öko-Institut and CE Delft 2015 for pass-through)',
  }),
  allocation_by_output: constant([], '1', {
    min: 0,
    max: 1,
    doc: '1 where free allowances follow output, so that a tonne more costs what is paid for it; 0 where they are given once, so that a tonne more costs the full price of its carbon.',
  }),
  extra_carbon_cost: aux(
    ['technology'],
    'CNY/t',
    `carbon_price * co2_per_tonne * (1 - allocation_by_output * free_allocation) - carbon_cost
      - (base_carbon_price * co2_per_tonne * (1 - allocation_by_output * base_free_allocation)
        - base_carbon_price * co2_per_tonne * (1 - base_free_allocation))`,
    {
      doc: 'What a tonne more costs in carbon beyond what is paid for it, more than at the start: prices follow the one, the margin the other.',
      source: 'reference: opportunity cost of free allowances (Öko-Institut and CE Delft 2015)',
    },
  ),
  cost_per_tonne: aux(
    ['technology'],
    'CNY/t',
    `ore_per_tonne * ore_price * ore_price_index + scrap_per_tonne * scrap_price
      + coking_coal_per_tonne * coking_coal_price * coal_price_index + power_per_tonne * power_price * power_price_index
      + other_cost_per_tonne + carbon_cost`,
    { doc: 'Operating cost of a tonne of crude steel.' },
  ),
  base_carbon_price: constant([], 'CNY/t', { doc: 'The price of carbon at the start.' }),
  base_free_allocation: constant([], '1', { doc: 'Free allocation at the start.' }),
  base_cost_per_tonne: aux(
    ['technology'],
    'CNY/t',
    `ore_per_tonne * ore_price + scrap_per_tonne * scrap_price + coking_coal_per_tonne * coking_coal_price
      + power_per_tonne * power_price + other_cost_per_tonne
      + base_carbon_price * co2_per_tonne * (1 - base_free_allocation)`,
    { doc: 'The same at the prices of the start.' },
  ),
  cost_increase: aux(
    [],
    'CNY/t',
    `SAFEDIV(SUM(base_unit_output[*] * unit_cost_increase[*]), SUM(base_unit_output[*]))`,
    { doc: 'How much dearer a tonne has become, over the units as they ran at the start.' },
  ),
  unit_cost_increase: aux(
    ['furnace'],
    'CNY/t',
    'cost_per_tonne[technology_of_furnace[furnace]] - base_cost_per_tonne[technology_of_furnace[furnace]]',
    { doc: 'How much dearer a tonne of the unit has become.' },
  ),
  price_increase: aux(
    [],
    'CNY/t',
    `pass_through * (cost_increase
      + SAFEDIV(SUM(base_unit_output[*] * extra_carbon_cost[technology_of_furnace[*]]), SUM(base_unit_output[*])))`,
    { doc: 'How much dearer the works sell a tonne.' },
  ),
  orders_lost: aux([], '1', 'MAX(-1, MIN(1, order_elasticity * price_increase / steel_price))', {
    doc: 'Share of orders that go elsewhere because the town’s steel got dearer; negative where it got cheaper.',
  }),
  margin_lost: aux([], 'CNY/month', '(cost_increase - price_increase) * total_steel_output', {
    doc: 'Cost increase that is not passed on and comes out of the works’ surplus; negative where prices rise by more than is paid.',
  }),
  steel_revenue: aux([], 'CNY/month', '(steel_price + price_increase) * total_steel_output - duty_borne', {
    doc: 'Value of the steel made.',
  }),
};
