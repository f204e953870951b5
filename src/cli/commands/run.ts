import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { multipliersOf } from '../../ensemble/multipliers.ts';
import type { Result } from '../../ensemble/result.ts';
import { runCase, type Town } from '../../ensemble/run.ts';
import { swings } from '../../ensemble/swings.ts';
import { widerOf } from '../../ensemble/uncertainty/wider.ts';
import { Faults } from '../../kernel/errors.ts';
import type { Region } from '../../region/region.ts';
import { type Language, localized, numbers, wordsOf } from '../../report/format.ts';
import { headline, whereabouts } from '../../report/headline.ts';
import { htmlPage } from '../../report/html.ts';
import { sentence } from '../../report/parts/lead.ts';
import { planWords } from '../../report/plan/words.ts';
import { badgesOf, reportOf } from '../../report/report.ts';
import { pageWords } from '../../report/words/pages.ts';
import { type Case, told } from '../../scenario/case.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { readScenario } from '../../scenario/read.ts';
import { resultCsv } from '../../store/csv.ts';
import { resultJson } from '../../store/json.ts';
import { KEPT, type Kept, writeKept } from '../../store/keep.ts';
import { writeParquet } from '../../store/parquet.ts';
import { baselineOf } from '../baseline.ts';
import { readScenarioText } from '../files.ts';
import { openPlan, type Signed } from '../plan/signed.ts';
import { progress, styled, type Terminal, table } from '../terminal.ts';
import { loadTown, openRegion } from '../town.ts';

export interface RunFlags {
  readonly scenario: string;
  /** A plan in place of a scenario. */
  readonly plan?: string;
  readonly horizon?: number;
  readonly seed: number;
  readonly out?: string;
  readonly format: 'table' | 'json' | 'csv' | 'parquet';
  readonly language: Language;
  readonly quiet?: boolean;
}

/** `landfall run`: a scenario and its baseline, the headline, and the files. */
export async function run(regionName: string, flags: RunFlags, terminal: Terminal): Promise<void> {
  const bar = progress(terminal, 'running');
  const region = await openRegion(regionName);
  bar.step(0.1);
  const town = await loadTown();
  const signed = flags.plan === undefined ? undefined : await openPlan(town, region, flags.plan, flags.horizon);
  const set = signed?.set ?? (await openScenario(flags.scenario, region, flags.horizon));
  bar.step(0.2);
  const result = runCase(town, set, flags.seed);
  const baseline = runCase(town, baselineOf(set), flags.seed);
  bar.step(0.3);
  let files: string[] = [];
  if (flags.out !== undefined) {
    const kept = keptRun(town, set, result, baseline, (share) => bar.step(0.3 + 0.6 * share));
    files = await writeOut(flags.out, kept, flags.language);
  }
  bar.end();
  if (flags.format === 'json') terminal.out(resultJson(result));
  else if (flags.format === 'csv') terminal.out(resultCsv(result));
  else if (flags.format === 'parquet') {
    if (flags.out === undefined) {
      throw new Faults('--format parquet', [{ where: '--out', found: 'nothing', expected: 'a folder to write to' }]);
    }
  } else if (flags.quiet !== true) {
    terminal.out(headlineTable(result, baseline, flags.language, terminal));
    if (signed !== undefined) terminal.out(planLines(signed, flags.language, terminal));
  }
  if (flags.quiet !== true && flags.format === 'table' && files.length > 0) {
    terminal.out(`\n${files.map((file) => `${styled(terminal, 'dim', 'written')}  ${file}`).join('\n')}\n`);
  }
}

/** The run with its baseline, what it hangs on and what was asked, for reports. */
function keptRun(town: Town, set: Case, result: Result, baseline: Result, progressed: (share: number) => void): Kept {
  return { result, baseline, set: told(set), swings: swings(town, set, 'left_behind_total', progressed) };
}

