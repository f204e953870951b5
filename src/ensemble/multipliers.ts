import { type IndirectJobs, indirectJobs } from '../design/input-output/indirect.ts';
import { figure, figureArray, type Region } from '../region/region.ts';

/** Jobs outside the plants that hang on them, by three accounts that are never added up, and what leaks out of the town. */
export interface TownMultipliers extends IndirectJobs {
  readonly directJobs: number;
  /** Jobs for each plant job. */
  readonly reducedForm: { readonly low: number; readonly middle: number; readonly high: number };
}

export function multipliersOf(region: Region): TownMultipliers {
  const jobs = indirectJobs(region, figureArray(region, 'flq_delta', []).values[0]);
  const induced = figure(region, 'induced_per_job', {});
  if (induced === undefined) throw new Error('induced_per_job is required of every pack');
  const directJobs = figureArray(region, 'base_posts', ['plant', 'function']).values.reduce((sum, n) => sum + n, 0);
  return {
    ...jobs,
    directJobs,
    reducedForm: { low: induced.low ?? induced.value, middle: induced.value, high: induced.high ?? induced.value },
  };
}
