import { z } from 'zod';
import type { Fault } from '../../kernel/errors.ts';
import { figureArray, labelsOf, type Region } from '../../region/region.ts';
import type { LeverEntry } from '../catalogue/entry.ts';
import { type LeverPaths, lookUp, type Span, write } from '../paths.ts';
import { ids, month, until } from '../schema-words.ts';

/** Workers whom a buyer sends where a scenario says nothing: those of Dortmund in 2002 were 600 to 1,000. */
const USUAL_CREW = 800;

export const exportMillSchema = z
  .object({
    do: z.literal('export_mill'),
    furnaces: ids,
    crew: z.number().min(1).max(20_000).optional().describe(`Workers who take it apart; ${USUAL_CREW} where left out.`),
    price: z.number().min(0).max(1e5).optional().describe('Price for a tonne of plant; the pack’s where left out.'),
    from: month,
    until,
  })
  .strict()
  .describe('Takes closed units apart and sells them abroad.');

type ExportMill = z.infer<typeof exportMillSchema>;

/** Pulls it. One crew works on all its units, on each as much as there is of it, so that they are gone together. */
export function exportMill(lever: ExportMill, region: Region, to: LeverPaths, span: Span): Fault[] {
  const faults: Fault[] = [];
  const furnaces = lookUp(region, 'furnace', lever.furnaces, faults);
  if (faults.length > 0) return faults;
  const labels = labelsOf(region, 'furnace');
  const capacity = figureArray(region, 'steel_capacity', ['furnace']).values;
  for (const furnace of furnaces) {
    const { id, text } = labels[furnace];
    if (text.status === 'announced') {
      faults.push({ where: 'furnaces', found: `${id}, which is not built`, expected: 'a unit that stands' });
    } else if (capacity[furnace] === 0) {
      const found = `${id}, which carries no capacity of its own`;
      faults.push({
        where: 'furnaces',
        found,
        expected: 'blast furnaces or arc furnaces; what works up their steel goes with them',
      });
    }
  }
  if (faults.length > 0) return faults;
  const all = furnaces.reduce((sum, furnace) => sum + capacity[furnace], 0);
  const { crew = USUAL_CREW, price } = lever;
  for (const furnace of furnaces) {
    write(to, 'mill_crew', [furnace], span, (_, before) => before + (crew * capacity[furnace]) / all);
    if (price !== undefined) write(to, 'mill_price_agreed', [furnace], span, () => price);
  }
  return faults;
}

/** What must hold once all levers are pulled: a unit that is taken apart stands still from then on. */
export function exportFaults(lever: ExportMill, region: Region, { paths, months }: LeverPaths, span: Span): Fault[] {
  const labels = labelsOf(region, 'furnace');
  const availability = paths.get('availability');
  return labels.flatMap(({ id }, furnace): Fault[] => {
    if (!lever.furnaces.includes(id) || availability === undefined) return [];
    for (let at = Math.max(0, span.from); at <= months; at += 1) {
      if (availability[at * labels.length + furnace] > 0) {
        return [
          {
            where: 'furnaces',
            found: `${id}, which runs while or after it is taken apart`,
            expected: 'a unit that is closed by then, and stays so',
            mend: 'close it first, or export it later',
          },
        ];
      }
    }
    return [];
  });
}

export const relocationLevers: readonly LeverEntry[] = [
  {
    lever: 'export_mill',
    doc: 'Takes closed units apart and sells them abroad. The buyer brings the crews; the carbon dioxide moves with the works.',
    reach: ['furnaces'],
    numbers: [
      {
        name: 'crew',
        unit: 'person',
        low: 100,
        high: 2000,
        usual: USUAL_CREW,
        whole: true,
        doc: 'Workers who take it apart.',
      },
      { name: 'price', unit: 'CNY/t', low: 0, high: 2500, usual: 310, doc: 'Price for a tonne of plant.' },
    ],
    cost: [],
    payers: [],
    needs: ['close'],
    conflicts: ['open', 'reline'],
    evidence: [
      {
        finding:
          'Two works in Dortmund, 250,000 t, went to Shagang for about EUR 10 m: EUR 40 a tonne. The buyer’s 600 to 1,000 people took them apart in ten months; 80,000 t were meant to be used again.',
        source: 'Deutsche Welle 2002; China Daily 2002; BBC 2002',
        quantity: 'mill_price',
      },
      {
        finding:
          'The coking plant Kaiserstuhl, built for EUR 650 m in 1992, had 450 jobs when it closed in 2000; about 300 people of the buyer took it apart in seven months instead of eighteen. It ran again in 2006.',
        source: 'Losers and Winners (film, background); Deutsche Welle',
        quantity: 'local_crew_share',
      },
      {
        finding:
          'Induction furnaces that China banned in 2017 went to Indonesia and the Philippines: capacity moved, not cut.',
        source: 'Reuters; Manila Bulletin 2018',
        quantity: 'counted_abroad',
      },
    ],
  },
];
