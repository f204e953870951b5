import { type Fact, factsOf, share, some, someYearly, yearly } from './fact.ts';

/** Who lives there. `year` may span two censuses (`2010-2020`) for a change. */
const people: readonly Fact[] = [
  ['population', ['place'], 'person', 'People who live in a district.', someYearly],
  ['prefecture_population', [], 'person', 'People who live in the prefecture.', someYearly],
  ['city_population', [], 'person', 'People who live in the urban districts together.', someYearly],
  ['built_up_population', [], 'person', 'People who live in the built-up area.', someYearly],
  ['urban_population', [], 'person', 'People of the prefecture who live in towns.', someYearly],
  ['urban_share', [], '1', 'Share of the people of the prefecture who live in towns.', { ...someYearly, max: 1 }],
  ['population_change', [], '1', 'Change of the population over the years given, as a share.', yearly],
  ['registered_population', [], 'person', 'People registered in the prefecture (hukou).', someYearly],
  ['registered_change', [], 'person/year', 'Change of the registered population in a year.', yearly],
  ['net_absent', [], 'person', 'People registered who live elsewhere, less residents registered elsewhere.', yearly],
  ['births', [], 'person/year', 'Births among the registered.', someYearly],
  ['deaths', [], 'person/year', 'Deaths among the registered.', someYearly],
  ['birth_rate', [], '1/year', 'Births for each registered person.', someYearly],
  ['death_rate', [], '1/year', 'Deaths for each registered person.', someYearly],
  ['net_migration', [], 'person/year', 'Registered people who came, less those who left.', yearly],
  ['age_share', ['age_group'], '1', 'Share of the population in an age group; groups may overlap.', share],
  ['household_size', [], 'person', 'People in a household, on average.', some],
  ['area', ['place'], 'km2', 'Area of a district as published.', some],
  ['outline_area', ['place'], 'km2', 'Area of a district by its outline in the geometry.', some],
  ['prefecture_area', [], 'km2', 'Area of the prefecture.', some],
  ['people_elsewhere', ['comparison'], 'person', 'People of a place that this one is compared with.', someYearly],
  ['population_change_elsewhere', ['comparison'], '1', 'Change of its population, as a share.', yearly],
];

export const peopleFacts = factsOf('people', people);
