import { availableParallelism } from 'node:os';
import type { Design } from '../../ensemble/sample/design.ts';
import { WATCHED } from '../../ensemble/study/watched.ts';
import { Faults } from '../../kernel/errors.ts';
import { near } from '../../kernel/near.ts';
import type { Region } from '../../region/region.ts';
import { type Language, localized, numbers } from '../../report/format.ts';
import type { OutcomeSpread, Probability, Summary } from '../../store/ensemble/answers.ts';
import { readEnsemble } from '../../store/ensemble/read.ts';
import { isObjects } from '../../store/objects/address.ts';
import { openHouse, type StudyOrder, type WrittenScenario } from '../ensemble/order.ts';
import { type Progress, runEnsemble } from '../ensemble/run.ts';
import { startThreads } from '../ensemble/threads.ts';
import { readScenarioText } from '../files.ts';
import { progress, styled, type Terminal, table } from '../terminal.ts';

export interface EnsembleFlags {
  readonly scenario: string;
  readonly against: readonly string[];
  readonly futures: number;
  readonly method: Design['method'];
  readonly seed: number;
  readonly horizon?: number;
  readonly out: string;
  /** What the report is about. */
  readonly outcome: string;
  readonly threads?: number;
  readonly queue?: string;
  /** Where workers put parts, in place of the folder. */
  readonly parts?: string;
  readonly series: readonly string[];
  readonly threshold: readonly string[];
  readonly language: Language;
  readonly quiet?: boolean;
}

/** `landfall ensemble`: many futures of a scenario, and of others in the same futures, into a folder. */
export async function ensemble(region: string, flags: EnsembleFlags, terminal: Terminal): Promise<void> {
  checkOutcome(flags);
  if (flags.queue !== undefined && flags.threads !== undefined) throw twoPlaces();
  if (flags.parts !== undefined) checkParts(flags.parts, flags.queue);
  const summary = await runAll(region, flags, terminal);
  const { writeReport } = await import('../ensemble/report.ts');
  const { lead, files } = await writeReport(await readEnsemble(flags.out), flags.outcome);
  if (flags.quiet === true) return;
  const [first, ...others] = lead(flags.language);
  terminal.out(`${[styled(terminal, 'bold', first), ...others].join('\n')}\n\n${told(summary, flags, terminal)}`);
  terminal.out(`${files.map((file) => `${styled(terminal, 'dim', 'written')}  ${file}`).join('\n')}\n`);
}

async function runAll(region: string, flags: EnsembleFlags, terminal: Terminal): Promise<Summary> {
  const { queue, out: folder, threshold: thresholds } = flags;
  const tell = (text: string) => (flags.quiet === true ? undefined : terminal.err(text));
  const count = flags.threads ?? availableParallelism();
  // They start while the pack is read here.
  const threads = startThreads(queue === undefined ? count : 0);
  try {
    const house = await openHouse(region);
    const bar = progress(terminal, 'futures');
    const summary = await runEnsemble(await orderOf(region, house.region, flags), {
      folder,
      threads: count,
      thresholds,
      ready: { threads, house },
      ...(queue === undefined ? {} : { elsewhere: await handOutTo(queue, flags.parts ?? folder, tell) }),
      progress: ({ parts, done, before }: Progress) => {
        // While futures run on other threads there is time to read what comes after them.
        void import('../ensemble/report.ts');
        if (before > 0 && done === before) tell(`going on: ${before} of ${parts} parts were finished before\n`);
        if (parts > before) bar.step((done - before) / (parts - before));
      },
    });
    bar.end();
    return summary;
  } finally {
    await threads.close();
  }
}

/** The client of the queue is read only where there is one. */
async function handOutTo(queue: string, parts: string, tell: (text: string) => void) {
  const { handOut } = await import('../queue/hand-out.ts');
  return handOut(queue, parts, tell);
}

/** Before hours of work: the report must be about something that is kept. */
function checkOutcome({ outcome, series }: EnsembleFlags): void {
  const kept = [...WATCHED, ...series];
  const name = outcome.replace(/^(?:max|min)\((.*)\)$/, '$1').replace(/\[.*\]$/, '');
  if (kept.includes(name)) return;
  throw new Faults('ensemble', [
    {
      where: '--outcome',
      found: `a series that is not kept: ${outcome}`,
      expected: near(name, kept),
      mend: `--series ${name}`,
    },
  ]);
}

