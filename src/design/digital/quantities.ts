import type { Quantity } from '../../region/quantity.ts';

const common = { dims: [], subject: 'Income on a platform', required: 'optional' } as const;

/** What was surveyed about incomes on a platform: two points of their distribution. */
export const platformQuantities: readonly Quantity[] = [
  {
    ...common,
    name: 'platform_low_income',
    unit: 'CNY/(person*month)',
    min: 1,
    default: 1,
    doc: 'Lower income at which it is known how many hosts earn more.',
  },
  {
    ...common,
    name: 'platform_above_low',
    unit: '1',
    min: 0.0001,
    max: 0.99,
    default: 0.5,
    doc: 'Share of hosts who earn more than the lower income.',
  },
  {
    ...common,
    name: 'platform_high_income',
    unit: 'CNY/(person*month)',
    min: 1,
    default: 2,
    doc: 'Higher such income.',
  },
  {
    ...common,
    name: 'platform_above_high',
    unit: '1',
    min: 0.00001,
    max: 0.98,
    default: 0.1,
    doc: 'Share of hosts who earn more than the higher income.',
  },
  {
    ...common,
    name: 'platform_gini',
    unit: '1',
    min: 0.01,
    max: 0.99,
    default: 0.57,
    doc: 'Gini coefficient of incomes where no tail of stars is taken to exist.',
  },
];
