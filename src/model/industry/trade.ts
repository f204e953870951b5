import { aux, constant, type EquationSpec, input } from '../../kernel/language.ts';

/** Steel sold abroad: duties, and what a buyer's border charges for the carbon in it. */
export const trade: Record<string, EquationSpec> = {
  tariff: input([], '1', {
    doc: 'Duty that buyers abroad put on the town’s steel beyond that of the start, as a share of its price.',
  }),
  border_carbon_price: input([], 'CNY/t', {
    doc: 'Price of a tonne of carbon dioxide that is charged at the borders of buyers with a carbon border adjustment, after the allowances that makers there get free.',
  }),
  steel_export_share: constant([], '1', {
    min: 0,
    max: 1,
    doc: 'Share of the town’s steel that is sold abroad at the start.',
  }),
  border_share: constant([], '1', {
    min: 0,
    max: 1,
    doc: 'Share of those exports that goes to buyers with a carbon border adjustment.',
  }),
  duty_absorbed: constant([], '1', {
    min: 0,
    max: 1,
    doc: 'Share of a duty that the works take off their price; buyers pay the rest.',
  }),

  carbon_in_tonne: aux(
    [],
    't/t',
    'SAFEDIV(SUM(available_capacity[*] * unit_co2_per_tonne[*]), SUM(available_capacity))',
    { doc: 'Direct carbon dioxide in a tonne from the units in service.' },
  ),
  border_charge: aux(
    [],
    'CNY/t',
    'MAX(0, border_carbon_price - carbon_price * (1 - free_allocation)) * carbon_in_tonne',
    {
      doc: 'Charged at the border for a tonne of steel: the difference to the price of carbon that was paid at home.',
      source: 'Regulation (EU) 2023/956, article 9: the price paid in the country of origin is deducted',
    },
  ),
  duty: aux([], '1', 'tariff + border_share * border_charge / steel_price', {
    doc: 'Both as a share of the price, over all exports.',
  }),
  exports_lost: aux([], '1', 'MAX(0, MIN(1, order_elasticity * (1 - duty_absorbed) * duty))', {
    doc: 'Share of orders from abroad that go elsewhere because of duties.',
  }),
  exports_kept: aux([], '1', '1 - steel_export_share * exports_lost', {
    doc: 'Orders that are left of all, at home and abroad.',
  }),
  steel_exports: aux(
    [],
    't/month',
    'total_steel_output * SAFEDIV(steel_export_share * (1 - exports_lost), exports_kept)',
    {
      doc: 'Steel sold abroad.',
    },
  ),
  duty_borne: aux([], 'CNY/month', 'duty_absorbed * duty * steel_price * steel_exports', {
    doc: 'What duties take from the revenue of the works.',
  }),
};
