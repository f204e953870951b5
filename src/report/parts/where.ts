import { at } from '../../ensemble/result.ts';
import { labelsOf } from '../../region/lookup.ts';
import { people, type Section } from '../document.ts';
import { bars } from '../figures/bars.ts';
import { COLOURS } from '../figures/draw.ts';
import { flow } from '../figures/flow.ts';
import { whereaboutsBars } from '../figures/whereabouts.ts';
import { localized } from '../format.ts';
import { headline, whereabouts } from '../headline.ts';
import type { Telling } from './told.ts';

/** Where the paychecks went: from where the jobs were lost to what has come of the people. */
export function where(telling: Telling): Section {
  const { result, words, more, n } = telling;
  const outcomes = whereaboutsBars(whereabouts(result), words, n.people);
  const { lost } = headline(result);
  const says = more.flowText(n.people(lost));
  if (lost < 0.5) return { id: 'where', title: words.whereTitle, text: words.nothingLost, tables: [] };
  const origins = originsOf(telling);
  const nodes = origins.map(({ name, amounts }) => ({
    name,
    colour: COLOURS.grey,
    text: n.people(amounts.reduce((sum, value) => sum + value, 0)),
  }));
  const came = outcomes.map((_, i) => origins.some(({ amounts }) => amounts[i] >= 0.5));
  return {
    id: 'where',
    title: words.whereTitle,
    text: says,
    figures: [
      {
        // What nobody came to has a bar of none, and no place in the flow.
        svg: flow(
          nodes,
          outcomes.filter((_, i) => came[i]),
          origins.map(({ amounts }) => amounts.filter((_, i) => came[i])),
        ),
        says,
      },
      { svg: bars(outcomes), says: words.whereText },
    ],
    tables: [
      {
        id: 'where',
        header: [more.origin, ...outcomes.map(({ name }) => name), more.all],
        rows: [
          ...origins.map(({ name, amounts }) => [
            name,
            ...amounts.map(people),
            people(amounts.reduce((sum, value) => sum + value, 0)),
          ]),
          [more.all, ...outcomes.map(({ value }) => people(value)), people(lost)],
        ],
        folded: true,
      },
    ],
  };
}

/** What has come of those who lost a job, by plant and for suppliers and services; outcomes in the order of the bars. */
function originsOf({ result, set, words, language }: Telling): { name: string; amounts: number[] }[] {
  const of = (name: string) => at(result, name, result.months);
  const [lost, back, below, early, withdrawn, looking, gone] = [
    'group_lost',
    'group_back',
    'group_back_below',
    'group_early',
    'group_withdrawn',
    'group_looking',
    'group_gone',
  ].map(of);
  const plants = labelsOf(set.region, 'plant');
  const groups = labelsOf(set.region, 'group');
  const rows = [
    ...plants.map((plant) => ({ id: plant.id, name: localized(plant.names, language) })),
    { id: '', name: words.linked },
  ];
  return rows
    .map(({ id, name }) => {
      const amounts = new Array<number>(7).fill(0);
      groups.forEach((group, g) => {
        if ((group.text.plant ?? '') !== id) return;
        const known = back[g] + early[g] + withdrawn[g] + looking[g] + gone[g];
        const parts = [
          Math.max(0, lost[g] - known),
          back[g] - below[g],
          below[g],
          early[g],
          withdrawn[g],
          looking[g],
          gone[g],
        ];
        parts.forEach((part, i) => {
          amounts[i] += Math.max(0, part);
        });
      });
      return { name, amounts };
    })
    .filter(({ amounts }) => amounts.reduce((sum, value) => sum + value, 0) >= 0.5);
}
