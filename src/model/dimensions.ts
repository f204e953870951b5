import type { DimensionSpec } from '../kernel/language.ts';
import { MEASURES } from './households/measure-costs.ts';

/** The axes of the town. Closed ones have their labels here; the labels of open ones come with the region pack. */
export const dimensions: Record<string, DimensionSpec> = {
  place: { doc: 'Administrative district or county where people live.' },
  market: { doc: 'Local labour market: the districts between which people commute.' },
  plant: { doc: 'Employer whose posts the industry model works out: a steelworks, a mining company.' },
  furnace: { doc: 'Process unit of a steelworks: blast furnace, converter, electric arc furnace.' },
  mine: { doc: 'Ore mine.' },
  technology: { doc: 'Way of making crude steel, or none.' },
  function: { doc: 'What a post in a plant is for: iron making, rolling, administration.' },
  pollutant: { doc: 'What goes up the stack besides carbon dioxide.', labels: ['so2', 'nox', 'dust', 'pm25'] },
  sector: { doc: 'Sector of the input-output table.' },
  to_sector: { doc: 'The sector that buys.', aliasOf: 'sector' },
  branch: { doc: 'Branch of the labour statistics, plants left out.' },
  occupation: { doc: 'Occupation (ISCO-08).' },
  target: { doc: 'The occupation somebody moves to.', aliasOf: 'occupation' },
  group: {
    doc: 'Group of workers followed after they lose a job: an origin (a plant, or its suppliers and the services its pay supports) and a family of occupations.',
  },
  sex: { doc: 'Sex, since pension law tells them apart.', labels: ['women', 'men'] },
  age: { doc: 'Age band.', labels: ['under_35', '35_to_44', '45_to_54', '55_and_over'] },
  spell: {
    doc: 'Time since the job was lost, in periods of spell_length; the last one holds all who lost it longer ago than the follow-up lasts.',
  },
  wait: { doc: 'Time in ordinary unemployment, in months; the last one holds all longer waits.' },
  bracket: {
    doc: 'Step of the income tax, from the lowest.',
    labels: ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7', 'b8'],
  },
  pay_class: {
    doc: 'Third of the people of a group or occupation by pay, lowest first.',
    labels: ['lowest', 'middle', 'highest'],
  },
  insurance: { doc: 'Branch of social insurance.', labels: ['pension', 'unemployment', 'health', 'other'] },
  side: { doc: 'Who pays a contribution.', labels: ['worker', 'employer'] },
  tenure: {
    doc: 'Years with the employer, or of contributions.',
    labels: ['under_1', '1_to_5', '5_to_10', '10_and_over'],
  },
  measure: {
    doc: 'Lever that costs money.',
    labels: [...MEASURES],
  },
  venture: {
    doc: 'System of the town besides steel, ore and the sectors of the table, which may bring posts, emissions or money.',
    labels: ['storage', 'building', 'fires', 'minerals', 'border', 'relocation', 'digital', 'heritage', 'migration'],
  },
  // Storage and power
  storage: { doc: 'Storage project: pumped hydro, a weight in a shaft, a battery.', optional: true },
  power_plant: { doc: 'Power plant of the town.', optional: true },
  // Air
  season: {
    doc: 'Season of the weather: months in which homes are heated, and the rest.',
    labels: ['heating', 'rest'],
  },
  emitter: {
    doc: 'What lets something out into the air: the stacks of a works, a power station, a burning seam.',
    optional: true,
  },
  stack: { doc: 'Stack or roof that an emitter’s smoke leaves by.', optional: true },
  // Coal fires
  seam: { doc: 'Coal seam that burns, or could.', optional: true },
  // Rare metals
  deposit: { doc: 'Deposit of rare metals, with the route by which it would be worked.', optional: true },
  metal: { doc: 'Rare metal, sold as its oxide.', optional: true },
  route: {
    doc: 'How metal is got: a mine of its own, a by-product of the ore, old tailings.',
    labels: ['primary', 'byproduct', 'tailings'],
  },
  // The border
  corridor: { doc: 'Way that goods to and from the neighbour take.', optional: true },
  corridor_kind: {
    doc: 'Kind of corridor: trade that customs count, and what they do not, on land or at sea.',
    labels: ['declared', 'hidden_land', 'hidden_sea'],
  },
  partner: {
    doc: 'Whom the town sells to: the rest of the province, of the nation, the world; the neighbour has its own equations.',
    labels: ['province', 'nation', 'world'],
  },
  // People on the move
  life: {
    doc: 'Age of residents: before school, of school age, young, older, of pension age.',
    labels: ['under_6', 'school_age', 'from_15', 'from_35', 'from_60'],
  },
  destination: { doc: 'Where people go who leave the town for work.', optional: true },
  // Exporting the mill
  // Livelihoods on a platform
  // Memory and heritage
  site: { optional: true, doc: 'Place that people visit or remember by: a works, a shaft, a grave, a cave.' },
  record_level: {
    doc: 'Depth of a record, from a visual one to a comprehensive one.',
    labels: ['level_1', 'level_2', 'level_3', 'level_4'],
  },
  payer: { doc: 'Who pays for a lever.', labels: ['plants', 'city', 'province', 'centre', 'fund'] },
  budget: {
    doc: 'Public budget: the city’s, the province’s, the central state’s.',
    labels: ['city', 'province', 'centre'],
  },
  tax: { doc: 'Tax that budgets share.', labels: ['production', 'profit', 'personal'] },
  service: {
    doc: 'Service that plants have kept for the town (danwei).',
    labels: ['heating', 'schools', 'clinics', 'housing'],
  },
  income_class: {
    doc: 'Class of monthly income, lowest first; the last one is open.',
    labels: ['class_1', 'class_2', 'class_3', 'class_4', 'class_5', 'class_6'],
  },
};
