import { type Fact, factsOf, share, some } from './fact.ts';

/** What the worth of opening a deposit of rare metals now, later or never asks of a pack beyond the model’s own figures. */
const minerals: readonly Fact[] = [
  ['metal_discount', [], '1/year', 'Return asked of money bound in a mine, a year.', share],
  ['metal_growth', [], '1/year', 'Growth of the metals’ real price that is expected, a year.', { min: -0.2, max: 0.2 }],
  ['deposit_life', [], 'year', 'Years over which a deposit would be worked.', some],
  ['licence_cost', [], 'CNY/year', 'What it costs to hold permits for a deposit without building.', some],
  ['licence_window', [], 'year', 'Years for which the right can be held.', some],
];

export const mineralFacts = factsOf('rare metals', minerals);
