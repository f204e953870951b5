import { aux, constant, type EquationSpec, input } from '../../kernel/language.ts';

/** Posts in plants and mines by function: what the work in hand needs, and what is decided about headcount. */
export const posts: Record<string, EquationSpec> = {
  posts_index: input(['plant'], '1', {
    doc: 'Posts kept for the same work, relative to the start: below 1 when headcount is compressed.',
  }),
  base_posts: constant(['plant', 'function'], 'person', { doc: 'People on post at the start.' }),
  ore_driven: constant(['function'], '1', { doc: '1 if the function’s work comes from digging ore, 0 if from steel.' }),
  standing_share: constant(['function'], '1', {
    doc: 'Share of posts that a unit in service needs whether it runs full or not.',
  }),
  work_per_tonne: constant(['technology', 'function'], '1', {
    doc: 'Work of a function for each tonne by this technology, relative to a blast furnace with converter.',
  }),

  unit_work: aux(['furnace', 'function'], '1', 'work_per_tonne[technology_of_furnace[furnace], function]', {
    doc: 'Work for each tonne of the unit.',
  }),
  base_work: aux(
    ['plant', 'function'],
    't/month',
    'SUM((IF plant_of_furnace[*] = plant THEN 1 ELSE 0) * unit_work[*, function] * base_unit_output[*])',
    { doc: 'Work at the start, in tonnes by blast furnace that would need as much.' },
  ),
  base_standing_work: aux(
    ['plant', 'function'],
    't/month',
    'SUM((IF plant_of_furnace[*] = plant THEN 1 ELSE 0) * unit_work[*, function] * steel_capacity[*] * base_availability[*])',
    { doc: 'The same for the capacity in service at the start.' },
  ),
  running_load: aux(
    ['plant', 'function'],
    '1',
    'SAFEDIV(SUM((IF plant_of_furnace[*] = plant THEN 1 ELSE 0) * unit_work[*, function] * steel_output[*]), base_work)',
    { doc: 'Work from tonnes made, relative to the start.' },
  ),
  standing_load: aux(
    ['plant', 'function'],
    '1',
    'SAFEDIV(SUM((IF plant_of_furnace[*] = plant THEN 1 ELSE 0) * unit_work[*, function] * available_capacity[*]), base_standing_work)',
    { doc: 'Work from capacity in service, relative to the start.' },
  ),
  ore_load: aux(
    ['plant'],
    '1',
    'SAFEDIV(SUM((IF plant_of_mine[*] = plant THEN 1 ELSE 0) * ore_dug[*]), SUM((IF plant_of_mine[*] = plant THEN 1 ELSE 0) * ore_capacity[*]))',
    { doc: 'Ore dug by a company relative to its capacity.' },
  ),
  base_ore_load: aux(
    ['plant'],
    '1',
    'SAFEDIV(SUM((IF plant_of_mine[*] = plant THEN 1 ELSE 0) * ore_capacity[*] * base_mine_availability[*]), SUM((IF plant_of_mine[*] = plant THEN 1 ELSE 0) * ore_capacity[*]))',
    { doc: 'The same at the start.' },
  ),
  posts_needed: aux(
    ['plant', 'function'],
    'person',
    `base_posts * posts_index *
      (IF ore_driven = 1 THEN SAFEDIV(ore_load, base_ore_load)
       ELSE standing_share * standing_load + (1 - standing_share) * running_load)`,
    { doc: 'Posts that the work in hand needs.' },
  ),
};
