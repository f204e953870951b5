import { z } from 'zod';
import type { Fault } from '../../kernel/errors.ts';
import type { Region } from '../../region/region.ts';
import type { LeverEntry } from '../catalogue/entry.ts';
import { type LeverPaths, lookUp, type Span, write } from '../paths.ts';
import { ids, month, payer, until } from '../schema-words.ts';

export const openDepositSchema = z
  .object({ do: z.literal('open_deposit'), deposits: ids, payer, from: month, until })
  .strict()
  .describe('Seeks the permits for deposits of rare metals, builds and works them.');

/** Pulls it; where a fault is found nothing is changed. */
export function openDeposits(
  lever: z.infer<typeof openDepositSchema>,
  region: Region,
  to: LeverPaths,
  span: Span,
): Fault[] {
  const faults: Fault[] = [];
  const deposits = lookUp(region, 'deposit', lever.deposits, faults);
  if (faults.length === 0) write(to, 'deposit_open', deposits, span, () => 1);
  return faults;
}

export const mineralLevers: readonly LeverEntry[] = [
  {
    lever: 'open_deposit',
    doc: 'Seeks the permits for deposits of rare metals, builds and works them; they stand still where sales do not pay the running cost.',
    reach: ['deposits'],
    numbers: [],
    cost: [{ quantity: 'deposit_investment', per: 'deposit', doc: 'Investment, spread over the time of building.' }],
    measure: 'open_deposit',
    payers: ['plants', 'city', 'province', 'centre', 'fund'],
    payer: 'plants',
    needs: [],
    conflicts: [],
    evidence: [
      {
        finding:
          'From discovery to production 127 mines took 15.7 years on average, 6 to 32. A plant on the waste of a running works took half a year to build.',
        source: 'S&P Global 2023; Rio Tinto 2021',
        quantity: 'permit_time',
      },
      {
        finding:
          'Nyngan, fully permitted in 2017 with 75 posts and 38 t a year planned, was still waiting for buyers in 2025.',
        source: 'Scandium International Mining 2016; Australian Mining 2016; miningdataonline.com 2025',
        quantity: 'deposit_jobs',
      },
      {
        finding: 'In November 2025 a kilogram of yttrium oxide cost about 270 dollars in Europe and about 7 in China.',
        source: 'MarketScreener, 14 November 2025; samarium.dev, 20 November 2025',
        quantity: 'controlled_price',
      },
    ],
  },
];
