import { at } from '../../ensemble/result.ts';
import { type Cell, type DataTable, people, type Section, share } from '../document.ts';
import { bars } from '../figures/bars.ts';
import { COLOURS } from '../figures/draw.ts';
import { localized } from '../format.ts';
import type { Telling } from './told.ts';

/** Who is short of money: under the share of former pay, and under the minimum living standard; by origin, place, sex, age. */
export function shortOfMoney({ result, words, more, n, language }: Telling): Section {
  const percent = n.share(result.threshold);
  const row = (name: string, lost: number, below: number, poor: number): Cell[] => [
    name,
    people(lost),
    people(below),
    lost >= 0.5 ? share(below / lost) : undefined,
    people(poor),
    lost >= 0.5 ? share(poor / lost) : undefined,
  ];
  const last = (name: string) => at(result, name, result.months);
  const both = (id: string, title: string, dimension: string, suffix: string): DataTable => {
    const lost = last(`lost_by_${suffix}`);
    const below = last(`below_now_by_${suffix}`);
    const poor = last(`under_minimum_by_${suffix}`);
    const rows = (result.dimensions.get(dimension) ?? []).map((label, i) =>
      row(localized(label.names, language), lost[i], below[i], poor[i]),
    );
    if (suffix === 'plant') {
      const [suppliers, under, needy] = ['lost', 'below_now', 'under_minimum'].map(
        (name) => last(`${name}_suppliers`)[0],
      );
      rows.push(row(words.linked, suppliers, under, needy));
    }
    return { id, header: [title, words.lostJobs, more.under90(percent), '%', more.underMinimum, '%'], rows };
  };
  return {
    id: 'short-of-money',
    title: more.poorTitle,
    text: more.poorText(percent),
    tables: [
      both('short-by-origin', more.origin, 'plant', 'plant'),
      both('short-by-district', more.byDistrict, 'place', 'place'),
      both('short-by-age', more.byAge, 'age', 'age'),
      both('short-by-sex', more.bySex, 'sex', 'sex'),
    ],
  };
}

/** The town’s people of working age by monthly income, before and after. */
export function incomes({ result, baseline, words, more, n }: Telling): Section {
  const bounds = at(result, 'class_bound', result.months);
  const names = Array.from(bounds, (bound, i) =>
    i < bounds.length - 1
      ? more.upTo(`${n.people(bound)} ${result.currency}`)
      : more.over(`${n.people(bounds[i - 1])} ${result.currency}`),
  );
  const before = at(baseline, 'people_by_income', baseline.months);
  const now = at(result, 'people_by_income', result.months);
  const rows = names.flatMap((name, i) => [
    { name: `${name}: ${words.baseline}`, value: before[i], text: n.people(before[i]), colour: COLOURS.grey },
    { name: `${name}: ${words.scenario}`, value: now[i], text: n.people(now[i]), colour: COLOURS.blue },
  ]);
  return {
    id: 'incomes',
    title: more.incomeTitle,
    text: more.incomeText,
    figures: [{ svg: bars(rows), says: more.incomeText }],
    tables: [
      {
        id: 'incomes',
        header: [words.category, words.start, words.baseline, words.scenario, words.change],
        rows: names.map((name, i) => [
          name,
          people(at(baseline, 'people_by_income', 0)[i]),
          people(before[i]),
          people(now[i]),
          people(now[i] - before[i]),
        ]),
        folded: true,
      },
    ],
  };
}
