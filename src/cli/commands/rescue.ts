import { type Schedule, schedule } from '../../design/heritage/schedule.ts';
import { type Deadlines, rescueTasks } from '../../design/heritage/tasks.ts';
import { Faults } from '../../kernel/errors.ts';
import { labelsOf, type Region } from '../../region/region.ts';
import type { Case } from '../../scenario/case.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { readScenario } from '../../scenario/read.ts';
import { readScenarioText } from '../files.ts';
import { styled, type Terminal, table } from '../terminal.ts';
import { openRegion } from '../town.ts';

export interface RescueFlags {
  readonly scenario: string;
  readonly crews: number;
  readonly people: number;
  readonly depth: number;
  readonly from?: string;
}

/** `landfall rescue`: the order in which crews save most before the demolitions of a scenario. */
export async function rescue(regionName: string, flags: RescueFlags, terminal: Terminal): Promise<void> {
  const region = await openRegion(regionName);
  const { text, file } = await readScenarioText(flags.scenario, region.id);
  const set = readScenario(text, file, region);
  const first = startOf(flags, set);
  const tasks = rescueTasks(region, demolitions(set, region), { first, people: flags.people, depth: flags.depth });
  if (tasks.length === 0) {
    terminal.out(`Nothing is demolished in ${set.name}: no deadline to record against.\n`);
    return;
  }
  const found = schedule(
    tasks.map(({ task }) => task),
    flags.crews,
  );
  terminal.out(`${styled(terminal, 'bold', verdict(found, tasks.length))}\n\n`);
  const perMonth = tasks[0].hoursPerMonth;
  const rows = found.crews.flatMap((crew, i) =>
    crew.tasks.map((index, k) => {
      const { names, task } = tasks[index];
      const done = monthText(first + Math.floor(crew.done[k] / perMonth));
      return [`${i + 1}`, names.en, Math.round(task.hours).toString(), done, monthText(tasks[index].gone)];
    }),
  );
  terminal.out(table(['crew', 'place', 'hours', 'done in', 'demolished'], rows));
  const saved = new Set(found.crews.flatMap((crew) => crew.tasks));
  const left = tasks.filter((_, i) => !saved.has(i)).map(({ names }) => names.en);
  if (left.length > 0) terminal.out(`\nNot reached in time: ${left.join('; ')}.\n`);
  terminal.out(`\nAs levers of a scenario:\n`);
  for (const crew of found.crews) {
    if (crew.tasks.length === 0) continue;
    const ids = crew.tasks.map((index) => tasks[index].task.id).join(', ');
    const depth = `depth: ${flags.depth}, from: ${monthText(first)}`;
    terminal.out(`  - { do: record, sites: [${ids}], people: ${flags.people}, ${depth} }\n`);
  }
}

function startOf({ from }: RescueFlags, set: Case): number {
  if (from === undefined) return monthNumber(set.start);
  if (/^[12]\d{3}-(0[1-9]|1[0-2])$/.test(from)) return monthNumber(from);
  throw new Faults('--from', [{ where: '--from', found: from, expected: 'a month such as 2026-07' }]);
}

/** The month in which each place is demolished, as the scenario’s levers say. */
function demolitions(set: Case, region: Region): Deadlines {
  const path = set.inputs.get('demolished');
  const sites = labelsOf(region, 'site');
  const start = monthNumber(set.start);
  return sites.map((_, i) => {
    for (let month = 0; path !== undefined && month <= set.months; month += 1) {
      if (path[month * sites.length + i] > 0) return start + month;
    }
    return undefined;
  });
}

function verdict({ value, atMost, isExact, crews }: Schedule, count: number): string {
  const reached = crews.reduce((sum, crew) => sum + crew.tasks.length, 0);
  const proof = isExact ? 'no order saves more' : `no order saves more than ${short(atMost)}`;
  return `${reached} of ${count} places can be recorded before they are demolished; the records keep ${short(value)} points, and ${proof}.`;
}

const short = (value: number) => value.toPrecision(3);
