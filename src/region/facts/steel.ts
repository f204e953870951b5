import { type Fact, factsOf, shareYearly, some, someYearly, yearly } from './fact.ts';

/** The steel group as a whole. */
const group: readonly Fact[] = [
  ['crude_steel', [], 't/year', 'Crude steel made by the group.', someYearly],
  ['crude_steel_rank', [], '1', 'Place of the group among the steelmakers of the world.', { ...yearly, min: 1 }],
  ['crude_steel_capacity', [], 't/year', 'Crude steel that the group says it can make.', someYearly],
  ['parent_crude_steel', [], 't/year', 'Crude steel made by the company that owns the group.', someYearly],
  ['group_employees', [], 'person', 'Employees of the whole group.', someYearly],
  ['parent_employees', [], 'person', 'Employees of the company that owns the group, the group among them.', someYearly],
  ['group_revenue', [], 'CNY/year', 'Revenue of the group.', someYearly],
  ['works_area', [], 'km2', 'Ground that the works cover.', some],
  ['ownership_share', ['owner'], '1', 'Share of the group that somebody owns.', shareYearly],
  ['employees', ['plant'], 'person', 'Employees of a company.', someYearly],
  ['cumulative_profit', ['plant'], 'CNY', 'Profit of a company over the years given; a loss is negative.', yearly],
  [
    'steel_per_worker_elsewhere',
    ['comparison'],
    't/(person*year)',
    'Crude steel a head in a works compared with.',
    someYearly,
  ],
  ['employees_elsewhere', ['comparison'], 'person', 'People at work in a works compared with.', someYearly],
  ['employees_change_elsewhere', ['comparison'], 'person', 'Change of that number over the time given.', yearly],
];

/** Furnaces, converters, mills; a unit's own capacity is what its maker states, not what the model calculates with. */
const units: readonly Fact[] = [
  [
    'unit_capacity',
    ['furnace'],
    't/year',
    'Nominal capacity: iron of a blast furnace, steel of a converter or arc furnace.',
    some,
  ],
  ['unit_opened', ['furnace'], 'date', 'When a unit began to produce, or is planned to.'],
  ['unit_closed', ['furnace'], 'date', 'When a unit was shut, or is planned to be.'],
  ['relined', ['furnace'], 'date', 'When a furnace was last relined.'],
  ['iron_capacity', ['plant'], 't/year', 'Nominal iron-making capacity of a works.', someYearly],
  ['nominal_steel_capacity', ['plant'], 't/year', 'Nominal steelmaking capacity of a works.', someYearly],
  ['retired_steel_capacity', ['plant'], 't/year', 'Steelmaking capacity of a works listed as retired.', some],
  ['mill_design', ['mill'], 't/year', 'Design output of a rolling mill.', some],
  ['mill_output', ['mill'], 't/year', 'Steel rolled in a mill.', someYearly],
  ['mill_employees', ['mill'], 'person', 'Employees of a rolling mill.', someYearly],
];

export const steelFacts = [...factsOf('steel group', group), ...factsOf('steel units', units)];
