import type { LeverEntry } from './entry.ts';

/** Levers for the people who lose, or would lose, a job. */
export const peopleLevers: readonly LeverEntry[] = [
  {
    lever: 'no_layoffs',
    doc: 'Nobody is laid off against their will; surplus people stay on the payroll.',
    reach: ['plants'],
    numbers: [],
    cost: [{ quantity: 'pay', per: 'person*month', doc: 'Pay of surplus people; worked out for each group.' }],
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
    payers: ['plants', 'city', 'province', 'centre'],
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
];
