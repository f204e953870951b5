import { at, path, type Result } from '../../ensemble/result.ts';
import { type Cell, type DataTable, money, type Section } from '../document.ts';
import { MONEY_WORDS } from '../words/money.ts';
import { lastYear, type Telling } from './told.ts';

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

const TO_BUDGETS = [
  'production_tax_received',
  'income_tax_received',
  'profit_tax_received',
  'other_revenue_received',
  'transfers_received',
  'other_receipts',
];
const FROM_BUDGETS = [
  'transfers_given',
  'debt_repaid',
  'public_spending',
  'assistance_given',
  'fund_support_given',
  'measures_by_budgets',
];

/** Household income by source, the city’s budget, the three budgets, and who pays for the levers, beside the baseline. */
export function moneyParts(telling: Telling): Section[] {
  const { result, baseline, language, words: shared } = telling;
  const words = MONEY_WORDS[language];
  const per = `${result.currency} ${words.year}`;
  const header = ['', words.baseline, words.scenario, words.change];
  const compared = (id: string, names: readonly (keyof typeof words.lines)[]): DataTable => ({
    id,
    header,
    rows: names.map((name) => {
      const [before, now] = [yearOf(baseline, name), yearOf(result, name)];
      return [words.lines[name], money(before), money(now), money(now - before)];
    }),
  });
  const sections: Section[] = [
    {
      id: 'household-income',
      title: `${words.income} (${per})`,
      text: words.incomeText,
      tables: [compared('household-income', INCOME)],
    },
    {
      id: 'city-budget',
      title: `${words.budget} (${per})`,
      text: words.budgetText,
      tables: [compared('city-budget', BUDGET)],
    },
    threeBudgets(telling, per),
  ];
  const costs = leverRows(result, words.measures);
  if (costs.length === 0) return sections;
  return [
    ...sections,
    {
      id: 'lever-costs',
      title: `${words.levers} (${result.currency})`,
      text: words.leversText,
      tables: [{ id: 'lever-costs', header: [shared.lever, ...words.payers, words.all], rows: costs }],
    },
  ];
}

/** What the town brings to each budget and costs it, and how that differs from the baseline. */
function threeBudgets({ result, baseline, more }: Telling, per: string): Section {
  const one = (from: Result, name: string, budget: number): number => {
    const monthly = Array.from(
      { length: Math.min(12, from.months) },
      (_, k) => at(from, name, from.months - k)[budget],
    );
    return lastYear(monthly);
  };
  const rows: Cell[][] = [
    ...TO_BUDGETS.map((name) => ({ name, sign: 1 })),
    ...FROM_BUDGETS.map((name) => ({ name, sign: -1 })),
  ].map(({ name, sign }) => [
    more.budgetLines[name] ?? name,
    ...more.budgets.flatMap((_, b) => {
      const [before, now] = [one(baseline, name, b) * sign, one(result, name, b) * sign];
      return [money(now), money(now - before)];
    }),
  ]);
  const total = more.budgets.flatMap((_, b) =>
    [2 * b + 1, 2 * b + 2].map((column) =>
      money(
        rows.reduce((sum, row) => {
          const cell = row[column];
          return sum + (typeof cell === 'object' && 'value' in cell ? cell.value : 0);
        }, 0),
      ),
    ),
  );
  return {
    id: 'budgets',
    title: `${more.budgetsTitle} (${per})`,
    text: more.budgetsText,
    tables: [
      {
        id: 'budgets',
        header: ['', ...more.budgets.flatMap((name) => [name, `± ${name}`])],
        rows: [...rows, [more.balance, ...total]],
      },
    ],
  };
}

function yearOf(result: Result, name: string): number {
  return (TOGETHER[name] ?? [name]).reduce((sum, one) => sum + lastYear(path(result, one)), 0);
}

/** Levers that cost something, by payer, over the whole run. */
export function leverRows(result: Result, names: Readonly<Record<string, string>>): Cell[][] {
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
    return all < 1 ? [] : [[names[id] ?? id, ...paid.map(money), money(all)]];
  });
}
