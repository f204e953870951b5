import type { RuleSet } from './rule-set.ts';

/** The United Kingdom (England), tax year 2025-26. */
export const unitedKingdom: RuleSet = {
  id: 'united_kingdom',
  currency: 'GBP',
  sources: `id,title,publisher,address,read,grade,licence
uk-tax,"Income tax and National Insurance rates 2025-26",UK Tax Rates,https://www.uktaxrates.com/,2026-11,B,
uk-national-insurance,"Class 1 National Insurance, thresholds and rates 2025-26",Delphini Accounting,https://delphiniaccounting.co.uk/resource-centre/tax-tables/national-insurance.php,2026-11,B,
uk-redundancy,"Redundancy: your rights, statutory redundancy pay",GOV.UK,https://www.gov.uk/redundant-your-rights/redundancy-pay,2026-11,A,OGL-3.0
uk-jsa,"New Style Jobseeker's Allowance, rates from 7 April 2025",Universal Credit News,https://www.universalcreditnews.co.uk/how-much-is-new-style-jsa,2026-11,B,
uk-universal-credit,"Universal Credit, standard allowance 2025-26",Econostrum,https://en.econostrum.info/universal-credit-jobseekers-dwp-payment,2026-11,B,
uk-minimum-wage,"National Living Wage from April 2025",123 Financials,https://www.123financials.com/insights/uk-tax-rates-tax-thresholds-bands-and-allowances/,2026-11,B,
uk-own,"Landfall, own calculation or assumption",Landfall,,2026-11,D,CC0-1.0
`,
  figures: `quantity,bracket,insurance,side,tenure,age,tax,budget,value,unit,year,basis,low,high,source,formula,note
tax_bracket_from,b1,,,,,,,0,GBP/(person*year),2025,observed,,,uk-tax,,
tax_bracket_from,b2,,,,,,,12570,GBP/(person*year),2025,observed,,,uk-tax,,Personal allowance.
tax_bracket_from,b3,,,,,,,50270,GBP/(person*year),2025,observed,,,uk-tax,,
tax_bracket_from,b4,,,,,,,100000,GBP/(person*year),2025,observed,,,uk-tax,,From here the allowance is withdrawn.
tax_bracket_from,b5,,,,,,,125140,GBP/(person*year),2025,observed,,,uk-tax,,
tax_bracket_from,b6,,,,,,,125140,GBP/(person*year),2025,observed,,,uk-tax,,Not used.
tax_bracket_from,b7,,,,,,,125140,GBP/(person*year),2025,observed,,,uk-tax,,Not used.
tax_bracket_from,b8,,,,,,,125140,GBP/(person*year),2025,observed,,,uk-tax,,Not used.
tax_rate,b1,,,,,,,0,1,2025,observed,,,uk-tax,,
tax_rate,b2,,,,,,,0.2,1,2025,observed,,,uk-tax,,
tax_rate,b3,,,,,,,0.4,1,2025,observed,,,uk-tax,,
tax_rate,b4,,,,,,,0.6,1,2025,derived,0.6,0.6,uk-tax,0.4 + 0.4 / 2,The allowance goes by 1 pound for every 2 earned.
tax_rate,b5,,,,,,,0.45,1,2025,observed,,,uk-tax,,
tax_rate,b6,,,,,,,0.45,1,2025,observed,,,uk-tax,,Not used.
tax_rate,b7,,,,,,,0.45,1,2025,observed,,,uk-tax,,Not used.
tax_rate,b8,,,,,,,0.45,1,2025,observed,,,uk-tax,,Not used.
contributions_deductible,,,,,,,,0,1,2025,observed,,,uk-tax,,
contribution_rate,,pension,worker,,,,,0.08,1,2025,observed,,,uk-national-insurance,,"National Insurance is one contribution; it pays state pensions and Jobseeker's Allowance."
contribution_rate,,pension,employer,,,,,0.15,1,2025,observed,,,uk-national-insurance,,
contribution_rate,,unemployment,worker,,,,,0,1,2025,observed,,,uk-national-insurance,,Within National Insurance.
contribution_rate,,unemployment,employer,,,,,0,1,2025,observed,,,uk-national-insurance,,Within National Insurance.
contribution_rate,,health,worker,,,,,0,1,2025,observed,,,uk-national-insurance,,Within National Insurance.
contribution_rate,,health,employer,,,,,0,1,2025,observed,,,uk-national-insurance,,Within National Insurance.
contribution_rate,,other,worker,,,,,0,1,2025,observed,,,uk-national-insurance,,Workplace pensions are left out.
contribution_rate,,other,employer,,,,,0,1,2025,observed,,,uk-national-insurance,,Workplace pensions are left out.
contribution_free,,pension,worker,,,,,12570,GBP/(person*year),2025,observed,,,uk-national-insurance,,Primary threshold.
contribution_free,,pension,employer,,,,,5000,GBP/(person*year),2025,observed,,,uk-national-insurance,,Secondary threshold.
contribution_ceiling,,pension,worker,,,,,50270,GBP/(person*year),2025,observed,,,uk-national-insurance,,Upper earnings limit.
contribution_rate_above,,pension,worker,,,,,0.02,1,2025,observed,,,uk-national-insurance,,
benefit_flat,,,,,,,,398.88,GBP/(person*month),2025,derived,315.9,398.88,uk-jsa,92.05 x 52 / 12,Aged 25 or over; low is the rate under 25.
benefit_minimum_wage_share,,,,,,,,0,1,2025,observed,,,uk-jsa,,
benefit_pay_share,,,,,,,,0,1,2025,observed,,,uk-jsa,,
benefit_months,,,,under_1,under_35,,,0,month,2025,observed,,,uk-jsa,,Contributions of two years are needed.
benefit_months,,,,under_1,35_to_44,,,0,month,2025,observed,,,uk-jsa,,
benefit_months,,,,under_1,45_to_54,,,0,month,2025,observed,,,uk-jsa,,
benefit_months,,,,under_1,55_and_over,,,0,month,2025,observed,,,uk-jsa,,
benefit_months,,,,1_to_5,under_35,,,6,month,2025,observed,,,uk-jsa,,182 days.
benefit_months,,,,1_to_5,35_to_44,,,6,month,2025,observed,,,uk-jsa,,
benefit_months,,,,1_to_5,45_to_54,,,6,month,2025,observed,,,uk-jsa,,
benefit_months,,,,1_to_5,55_and_over,,,6,month,2025,observed,,,uk-jsa,,
benefit_months,,,,5_to_10,under_35,,,6,month,2025,observed,,,uk-jsa,,
benefit_months,,,,5_to_10,35_to_44,,,6,month,2025,observed,,,uk-jsa,,
benefit_months,,,,5_to_10,45_to_54,,,6,month,2025,observed,,,uk-jsa,,
benefit_months,,,,5_to_10,55_and_over,,,6,month,2025,observed,,,uk-jsa,,
benefit_months,,,,10_and_over,under_35,,,6,month,2025,observed,,,uk-jsa,,
benefit_months,,,,10_and_over,35_to_44,,,6,month,2025,observed,,,uk-jsa,,
benefit_months,,,,10_and_over,45_to_54,,,6,month,2025,observed,,,uk-jsa,,
benefit_months,,,,10_and_over,55_and_over,,,6,month,2025,observed,,,uk-jsa,,
severance_months,,,,,under_35,,,0.2308,month,2024,derived,0.1154,0.2308,uk-redundancy,1 x 12 / 52,"A week's pay for each year from 22 to 40; half a week under 22."
severance_months,,,,,35_to_44,,,0.2769,month,2024,derived,0.2308,0.3462,uk-redundancy,"(6 x 1 + 4 x 1.5) / 10 x 12 / 52",Ages 35 to 40 at one week and 41 to 44 at one and a half.
severance_months,,,,,45_to_54,,,0.3462,month,2024,derived,0.2308,0.3462,uk-redundancy,1.5 x 12 / 52,Years served before 41 count one week; low.
severance_months,,,,,55_and_over,,,0.3462,month,2024,derived,0.2308,0.3462,uk-redundancy,1.5 x 12 / 52,
severance_years_cap,,,,,,,,20,1,2024,observed,,,uk-redundancy,,
severance_pay_cap,,,,,,,,3033.33,GBP/(person*month),2024,derived,3033.33,3033.33,uk-redundancy,700 x 52 / 12,
centre_months,,,,,,,,0,month,2025,observed,,,uk-redundancy,,There is no such scheme.
centre_pay_share,,,,,,,,0,1,2025,observed,,,uk-redundancy,,There is no such scheme.
months_to_pension,,,,,,,,30,month,2025,assumption,12,60,uk-own,,
minimum_wage,,,,,,,,1984.13,GBP/(person*month),2025,derived,1852,1984.13,uk-minimum-wage,12.21 x 37.5 x 52 / 12,Low: 35 hours a week.
living_minimum,,,,,,,,400.14,GBP/(person*month),2025,observed,,,uk-universal-credit,,"Single person of 25 or over, without rent; every further person of a household gets less."
profit_tax_rate,,,,,,,,0.25,1,2025,assumption,0.19,0.25,uk-own,,Main rate as commonly stated; not read in the law.
informal_relative_pay,,,,,,,,1,1,2025,assumption,0.6,1,uk-own,,
propensity_to_spend,,,,,,,,0.9,1,2025,assumption,0.8,0.97,uk-own,,
away_pay,,,,,,,,2900,GBP/(person*month),2025,assumption,2300,3500,uk-own,,Average pay as commonly stated; not read in a table.
training_cost,,,,,,,,2500,GBP/person,2025,assumption,500,8000,uk-own,,
works_overhead,,,,,,,,400,GBP/(person*month),2025,assumption,100,1000,uk-own,,
relocation_reference,,,,,,,,3000,GBP/person,2025,assumption,1000,8000,uk-own,,
sme_cost_per_job,,,,,,,,12000,GBP/person,2025,assumption,6000,40000,uk-own,,"Grants: 6,300 dollars a job (Criscuolo and others 2012); 8,000 to 21,000 pounds of 1995 (Wren 2005)."
people_per_income,,,,,,,,2.36,1,2025,assumption,2.2,2.5,uk-own,,
tax_share,,,,,,production,city,0.02,1,2025,assumption,0,0.12,uk-own,,As commonly stated; not read in the law.
tax_share,,,,,,production,province,0,1,2025,assumption,0,0.1,uk-own,,
tax_share,,,,,,production,centre,0.98,1,2025,assumption,0.88,1,uk-own,,
tax_share,,,,,,profit,city,0,1,2025,assumption,0,0.1,uk-own,,As commonly stated; not read in the law.
tax_share,,,,,,profit,province,0,1,2025,assumption,0,0.1,uk-own,,
tax_share,,,,,,profit,centre,1,1,2025,assumption,0.9,1,uk-own,,
tax_share,,,,,,personal,city,0,1,2025,assumption,0,0.1,uk-own,,As commonly stated; not read in the law.
tax_share,,,,,,personal,province,0,1,2025,assumption,0,0.1,uk-own,,
tax_share,,,,,,personal,centre,1,1,2025,assumption,0.9,1,uk-own,,
assistance_share,,,,,,,city,0,1,2025,assumption,0,0,uk-own,,
assistance_share,,,,,,,province,0,1,2025,assumption,0,0,uk-own,,
assistance_share,,,,,,,centre,1,1,2025,assumption,1,1,uk-own,,
fund_support_share,,,,,,,city,0,1,2025,assumption,0,0,uk-own,,
fund_support_share,,,,,,,province,0,1,2025,assumption,0,0,uk-own,,
fund_support_share,,,,,,,centre,1,1,2025,assumption,1,1,uk-own,,
production_tax_rate_plants,,,,,,,,0.03,1,2025,assumption,0,0.08,uk-own,,
production_tax_rate_elsewhere,,,,,,,,0.11,1,2025,assumption,0.08,0.15,uk-own,,
wage_share_elsewhere,,,,,,,,0.55,1,2025,assumption,0.45,0.65,uk-own,,
base_profit_margin,,,,,,,,0.02,1,2024,assumption,-0.05,0.08,uk-own,,
`,
};
