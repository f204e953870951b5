import { multipliersOf } from '../../ensemble/multipliers.ts';
import type { Result } from '../../ensemble/result.ts';
import type { Region } from '../../region/region.ts';
import type { Language } from '../../report/format.ts';
import { htmlPage } from '../../report/html.ts';
import type { ReportInput } from '../../report/parts/told.ts';
import { reportOf } from '../../report/report.ts';
import { documentWorkbook } from '../../report/sheets.ts';
import type { Opened, Ran } from '../engine/protocol.ts';

/** What the page knows of the run that is shown. */
export interface Shown {
  readonly ran: Ran;
  readonly baseline: Result;
  readonly opened: Opened;
}

/** The report of the run that is shown: the same page that the command line writes, without what takes many runs. */
export function briefHtml(shown: Shown, language: Language): string {
  return htmlPage(reportOf(inputOf(shown), language), language);
}

/** The same as a workbook: what it says, every table, every series, assumptions, claims and sources. */
export function briefWorkbook(shown: Shown, language: Language): Uint8Array {
  const input = inputOf(shown);
  return documentWorkbook(reportOf(input, language), [input.result], language);
}

/** The report’s input, without what takes many runs. */
export function inputOf({ ran, baseline, opened: { region } }: Shown): ReportInput {
  const { result, decisions, drivers, shocks, settings } = ran;
  return {
    result,
    baseline,
    multipliers: multipliers(region),
    swings: [],
    set: {
      ...result.scenario,
      region,
      start: result.start,
      months: result.months,
      decisions,
      drivers,
      shocks,
      settings,
    },
  };
}

const known = new WeakMap<Region, ReturnType<typeof multipliersOf>>();

/** Worked out once for a region. */
function multipliers(region: Region): ReturnType<typeof multipliersOf> {
  const found = known.get(region) ?? multipliersOf(region);
  known.set(region, found);
  return found;
}
