import { type Fact, factsOf, share, some, someYearly } from './fact.ts';

const mines: readonly Fact[] = [
  ['mine_design', ['mine'], 't/year', 'Design output of an ore mine, or of its present phase.', some],
  ['mine_design_final', ['mine'], 't/year', 'Design output of its last phase.', some],
  ['mine_output', ['mine'], 't/year', 'Ore dug.', someYearly],
  ['mine_resource', ['mine'], 't', 'Resource as published.', some],
  ['mine_reserve', ['mine'], 't', 'Reserve as published: the part of a resource that can be dug at a profit.', some],
  ['mine_life', ['mine'], 'year', 'Years a mine is expected to last from the year given.', some],
  ['mine_found', ['mine'], 'date', 'When a deposit was found.'],
  ['mine_opened', ['mine'], 'date', 'When a mine began to produce.'],
  ['ore_grade', ['mine'], '1', 'Iron content of the ore.', share],
  ['ore_depth_top', ['mine'], 'm', 'Depth at which the ore begins.', some],
  ['ore_depth_bottom', ['mine'], 'm', 'Depth at which it ends.', some],
  ['shaft_depth', ['shaft'], 'm', 'Depth of a shaft.', some],
  ['shaft_length', ['shaft'], 'm', 'Length of an inclined shaft.', some],
  ['headframe_height', ['shaft'], 'm', 'Height of the headframe above a shaft.', some],
  ['colliery_sunk', ['colliery'], 'date', 'When a colliery was sunk.'],
  ['colliery_opened', ['colliery'], 'date', 'When a colliery began to produce.'],
  ['colliery_closed', ['colliery'], 'date', 'When a colliery closed or went bankrupt.'],
  ['coal_output', ['colliery'], 't/year', 'Coal dug.', someYearly],
  ['coal_total', ['colliery'], 't', 'Coal dug over the years given.', someYearly],
];

const power: readonly Fact[] = [
  ['power_capacity', ['power_plant'], 'MW', 'Electric capacity of a power plant.', some],
  ['power_units', ['power_plant'], '1', 'Units of a power plant.', some],
  ['power_opened', ['power_plant'], 'date', 'When a power plant began to run, or is planned to.'],
];

export const mineFacts = [...factsOf('mines', mines), ...factsOf('power and storage', power)];
