import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Design } from '../../ensemble/sample/design.ts';
import { VERSION } from '../../ensemble/version.ts';
import { fingerprint } from '../../kernel/wasm/fingerprint.ts';
import type { Outcome } from '../../plan/judge/court.ts';
import { whomQuantities } from '../../plan/judge/whom.ts';
import type { Problem } from '../../plan/problem/problem.ts';
import { type Tried, trialsOf } from '../../plan/seek/judge.ts';
import { beats, type Sought, seek } from '../../plan/seek/seek.ts';
import { type Language, localized, numbers } from '../../report/format.ts';
import { planPage } from '../../report/plan/html.ts';
import type { PlanReport } from '../../report/plan/input.ts';
import { objectiveTitle } from '../../report/plan/titles.ts';
import { readScenarioText } from '../files.ts';
import { openJournal } from '../plan/journal.ts';
import { type Opened, openProblem } from '../plan/open.ts';
import { type Players, startPlayers } from '../plan/threads.ts';
import { planOf, writePlans, writeWhole } from '../plan/write.ts';
import { progress, styled, type Terminal, table } from '../terminal.ts';
import { loadTown, openRegion } from '../town.ts';

export interface PlanFlags {
  readonly problem: string;
  readonly futures: number;
  readonly evaluations: number;
  readonly seed: number;
  readonly judge?: number;
  readonly out: string;
  readonly threads?: number;
  readonly language: Language;
}

/** `landfall plan`: searches a plan problem over futures, on all cores; goes on where it was stopped. */
export async function plan(regionName: string, flags: PlanFlags, terminal: Terminal): Promise<void> {
  const region = await openRegion(regionName);
  const written = await readScenarioText(flags.problem, region.id);
  const town = await loadTown();
  const { problem, task }: Opened = await openProblem(town, region, regionName, written);
  const design: Design = { method: 'lhs', size: flags.futures, seed: flags.seed };
  const { low, high } = fingerprint(town.program);
  const head = { version: VERSION, model: `${low}.${high}`, region: region.hash, problem: problem.hash, design };
  const journal = openJournal(join(flags.out, 'journal.jsonl'), head);
  if (journal.found > 0) terminal.err(`going on: ${journal.found} plans are known already\n`);
  const players = startPlayers(flags.threads ?? availableParallelism(), task);
  try {
    const bar = progress(terminal, 'searching');
    const trials = trialsOf(problem, players.play(design, false), journal);
    const sought = await seek(problem, trials, {
      evaluations: flags.evaluations,
      seed: flags.seed,
      progress: (_, played) => bar.step(Math.min(1, played / flags.evaluations)),
    });
    bar.end();
    const judging = await judgeAgain(problem, sought, players, design, flags, terminal);
    const found = { seed: flags.seed, futures: flags.futures, evaluations: sought.played };
    const files = await writePlans(
      flags.out,
      sought.frontier.map((one, i) => planOf(problem, one, nameOf(i), found)),
    );
    const report: PlanReport = {
      problem,
      version: VERSION,
      sought,
      seed: flags.seed,
      futures: flags.futures,
      nameOf,
      ...judging,
    };
    const other: Language = flags.language === 'en' ? 'zh' : 'en';
    const pages = [join(flags.out, 'plan.html'), join(flags.out, `plan.${other}.html`)];
    await writeWhole(pages[0], planPage(report, flags.language));
    await writeWhole(pages[1], planPage(report, other));
    terminal.out(summary(problem, sought, flags.language, terminal));
    const list = [...pages, `${files.length} plans in ${flags.out}`];
    terminal.out(`\n${list.map((file) => `${styled(terminal, 'dim', 'written')}  ${file}`).join('\n')}\n`);
  } finally {
    await players.close();
  }
}

/** Plays the frontier and the simple plans again: in new futures where asked for, and saying whom they leave behind. */
async function judgeAgain(
  problem: Problem,
  sought: Sought,
  players: Players,
  design: Design,
  { judge, seed }: PlanFlags,
  terminal: Terminal,
): Promise<Pick<PlanReport, 'judged' | 'judgedFutures' | 'afresh' | 'whom'>> {
  const again: Design = judge === undefined ? design : { ...design, size: judge, seed: seed + 1 };
  const plans = [...sought.frontier, ...sought.simple.map(({ tried }) => tried)].map(({ steps }) => steps);
  const judged: Outcome[] = new Array(plans.length);
  const bar = progress(terminal, 'judging');
  let done = 0;
  await players.play(again, true)(plans, (place, outcome) => {
    judged[place] = outcome;
    done += 1;
    bar.step(done / plans.length);
  });
  bar.end();
  const whom = whomQuantities(problem.instance).map(({ series, label }, i) => {
    return { series, label, quantity: problem.quantities.length + i };
  });
  return { judged, judgedFutures: again.size, afresh: judge !== undefined, whom };
}

export function nameOf(place: number): string {
  return `plan-${String(place + 1).padStart(2, '0')}`;
}

/** The frontier beside the plans that nobody had to search for. */
function summary(problem: Problem, sought: Sought, language: Language, terminal: Terminal): string {
  const n = numbers(language);
  const knee = sought.chosen;
  const titles = problem.objectives.map((one) => `${objectiveTitle(one, language)} (${one.unit})`);
  const row = (name: string, { verdict }: Tried) => [
    name,
    ...verdict.objectives.map((value) => n.compact(value)),
    verdict.breaches.length === 0 ? '' : verdict.breaches.map(({ what }) => what).join('; '),
  ];
  const beaten = sought.simple.map(({ tried }) => {
    const by = sought.frontier.findIndex((one) => beats(problem, one, tried));
    return by < 0 ? '' : nameOf(by);
  });
  return [
    styled(terminal, 'bold', localized(problem.title, language)),
    `${sought.played} plans played${sought.exact ? ', all there are' : ''}; ${sought.frontier.length} on the frontier`,
    '',
    table(
      ['', ...titles, 'breaks'],
      sought.frontier.map((one, i) => row(`${nameOf(i)}${i === knee ? ' *' : ''}`, one)),
    ),
    '',
    table(
      ['', ...titles, 'breaks', 'beaten by'],
      sought.simple.map(({ id, tried }, i) => [...row(id, tried), beaten[i]]),
    ),
  ].join('\n');
}
