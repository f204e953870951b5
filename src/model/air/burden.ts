import { aux, constant, type EquationSpec } from '../../kernel/language.ts';

const gemm =
  'Burnett et al. 2018, doi.org/10.1073/pnas.1803222115: non-communicable diseases and lower respiratory infections';

/** Deaths that the dust of a year costs, by two accounts side by side. They are not added up. */
export const burden: Record<string, EquationSpec> = {
  people_share: constant(['place'], '1', {
    absent: 0,
    doc: 'Share of the town’s residents by the district they live in.',
  }),
  illness_share: constant([], '1', {
    absent: 0.88,
    min: 0,
    max: 1,
    doc: 'Share of all deaths that are of adults and of the illnesses that the curve covers.',
  }),
  dust_counterfactual: constant([], 'ug/m3', {
    value: 2.4,
    doc: 'Fine dust below which nobody was studied.',
    source: gemm,
  }),
  gemm_theta: constant([], '1', { absent: 0.143, min: 0, max: 1, doc: 'Slope of the curve.', source: gemm }),
  gemm_alpha: constant([], 'ug/m3', { value: 1.6, doc: 'Bend of the curve.', source: gemm }),
  gemm_mu: constant([], 'ug/m3', { value: 15.5, doc: 'Middle of its step.', source: gemm }),
  gemm_nu: constant([], 'ug/m3', { value: 36.8, doc: 'Width of its step.', source: gemm }),
  dust_over: aux(['place'], 'ug/m3', 'MAX(0, fine_dust_year - dust_counterfactual)', {
    doc: 'Fine dust above that.',
  }),
  gemm_ratio: aux(
    ['place'],
    '1',
    'EXP(gemm_theta * LN(1 + dust_over / gemm_alpha) / (1 + EXP(-(dust_over - gemm_mu) / gemm_nu)))',
    { doc: 'Deaths over those in clean air, by the Global Exposure Mortality Model.', source: gemm },
  ),
  linear_slope: constant([], 'm3/ug', {
    absent: 0.0076961,
    min: 0,
    max: 0.1,
    doc: 'Rise of deaths with fine dust in the log-linear account: ln(1.08) for 10.',
    source: 'Chen and Hoek 2020',
  }),
  linear_ratio: aux(['place'], '1', 'EXP(linear_slope * dust_over)', {
    doc: 'The same, log-linear.',
    source: 'Chen and Hoek 2020',
  }),
  deaths_by_illness: aux([], 'person/month', 'residents * deaths_per_person * illness_share', {
    doc: 'Deaths of the illnesses that dust bears on, at the dust of the start.',
  }),
  gemm_underlying: aux([], '1', 'INIT(SUM(people_share[*] * gemm_ratio[*]))', {
    doc: 'Deaths at the start over those in clean air.',
  }),
  linear_underlying: aux([], '1', 'INIT(SUM(people_share[*] * linear_ratio[*]))', { doc: 'The same, log-linear.' }),
  dust_deaths: aux(
    ['place'],
    'person/month',
    'SAFEDIV(deaths_by_illness, gemm_underlying) * people_share * (gemm_ratio - 1)',
    { doc: 'Deaths that would not be in clean air, by GEMM.', source: gemm },
  ),
  dust_deaths_linear: aux(
    ['place'],
    'person/month',
    'SAFEDIV(deaths_by_illness, linear_underlying) * people_share * (linear_ratio - 1)',
    { doc: 'The same, log-linear.', source: 'Chen and Hoek 2020' },
  ),
  dust_deaths_total: aux([], 'person/month', 'SUM(dust_deaths)', {
    doc: 'Deaths that would not be in clean air, by GEMM.',
  }),
  dust_deaths_linear_total: aux([], 'person/month', 'SUM(dust_deaths_linear)', { doc: 'The same, log-linear.' }),
};
