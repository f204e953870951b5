import { at, path, type Result } from '../../ensemble/result.ts';
import { type Section, money as tonnes } from '../document.ts';
import { COLOURS } from '../figures/draw.ts';
import { type Line, overTime } from '../figures/over-time.ts';
import { localized } from '../format.ts';
import { type Telling, yearly } from './told.ts';

/** Carbon dioxide and what else goes up the stack. */
export function air(telling: Telling): Section {
  const { result, baseline, words, language } = telling;
  const rate = (from: Result) => path(from, 'co2').map((value) => (value * 12) / 1e6);
  const lines: Line[] = [
    { name: words.baseline, colour: COLOURS.grey, dashed: true, values: rate(baseline) },
    { name: words.scenario, colour: COLOURS.blue, values: rate(result) },
  ];
  const first = at(result, 'emissions', 0);
  const last = at(result, 'emissions', result.months);
  const pollutants = result.dimensions.get('pollutant') ?? [];
  return {
    id: 'emissions',
    title: words.airTitle,
    text: words.airText,
    figures: [{ svg: overTime(result.start, lines, { label: `Mt CO₂/${words.year}` }), says: words.airText }],
    tables: [
      yearly('carbon', telling, lines),
      {
        id: 'pollutants',
        header: [`t/${words.year}`, words.start, words.end],
        // kilograms a month in the model
        rows: pollutants.map((label, i) => [
          localized(label.names, language),
          tonnes((first[i] * 12) / 1000),
          tonnes((last[i] * 12) / 1000),
        ]),
        folded: true,
      },
    ],
  };
}
