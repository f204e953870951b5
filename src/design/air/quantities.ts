import type { Quantity } from '../../region/quantity.ts';

type Short = readonly [name: string, dims: readonly string[], unit: string, doc: string, bounds: Partial<Quantity>];

/** What stacks let out and what the weather does with it: what the source-receptor matrix is worked out from. */
const weather: readonly Short[] = [
  ['heating_first_month', [], '1', 'First month of the heating season, 1 to 12.', { min: 1, max: 12 }],
  ['heating_last_month', [], '1', 'Last month of the heating season.', { min: 1, max: 12 }],
  ['wind_speed', ['season'], 'm/second', 'Mean wind at 10 m.', { min: 0.3, max: 20 }],
  [
    'wind_main',
    ['season'],
    '1',
    'Where the wind comes from most, in degrees from north by east.',
    { min: 0, max: 360 },
  ],
  [
    'wind_concentration',
    ['season'],
    '1',
    'How much the wind keeps to that direction: concentration of a von Mises rose; 0 is a wind from everywhere alike.',
    { min: 0, max: 10 },
  ],
  [
    'wind_share',
    ['season', 'wind'],
    '1',
    'Measured rose: share of the hours by the direction the wind comes from (the label’s `degrees`). Takes the place of wind_main and wind_concentration.',
    { min: 0, max: 1 },
  ],
  ['unstable_share', ['season'], '1', 'Share of hours with unstable air (classes B and C).', { min: 0, max: 1 }],
  [
    'stable_share',
    ['season'],
    '1',
    'Share of hours with stable air (classes E and F); the rest is neutral.',
    { min: 0, max: 1 },
  ],
  ['mixing_height', ['season'], 'm', 'Height of the mixed layer by day.', { min: 50, max: 5000 }],
  ['air_temperature', ['season'], 'K', 'Mean temperature of the air.', { min: 220, max: 320 }],
  ['relative_humidity', ['season'], '1', 'Mean relative humidity.', { min: 0, max: 1 }],
  ['stagnation_share', ['season'], '1', 'Share of hours in which an inversion shuts the valleys.', { min: 0, max: 1 }],
  ['inversion_height', [], 'm', 'Height of that inversion above the valley floor.', { min: 20, max: 2000 }],
  ['valley_wind', [], 'm/second', 'Wind in a valley under it.', { min: 0.1, max: 5 }],
  ['valley_width', [], 'm', 'Width of the valleys.', { min: 200, max: 50000 }],
  [
    'town_share',
    ['place'],
    '1',
    'Share of the people of a place who live around its seat; the rest all over it.',
    { min: 0, max: 1 },
  ],
];

const chemistry: readonly Short[] = [
  [
    'settling_speed',
    ['pollutant'],
    'm/second',
    'Speed at which a pollutant settles on the ground.',
    { min: 0, max: 0.2 },
  ],
  [
    'sulphate_rate',
    [],
    '1/hour',
    'Share of sulphur dioxide that turns into sulphate in an hour.',
    { min: 0, max: 0.5 },
  ],
  [
    'nitrate_rate',
    [],
    '1/hour',
    'Share of nitrogen oxides that turns into nitric acid in an hour.',
    { min: 0, max: 0.5 },
  ],
  [
    'nitrate_in_particles',
    ['season'],
    '1',
    'Share of that acid found in particles, the more the colder.',
    { min: 0, max: 1 },
  ],
  [
    'heating_ratio',
    [],
    '1',
    'Fine dust from elsewhere in the heating season over its mean of the year.',
    { min: 0.5, max: 3 },
  ],
  ['least_background', [], 'ug/m3', 'Fine dust from elsewhere that there is at least.', { min: 0, max: 50 }],
];

const stacks: readonly Short[] = [
  [
    'stack_height',
    ['stack'],
    'm',
    'Height of a stack; of ground sources, of the roofs and belts they leave from.',
    { min: 0, max: 450 },
  ],
  ['stack_diameter', ['stack'], 'm', 'Inner diameter of a stack at its top.', { min: 0.1, max: 50 }],
  ['stack_speed', ['stack'], 'm/second', 'Speed of the gas at its top.', { min: 0, max: 60 }],
  ['stack_temperature', ['stack'], 'K', 'Temperature of the gas at its top.', { min: 250, max: 900 }],
];

const short = (required: Quantity['required'], list: readonly Short[]): Quantity[] =>
  list.map(([name, dims, unit, doc, bounds]) => ({ name, dims, unit, doc, subject: 'air', required, ...bounds }));

export const airQuantities: readonly Quantity[] = [
  ...short('optional', weather),
  ...short('optional', chemistry),
  ...short('all', stacks),
  {
    name: 'stack_weight',
    dims: ['stack', 'pollutant'],
    unit: '1',
    doc: 'How much of a pollutant leaves by a stack, relative to the other stacks of the same works; left out: 1.',
    subject: 'air',
    required: 'optional',
    default: 1,
    min: 0,
  },
];

/** Quantities without which the stacks of a pack say nothing about its air; `wind_share` stands for two of them. */
export const NEEDED_WITH_EMITTERS: readonly string[] = [...weather, ...chemistry].flatMap(([name]) =>
  name === 'wind_share' || name === 'heating_first_month' || name === 'heating_last_month' ? [] : [name],
);
