import { type Fact, factsOf, shareYearly, some, someYearly, yearly } from './fact.ts';

const air: readonly Fact[] = [
  ['pm25_annual_mean', [], 'ug/m3', 'Fine dust (PM2.5), mean of the year.', someYearly],
  ['pm25_annual_mean_elsewhere', ['comparison'], 'ug/m3', 'The same in a place compared with.', someYearly],
  ['good_air_days', [], 'day', 'Days of the year with good air.', { ...someYearly, max: 366 }],
  ['good_air_share', [], '1', 'Share of days with good air.', shareYearly],
  ['visibility_mean', [], 'km', 'Visual range, mean of the year.', someYearly],
  ['visibility_lowest', [], 'km', 'Lowest visual range seen in a haze.', someYearly],
  ['dustfall_change', [], 't/km2', 'Change of dust that falls on the ground in the time given.', yearly],
  ['forest_cover', [], '1', 'Share of the land under forest.', shareYearly],
];

/** What was shut and spent to clean up, counted over the years given (`2016-2021`), not for each year. */
const cleanup: readonly Fact[] = [
  ['cleanup_spending', [], 'CNY', 'Spent on clean-up in the prefecture over the years given.', someYearly],
  ['cleanup_plan', [], 'CNY', 'Planned for clean-up over the years given.', someYearly],
  ['group_cleanup_spending', [], 'CNY', 'Spent on clean-up by the steel group over the years given.', someYearly],
  ['ultra_low_emission_projects', [], '1', 'Projects to bring plants to ultra-low emissions.', someYearly],
  ['furnaces_retired', [], '1', 'Obsolete furnaces and kilns shut over the years given.', someYearly],
  ['iron_capacity_retired', [], 't/year', 'Iron-making capacity shut over the years given.', someYearly],
  ['sinter_capacity_retired', [], 't/year', 'Sinter capacity shut over the years given.', someYearly],
  ['boilers_retired', [], '1', 'Small boilers shut over the years given.', someYearly],
  ['mines_closed', [], '1', 'Mines of any kind closed over the years given.', someYearly],
  ['pits_restored', [], '1', 'Closed pits restored over the years given.', someYearly],
];

const sites: readonly Fact[] = [
  ['site_opened', ['site'], 'date', 'When a site was built or opened.'],
  ['site_closed', ['site'], 'date', 'When work there ended.'],
  ['site_listed', ['site'], 'date', 'When a site was put under protection.'],
  ['site_iron_total', ['site'], 't', 'Iron made at a site over the years given.', someYearly],
  ['event_date', ['event'], 'date', 'When something of note happened: a merger, an accident, a listing.'],
  ['event_deaths', ['event'], 'person', 'People killed in it.', some],
  ['event_missing', ['event'], 'person', 'People missing when it was reported.', some],
  ['event_trapped', ['event'], 'person', 'People trapped in it.', some],
  ['event_depth', ['event'], 'm', 'Depth underground at which it happened.', some],
  ['event_output_lost', ['event'], '1', 'Share of output that it stopped.', { min: 0, max: 1 }],
];

export const natureFacts = [...factsOf('air', air), ...factsOf('clean-up', cleanup), ...factsOf('sites', sites)];
