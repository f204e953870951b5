/**
 * Series of the first screen: its sentence, its bars, its map and its paths. While a lever moves, a run keeps these alone; the
 * others follow once it rests.
 */
export const FIRST: readonly string[] = [
  // the sentence, and what else `headline` says
  'lost_total',
  'left_behind_total',
  'months_below_total',
  'pay_lost_total',
  'all_jobs',
  'plant_jobs',
  'unemployment_rate',
  'co2',
  'total_steel_output',
  // where the people are who lost a job
  'back_total',
  'back_below_total',
  'searching_total',
  'early_total',
  'withdrawn_total',
  'gone_total',
  // by district
  'left_behind_by_place',
  'lost_by_place',
  // the paths over time
  'other_jobs',
];
