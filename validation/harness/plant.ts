import { labelsOf } from '../../src/region/region.ts';
import type { Outcome } from './case.ts';

/** Variables by group, of which a plant’s people are asked for. */
export const PLANT_RECORD = [
  'group_lost',
  'back_by_spell',
  'out_again',
  'mean_loss',
  'paychecks_missing',
  'group_searching',
  'early_retired',
  'pensioned',
  'withdrawn',
  'gone',
] as const;

/** Sum of a variable over the groups of plants; what suppliers and services lost is left out. */
export function ofPlants(outcome: Outcome, variable: string, month: number): number {
  const groups = labelsOf(outcome.region, 'group');
  const values = outcome.at(variable, month);
  const each = values.length / groups.length;
  return groups.reduce((sum, group, g) => {
    if ((group.text.plant ?? '') === '') return sum;
    return sum + values.subarray(g * each, (g + 1) * each).reduce((all, value) => all + value, 0);
  }, 0);
}

/** Fewer people than this are what rounding leaves behind in a period that all have left. */
const NOBODY = 1e-6;

/** Mean, over the people of the plants who are back at work, of something that depends on their average loss of pay. */
export function meanOverBack(outcome: Outcome, month: number, of: (meanLoss: number) => number): number {
  const groups = labelsOf(outcome.region, 'group');
  const back = outcome.at('back_by_spell', month);
  const loss = outcome.at('mean_loss', month);
  const spells = back.length / groups.length;
  let people = 0;
  let sum = 0;
  back.forEach((count, i) => {
    if (count < NOBODY || (groups[Math.floor(i / spells)].text.plant ?? '') === '') return;
    people += count;
    sum += count * of(loss[i]);
  });
  return sum / people;
}
