import { z } from 'zod';
import type { Fault } from '../../kernel/errors.ts';
import type { Region } from '../../region/region.ts';
import type { LeverEntry } from '../catalogue/entry.ts';
import { type LeverPaths, lookUp, type Span, write } from '../paths.ts';
import { ids, month, payer, until } from '../schema-words.ts';

export const buildStorageSchema = z
  .object({
    do: z.literal('build_storage'),
    projects: ids,
    share: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('Share of the investment that the payer pays; left out: none, its builder pays and earns it back.'),
    payer,
    from: month,
    until,
  })
  .strict()
  .describe('Builds storage projects, or lets those go on that were begun before; once built they run.');

export const runPowerSchema = z
  .object({ do: z.literal('run_power'), power_plants: ids, share: z.number().min(0).max(1), from: month, until })
  .strict()
  .describe('Runs power plants at a share of their output at the start; 0 closes them.');

/** Pulls it; where a fault is found nothing is changed. */
export function buildStorage(
  lever: z.infer<typeof buildStorageSchema>,
  region: Region,
  to: LeverPaths,
  span: Span,
): Fault[] {
  const faults: Fault[] = [];
  const projects = lookUp(region, 'storage', lever.projects, faults);
  if (lever.payer !== undefined && lever.share === undefined) {
    faults.push({
      where: 'payer',
      found: `${lever.payer}, who pays nothing`,
      expected: 'a share of the investment',
      mend: 'add share, from 0 to 1, or leave the payer out',
    });
  }
  if (faults.length > 0) return faults;
  write(to, 'build_storage', projects, span, () => 1);
  write(to, 'storage_public_share', projects, span, () => lever.share ?? 0);
  return faults;
}

export function runPower(lever: z.infer<typeof runPowerSchema>, region: Region, to: LeverPaths, span: Span): Fault[] {
  const faults: Fault[] = [];
  const plants = lookUp(region, 'power_plant', lever.power_plants, faults);
  if (faults.length === 0) write(to, 'power_plant_running', plants, span, () => lever.share);
  return faults;
}

export const energyLevers: readonly LeverEntry[] = [
  {
    lever: 'build_storage',
    doc: 'Builds storage projects, or lets those go on that were begun before; once built they run.',
    reach: ['projects'],
    numbers: [
      {
        name: 'share',
        unit: '1',
        low: 0,
        high: 1,
        usual: 0,
        doc: 'Share of the investment that a public budget pays; the rest is its builder’s.',
      },
    ],
    cost: [
      {
        quantity: 'storage_investment',
        setting: 'share',
        per: 'project',
        doc: 'Share of the investment, spread over the time of building.',
      },
    ],
    measure: 'build_storage',
    payers: ['city', 'province', 'centre'],
    payer: 'city',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding:
          'On the sites of pumped hydro of 1,200 to 1,300 MW work 600 people on an average day (Lushan) to 4,000 at the height (Yimeng, Shangzhi, as announced).',
        source: 'Henan Daily 2025; Yimeng Evening News 2015; China Energy Engineering',
        quantity: 'storage_build_jobs',
      },
      {
        finding: 'A plant of 1,200 MW is run by 97 people (Fukang), or calls for 200 posts (Yimeng, as announced).',
        source: 'State Grid Xinyuan Fukang; Yimeng Evening News 2015',
        quantity: 'storage_run_jobs',
      },
      {
        finding: 'Of those who built the dam of Site C in 2017 and 2018, 20 to 43 % lived in the region.',
        source: 'BC Hydro 2017, 2018',
        quantity: 'storage_local_share',
      },
      {
        finding:
          'The one large gravity store that was built cost 10,000 yuan for each kWh; turnkey batteries cost 950 in August 2025.',
        source: 'press on Rudong 2023; China Energy Storage Alliance 2025',
        quantity: 'storage_investment',
      },
    ],
  },
  {
    lever: 'run_power',
    doc: 'Runs power plants at a share of their output at the start; 0 closes them, and what they heat loses its heat.',
    reach: ['power_plants'],
    numbers: [
      { name: 'share', unit: '1', low: 0, high: 1, usual: 0.7, doc: 'Share of the output at the start that is left.' },
    ],
    cost: [],
    payers: [],
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding: 'Benxi’s cogeneration was built to heat 13 million square metres in place of some 200 boilers.',
        source: 'State Power Investment Corporation',
        quantity: 'heat_area',
      },
    ],
  },
];