function twoPlaces(): Faults {
  return new Faults('ensemble', [
    {
      where: '--threads',
      found: '--threads beside --queue',
      expected: 'one of them',
      mend: 'a worker has threads of its own: landfall worker --threads',
    },
  ]);
}

/** Parts go elsewhere only where others make them, and elsewhere is a bucket. */
function checkParts(parts: string, queue: string | undefined): void {
  const [found, expected, mend] =
    queue === undefined
      ? ['--parts without --queue', '--queue beside it', 'threads of this machine write to --out']
      : ['no address of a bucket', 's3://bucket/prefix', 'a folder that all machines share is given with --out'];
  if (queue !== undefined && isObjects(parts)) return;
  throw new Faults('ensemble', [{ where: `--parts ${parts}`, found, expected, mend }]);
}

async function orderOf(region: string, { id }: Region, flags: EnsembleFlags): Promise<StudyOrder> {
  const scenarios: WrittenScenario[] = [await readScenarioText(flags.scenario, id)];
  for (const name of flags.against) {
    scenarios.push(name === 'baseline' ? 'baseline' : await readScenarioText(name, id));
  }
  return {
    region,
    scenarios,
    ...(flags.horizon === undefined ? {} : { months: flags.horizon }),
    design: { method: flags.method, size: flags.futures, seed: flags.seed },
    series: [...WATCHED, ...flags.series],
  };
}

/** Outcomes that are printed; all of them are in the folder. */
const SHOWN = [
  'lost_total',
  'left_behind_total',
  'months_below_total',
  'pay_lost_total',
  'max(unemployment_rate)',
  'plant_jobs',
  'all_jobs',
];

function told(summary: Summary, flags: EnsembleFlags, terminal: Terminal): string {
  const { compact, share } = numbers(flags.language);
  const show = (unit: string, value: number) => (unit === '1' ? share(value) : compact(value));
  const row = ({ outcome, unit, spread: { q05, q25, q50, q75, q95 } }: OutcomeSpread) => [
    outcome,
    ...[q05, q25, q50, q75, q95].map((value) => show(unit, value)),
  ];
  const header = ['5 %', '25 %', '50 %', '75 %', '95 %'];
  const lines = [
    styled(terminal, 'bold', `${localized(summary.region, flags.language)}: ${summary.futures} futures`),
    '',
  ];
  const rowsOf = (plan: string, against?: string) =>
    summary.outcomes
      .filter((one) => one.plan === plan && one.against === against && SHOWN.includes(one.outcome))
      .sort((a, b) => SHOWN.indexOf(a.outcome) - SHOWN.indexOf(b.outcome));
  for (const plan of summary.plans) lines.push(table([plan, ...header], rowsOf(plan).map(row)), '');
  for (const against of summary.plans.slice(1)) {
    const title = `${summary.plans[0]} - ${against}`;
    lines.push(
      table(
        [title, ...header, 'more in'],
        rowsOf(summary.plans[0], against).map((one) => [...row(one), share(one.positive)]),
      ),
      '',
    );
  }
  for (const { threshold, plan, atEnd, ever } of summary.crossings) {
    const sign = threshold.side === 'above' ? '>' : '<';
    const chance = (one: Probability) => `${share(one.share)} (${share(one.low)} to ${share(one.high)})`;
    lines.push(
      `${plan}: ${threshold.column} ${sign} ${threshold.value} at the end in ${chance(atEnd)} of futures, ever in ${chance(ever)}`,
    );
  }
  if (summary.failed.length > 0) {
    const [{ future, plan, why }] = summary.failed;
    lines.push(styled(terminal, 'yellow', `${summary.failed.length} runs failed and are left out of every plan;`));
    lines.push(`the first: future ${future} of ${plan}: ${why}`);
  }
  lines.push(`${styled(terminal, 'dim', 'written')}  ${flags.out}`, '');
  return lines.join('\n');
}
