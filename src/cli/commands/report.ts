import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { multipliersOf } from '../../ensemble/multipliers.ts';
import { runCase } from '../../ensemble/run.ts';
import { Faults } from '../../kernel/errors.ts';
import { comparisonOf } from '../../report/compare.ts';
import type { ReportDocument } from '../../report/document.ts';
import { type Language, localized } from '../../report/format.ts';
import { htmlPage } from '../../report/html.ts';
import type { ReportInput } from '../../report/parts/told.ts';
import { reportOf } from '../../report/report.ts';
import { documentWorkbook } from '../../report/sheets.ts';
import type { TemplateName } from '../../report/templates/names.ts';
import { TEMPLATES } from '../../report/templates/templates.ts';
import { told } from '../../scenario/case.ts';
import { readScenario } from '../../scenario/read.ts';
import { baselineOf } from '../baseline.ts';
import { printPdf } from '../chromium.ts';
import { readScenarioText } from '../files.ts';
import { isKept, openKept } from '../kept.ts';
import { styled, type Terminal } from '../terminal.ts';
import { loadTown, openRegion } from '../town.ts';
import { writeWhole } from './run.ts';

export type ReportFormat = 'html' | 'pdf' | 'xlsx';

export interface ReportFlags {
  readonly format: ReportFormat;
  readonly language: Language;
  readonly out?: string;
  readonly template?: TemplateName;
}

/** `landfall report`: a kept run as page, paper or workbook, or in the form of an authority. */
export async function report(name: string, flags: ReportFlags, terminal: Terminal): Promise<void> {
  const input = await openKept(name);
  const document =
    flags.template === undefined ? reportOf(input, flags.language) : TEMPLATES[flags.template](input, flags.language);
  const own =
    flags.template === undefined ? input.result.scenario.name : `${input.result.scenario.name}.${flags.template}`;
  await write(document, [input], flags, own, terminal);
}

export interface CompareFlags extends ReportFlags {
  readonly region: string;
  readonly horizon?: number;
}

/** `landfall compare`: two or three plans side by side, from kept runs or from scenarios. */
export async function compare(names: readonly string[], flags: CompareFlags, terminal: Terminal): Promise<void> {
  const inputs: ReportInput[] = [];
  for (const name of names) inputs.push((await isKept(name)) ? await openKept(name) : await freshRun(name, flags));
  const [first] = inputs;
  const faults = inputs.flatMap(({ result }, i) => {
    const of = (one: typeof result) =>
      `${one.region.id} ${one.region.hash.slice(0, 12)}, ${one.start}, ${one.months} months`;
    return of(result) === of(first.result)
      ? []
      : [
          {
            where: names[i],
            found: of(result),
            expected: `as ${names[0]}: ${of(first.result)}`,
            mend: 'run both with the same pack, start and --horizon',
          },
        ];
  });
  if (faults.length > 0) throw new Faults('landfall compare', faults);
  const own = inputs.map(({ result }) => result.scenario.name).join('-against-');
  await write(comparisonOf(inputs, flags.language), inputs, flags, own, terminal);
}

async function freshRun(name: string, { region: regionName, horizon }: CompareFlags): Promise<ReportInput> {
  const region = await openRegion(regionName);
  const { text, file } = await readScenarioText(name, region.id);
  const set = readScenario(text, file, region, horizon);
  const town = await loadTown();
  return {
    result: runCase(town, set, 0),
    baseline: runCase(town, baselineOf(set), 0),
    set: told(set),
    multipliers: multipliersOf(region),
    swings: [],
  };
}

async function write(
  document: ReportDocument,
  inputs: readonly ReportInput[],
  { format, language, out }: ReportFlags,
  own: string,
  terminal: Terminal,
): Promise<void> {
  const file = out ?? `${own}${language === 'en' ? '' : `.${language}`}.${format}`;
  await mkdir(dirname(file), { recursive: true });
  if (format === 'html') await writeWhole(file, htmlPage(document, language));
  else if (format === 'pdf') await printPdf(htmlPage(document, language, true), file);
  else {
    await writeWhole(
      file,
      documentWorkbook(
        document,
        inputs.map(({ result }) => result),
        language,
      ),
    );
  }
  const [{ result }] = inputs;
  terminal.out(`${styled(terminal, 'dim', 'written')}  ${file}  ${localized(result.region.names, language)}\n`);
}
