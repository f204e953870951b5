import { at, seriesOf } from '../../ensemble/result.ts';
import { people, type Section } from '../document.ts';
import { type Bar, bars } from '../figures/bars.ts';
import { COLOURS } from '../figures/draw.ts';
import { mapPicture } from '../figures/map.ts';
import { localized } from '../format.ts';
import type { Telling } from './told.ts';

/** Districts on the map. */
export function districts({ result, set, words, more, n, language }: Telling): Section {
  const lost = at(result, 'lost_by_place', result.months);
  const behind = at(result, 'left_behind_by_place', result.months);
  const places = (result.dimensions.get('place') ?? []).map((label, i) => ({
    id: label.id,
    name: localized(label.names, language),
    value: behind[i],
  }));
  const drawn = [...set.region.geometry.values()].some(({ dimension }) => dimension === 'place');
  return {
    id: 'districts',
    title: more.mapTitle,
    text: more.mapText,
    figures: drawn ? [{ svg: mapPicture(set.region, places, language, n.people), says: more.mapText }] : [],
    tables: [
      {
        id: 'districts',
        header: [more.byDistrict, words.lostJobs, words.leftBehind],
        rows: places.map(({ name, value }, i) => [name, people(lost[i]), people(value)]),
      },
    ],
  };
}

/** Paychecks left behind by origin, occupation, age and sex. */
export function byWhom({ result, words, n, language }: Telling): Section[] {
  const figures: [string, string, string][] = [
    ['origin', words.originTitle, 'group_left_behind'],
    ['occupation', words.occupationTitle, 'left_behind_by_occupation'],
    ['age', words.ageTitle, 'left_behind_by_age'],
    ['sex', words.sexTitle, 'left_behind_by_sex'],
  ];
  return figures.flatMap(([id, title, name]) => {
    const values = at(result, name, result.months);
    const labels = result.dimensions.get(seriesOf(result, name).dims[0]) ?? [];
    const rows: Bar[] = labels
      .map((label, i) => ({
        name: localized(label.names, language),
        value: values[i],
        text: n.people(values[i]),
        colour: COLOURS.red,
      }))
      .sort((a, b) => b.value - a.value)
      .filter((row) => row.value >= 0.5);
    if (rows.length === 0) return [];
    return [
      {
        id: `by-${id}`,
        title: `${words.leftBehind}: ${title}`,
        figures: [{ svg: bars(rows.slice(0, SHOWN)), says: title }],
        tables: [
          {
            id: `by-${id}`,
            header: [words.category, words.leftBehind],
            rows: rows.map((row) => [row.name, people(row.value)]),
            folded: true,
          },
        ],
      },
    ];
  });
}

/** Bars that a picture shows; its table has all. */
const SHOWN = 14;
