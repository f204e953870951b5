import type { RuleSet } from './rule-set.ts';

/** China: what the state sets. What provinces and cities set (minimum wage, living allowance) belongs in the pack. */
export const china: RuleSet = {
  id: 'china',
  currency: 'CNY',
  sources: `id,title,publisher,address,read,grade,licence
cn-income-tax,"Taxes on personal income, China, reviewed 3 January 2025 (read in a copy)",PwC Worldwide Tax Summaries,https://taxsummaries.pwc.com/peoples-republic-of-china,2026-11,B,
cn-contributions,"Social security contributions in Shanghai, Beijing and Guangzhou, 31 December 2024 (read in a copy)",PwC Worldwide Tax Summaries,https://taxsummaries.pwc.com/peoples-republic-of-china,2026-11,B,
cn-profit-tax,"Taxes on corporate income, China, reviewed 3 January 2025 (read in a copy)",PwC Worldwide Tax Summaries,https://taxsummaries.pwc.com/peoples-republic-of-china,2026-11,B,
cn-insurance-law,"Social Insurance Law, articles 45 and 46 (read in a translation)",National People's Congress,https://wodefinance.com/TianTianFund/gejorkehzi.html,2026-09,A,
cn-benefit-2022,"Benefits to rise to 90 % of the minimum wage, May 2022",Xinhua,http://en.people.cn/n3/2022/0513/c90000-10096176.html,2026-11,B,
cn-contract-law,"Labor Contract Law, article 47 (read in a translation)",National People's Congress,http://m.dybbs8.com/excel/9144672.html,2026-11,A,
cn-xiagang,Laid-off workers of state firms: three years of allowance,China Internet Information Center,http://china.org.cn/english/features/Q&A/161831.htm,2026-09,B,
cn-neitui,"Job cuts in coal and steel, January 2017",Made in China Journal,https://madeinchinajournal.com/2017/01/20/further-job-cuts-in-the-coal-and-steel-industry-announced,2026-09,B,
cn-training-2019,"100 billion yuan for the training of 50 million people in three years, April 2019",Xinhua,https://yy.chazidian.com/show-255842,2026-11,B,
cn-migrants-2024,Survey of rural migrants 2024 (read in a copy),National Bureau of Statistics of China,,2026-09,A,
cn-income-2023,"Household income and spending, first quarter of 2023",National Bureau of Statistics of China,http://www.stats.gov.cn/english/PressRelease/202304/t20230420_1938882.html,2026-09,A,
cn-sharing-2019,VAT shared half and half after 2016,China Daily,https://www.chinadaily.com.cn/cndy/2019-10/11/content_37514846.htm,2026-09,B,
cn-sharing-profit,"Enterprise and personal income tax, 60 to 40",Scientific Research Publishing,https://html.scirp.org/file/_10-7201523_1.htm,2026-09,B,
uk-grants,"The effect of regional grants on jobs: 6,300 dollars a job (abstract)","Criscuolo, Martin, Overman and Van Reenen 2012",https://doi.org/10.2139/ssrn.2003656,2026-11,A,
cn-io-2017,Input-output table of Liaoning 2017 (calculated),National Bureau of Statistics of China,,2026-09,A,
cn-own,"Landfall, own calculation or assumption",Landfall,,2026-11,D,CC0-1.0
`,
  figures: `quantity,bracket,insurance,side,tenure,age,tax,budget,value,unit,year,basis,low,high,source,formula,note
tax_bracket_from,b1,,,,,,,0,CNY/(person*month),2025,observed,,,cn-income-tax,,
tax_bracket_from,b2,,,,,,,5000,CNY/(person*month),2025,observed,,,cn-income-tax,"60,000 / 12",The basic deduction.
tax_bracket_from,b3,,,,,,,8000,CNY/(person*month),2025,observed,,,cn-income-tax,"(60,000 + 36,000) / 12",
tax_bracket_from,b4,,,,,,,17000,CNY/(person*month),2025,observed,,,cn-income-tax,"(60,000 + 144,000) / 12",
tax_bracket_from,b5,,,,,,,30000,CNY/(person*month),2025,observed,,,cn-income-tax,"(60,000 + 300,000) / 12",
tax_bracket_from,b6,,,,,,,40000,CNY/(person*month),2025,observed,,,cn-income-tax,"(60,000 + 420,000) / 12",
tax_bracket_from,b7,,,,,,,60000,CNY/(person*month),2025,observed,,,cn-income-tax,"(60,000 + 660,000) / 12",
tax_bracket_from,b8,,,,,,,85000,CNY/(person*month),2025,observed,,,cn-income-tax,"(60,000 + 960,000) / 12",
tax_rate,b1,,,,,,,0,1,2025,observed,,,cn-income-tax,,
tax_rate,b2,,,,,,,0.03,1,2025,observed,,,cn-income-tax,,
tax_rate,b3,,,,,,,0.1,1,2025,observed,,,cn-income-tax,,
tax_rate,b4,,,,,,,0.2,1,2025,observed,,,cn-income-tax,,
tax_rate,b5,,,,,,,0.25,1,2025,observed,,,cn-income-tax,,
tax_rate,b6,,,,,,,0.3,1,2025,observed,,,cn-income-tax,,
tax_rate,b7,,,,,,,0.35,1,2025,observed,,,cn-income-tax,,
tax_rate,b8,,,,,,,0.45,1,2025,observed,,,cn-income-tax,,
contributions_deductible,,,,,,,,1,1,2025,observed,,,cn-income-tax,,Contributions come off pay before tax.
contribution_rate,,pension,worker,,,,,0.08,1,2024,observed,,,cn-contributions,,The same in all three cities.
contribution_rate,,pension,employer,,,,,0.16,1,2024,observed,,,cn-contributions,,"16 % since May 2019; 15 % in Guangzhou."
contribution_rate,,unemployment,worker,,,,,0.005,1,2024,proxy,0.002,0.005,cn-contributions,,Beijing and Shanghai.
contribution_rate,,unemployment,employer,,,,,0.005,1,2024,proxy,0.005,0.008,cn-contributions,,Beijing and Shanghai.
contribution_rate,,health,worker,,,,,0.02,1,2024,observed,,,cn-contributions,,
contribution_rate,,health,employer,,,,,0.08,1,2024,proxy,0.0535,0.098,cn-contributions,,"Set by the city: 5.35 % in Guangzhou to 9.8 % in Beijing; the north-eastern rate was not found."
contribution_rate,,other,worker,,,,,0,1,2024,observed,,,cn-contributions,,Injury insurance is the employer’s.
contribution_rate,,other,employer,,,,,0.01,1,2024,proxy,0.002,0.019,cn-contributions,,Injury insurance by risk of the trade.
contribution_floor,,pension,worker,,,,,4200,CNY/(person*month),2024,assumption,3600,4700,cn-own,60 % of an average wage of 7000,60 % of the province’s average wage; that average was not found.
contribution_floor,,pension,employer,,,,,4200,CNY/(person*month),2024,assumption,3600,4700,cn-own,60 % of an average wage of 7000,
contribution_floor,,unemployment,worker,,,,,4200,CNY/(person*month),2024,assumption,3600,4700,cn-own,60 % of an average wage of 7000,
contribution_floor,,unemployment,employer,,,,,4200,CNY/(person*month),2024,assumption,3600,4700,cn-own,60 % of an average wage of 7000,
contribution_floor,,health,worker,,,,,4200,CNY/(person*month),2024,assumption,3600,4700,cn-own,60 % of an average wage of 7000,
contribution_floor,,health,employer,,,,,4200,CNY/(person*month),2024,assumption,3600,4700,cn-own,60 % of an average wage of 7000,
contribution_floor,,other,employer,,,,,4200,CNY/(person*month),2024,assumption,3600,4700,cn-own,60 % of an average wage of 7000,
contribution_ceiling,,pension,worker,,,,,21000,CNY/(person*month),2024,assumption,18000,23500,cn-own,300 % of an average wage of 7000,"The cap of 300 % is the rule; 27,501 CNY in Guangzhou, 36,921 in Shanghai."
contribution_ceiling,,pension,employer,,,,,21000,CNY/(person*month),2024,assumption,18000,23500,cn-own,300 % of an average wage of 7000,
contribution_ceiling,,unemployment,worker,,,,,21000,CNY/(person*month),2024,assumption,18000,23500,cn-own,300 % of an average wage of 7000,
contribution_ceiling,,unemployment,employer,,,,,21000,CNY/(person*month),2024,assumption,18000,23500,cn-own,300 % of an average wage of 7000,
contribution_ceiling,,health,worker,,,,,21000,CNY/(person*month),2024,assumption,18000,23500,cn-own,300 % of an average wage of 7000,
contribution_ceiling,,health,employer,,,,,21000,CNY/(person*month),2024,assumption,18000,23500,cn-own,300 % of an average wage of 7000,
contribution_ceiling,,other,employer,,,,,21000,CNY/(person*month),2024,assumption,18000,23500,cn-own,300 % of an average wage of 7000,
benefit_flat,,,,,,,,0,CNY/(person*month),2022,observed,,,cn-benefit-2022,,The level hangs on the minimum wage alone.
benefit_minimum_wage_share,,,,,,,,0.9,1,2022,proxy,0.8,0.9,cn-benefit-2022,,"The national aim; the Liaoning level was not found. The national mean was 1,814 CNY a month in 2023 (Xinhua, 8 October 2024)."
benefit_pay_share,,,,,,,,0,1,2022,observed,,,cn-benefit-2022,,
benefit_months,,,,under_1,under_35,,,0,month,2010,observed,,,cn-insurance-law,,One year paid in is needed.
benefit_months,,,,under_1,35_to_44,,,0,month,2010,observed,,,cn-insurance-law,,
benefit_months,,,,under_1,45_to_54,,,0,month,2010,observed,,,cn-insurance-law,,
benefit_months,,,,under_1,55_and_over,,,0,month,2010,observed,,,cn-insurance-law,,
benefit_months,,,,1_to_5,under_35,,,12,month,2010,observed,,,cn-insurance-law,,
benefit_months,,,,1_to_5,35_to_44,,,12,month,2010,observed,,,cn-insurance-law,,
benefit_months,,,,1_to_5,45_to_54,,,12,month,2010,observed,,,cn-insurance-law,,
benefit_months,,,,1_to_5,55_and_over,,,12,month,2010,observed,,,cn-insurance-law,,
benefit_months,,,,5_to_10,under_35,,,18,month,2010,observed,,,cn-insurance-law,,
benefit_months,,,,5_to_10,35_to_44,,,18,month,2010,observed,,,cn-insurance-law,,
benefit_months,,,,5_to_10,45_to_54,,,18,month,2010,observed,,,cn-insurance-law,,
benefit_months,,,,5_to_10,55_and_over,,,18,month,2010,observed,,,cn-insurance-law,,
benefit_months,,,,10_and_over,under_35,,,24,month,2010,observed,,,cn-insurance-law,,
benefit_months,,,,10_and_over,35_to_44,,,24,month,2010,observed,,,cn-insurance-law,,
benefit_months,,,,10_and_over,45_to_54,,,24,month,2010,observed,,,cn-insurance-law,,
benefit_months,,,,10_and_over,55_and_over,,,24,month,2010,observed,,,cn-insurance-law,,
severance_months,,,,,under_35,,,1,month,2008,observed,,,cn-contract-law,,A month’s pay for each year of service.
severance_months,,,,,35_to_44,,,1,month,2008,observed,,,cn-contract-law,,
severance_months,,,,,45_to_54,,,1,month,2008,observed,,,cn-contract-law,,
severance_months,,,,,55_and_over,,,1,month,2008,observed,,,cn-contract-law,,
severance_years_cap,,,,,,,,12,1,2008,proxy,12,40,cn-contract-law,,"By law the cap of 12 years, like that on pay, binds only those who earn over three times the local average; many firms keep it for all."
severance_pay_cap,,,,,,,,21000,CNY/(person*month),2024,assumption,18000,23500,cn-own,300 % of an average wage of 7000,
centre_months,,,,,,,,36,month,1998,observed,,,cn-xiagang,,Up to three years in the re-employment centre; unemployment benefit comes after.
centre_pay_share,,,,,,,,0.3,1,1998,assumption,0.2,0.45,cn-own,,The allowance as a share of pay was not found.
months_to_pension,,,,,,,,30,month,2017,derived,12,60,cn-neitui,60 / 2,Within five years of pension age; people are spread evenly over them.
profit_tax_rate,,,,,,,,0.25,1,2025,observed,,,cn-profit-tax,,
informal_relative_pay,,,,,,,,0.75,1,2024,assumption,0.5,1,cn-own,,
propensity_to_spend,,,,,,,,0.577,1,2023,proxy,0.55,0.75,cn-income-2023,,Urban households of the whole country in one quarter; 62 % of all households.
away_pay,,,,,,,,5634,CNY/(person*month),2024,proxy,4500,7500,cn-migrants-2024,,Rural migrants who work away; people from a city may earn more.
training_cost,,,,,,,,2000,CNY/person,2019,derived,1000,8000,cn-training-2019,100 bn yuan / 50 m people,
works_overhead,,,,,,,,300,CNY/(person*month),2024,assumption,100,1000,cn-own,,
relocation_reference,,,,,,,,10000,CNY/person,2024,assumption,5000,30000,cn-own,,
sme_cost_per_job,,,,,,,,45000,CNY/person,2012,derived,30000,250000,uk-grants,"6,300 USD x 7.1, rounded",British evidence; other work on the same grants finds two to three times as much.
tax_share,,,,,,production,city,0.3,1,2019,assumption,0.2,0.5,cn-sharing-2019,,Half is the localities’; how province and city share it was not found.
tax_share,,,,,,production,province,0.2,1,2019,assumption,0,0.3,cn-sharing-2019,,
tax_share,,,,,,production,centre,0.5,1,2019,observed,,,cn-sharing-2019,,
tax_share,,,,,,profit,city,0.28,1,2019,assumption,0.15,0.4,cn-sharing-profit,,40 % is the localities’; how province and city share it was not found.
tax_share,,,,,,profit,province,0.12,1,2019,assumption,0,0.25,cn-sharing-profit,,
tax_share,,,,,,profit,centre,0.6,1,2019,observed,,,cn-sharing-profit,,Tax of centrally owned firms is excepted; see the tax home of plants.
tax_share,,,,,,personal,city,0.28,1,2019,assumption,0.15,0.4,cn-sharing-profit,,
tax_share,,,,,,personal,province,0.12,1,2019,assumption,0,0.25,cn-sharing-profit,,
tax_share,,,,,,personal,centre,0.6,1,2019,observed,,,cn-sharing-profit,,
assistance_share,,,,,,,city,0.3,1,2024,assumption,0.1,0.6,cn-own,,The state gives most of it to poorer regions; the shares were not found.
assistance_share,,,,,,,province,0.2,1,2024,assumption,0.1,0.4,cn-own,,
assistance_share,,,,,,,centre,0.5,1,2024,assumption,0.2,0.8,cn-own,,
fund_support_share,,,,,,,city,0.05,1,2024,assumption,0,0.15,cn-own,,Pensions are pooled by the province and helped by the state; the shares were not found.
fund_support_share,,,,,,,province,0.25,1,2024,assumption,0.1,0.5,cn-own,,
fund_support_share,,,,,,,centre,0.7,1,2024,assumption,0.4,0.9,cn-own,,
production_tax_rate_plants,,,,,,,,0.046,1,2017,proxy,0.02,0.08,cn-io-2017,,Net production tax for each yuan of metals output in Liaoning.
production_tax_rate_elsewhere,,,,,,,,0.143,1,2017,proxy,0.1,0.18,cn-io-2017,,Net production tax for each yuan of value added in Liaoning.
wage_share_elsewhere,,,,,,,,0.445,1,2017,proxy,0.4,0.55,cn-io-2017,,Share of labour in value added in Liaoning.
base_profit_margin,,,,,,,,0.01,1,2024,assumption,-0.05,0.06,cn-own,,"Steel in China earns little: Beiying lost over 10 bn yuan in ten years and gained 0.184 bn in the first year after (Metallurgical News 2023)."
`,
};
