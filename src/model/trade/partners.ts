import { aux, constant, type EquationSpec, input } from '../../kernel/language.ts';

const amiti =
  'Amiti, Redding and Weinstein 2019: 1.3 for flows that go on, about 6 with those that stop; Fajgelbaum and others 2020: 3';

/** Whom the town sells to beyond its edge, and what tariffs of buyers abroad take away. Steel has its own (Steel sold abroad). */
export const partners: Record<string, EquationSpec> = {
  goods_tariff: input([], '1', {
    doc: 'Tariff that buyers abroad put on the town’s goods besides steel, beyond that of the start, as a share of the price.',
  }),
  goods_pass_through: constant([], '1', {
    absent: 1,
    min: 0,
    max: 1,
    doc: 'Share of such a tariff that reaches the buyers’ price; sellers take the rest off theirs.',
  }),
  goods_elasticity: constant([], '1', {
    absent: 3,
    min: 0,
    doc: 'Share of buying lost for each share by which the goods get dearer to buyers abroad.',
    source: amiti,
  }),
  base_partner_sales: constant(['sector', 'partner'], 'CNY/month', {
    min: 0,
    doc: 'What a sector of the town sells to a partner at the start, in the money of the table.',
    source: 'provincial input-output table cut down to the town (design/input-output)',
  }),

  goods_lost: aux([], '1', '1 - (1 + goods_pass_through * goods_tariff) ^ (-goods_elasticity)', {
    doc: 'Share of their buying that buyers abroad give up.',
    source: amiti,
  }),
  abroad_lost: aux(['sector'], 'CNY/month', 'MIN(base_outside_sales, base_partner_sales[sector, world]) * goods_lost', {
    doc: 'Sales abroad that tariffs take away; the plants’ own sectors do not sell what they make by this demand.',
  }),
  sold_of_start: aux(
    ['sector', 'partner'],
    '1',
    `IF plant_made[sector] = 1 THEN plant_output[sector]
      ELSE outside_demand[sector] - (IF partner = partner.world THEN goods_lost ELSE 0)`,
    { doc: 'Sales to a partner relative to the start.' },
  ),
  partner_sales: aux(
    ['partner'],
    'CNY/month',
    'SUM(base_partner_sales[*, partner] * MAX(0, sold_of_start[*, partner]))',
    {
      doc: 'What the town sells to a partner.',
    },
  ),
};
