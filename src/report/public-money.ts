import { at, path, type Result } from '../ensemble/result.ts';
import type { Language } from './format.ts';
import { numbers } from './format.ts';

/** A table for planners: first column text, the others numbers as text. */
export interface MoneyTable {
  readonly title: string;
  readonly text: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const WORDS = {
  en: {
    income: 'Income of households',
    incomeText: 'In the last year of the run. Pensions do not fall when a works closes.',
    budget: 'The city’s budget',
    budgetText:
      'In the last year of the run, in the layout of the finance bureau. Lines that nothing in the model moves stay as in the pack. A gap is negative: nothing is cut to close it.',
    levers: 'What the levers for people cost, and who pays',
    leversText: 'Over the whole run.',
    year: 'a year',
    baseline: 'If nothing changes',
    scenario: 'This scenario',
    change: 'Change',
    all: 'All',
    payers: ['Plants', 'City', 'Province', 'State', 'Insurance fund'],
    measures: {
      no_layoffs: 'Pledge not to lay off: pay of surplus people',
      early_retirement: 'Early retirement',
      severance: 'Severance on top of the law’s',
      reemployment_centre: 'Re-employment centre',
      wage_insurance: 'Wage insurance',
      retraining: 'Retraining',
      public_works: 'Public works',
      relocation: 'Relocation grants',
      sme_support: 'Support of small firms',
    } as Readonly<Record<string, string>>,
    lines: {
      net_wages: 'Wages after tax and contributions',
      all_benefits: 'Unemployment benefit',
      pensions: 'Pensions',
      social_assistance: 'Social assistance',
      people_measures: 'Levers',
      informal_income: 'Informal income of people who lost a job',
      local_household_income: 'All income of the town’s households',
      city_tax_revenue: 'Own tax revenue',
      own_nontax_revenue: 'Other own revenue',
      transfers_from_above: 'Transfers from above',
      other_in: 'Bonds, other funds, carry-over, reserve',
      city_expenditure: 'Spending',
      sent_up: 'Sent up to the province',
      debt_principal_out: 'Principal paid back',
      city_gap: 'Left',
    },
  },
  zh: {
    income: '居民收入',
    incomeText: '模拟最后一年。企业关停时养老金不减少。',
    budget: '市级预算',
    budgetText:
      '模拟最后一年，按财政局的格式。模型未涉及的科目与数据包一致。负数表示缺口：模型不会为弥补缺口而削减支出。',
    levers: '对人的措施花多少钱，谁来付',
    leversText: '整个模拟期合计。',
    year: '每年',
    baseline: '一切不变',
    scenario: '本情景',
    change: '变化',
    all: '合计',
    payers: ['企业', '市', '省', '中央', '保险基金'],
    measures: {
      no_layoffs: '不裁员承诺：富余人员工资',
      early_retirement: '内部退养',
      severance: '法定以外的经济补偿',
      reemployment_centre: '再就业服务中心',
      wage_insurance: '工资保险',
      retraining: '再培训',
      public_works: '公益性岗位',
      relocation: '异地就业补助',
      sme_support: '小企业扶持',
    } as Readonly<Record<string, string>>,
    lines: {
      net_wages: '税费后工资',
      all_benefits: '失业保险金',
      pensions: '养老金',
      social_assistance: '最低生活保障',
      people_measures: '措施支付',
      informal_income: '失去工作者的非正规收入',
      local_household_income: '全市居民总收入',
      city_tax_revenue: '税收收入',
      own_nontax_revenue: '非税收入',
      transfers_from_above: '上级补助收入',
      other_in: '债券、调入资金、上年结转、动用稳定基金',
      city_expenditure: '支出',
      sent_up: '上解支出',
      debt_principal_out: '债务还本支出',
      city_gap: '结余',
    },
  },
} as const;

const INCOME = [
  'net_wages',
  'all_benefits',
  'pensions',
  'social_assistance',
  'people_measures',
  'informal_income',
  'local_household_income',
] as const;
const BUDGET = [
  'city_tax_revenue',
  'own_nontax_revenue',
  'transfers_from_above',
  'other_in',
  'city_expenditure',
  'sent_up',
  'debt_principal_out',
  'city_gap',
] as const;
/** Lines of the budget that are shown together. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  other_in: ['refinancing_bonds_in', 'transfers_in', 'carry_over', 'reserve_drawn'],
};

/** Household income by source, the city’s budget, and who pays for the levers, each beside the baseline. */
export function moneyTables(result: Result, baseline: Result, language: Language): MoneyTable[] {
  const words = WORDS[language];
  const n = numbers(language);
  const header = ['', words.baseline, words.scenario, words.change];
  const compared = (names: readonly (keyof typeof words.lines)[]) =>
    names.map((name) => {
      const [before, now] = [lastYear(baseline, name), lastYear(result, name)];
      return [words.lines[name], n.compact(before), n.compact(now), n.compact(now - before)];
    });
  const money = `${result.currency} ${words.year}`;
  const tables: MoneyTable[] = [
    { title: `${words.income} (${money})`, text: words.incomeText, header, rows: compared(INCOME) },
    { title: `${words.budget} (${money})`, text: words.budgetText, header, rows: compared(BUDGET) },
  ];
  const costs = leverRows(result, words.measures, n.compact);
  if (costs.length === 0) return tables;
  const payerHeader = ['', ...words.payers, words.all];
  return [
    ...tables,
    { title: `${words.levers} (${result.currency})`, text: words.leversText, header: payerHeader, rows: costs },
  ];
}

/** What a monthly flow adds up to in the last year of a run; of a shorter run, at that pace. */
function lastYear(result: Result, name: string): number {
  return (TOGETHER[name] ?? [name]).reduce((sum, one) => {
    const series = path(result, one).subarray(-12);
    return sum + (series.reduce((total, value) => total + value, 0) * 12) / series.length;
  }, 0);
}

/** Levers that cost something, by payer. */
function leverRows(
  result: Result,
  names: Readonly<Record<string, string>>,
  show: (value: number) => string,
): string[][] {
  const measures = result.dimensions.get('measure') ?? [];
  const payers = result.dimensions.get('payer') ?? [];
  return measures.flatMap(({ id }, m) => {
    const paid = payers.map((_, p) => {
      let sum = 0;
      for (let month = 0; month < result.months; month += 1)
        sum += at(result, 'measure_paid', month)[m * payers.length + p];
      return sum;
    });
    const all = paid.reduce((sum, value) => sum + value, 0);
    return all < 1 ? [] : [[names[id] ?? id, ...paid.map(show), show(all)]];
  });
}
