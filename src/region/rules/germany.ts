import type { RuleSet } from './rule-set.ts';

const ages = ['under_35', '35_to_44', '45_to_54', '55_and_over'] as const;

/** Months of unemployment benefit by years paid in and age: the same for all ages but for the long-insured over 50. */
const months = (tenure: string, [young, middle, older, oldest]: readonly [string, string, string, string]) =>
  [young, middle, older, oldest].map((row, i) => `benefit_months,,,,${tenure},${ages[i]},,,${row}`).join('\n');
const year = '12,month,2025,observed,,,de-benefit-months,,24 months paid in.';

/** Germany, 2025. The formula tariff is cut into steps. */
export const germany: RuleSet = {
  id: 'germany',
  currency: 'EUR',
  sources: `id,title,publisher,address,read,grade,licence
de-income-tax,"Income Tax Act, section 32a, from 2025",AOK legal database,https://aok.de/fk/rh/tools/rechtsdatenbank,2026-11,A,
de-contributions,"Social insurance values 2025",IWW,https://iww.de/lgp/sozialversicherung,2026-11,B,
de-benefit-months,"Unemployment benefit, length of claim (section 147 SGB III)",arbeitsrecht.org,https://www.arbeitsrecht.org/arbeitnehmer/arbeitslosigkeit/arbeitslosengeld-die-dauer-des-anspruchs/,2026-11,B,
de-benefit-level,"Redundant employees, entitlement to public support",Eurofound,https://apps.eurofound.europa.eu/legislationdb,2026-11,A,
de-transfer,Transfer short-time allowance,State of Bavaria,https://www.eap.bayern.de,2026-11,A,
de-basic-income,"Basic income support 2025",LaruHelpsUkraine,https://laruhelpsukraine.com/de/info,2026-11,B,
de-profit-tax,"Overview of the German corporate tax system",Deloitte,https://pitchsend.com,2026-11,B,
de-own,"Landfall, own calculation or assumption",Landfall,,2026-11,D,CC0-1.0
`,
  figures: `quantity,bracket,insurance,side,tenure,age,tax,budget,value,unit,year,basis,low,high,source,formula,note
tax_bracket_from,b1,,,,,,,0,EUR/(person*year),2025,observed,,,de-income-tax,,
tax_bracket_from,b2,,,,,,,12096,EUR/(person*year),2025,observed,,,de-income-tax,,Basic allowance.
tax_bracket_from,b3,,,,,,,17443,EUR/(person*year),2025,observed,,,de-income-tax,,
tax_bracket_from,b4,,,,,,,30202.25,EUR/(person*year),2025,derived,30202.25,30202.25,de-income-tax,"17,443 + (68,480 - 17,443) / 4",Zone 3 in four equal steps.
tax_bracket_from,b5,,,,,,,42961.5,EUR/(person*year),2025,derived,42961.5,42961.5,de-income-tax,"17,443 + (68,480 - 17,443) / 2",
tax_bracket_from,b6,,,,,,,55720.75,EUR/(person*year),2025,derived,55720.75,55720.75,de-income-tax,"17,443 + (68,480 - 17,443) x 3 / 4",
tax_bracket_from,b7,,,,,,,68480,EUR/(person*year),2025,observed,,,de-income-tax,,
tax_bracket_from,b8,,,,,,,277825,EUR/(person*year),2025,observed,,,de-income-tax,,
tax_rate,b1,,,,,,,0,1,2025,observed,,,de-income-tax,,
tax_rate,b2,,,,,,,0.18985,1,2025,derived,0.14,0.2397,de-income-tax,"tax of 1,015.13 at 17,443 / (17,443 - 12,096)",Mean over zone 2.
tax_rate,b3,,,,,,,0.26224,1,2025,derived,0.2397,0.28478,de-income-tax,0.2397 + 0.000017664 x 12759.25 / 10,Mean over the first quarter of zone 3.
tax_rate,b4,,,,,,,0.30731,1,2025,derived,0.28478,0.32985,de-income-tax,0.26224 + 2 x 0.000017664 x 12759.25 / 10,
tax_rate,b5,,,,,,,0.35239,1,2025,derived,0.32985,0.37493,de-income-tax,0.26224 + 4 x 0.000017664 x 12759.25 / 10,
tax_rate,b6,,,,,,,0.39746,1,2025,derived,0.37493,0.42,de-income-tax,0.26224 + 6 x 0.000017664 x 12759.25 / 10,
tax_rate,b7,,,,,,,0.42,1,2025,observed,,,de-income-tax,,
tax_rate,b8,,,,,,,0.45,1,2025,observed,,,de-income-tax,,
contributions_deductible,,,,,,,,1,1,2025,proxy,0.9,1,de-own,,"Most of the worker's share comes off; the flat allowances of workers are left out."
contribution_rate,,pension,worker,,,,,0.093,1,2025,observed,,,de-contributions,,
contribution_rate,,pension,employer,,,,,0.093,1,2025,observed,,,de-contributions,,Miners’ insurance: 15.4 %.
contribution_rate,,unemployment,worker,,,,,0.013,1,2025,observed,,,de-contributions,,
contribution_rate,,unemployment,employer,,,,,0.013,1,2025,observed,,,de-contributions,,
contribution_rate,,health,worker,,,,,0.0855,1,2025,derived,0.0855,0.0875,de-contributions,7.3 % + 2.5 % / 2,
contribution_rate,,health,employer,,,,,0.0855,1,2025,derived,0.0855,0.0875,de-contributions,7.3 % + 2.5 % / 2,
contribution_rate,,other,worker,,,,,0.018,1,2025,observed,,,de-contributions,,Long-term care; 2.4 % without children.
contribution_rate,,other,employer,,,,,0.018,1,2025,observed,,,de-contributions,,Accident insurance by trade is left out.
contribution_ceiling,,pension,worker,,,,,8050,EUR/(person*month),2025,observed,,,de-contributions,,
contribution_ceiling,,pension,employer,,,,,8050,EUR/(person*month),2025,observed,,,de-contributions,,
contribution_ceiling,,unemployment,worker,,,,,8050,EUR/(person*month),2025,observed,,,de-contributions,,
contribution_ceiling,,unemployment,employer,,,,,8050,EUR/(person*month),2025,observed,,,de-contributions,,
contribution_ceiling,,health,worker,,,,,5512.5,EUR/(person*month),2025,observed,,,de-contributions,,
contribution_ceiling,,health,employer,,,,,5512.5,EUR/(person*month),2025,observed,,,de-contributions,,
contribution_ceiling,,other,worker,,,,,5512.5,EUR/(person*month),2025,observed,,,de-contributions,,
contribution_ceiling,,other,employer,,,,,5512.5,EUR/(person*month),2025,observed,,,de-contributions,,
benefit_flat,,,,,,,,0,EUR/(person*month),2025,observed,,,de-benefit-level,,
benefit_minimum_wage_share,,,,,,,,0,1,2025,observed,,,de-benefit-level,,
benefit_pay_share,,,,,,,,0.6,1,2025,observed,,,de-benefit-level,,Of net pay; 67 % with children.
${months('under_1', ['0,month,2025,observed,,,de-benefit-months,,', '0,month,2025,observed,,,de-benefit-months,,', '0,month,2025,observed,,,de-benefit-months,,', '0,month,2025,observed,,,de-benefit-months,,'])}
${months('1_to_5', [year, year, '13.5,month,2025,derived,12,15,de-benefit-months,(12 + 15) / 2,30 months paid in; 15 from the age of 50.', '21,month,2025,derived,18,24,de-benefit-months,(18 + 24) / 2,"36 months paid in; 18 from 55, 24 from 58 with 48 months."'])}
${months('5_to_10', [year, year, '13.5,month,2025,derived,12,15,de-benefit-months,(12 + 15) / 2,', '21,month,2025,derived,18,24,de-benefit-months,(18 + 24) / 2,'])}
${months('10_and_over', [year, year, '13.5,month,2025,derived,12,15,de-benefit-months,(12 + 15) / 2,', '21,month,2025,derived,18,24,de-benefit-months,(18 + 24) / 2,'])}
severance_months,,,,,under_35,,,0.5,month,2025,assumption,0,1,de-own,,"Half a month’s pay a year is what the protection act names for settlements; there is no general right. The text was not read."
severance_months,,,,,35_to_44,,,0.5,month,2025,assumption,0,1,de-own,,
severance_months,,,,,45_to_54,,,0.5,month,2025,assumption,0,1,de-own,,
severance_months,,,,,55_and_over,,,0.5,month,2025,assumption,0,1,de-own,,
severance_years_cap,,,,,,,,40,1,2025,assumption,30,45,de-own,,No cap in the rule; a working life.
centre_months,,,,,,,,12,month,2025,observed,,,de-transfer,,Transfer company.
centre_pay_share,,,,,,,,0.4,1,2025,derived,0.36,0.45,de-transfer,60 % of net pay at two thirds of gross,60 to 67 % of net pay.
months_to_pension,,,,,,,,30,month,2025,assumption,12,60,de-own,,
minimum_wage,,,,,,,,2222,EUR/(person*month),2025,assumption,2222,2222,de-own,12.82 x 40 x 52 / 12,"The hourly rate was not read."
living_minimum,,,,,,,,563,EUR/(person*month),2025,observed,,,de-basic-income,,"Single person, without rent; 506 for each of a couple."
profit_tax_rate,,,,,,,,0.3,1,2021,observed,,,de-profit-tax,,"15.825 % and trade tax of 7 to 17 %, on average 14."
informal_relative_pay,,,,,,,,1,1,2025,assumption,0.6,1,de-own,,
propensity_to_spend,,,,,,,,0.9,1,2025,assumption,0.8,0.97,de-own,,
away_pay,,,,,,,,4000,EUR/(person*month),2025,assumption,3200,4800,de-own,,Average pay as commonly stated; not read in a table.
training_cost,,,,,,,,4000,EUR/person,2025,assumption,1000,10000,de-own,,
works_overhead,,,,,,,,500,EUR/(person*month),2025,assumption,100,1200,de-own,,
relocation_reference,,,,,,,,4000,EUR/person,2025,assumption,1000,10000,de-own,,
sme_cost_per_job,,,,,,,,15000,EUR/person,2025,assumption,6000,45000,de-own,,"Grants: 6,300 dollars a job (Criscuolo and others 2012); 8,000 to 21,000 pounds of 1995 (Wren 2005)."
people_per_income,,,,,,,,2.0,1,2025,assumption,1.9,2.1,de-own,,
tax_share,,,,,,production,city,0.03,1,2025,assumption,0,0.13,de-own,,As commonly stated; not read in the law.
tax_share,,,,,,production,province,0.45,1,2025,assumption,0.35,0.55,de-own,,
tax_share,,,,,,production,centre,0.52,1,2025,assumption,0.42,0.62,de-own,,
tax_share,,,,,,profit,city,0.45,1,2025,assumption,0.35,0.55,de-own,,As commonly stated; not read in the law.
tax_share,,,,,,profit,province,0.28,1,2025,assumption,0.18,0.38,de-own,,
tax_share,,,,,,profit,centre,0.27,1,2025,assumption,0.17,0.37,de-own,,
tax_share,,,,,,personal,city,0.15,1,2025,assumption,0.05,0.25,de-own,,As commonly stated; not read in the law.
tax_share,,,,,,personal,province,0.425,1,2025,assumption,0.325,0.525,de-own,,
tax_share,,,,,,personal,centre,0.425,1,2025,assumption,0.325,0.525,de-own,,
assistance_share,,,,,,,city,0,1,2025,assumption,0,0,de-own,,
assistance_share,,,,,,,province,0,1,2025,assumption,0,0,de-own,,
assistance_share,,,,,,,centre,1,1,2025,assumption,1,1,de-own,,
fund_support_share,,,,,,,city,0,1,2025,assumption,0,0,de-own,,
fund_support_share,,,,,,,province,0,1,2025,assumption,0,0,de-own,,
fund_support_share,,,,,,,centre,1,1,2025,assumption,1,1,de-own,,
production_tax_rate_plants,,,,,,,,0.03,1,2025,assumption,0,0.08,de-own,,
production_tax_rate_elsewhere,,,,,,,,0.11,1,2025,assumption,0.08,0.15,de-own,,
wage_share_elsewhere,,,,,,,,0.55,1,2025,assumption,0.45,0.65,de-own,,
base_profit_margin,,,,,,,,0.02,1,2024,assumption,-0.05,0.08,de-own,,
`,
};
