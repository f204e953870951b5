import { type Fact, factsOf, shareYearly, some, someYearly, yearly } from './fact.ts';

const economy: readonly Fact[] = [
  ['gdp', [], 'CNY/year', 'Gross domestic product of the prefecture.', someYearly],
  ['gdp_growth', [], '1', 'Change of that product on the year before, as a share, nominal.', yearly],
  ['gdp_by_sector', ['broad_sector'], 'CNY/year', 'The same by primary, secondary and tertiary sector.', someYearly],
  ['gdp_per_person', [], 'CNY/(person*year)', 'Gross domestic product for each resident.', someYearly],
  ['province_gdp', [], 'CNY/year', 'Gross domestic product of the province.', someYearly],
  ['province_gdp_by_sector', ['broad_sector'], 'CNY/year', 'The same by broad sector.', someYearly],
  ['province_gdp_per_person', [], 'CNY/(person*year)', 'The same for each resident of the province.', someYearly],
  ['metal_gross_output', [], 'CNY/year', 'Gross output of steel and metallurgy in the prefecture.', someYearly],
  ['energy_intensity_change', [], '1', 'Change of energy for each yuan of product over the years given.', yearly],
  ['zone_area', ['zone'], 'km2', 'Area of an industrial zone.', some],
  ['zone_projects', ['zone'], '1', 'Projects signed for an industrial zone up to the year.', someYearly],
  ['zone_investment', ['zone'], 'CNY', 'Investment signed for an industrial zone up to the year.', someYearly],
  ['zone_plants', ['zone'], '1', 'Plants that produce in an industrial zone.', someYearly],
  ['ginseng_output', [], 't/year', 'Wild ginseng gathered in a year.', someYearly],
  ['ginseng_market_share', [], '1', 'Share of the national market for it.', shareYearly],
  ['tourism_visits', ['site'], 'person', 'Visits to a site in the days counted.', someYearly],
  ['tourism_revenue', ['site'], 'CNY', 'Takings of a site in the days counted.', someYearly],
  ['tourism_days', ['site'], 'day', 'Days that visits and takings of a site were counted over.', someYearly],
  ['town_tourism_visits', [], 'person', 'Visits to the prefecture in the days counted.', someYearly],
  ['town_tourism_visit_days', [], 'day', 'Days that those visits were counted over.', someYearly],
  ['town_tourism_revenue', [], 'CNY', 'Tourism takings of the prefecture in the days counted.', someYearly],
  ['town_tourism_revenue_days', [], 'day', 'Days that those takings were counted over.', someYearly],
  ['tourism_visits_growth', [], '1', 'Change of visits on the year before, as a share.', yearly],
  ['tourism_revenue_growth', [], '1', 'Change of tourism takings on the year before, as a share.', yearly],
];

/** The city's budget, line by line in the layout of its finance bureau. */
const budget: readonly Fact[] = [
  ['own_revenue', [], 'CNY/year', 'Revenue of the general budget that the city raises itself.', someYearly],
  ['total_in', [], 'CNY/year', 'All that comes in.', someYearly],
  ['total_out', [], 'CNY/year', 'All that goes out.', someYearly],
  ['city_level_spending', [], 'CNY/year', 'Spending of the city level alone from its own resources.', someYearly],
  [
    'spending',
    ['spending_function'],
    'CNY/year',
    'That spending by function: social security, schools, health.',
    someYearly,
  ],
  ['spending_share', ['spending_function'], '1', 'Share of a function in that spending.', shareYearly],
  ['own_revenue_share', [], '1', 'Own revenue as a share of expenditure.', someYearly],
];

export const moneyFacts = [...factsOf('economy', economy), ...factsOf('public money', budget)];
