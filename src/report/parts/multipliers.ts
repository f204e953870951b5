import { at } from '../../ensemble/result.ts';
import { amount, type Cell, type DataTable, people, type Section } from '../document.ts';
import { bars } from '../figures/bars.ts';
import { COLOURS } from '../figures/draw.ts';
import type { Telling } from './told.ts';

/** Below this many posts cut, jobs lost outside for each of them say nothing. */
const FEW = 100;

/** Jobs that hang on the plants: three accounts and this run side by side, and what leaks out of the town. */
export function multipliers(telling: Telling): Section {
  const { words, more } = telling;
  const rows = accounts(telling);
  const bought = purchases(telling);
  const says = `${words.multipliersTitle}: ${rows.map(({ name, text }) => `${name} ${text}`).join('; ')}`;
  return {
    id: 'multipliers',
    title: words.multipliersTitle,
    text: bought === undefined ? words.multipliersText : `${words.multipliersText} ${more.leakText}`,
    figures: [
      { svg: bars(rows.map((row) => ({ ...row, colour: row.net ? COLOURS.blue : COLOURS.grey }))), says },
      ...(bought === undefined ? [] : [{ svg: bars(bought), says: more.leakText }]),
    ],
    tables: [accountTable(telling), ...(bought === undefined ? [] : [leakTable(telling)]), ...stepTable(telling)],
  };
}

interface Account {
  readonly name: string;
  /** Jobs outside the plants for each hundred in them. */
  readonly value: number;
  readonly text: string;
  readonly net: boolean;
}

function accounts({ multipliers: found, result, baseline, more, n }: Telling): Account[] {
  const per = (name: string, jobs: number, net = false): Account => ({
    name,
    value: 100 * jobs,
    text: n.figure(Number((100 * jobs).toPrecision(2))),
    net,
  });
  const cut = at(result, 'plant_jobs_lost', result.months)[0] - at(baseline, 'plant_jobs_lost', result.months)[0];
  const gone = (name: string) => at(result, name, result.months)[0] - at(baseline, name, result.months)[0];
  return [
    per(more.typeI, found.typeI / found.directJobs),
    per(more.typeII, found.typeII / found.directJobs),
    per(more.reducedForm, found.reducedForm.middle),
    ...(cut < FEW ? [] : [per(more.thisRun, (gone('indirect_jobs_lost') + gone('induced_jobs_lost')) / cut, true)]),
  ];
}

function accountTable(telling: Telling): DataTable {
  const { multipliers: found, words, more, n } = telling;
  const per = (jobs: number) => amount(Number((jobs / found.directJobs).toPrecision(3)));
  const reduced = found.reducedForm;
  const away = (jobs: number | undefined): Cell => (jobs === undefined ? undefined : people(jobs));
  const net = accounts(telling).find((row) => row.net);
  return {
    id: 'multipliers',
    header: ['', more.inTown, more.perPlantJob, words.low, words.high, more.restOfProvince, more.restOfCountry],
    rows: [
      [words.directJobs, people(found.directJobs), undefined, undefined, undefined, undefined, undefined],
      [
        more.typeI,
        people(found.typeI),
        per(found.typeI),
        undefined,
        undefined,
        away(found.elsewhere?.province),
        away(found.elsewhere?.nation),
      ],
      [more.typeII, people(found.typeII), per(found.typeII), undefined, undefined, undefined, undefined],
      [
        more.reducedForm,
        people(reduced.middle * found.directJobs),
        amount(reduced.middle),
        `${n.people(reduced.low * found.directJobs)} (${n.figure(reduced.low)})`,
        `${n.people(reduced.high * found.directJobs)} (${n.figure(reduced.high)})`,
        undefined,
        undefined,
      ],
      ...(net === undefined
        ? []
        : [
            [
              more.thisRun,
              undefined,
              amount(Number((net.value / 100).toPrecision(3))),
              undefined,
              undefined,
              undefined,
              undefined,
            ],
          ]),
    ],
  };
}

/** Who sells what the plants buy. */
function sellers({ multipliers: { bought }, more }: Telling): [string, number][] {
  if (bought === undefined) return [];
  return [
    [more.inTown, bought.town],
    [more.restOfProvince, bought.rest],
    [more.restOfCountry, bought.inflow],
    [more.abroad, bought.imports],
  ];
}

function purchases(telling: Telling) {
  const found = sellers(telling);
  if (found.length === 0) return undefined;
  return found.map(([name, share], i) => ({
    name,
    value: 100 * share,
    text: telling.n.share(share),
    colour: i === 0 ? COLOURS.blue : COLOURS.grey,
  }));
}

function leakTable(telling: Telling): DataTable {
  const { more, multipliers: found } = telling;
  return {
    id: 'leakage',
    title: more.leakTitle,
    header: ['', '%'],
    rows: [
      ...sellers(telling).map(([name, share]): Cell[] => [name, amount(Number((100 * share).toPrecision(3)))]),
      ...(found.paySpentInTown === undefined
        ? []
        : [[more.paySpent, amount(Number((100 * found.paySpentInTown).toPrecision(3)))]]),
    ],
  };
}

/** How the accounts were made of the published tables, and what each step left over. */
function stepTable({ multipliers: { steps = [] }, more }: Telling): DataTable[] {
  if (steps.length === 0) return [];
  const off = (share: number | undefined): Cell => (share === undefined ? undefined : share.toExponential(1));
  return [
    {
      id: 'account-steps',
      title: more.stepsTitle,
      header: [more.step, more.done, more.offBefore, more.offAfter, more.rounds],
      rows: steps.map(({ name, note, before, after, iterations }): Cell[] => [
        more.stepNames[name] ?? name,
        note,
        off(before),
        off(after),
        iterations === undefined ? undefined : amount(iterations),
      ]),
      folded: true,
      onPaper: true,
    },
  ];
}