async function openScenario(name: string, region: Region, horizon: number | undefined): Promise<Case> {
  const { text, file } = await readScenarioText(name, region.id);
  const whole = readScenario(text, file, region); // the whole scenario is checked, however short the run, and what it says of other futures
  widerOf(whole);
  return horizon === undefined ? whole : readScenario(text, file, region, horizon);
}

/** What a plan adds to the tables of a scenario: when the levers that wait were pulled, and the costs that it names. */
function planLines({ settled, set }: Signed, language: Language, terminal: Terminal): string {
  const n = numbers(language);
  const words = planWords(language);
  const lines = [
    ...settled.waited.map(({ id, from }) => (from === undefined ? words.neverBegan(id) : words.began(id, from))),
    ...[...settled.costs].map(([payer, sum]) =>
      words.namedCost(words.payers[payer] ?? payer, n.compact(sum), set.region.currency),
    ),
  ];
  return lines.length === 0 ? '' : `${lines.map((line) => styled(terminal, 'dim', line)).join('\n')}\n`;
}

async function writeOut(folder: string, kept: Kept, language: Language): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const input = { ...kept, multipliers: multipliersOf(kept.set.region) };
  const name = kept.result.scenario.name;
  const files: string[] = [];
  const write = async (file: string, content: string | Uint8Array) => {
    const path = join(folder, file);
    await writeWhole(path, content);
    files.push(path);
  };
  const other: Language = language === 'en' ? 'zh' : 'en';
  await write(`${name}.html`, htmlPage(reportOf(input, language), language));
  await write(`${name}.${other}.html`, htmlPage(reportOf(input, other), other));
  await write(`${name}${KEPT}`, writeKept(kept));
  const parquet = join(folder, `${name}.parquet`);
  await writeParquet([kept.result, kept.baseline], parquet);
  files.push(parquet);
  return files;
}

/** Writes a file whole or not at all. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const part = `${path}.part`;
  try {
    await writeFile(part, content);
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
}

function headlineTable(result: Result, baseline: Result, language: Language, terminal: Terminal): string {
  const words = wordsOf(language);
  const n = numbers(language);
  const now = headline(result);
  const before = headline(baseline);
  const where = whereabouts(result);
  const title = `${localized(result.region.names, language)}: ${localized(result.scenario.title, language)}`;
  const last = monthText(monthNumber(result.start) + result.months);
  const rows = [
    [words.lostJobs, n.people(before.lost), n.people(now.lost)],
    [words.leftBehind, n.people(before.leftBehind), n.people(now.leftBehind)],
    [words.personMonths, n.compact(before.personMonths), n.compact(now.personMonths)],
    [`${words.payLost} (${result.currency})`, n.compact(before.payLost), n.compact(now.payLost)],
    [words.plantJobs, n.people(before.plantJobsEnd), n.people(now.plantJobsEnd)],
    [words.jobs, n.people(before.jobsEnd), n.people(now.jobsEnd)],
    [`${words.unemployment}, max`, n.share(before.unemploymentPeak), n.share(now.unemploymentPeak)],
    [`${words.steel} (t/${words.year})`, n.compact(before.steelEnd), n.compact(now.steelEnd)],
    [`CO2 (t/${words.year})`, n.compact(before.co2End), n.compact(now.co2End)],
  ];
  const places = [
    [words.redeployed, where.redeployed],
    [words.backWell, where.backWell],
    [words.backBelow, where.backBelow],
    [words.early, where.early],
    [words.withdrawn, where.withdrawn],
    [words.searching, where.searching],
    [words.gone, where.gone],
  ] as const;
  return [
    styled(terminal, 'bold', title),
    sentence({ result, words, n }),
    ...badgesOf({ result, more: pageWords(language), language }).map((badge) => styled(terminal, 'yellow', badge)),
    '',
    table([`${result.start} – ${last}`, words.baseline, words.scenario], rows),
    '',
    now.lost < 0.5
      ? ''
      : table(
          [words.whereTitle, words.people],
          places.map(([name, value]) => [name, n.people(value)]),
        ),
    styled(terminal, 'dim', words.oneFuture),
    '',
  ].join('\n');
}
