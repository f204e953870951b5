import type { Quantity } from '../../region/quantity.ts';

const subject = 'input-output';

/** What the account of suppliers’ jobs needs of a pack: the provincial table as published, and the town’s place in it. */
export const inputOutputQuantities: readonly Quantity[] = [
  { name: 'io_flow', dims: ['sector', 'to_sector'], unit: 'CNY/year', min: -1e15, subject, required: 'some', default: 0, doc: 'What a sector sells to another, from wherever it comes (competitive table).' },
  { name: 'io_output', dims: ['sector'], unit: 'CNY/year', min: 0, subject, required: 'all', doc: 'Gross output of a sector of the province.' },
  { name: 'io_import', dims: ['sector'], unit: 'CNY/year', min: 0, subject, required: 'some', default: 0, doc: 'Imports from abroad of a sector’s goods.' },
  { name: 'io_inflow', dims: ['sector'], unit: 'CNY/year', min: 0, subject, required: 'some', default: 0, doc: 'Inflow of a sector’s goods from other provinces.' },
  { name: 'io_leaving', dims: ['sector'], unit: 'CNY/year', min: 0, subject, required: 'some', default: 0, doc: 'Exports and outflow to other provinces.' },
  { name: 'io_pay', dims: ['sector'], unit: 'CNY/year', min: 0, subject, required: 'all', doc: 'Compensation of employees (VA001).' },
  { name: 'io_household', dims: ['sector'], unit: 'CNY/year', subject, required: 'some', default: 0, doc: 'Rural and urban household consumption.' },
  { name: 'jobs_per_output', dims: ['sector'], unit: 'person*year/CNY', min: 0, subject, required: 'all', doc: 'People in work for each yuan of yearly output.' },
  { name: 'closed_share', dims: ['sector'], unit: '1', min: 0, max: 1, subject, required: 'some', default: 0, doc: '1 for the sectors whose output the plants make: their output is fixed, not driven by demand.' },
  { name: 'flq_delta', dims: [], unit: '1', min: 0, max: 0.99, subject, required: 'all', doc: 'Exponent of the location quotient (Flegg): how much a small place buys elsewhere.' },
  { name: 'town_job_share', dims: [], unit: '1', min: 1e-6, max: 1, subject, required: 'all', doc: 'The town’s people in work as a share of the province’s.' },
  { name: 'local_spending', dims: [], unit: '1', min: 0, max: 1, subject, required: 'all', doc: 'Share of pay that is spent in the town: after tax, contributions, saving and purchases elsewhere.' },
];
