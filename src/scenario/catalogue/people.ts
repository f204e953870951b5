import type { LeverEntry } from './entry.ts';

const PUBLIC = ['city', 'province', 'centre'] as const;

/** Levers for the people who lose, or would lose, a job. */
export const peopleLevers: readonly LeverEntry[] = [
  {
    lever: 'no_layoffs',
    doc: 'Nobody is laid off against their will; surplus people stay on the payroll.',
    reach: ['plants'],
    numbers: [],
    cost: [{ quantity: 'pay', per: 'person*month', doc: 'Pay of surplus people; worked out for each group.' }],
    measure: 'no_layoffs',
    payers: ['plants'],
    payer: 'plants',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding:
          'Ansteel promised not to cut staff when it took over Bensteel; German coal ended without forced redundancy.',
        source: 'Xinhua Silk Road 2021; International Energy Agency, policy 17716',
      },
    ],
  },
  {
    lever: 'notice',
    doc: 'Surplus people are let go over so many months more.',
    reach: ['plants'],
    numbers: [
      {
        name: 'months',
        unit: 'month',
        low: 0,
        high: 24,
        usual: 6,
        doc: 'Months added to the time over which people are let go.',
      },
    ],
    cost: [],
    payers: [],
    needs: [],
    conflicts: ['no_layoffs'],
    evidence: [
      {
        finding:
          'BHP Newcastle closed in 1999 after two years of notice; what it changed was not measured. Here the pay of those who stay on longer is the plants’ cost.',
        source: 'Stockholm Environment Institute',
      },
    ],
  },
  {
    lever: 'early_retirement',
    doc: 'Early retirement (neitui) is offered to surplus people who may take it.',
    reach: ['plants'],
    numbers: [],
    cost: [
      {
        quantity: 'early_retirement_pay',
        per: 'person*month',
        doc: 'Living allowance, as a share of the pay before, until pension age.',
      },
    ],
    measure: 'early_retirement',
    payers: ['plants', ...PUBLIC],
    payer: 'plants',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding: 'One of the four channels by which 726,000 people were resettled in Chinese coal and steel in 2016.',
        source: 'Made in China Journal 2017; State Council Order 111 (1993)',
        quantity: 'early_retirement_take_up',
      },
    ],
  },
  {
    lever: 'severance',
    doc: 'Severance on top of the law’s, as a share of it.',
    reach: ['plants', 'suppliers'],
    numbers: [
      { name: 'top_up', unit: '1', low: 0, high: 2, usual: 0.5, doc: 'Share of the law’s severance that is added.' },
    ],
    cost: [
      { quantity: 'severance_months', per: 'person', doc: 'Months of pay for each year of service under the law.' },
    ],
    measure: 'severance',
    payers: ['plants', ...PUBLIC],
    payer: 'plants',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding:
          'Chengdu and Ma’anshan let tens of thousands go with buyouts in 2015. A lump sum is not a monthly income: it never lifts anybody over the threshold here.',
        source: 'Financial Times 2017',
      },
    ],
  },
  {
    lever: 'reemployment_centre',
    doc: 'Those who lose a job go to a re-employment centre (xiagang) or transfer company first.',
    reach: ['plants', 'suppliers'],
    numbers: [],
    cost: [{ quantity: 'centre_pay_share', per: 'person*month', doc: 'Allowance as a share of the pay before.' }],
    measure: 'reemployment_centre',
    payers: ['plants', ...PUBLIC, 'fund'],
    payer: 'city',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding:
          'From 1998 to 2005 up to three years of allowance, then unemployment benefit, then the minimum living allowance. Few came back to formal jobs.',
        source: 'China Internet Information Center; Upjohn Institute report 95',
        quantity: 'centre_months',
      },
    ],
  },
  {
    lever: 'wage_insurance',
    doc: 'Whoever works again for less is paid a share of the gap to the former pay.',
    reach: ['plants', 'suppliers'],
    numbers: [
      { name: 'share', unit: '1', low: 0, high: 0.9, usual: 0.5, doc: 'Share of the gap that is paid.' },
      { name: 'cap', unit: '1', low: 0, high: 1, usual: 0.3, doc: 'Most that is paid, as a share of the former pay.' },
      {
        name: 'months',
        unit: 'month',
        low: 6,
        high: 60,
        usual: 36,
        whole: true,
        doc: 'Months since the job was lost for which it is paid.',
      },
    ],
    cost: [{ per: 'person*month', setting: 'share', doc: 'Share of the gap between new and former pay.' }],
    measure: 'wage_insurance',
    payers: ['plants', ...PUBLIC, 'fund'],
    payer: 'centre',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding:
          'The United States’ programme, half of the gap for up to two years from the age of 50, brought people back to work sooner and raised earnings; that gain is left out here.',
        source: 'Hyman, Kovak and Leive 2024, Federal Reserve Bank of New York Staff Report 1105',
      },
      {
        finding: 'It would remove 80 to 99 % of the welfare loss of the German coal exit.',
        source: 'Haywood, Janser and Koch 2024',
      },
    ],
  },
  {
    lever: 'retraining',
    doc: 'A share of those who lose a job is retrained.',
    reach: ['plants', 'suppliers'],
    numbers: [{ name: 'share', unit: '1', low: 0, high: 1, usual: 0.3, doc: 'Share of those who lose a job.' }],
    cost: [{ quantity: 'training_cost', per: 'person', doc: 'Cost of retraining a person.' }],
    measure: 'retraining',
    payers: ['plants', ...PUBLIC, 'fund'],
    payer: 'fund',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding: 'Employment after a year 6 points lower in Shenyang, 8 points higher in Wuhan; no effect on earnings.',
        source: 'Upjohn Institute report 95; World Bank 5417',
        quantity: 'training_effect',
      },
      {
        finding: 'Of over 200 evaluations: close to zero in the first year, more positive after two or three.',
        source: 'Card, Kluve and Weber 2018',
        quantity: 'training_lock_in',
      },
    ],
  },
  {
    lever: 'public_works',
    doc: 'Posts for people who have looked for work for half a year or longer.',
    reach: ['market'],
    numbers: [
      { name: 'places', unit: 'person', low: 0, high: 10000, usual: 500, whole: true, doc: 'Posts.' },
      {
        name: 'pay',
        unit: 'CNY/(person*month)',
        low: 0,
        high: 10000,
        usual: 1900,
        doc: 'Monthly pay; the minimum wage where left out.',
      },
    ],
    cost: [
      { quantity: 'minimum_wage', setting: 'pay', per: 'person*month', doc: 'Pay of a post.' },
      { quantity: 'works_overhead', per: 'person*month', doc: 'Materials and guidance.' },
    ],
    measure: 'public_works',
    payers: [...PUBLIC, 'fund'],
    payer: 'city',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding: 'Of 199 evaluations, public employment programmes are the least likely to help people into work.',
        source: 'Card, Kluve and Weber 2010',
        quantity: 'works_lock_in',
      },
    ],
  },
  {
    lever: 'relocation',
    doc: 'A grant to those who lost a job and leave for one elsewhere.',
    reach: ['plants', 'suppliers'],
    numbers: [
      { name: 'grant', unit: 'CNY/person', low: 0, high: 50000, usual: 10000, doc: 'Grant to each who leaves.' },
    ],
    cost: [{ setting: 'grant', per: 'person', doc: 'The grant; those who would have left anyway get it too.' }],
    measure: 'relocation',
    payers: ['plants', ...PUBLIC],
    payer: 'province',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding: 'Movers with the German subsidy earn more and stay longer in their jobs.',
        source: 'Caliendo, Künn and Mahlstedt 2017',
        quantity: 'relocation_effect',
      },
      {
        finding: 'Offered to all, it takes search away from local jobs and harms employment and earnings.',
        source: 'Caliendo, Künn and Mahlstedt 2022',
        quantity: 'relocation_local_loss',
      },
    ],
  },
];
