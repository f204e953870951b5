import type { Quantity } from '../region/quantity.ts';

/**
 * What a pack tells about its people and its economy that no equation uses as it stands: the calibration turns it
 * into the constants of the model (see design/calibration).
 */
export const calibrationQuantities: readonly Quantity[] = [
  {
    name: 'function_occupation', dims: ['function', 'occupation'], unit: '1', min: 0, max: 1, subject: 'plants',
    required: 'some', default: 0, sumsTo: { over: 'occupation', value: 1 },
    doc: 'Share of the posts of a plant’s function by occupation; adds to 1 over the occupations.',
  },
  {
    name: 'plant_age_mix', dims: ['plant', 'sex', 'age'], unit: '1', min: 0, max: 1, subject: 'plants',
    required: 'some', default: 0,
    doc: 'Share of a plant’s people by sex and age; adds to 1 over both.',
  },
  {
    name: 'plant_residence', dims: ['plant', 'place'], unit: '1', min: 0, max: 1, subject: 'plants',
    required: 'some', default: 0, sumsTo: { over: 'place', value: 1 },
    doc: 'Share of a plant’s people by the district they live in; adds to 1 over the districts.',
  },
  {
    name: 'plant_pay_premium', dims: ['plant'], unit: '1', min: 0.2, max: 5, subject: 'plants', required: 'some', default: 1,
    doc: 'Pay in the plant relative to pay in the same occupation outside.',
  },
  {
    name: 'branch_jobs', dims: ['branch', 'market'], unit: 'person', min: 0, subject: 'labour', required: 'all',
    doc: 'People in work outside the plants, by branch and local labour market.',
  },
  {
    name: 'branch_occupation', dims: ['branch', 'occupation'], unit: '1', min: 0, max: 1, subject: 'labour',
    required: 'some', default: 0, sumsTo: { over: 'occupation', value: 1 },
    doc: 'Share of a branch’s people by occupation; adds to 1 over the occupations.',
  },
  {
    name: 'branch_induced_share', dims: ['branch'], unit: '1', min: 0, max: 1, subject: 'labour', required: 'some', default: 0,
    doc: 'Share of local spending’s jobs that stand in the branch; adds to 1.',
  },
  {
    name: 'mobility_observed', dims: ['occupation', 'target'], unit: '1', min: 0, subject: 'mobility', required: 'some', default: 0,
    doc: 'People who moved from an occupation to another in a year, on any scale; stayers left out.',
  },
  {
    name: 'mean_unemployment', dims: [], unit: '1', min: 0.001, max: 0.5, subject: 'labour', required: 'all',
    doc: 'Unemployed as a share of the labour force at the start.',
  },
  {
    name: 'place_share', dims: ['place'], unit: '1', min: 0, max: 1, subject: 'people', required: 'all',
    doc: 'Share of the town’s people outside the plants by the district they live in; adds to 1.',
  },
];
