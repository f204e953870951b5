import type { Result } from '../ensemble/result.ts';
import { meaningOf } from '../model/zh/index.ts';
import { monthNumber, monthText } from '../scenario/month.ts';
import { amount, type Cell, type ReportDocument } from './document.ts';
import { type Language, localized, wordsOf } from './format.ts';
import { type Sheet, workbook } from './xlsx.ts';

/** The document as a workbook: what it says first, then a sheet for each table, then every scalar series month by month. */
export function documentWorkbook(document: ReportDocument, results: readonly Result[], language: Language): Uint8Array {
  const words = wordsOf(language);
  const first: Sheet = {
    name: 'Landfall',
    header: [document.kicker, ''],
    rows: [
      [document.title],
      [document.description],
      ...document.badges.map((badge) => [badge]),
      ...document.sections.flatMap(({ title, lead, text }): Cell[][] =>
        lead === undefined && text === undefined ? [] : [[lead ?? title, text]],
      ),
      [document.colophon],
    ],
  };
  const tables = document.sections.flatMap(({ tables: some }) =>
    some.map(({ id, header, rows }): Sheet => ({ name: id, header, rows })),
  );
  // A sheet that is passed on alone still says what it takes as true: under its numbers, so that programs read them as before.
  const marked = (sheet: Sheet): Sheet => ({
    ...sheet,
    rows: [...sheet.rows, ...document.badges.map((badge) => [badge])],
  });
  const series = results.map((result) =>
    monthly(result, language, results.length > 1 ? ` ${result.scenario.name}` : ''),
  );
  return workbook([
    first,
    ...[...tables, ...series].map(marked),
    ...(results.length === 0 ? [] : [dictionary(results[0], words.quantity, words.unit, language)]),
  ]);
}

/** Every scalar series of a run, a row a month. */
function monthly(result: Result, language: Language, suffix: string): Sheet {
  const words = wordsOf(language);
  const scalars = [...result.series.values()].filter(({ dims }) => dims.length === 0);
  const first = monthNumber(result.start);
  return {
    name: `${words.month}${suffix}`,
    header: [words.month, ...scalars.map(({ name, unit }) => `${name} (${unit})`)],
    rows: Array.from({ length: result.months + 1 }, (_, month) => [
      monthText(first + month),
      ...scalars.map(({ values }) => amount(values[month])),
    ]),
  };
}

function dictionary(result: Result, quantity: string, unit: string, language: Language): Sheet {
  return {
    name: 'series',
    header: [quantity, unit, '', ''],
    rows: [...result.series.values()].map((one) => [
      one.name,
      one.unit,
      (language === 'zh' ? meaningOf(one.name) : undefined) ?? one.doc,
      one.dims
        .map(
          (name) =>
            `${name}: ${(result.dimensions.get(name) ?? []).map((label) => localized(label.names, language)).join(', ')}`,
        )
        .join('; '),
    ]),
  };
}
