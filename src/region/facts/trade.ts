import { type Fact, factsOf, some, someYearly } from './fact.ts';

/** What it takes to say how much the nation would trade with the neighbour if it were an ordinary one. */
const trade: readonly Fact[] = [
  [
    'neighbour_declared',
    [],
    'USD/year',
    'Trade of the nation with the neighbour that customs count, both ways.',
    someYearly,
  ],
  ['other_declared', [], 'USD/year', 'The same with an ordinary partner near by.', someYearly],
  ['other_income_ratio', [], '1', 'National income of that partner over the neighbour’s.', some],
  ['other_wealth_ratio', [], '1', 'National income a head of that partner over the neighbour’s.', some],
  ['neighbour_distance', [], 'km', 'Distance of the capitals to the neighbour.', some],
  ['other_distance', [], 'km', 'Distance of the capitals to that partner.', some],
];

export const tradeFacts = factsOf('trade', trade);
