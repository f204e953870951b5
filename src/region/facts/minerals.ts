import { type Fact, factsOf, share, some } from './fact.ts';

/** What the worth of opening a deposit of rare metals now, later or never asks of a pack beyond the model’s own figures. */
const minerals: readonly Fact[] = [
  ['metal_discount', [], '1/year', 'Interest on money bound in a mine, a year.', share],
  ['metal_yield', [], '1/year', 'Convenience yield of the metal, a year: what who waits with ore in the ground forgoes.', share],
  ['deposit_life', [], 'year', 'Years over which a deposit would be worked.', some],
  ['licence_cost', [], 'CNY/year', 'What it costs to hold the right to a deposit without opening it.', some],
  ['licence_window', [], 'year', 'Years for which the right can be held.', some],
];

export const mineralFacts = factsOf('rare metals', minerals);
