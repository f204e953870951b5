import type { LeverEntry } from './entry.ts';

const PUBLIC = ['city', 'province', 'centre', 'plants'] as const;

/** Levers on places of memory. */
export const heritageLevers: readonly LeverEntry[] = [
  {
    lever: 'record',
    doc: 'Records places, one after another, until they are done.',
    reach: ['sites'],
    numbers: [
      { name: 'people', unit: 'person', low: 1, high: 50, usual: 4, whole: true, doc: 'Recorders at work.' },
      { name: 'depth', unit: '1', low: 1, high: 4, usual: 2, whole: true, doc: 'Level of the record.' },
    ],
    cost: [{ quantity: 'recording_price', per: 'person*hour', doc: 'Pay, equipment, archive.' }],
    measure: 'recording',
    payers: PUBLIC,
    payer: 'province',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding:
          'Four levels, from visual to comprehensive. Hours and fees for each were not found; being able to record is no reason to permit the loss.',
        source: 'Historic England 2016 (HEAG099); National Planning Policy Framework, December 2024',
        quantity: 'depth_keeps',
      },
    ],
  },
  {
    lever: 'restore',
    doc: 'Restores places; from then on they are looked after and do not decay.',
    reach: ['sites'],
    numbers: [
      { name: 'investment', unit: 'CNY', low: 1e6, high: 2e9, usual: 1e8, doc: 'Cost by the plan.' },
      { name: 'months', unit: 'month', low: 6, high: 120, usual: 36, whole: true, doc: 'How long it takes.' },
    ],
    cost: [
      {
        setting: 'investment',
        quantity: 'restoration_overrun',
        per: 'plan',
        doc: 'The plan, times what it costs in the end.',
      },
    ],
    measure: 'restoration',
    payers: PUBLIC,
    payer: 'province',
    needs: [],
    conflicts: ['demolish'],
    evidence: [
      {
        finding: 'Zollverein was planned at 90 million euros and had cost about 440 by 2012.',
        source: 'industrie-kultur.de 2012-06; derwesten.de 7273357',
        quantity: 'restoration_overrun',
      },
    ],
  },
  {
    lever: 'culture_park',
    doc: 'Opens places to visitors, with staff and upkeep.',
    reach: ['sites'],
    numbers: [{ name: 'ticket', unit: 'CNY/person', low: 0, high: 150, usual: 0, doc: 'Price of a ticket.' }],
    cost: [{ quantity: 'park_running_cost', per: 'ha*month', doc: 'Running and upkeep of the area.' }],
    measure: 'culture_park',
    payers: PUBLIC,
    payer: 'city',
    needs: ['restore'],
    conflicts: ['demolish'],
    evidence: [
      {
        finding:
          'The Henrichshütte, a typical single ironworks museum, had 112,300 visits in 2016; 7.26 million visits on the whole Ruhr route keep about 6,150 jobs.',
        source: 'bild.de 50525428; waz.de 215790559',
        quantity: 'trips_per_head',
      },
      {
        finding: 'Landschaftspark Duisburg-Nord costs 6 million euros a year, six for each visit.',
        source: 'onetz.de 2017-07',
        quantity: 'park_running_cost',
      },
    ],
  },
  {
    lever: 'demolish',
    doc: 'Demolishes places: what is not recorded is lost.',
    reach: ['sites'],
    numbers: [],
    cost: [],
    payers: [],
    needs: [],
    conflicts: ['restore', 'culture_park'],
    evidence: [
      {
        finding:
          'Benxi stopped demolition of its industrial heritage in May 2016; that inscriptions are about to go has no source.',
        source: 'Liaoning Daily 2016; region pack, claim graffiti',
      },
    ],
  },
];
