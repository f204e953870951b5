import type { LeverEntry } from './entry.ts';

const free = { cost: [], payers: [], needs: [] } as const;
const START_STATE = 'region pack: what runs at the start';

/** Levers on furnaces, mines and posts. What a furnace costs to build is not in the model yet: no price, no payer. */
export const worksLevers: readonly LeverEntry[] = [
  {
    ...free,
    lever: 'close',
    doc: 'Takes furnaces, mines or whole plants out of service.',
    reach: ['furnaces', 'mines', 'plants'],
    numbers: [],
    conflicts: ['open', 'reline', 'convert'],
    evidence: [{ finding: 'A change of the plant itself; what follows is worked out.', source: START_STATE }],
  },
  {
    ...free,
    lever: 'open',
    doc: 'Puts a unit or mine into service that does not run at the start.',
    reach: ['furnaces', 'mines'],
    numbers: [],
    conflicts: ['close'],
    evidence: [{ finding: 'A change of the plant itself; what follows is worked out.', source: START_STATE }],
  },
  {
    ...free,
    lever: 'reline',
    doc: 'Takes a blast furnace out for relining.',
    reach: ['furnaces'],
    numbers: [
      { name: 'months', unit: 'month', low: 1, high: 12, usual: 3, whole: true, doc: 'How long it stands still.' },
    ],
    conflicts: ['close'],
    evidence: [{ finding: 'A change of the plant itself; what follows is worked out.', source: START_STATE }],
  },
  {
    ...free,
    lever: 'convert',
    doc: 'Shuts units and starts others in the same month.',
    reach: ['furnaces'],
    numbers: [],
    conflicts: ['close'],
    evidence: [
      {
        finding: 'An arc furnace needs fewer hands for a tonne than iron and steel making together.',
        source: 'region pack, work_per_tonne',
        quantity: 'work_per_tonne',
      },
    ],
  },
  {
    ...free,
    lever: 'compress',
    doc: 'Brings the posts for the same work, in a straight line, to a share of those at the start.',
    reach: ['plants'],
    numbers: [
      { name: 'to', unit: '1', low: 0.3, high: 1, usual: 0.8, doc: 'Share of the posts at the start that is kept.' },
    ],
    conflicts: [],
    evidence: [
      {
        finding: 'Xiangtan Steel went for 1,000 t a head and year with 9,500 on post in 2016.',
        source: 'region pack, steel_per_worker_elsewhere',
      },
    ],
  },
  {
    ...free,
    lever: 'freeze_hiring',
    doc: 'Nobody is taken on from outside.',
    reach: ['plants'],
    numbers: [],
    conflicts: [],
    evidence: [{ finding: 'Ruhr coal shrank for decades without recruits.', source: 'World Resources Institute 2021' }],
  },
];
