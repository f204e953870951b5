import { at, path, type Result } from '../../ensemble/result.ts';
import { figure, labelsOf } from '../../region/lookup.ts';
import { type DataTable, people, type Section, share } from '../document.ts';
import { COLOURS } from '../figures/draw.ts';
import { type Line, overTime } from '../figures/over-time.ts';
import { localized, sentences } from '../format.ts';
import { lastYear, type Telling, yearly } from '../parts/told.ts';
import { PEOPLE_WORDS } from '../words/people.ts';

/** Residents by age, who leaves and where to, and the services that were kept for as many as before. */
export function peoplePart(telling: Telling): Section | undefined {
  const { result, set, language } = telling;
  if (figure(set.region, 'resident_age_share', { life: 'from_60' }) === undefined) return undefined;
  const words = PEOPLE_WORDS[language];
  const lines = agesOver(telling);
  const text = sentence(telling);
  return {
    id: 'people',
    title: words.title,
    text,
    figures: [{ svg: overTime(result.start, lines, { label: words.axis }), says: text }],
    tables: [yearly('residents', telling, lines, people), flows(telling), ...destinations(telling), ...skills(telling)],
  };
}

/** Positions of the ages that make up each line of the picture. */
const BANDS = { children: [0, 1], working: [2, 3], old: [4] } as const;

function agesOver({ result, language }: Telling): Line[] {
  const words = PEOPLE_WORDS[language];
  const sum = (ages: readonly number[]) =>
    Array.from({ length: result.months + 1 }, (_, month) => {
      const row = at(result, 'residents_by_age', month);
      return ages.reduce((all, age) => all + row[age], 0);
    });
  return [
    { name: words.working, colour: COLOURS.blue, values: sum(BANDS.working) },
    { name: words.old, colour: COLOURS.orange, values: sum(BANDS.old) },
    { name: words.children, colour: COLOURS.green, values: sum(BANDS.children) },
  ];
}

function sentence({ result, n, language }: Telling): string {
  const words = PEOPLE_WORDS[language];
  const last = result.months;
  const [before, after] = [0, last].map((month) => at(result, 'residents_by_age', month));
  const change = (age: number) => n.share(after[age] / before[age] - 1);
  const end = (name: string) => at(result, name, last)[0];
  const yuan = (name: string) => `${n.compact(lastYear(path(result, name)))} ${result.currency}`;
  const payers = [0, last].map((month) => at(result, 'payers_per_pensioner', month)[0].toFixed(2));
  return sentences(language, [
    words.text(n.people(at(result, 'residents', 0)[0]), n.people(end('residents')), change(1), change(4)),
    words.payers(payers[0], payers[1]),
    words.services(yuan('idle_services'), yuan('services_saved')),
    ...(end('away_for_work') >= 0.5
      ? [
          words.away(
            n.people(end('away_for_work') + total(result, 'returned_home')),
            n.people(total(result, 'returned_home')),
          ),
        ]
      : []),
    ...(end('refugees') >= 0.5 ? [words.refugees(n.people(end('refugees')))] : []),
  ]);
}

function total(result: Result, name: string): number {
  let all = 0;
  for (let month = 0; month < result.months; month += 1) {
    all += at(result, name, month).reduce((sum, value) => sum + value, 0);
  }
  return all;
}

function flows({ result, language }: Telling): DataTable {
  const words = PEOPLE_WORDS[language];
  const names = ['births', 'deaths', 'net_movers', 'fewer_for_work', 'returned_home'] as const;
  return {
    id: 'resident-flows',
    header: [words.flow, words.axis],
    rows: names.map((name) => [words.flows[name], people(total(result, name))]),
    folded: true,
  };
}

function destinations({ result, language }: Telling): DataTable[] {
  const words = PEOPLE_WORDS[language];
  const labels = result.dimensions.get('destination') ?? [];
  if (labels.length === 0) return [];
  const there = at(result, 'people_there', result.months);
  const chosen = at(result, 'destination_share', result.months);
  return [
    {
      id: 'destinations',
      header: [words.destination, words.there, words.share],
      rows: labels.map((label, i) => [localized(label.names, language), people(there[i]), share(chosen[i])]),
      folded: true,
    },
  ];
}

/** Who left, by family of occupations, most first. */
function skills({ result, set, language }: Telling): DataTable[] {
  const words = PEOPLE_WORDS[language];
  const gone = at(result, 'group_gone', result.months);
  const families = new Map<string, number>();
  labelsOf(set.region, 'group').forEach(({ text }, g) => {
    const family = text.family ?? '';
    families.set(family, (families.get(family) ?? 0) + gone[g]);
  });
  const names = new Map(labelsOf(set.region, 'family').map((label) => [label.id, localized(label.names, language)]));
  const rows = [...families].filter(([, value]) => value >= 0.5).sort(([, a], [, b]) => b - a);
  if (rows.length === 0) return [];
  return [
    {
      id: 'skills-gone',
      title: words.skills,
      header: [words.skill, words.gone],
      rows: rows.map(([family, value]) => [names.get(family) ?? family, people(value)]),
      folded: true,
    },
  ];
}
