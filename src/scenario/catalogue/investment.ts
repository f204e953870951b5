import type { LeverEntry } from './entry.ts';

/** Levers that bring jobs. */
export const investmentLevers: readonly LeverEntry[] = [
  {
    lever: 'invest',
    doc: 'Brings jobs of a branch to a local labour market.',
    reach: ['market'],
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
];
