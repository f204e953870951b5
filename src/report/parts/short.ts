import { at } from '../../ensemble/result.ts';
import { type Cell, type DataTable, people, type Section } from '../document.ts';
import { bars } from '../figures/bars.ts';
import { COLOURS } from '../figures/draw.ts';
import { localized } from '../format.ts';
import type { Telling } from './told.ts';

/** Who is short of money: under the share of former pay, and under the minimum living standard; by origin, place, sex, age. */
export function shortOfMoney({ result, words, more, n, language }: Telling): Section {
  const percent = n.share(result.threshold);
  const both = (id: string, title: string, dimension: string, suffix: string): DataTable => {
    const below = at(result, `below_now_by_${suffix}`, result.months);
    const poor = at(result, `under_minimum_by_${suffix}`, result.months);
    const rows: Cell[][] = (result.dimensions.get(dimension) ?? []).map((label, i) => [
      localized(label.names, language),
      people(below[i]),
      people(poor[i]),
    ]);
    if (suffix === 'plant') {
      rows.push([
        words.linked,
        people(at(result, 'below_now_suppliers', result.months)[0]),
        people(at(result, 'under_minimum_suppliers', result.months)[0]),
      ]);
    }
    return { id, header: [title, more.under90(percent), more.underMinimum], rows };
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
