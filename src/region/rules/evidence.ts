/**
 * What holds for any country until a pack knows better: evidence on the levers and shares without a currency. They come with
 * every rule set; a pack that gives a quantity itself replaces all of its rows.
 */
export const evidence = {
  sources: `id,title,publisher,address,read,grade,licence
common-own,"Landfall, assumption for any town",Landfall,,2026-11,D,CC0-1.0
common-alm-2010,"Active labour market policy evaluations: a meta-analysis (abstract)","Card, Kluve and Weber, Economic Journal 2010",http://www.nber.org/people/jochen_kluve,2026-11,A,
common-retraining,"Retraining in Shenyang and Wuhan (abstract)","World Bank, Benus and others",https://openknowledge.worldbank.org/handle/10986/5417,2026-09,A,
common-mobility,"The intended and unintended effects of promoting labor market mobility (abstract)","Caliendo, Künn and Mahlstedt 2022",https://econpapers.repec.org/paper/potcepadp/42.htm,2026-11,A,
`,
  figures: `quantity,tenure,age,income_class,value,unit,year,basis,low,high,source,formula,note
pay_dispersion,,,,0.35,1,2024,assumption,0.2,0.55,common-own,,Spread of pay within an occupation; no table for steel towns was found.
open_spell_length,,,,24,month,2024,assumption,12,48,common-own,,
tenure_mix,under_1,under_35,,0.15,1,2024,assumption,0.05,0.25,common-own,,No table of years of service was found.
tenure_mix,1_to_5,under_35,,0.4,1,2024,assumption,0.3,0.5,common-own,,
tenure_mix,5_to_10,under_35,,0.3,1,2024,assumption,0.2,0.4,common-own,,
tenure_mix,10_and_over,under_35,,0.15,1,2024,assumption,0.05,0.25,common-own,,
tenure_mix,under_1,35_to_44,,0.06,1,2024,assumption,0.02,0.12,common-own,,
tenure_mix,1_to_5,35_to_44,,0.2,1,2024,assumption,0.1,0.3,common-own,,
tenure_mix,5_to_10,35_to_44,,0.24,1,2024,assumption,0.15,0.35,common-own,,
tenure_mix,10_and_over,35_to_44,,0.5,1,2024,assumption,0.35,0.65,common-own,,
tenure_mix,under_1,45_to_54,,0.04,1,2024,assumption,0.01,0.1,common-own,,
tenure_mix,1_to_5,45_to_54,,0.12,1,2024,assumption,0.05,0.25,common-own,,
tenure_mix,5_to_10,45_to_54,,0.14,1,2024,assumption,0.08,0.25,common-own,,
tenure_mix,10_and_over,45_to_54,,0.7,1,2024,assumption,0.5,0.85,common-own,,
tenure_mix,under_1,55_and_over,,0.03,1,2024,assumption,0.01,0.1,common-own,,
tenure_mix,1_to_5,55_and_over,,0.09,1,2024,assumption,0.04,0.2,common-own,,
tenure_mix,5_to_10,55_and_over,,0.1,1,2024,assumption,0.05,0.2,common-own,,
tenure_mix,10_and_over,55_and_over,,0.78,1,2024,assumption,0.6,0.9,common-own,,
tenure_years,under_1,,,0.5,1,2024,assumption,0.3,0.7,common-own,,Middle of the class.
tenure_years,1_to_5,,,3,1,2024,assumption,2.5,3.5,common-own,,Middle of the class.
tenure_years,5_to_10,,,7.5,1,2024,assumption,7,8,common-own,,Middle of the class.
tenure_years,10_and_over,,,20,1,2024,assumption,15,25,common-own,,
works_lock_in,,,,0.3,1,2010,assumption,0,0.8,common-alm-2010,,Public employment programmes are less likely than others to help; the size is ours.
training_effect,,,,0.035,1,2004,derived,-0.16,0.25,common-retraining,"chance of a job that gives 51 % in work after a year instead of 50: ln(1 - 0.51) / ln(1 - 0.5) - 1; low 44 %, high 58 %","Employment after a year: -6 points in Shenyang, +8 in Wuhan; their mean is +1."
training_lock_in,,,,0.5,1,2015,assumption,0.2,0.9,common-own,,Effects are close to zero or negative while people are in training; the size is ours.
relocation_effect,,,,0.3,1,2022,assumption,0,1,common-mobility,,More people search and accept far away; the size is ours.
relocation_local_loss,,,,0.05,1,2022,assumption,0,0.2,common-mobility,,Local search falls; the size is ours.
sme_closure_rate,,,,0.01,1/month,2024,assumption,0.004,0.02,common-own,,
remittance_share,,,,0.1,1,2024,assumption,0,0.3,common-own,,No share was found.
in_commuting_share,,,,0.01,1,2024,assumption,0,0.05,common-own,,
out_commuting_share,,,,0.01,1,2024,assumption,0,0.05,common-own,,
severance_spending_time,,,,12,month,2024,assumption,3,36,common-own,,
local_spending_share,,,,0.6,1,2024,assumption,0.4,0.85,common-own,,
single_income_share,,,,0.35,1,2024,assumption,0.15,0.6,common-own,,
assistance_take_up,,,,0.6,1,2024,assumption,0.3,0.9,common-own,,
income_bound,,,class_1,0.25,1,2024,assumption,0.25,0.25,common-own,,Where classes are cut: method.
income_bound,,,class_2,0.5,1,2024,assumption,0.5,0.5,common-own,,
income_bound,,,class_3,0.75,1,2024,assumption,0.75,0.75,common-own,,
income_bound,,,class_4,1.25,1,2024,assumption,1.25,1.25,common-own,,
income_bound,,,class_5,2,1,2024,assumption,2,2,common-own,,
income_bound,,,class_6,4,1,2024,assumption,4,4,common-own,,Not used.
`,
} as const;
