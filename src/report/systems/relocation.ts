import { at, path, type Result } from '../../ensemble/result.ts';
import { amount, money, people, type Section, money as tonnes } from '../document.ts';
import { COLOURS } from '../figures/draw.ts';
import { overTime } from '../figures/over-time.ts';
import { sentences } from '../format.ts';
import { lastYear, type Telling, yearly } from '../parts/told.ts';
import { RELOCATION_WORDS } from '../words/relocation.ts';

/** A works that was taken apart and sold: what it brought, and its carbon dioxide in the town’s and the world’s ledger. */
export function relocationPart(telling: Telling): Section | undefined {
  const { result, baseline, n, language } = telling;
  const dismantled = at(result, 'dismantled_total', result.months)[0];
  if (dismantled < 0.5) return undefined;
  const words = RELOCATION_WORDS[language];
  const paid = total(result, 'mill_sale');
  const scrap = total(result, 'scrap_forgone');
  const [local, foreign, engineering] = ['local_crew', 'foreign_crew', 'engineering_posts'].map((name) =>
    most(result, name),
  );
  const less = (name: string) => {
    const before = path(baseline, 'town_co2');
    return path(result, name).map((value, month) => ((before[month] - value) * 12) / 1e6);
  };
  const lines = [
    { name: words.town, colour: COLOURS.green, values: less('town_co2') },
    { name: words.world, colour: COLOURS.red, values: less('world_co2') },
  ];
  const mean = (values: ArrayLike<number>) => lastYear(values) / 12;
  const world = mean(lines[1].values);
  const cny = (value: number) => `${n.compact(value)} ${result.currency}`;
  const text = sentences(language, [
    words.text(`${n.compact(dismantled)} t`, cny(paid), cny(scrap), n.people(local), n.people(foreign)),
    words.carbon(one(mean(lines[0].values)), one(Math.abs(world)), world < 0),
    words.note,
  ]);
  return {
    id: 'relocation',
    title: words.title,
    text,
    figures: [{ svg: overTime(result.start, lines, { label: words.axis }), says: text }],
    tables: [
      {
        id: 'relocation',
        header: [words.measure, words.value],
        rows: [
          [words.rows.dismantled, tonnes(dismantled)],
          [words.rows.shipped, tonnes(sum(at(result, 'shipped_plant', result.months)))],
          [`${words.rows.paid} (${result.currency})`, money(paid)],
          [`${words.rows.scrap} (${result.currency})`, money(scrap)],
          [words.rows.local, people(local)],
          [words.rows.foreign, people(foreign)],
          [words.rows.engineering, people(engineering)],
          [words.rows.capacity, tonnes(sum(at(result, 'capacity_abroad', result.months)) * 12)],
        ],
      },
      yearly('relocation-carbon', telling, lines, (value) => amount(Math.round(value * 100) / 100)),
    ],
  };
}

const one = (value: number) => String(Math.round(value * 10) / 10);
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, value) => all + value, 0);

function total(result: Result, name: string): number {
  let all = 0;
  for (let month = 0; month < result.months; month += 1) all += sum(at(result, name, month));
  return all;
}

function most(result: Result, name: string): number {
  let highest = 0;
  for (let month = 0; month <= result.months; month += 1) highest = Math.max(highest, sum(at(result, name, month)));
  return highest;
}
