import type { ValidationCase } from '../harness/case.ts';

export const benxi2010: ValidationCase = {
  folder: 'benxi-2010',
  title: 'Benxi 2010-20: a prefecture that shrinks',
  about: `From the census of 2010 to that of 2020, with the births, deaths and moves of registered people of 2022. No count of
jobs over the decade was found, so nothing is told to happen at work.`,
  scenarios: { nothing: 'nothing.yaml' },
  record: ['residents_change'],
  uncertain: ['births_per_person', 'deaths_per_person', 'net_movers_per_person', 'people_per_mover'],
  facts: [
    {
      id: 'population',
      text: 'Population of the prefecture, 2010 to 2020',
      observed: { low: -22.4, high: -22.4 },
      unit: '%',
      tolerance: 4,
      sources: ['census-2010', 'census-2020'],
      bears: 'migration that follows no job loss (net_movers_per_person)',
      note: 'The count of 2010 looks high; against the 1,555,000 of a page of 2016 the change to 2020 is -14.7 %.',
    },
  ],
  measure: ({ nothing }) => ({ population: 100 * nothing.total('residents_change', 120) }),
  lessons: [
    'Counted births, deaths and moves of registered people explain a third of the fall. The rest is moves that are not registered, a count of 2010 that looks high, or both. For Benxi’s own pack this means: no forecast of its population without the range of net_movers_per_person.',
  ],
};
