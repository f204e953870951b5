import { figureArray, labelsOf, type Names, type Region } from '../../region/region.ts';
import type { Task } from './task.ts';

/** By site: the number of the month in which it is demolished; none where it stays. */
export type Deadlines = readonly (number | undefined)[];

export interface SiteTask {
  readonly task: Task;
  readonly names: Names;
  /** Number of the month in which it is gone. */
  readonly gone: number;
  readonly hoursPerMonth: number;
}

/**
 * What crews of some people would have to record before it is demolished: worth is what a record of that depth keeps.
 * Places without recording hours, or gone before the first month, are left out.
 */
export function rescueTasks(
  region: Region,
  deadlines: Deadlines,
  { first, people, depth }: { readonly first: number; readonly people: number; readonly depth: number },
): SiteTask[] {
  const of = (quantity: string) => figureArray(region, quantity, ['site']).values;
  const [worth, sound, hours] = [of('memory_worth'), of('sound_share'), of('recording_hours')];
  const factor = figureArray(region, 'depth_hours', ['record_level']).values[depth - 1];
  const keeps = figureArray(region, 'depth_keeps', ['record_level']).values[depth - 1];
  const hoursPerMonth = figureArray(region, 'recorder_hours', []).values[0];
  return labelsOf(region, 'site').flatMap((label, i): SiteTask[] => {
    const gone = deadlines[i];
    if (gone === undefined || hours[i] === 0 || gone <= first) return [];
    const last = (gone - first) * hoursPerMonth;
    const task = {
      id: label.id,
      value: worth[i] * sound[i] * keeps,
      hours: (hours[i] * factor) / people,
      open: 0,
      sure: last,
      last,
    };
    return [{ task, names: label.names, gone, hoursPerMonth }];
  });
}
