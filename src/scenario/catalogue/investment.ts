import type { LeverEntry } from './entry.ts';

/** Levers that bring jobs, and levers that move public money. */
export const investmentLevers: readonly LeverEntry[] = [
  {
    lever: 'invest',
    doc: 'Brings jobs of a branch to a local labour market.',
    reach: ['branch', 'market'],
    numbers: [
      { name: 'jobs', unit: 'person', low: 0, high: 5000, usual: 500, doc: 'Jobs that the investment brings.' },
    ],
    cost: [],
    payers: [],
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding: 'The source that the lever itself must name; the model adds no jobs of its own.',
        source: 'the scenario',
      },
    ],
  },
  {
    lever: 'sme_support',
    doc: 'Grants to small firms of a branch.',
    reach: ['branch', 'market'],
    numbers: [{ name: 'money', unit: 'CNY/month', low: 0, high: 5e7, usual: 2e6, doc: 'Grants in a month.' }],
    cost: [
      {
        quantity: 'sme_cost_per_job',
        setting: 'money',
        per: 'job',
        doc: 'Grant for each job that would not exist without it.',
      },
    ],
    measure: 'sme_support',
    payers: ['city', 'province', 'centre'],
    payer: 'city',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding:
          'British regional grants cost 6,300 dollars a job and worked in smaller firms only; other estimates are two to three times as high.',
        source: 'Criscuolo, Martin, Overman and Van Reenen 2012; Wren 2005',
        quantity: 'sme_cost_per_job',
      },
    ],
  },
  {
    lever: 'move_tax_home',
    doc: 'The seat that pays a plant’s profit tax moves out of the town.',
    reach: ['plants'],
    numbers: [],
    cost: [],
    payers: [],
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding:
          'Tax on the profit of centrally owned firms is excepted from sharing. Whether Bensteel’s moved with Ansteel’s takeover in 2021 was not found.',
        source: 'Qiao and Shah 2006; Xinhua Silk Road 2021',
      },
    ],
  },
  {
    lever: 'hand_over_services',
    doc: 'Heating, schools and clinics of plants are handed to the city.',
    reach: ['plants'],
    numbers: [{ name: 'share', unit: '1', low: 0, high: 1, usual: 1, doc: 'Share that is handed over.' }],
    cost: [
      { quantity: 'plant_services', per: 'person*month', doc: 'What the plants spend on them; it becomes the city’s.' },
    ],
    payers: ['city'],
    payer: 'city',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding:
          'State firms were told to hand over by the end of 2017, free of charge; one-company towns could hardly carry it.',
        source: 'China News Service, 13 June 2017',
        quantity: 'plant_services',
      },
    ],
  },
];
