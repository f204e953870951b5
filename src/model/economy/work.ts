import { aux, constant, type EquationSpec, flow, input, stock } from '../../kernel/language.ts';

const pichler = 'Pichler, Pangallo, del Rio-Chanona, Lafond and Farmer 2022';

/** What sectors make and the people they keep for it. */
export const work: Record<string, EquationSpec> = {
  sector_availability: input(['sector'], '1', {
    doc: 'Share of a sector’s capacity that can work: less in a flood or a lockdown. People are kept meanwhile.',
  }),
  spare_capacity: constant([], '1', {
    doc: 'By how much output can exceed what the workforce makes in ordinary hours.',
    min: 0,
    max: 1,
  }),
  output_index: aux(
    ['sector'],
    '1',
    `IF plant_made > 0 THEN plant_output
      ELSE MIN(workforce * (1 + spare_capacity) * sector_availability, MIN(input_limit, demand_of_sector))`,
    {
      doc: 'What a sector makes, relative to the start: limited by people, by inputs and by orders.',
      source: pichler,
    },
  ),
  sector_output: aux(['sector'], 'CNY/month', 'base_sector_output * output_index', {
    doc: 'What a sector makes, in the money of the table.',
  }),

  hiring_time: constant([], 'month', { doc: 'Time in which a firm adds the posts that orders call for.', min: 1 }),
  dismissal_time: constant([], 'month', { doc: 'Time in which a firm cuts posts that it has no orders for.', min: 1 }),
  workforce_wanted: aux(['sector'], '1', 'IF plant_made > 0 THEN 1 ELSE MIN(input_limit, demand_of_sector)', {
    doc: 'Posts that orders and inputs call for, relative to the start. Those of the plants are worked out elsewhere.',
    source: pichler,
  }),
  workforce: stock(
    ['sector'],
    '1',
    { initial: '1', inflows: ['posts_added'], outflows: ['posts_cut'] },
    { doc: 'Posts that a sector keeps, relative to the start.' },
  ),
  posts_added: flow(['sector'], '1/month', 'MAX(0, workforce_wanted - workforce) / hiring_time', {
    boundary: true,
    doc: 'Posts added.',
    source: pichler,
  }),
  posts_cut: flow(['sector'], '1/month', 'MAX(0, workforce - workforce_wanted) / dismissal_time', {
    boundary: true,
    doc: 'Posts cut.',
    source: pichler,
  }),
};
