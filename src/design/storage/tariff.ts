import type { Fault } from '../../kernel/errors.ts';
import { figure, type Label, labelsOf, type Region } from '../../region/region.ts';

/** Prices step by step through a year of 365 days. */
export interface PriceYear {
  readonly prices: Float64Array;
  /** Of a step. */
  readonly hours: number;
}

/** A span of the day in minutes; it may run over midnight. */
interface Span {
  readonly from: number;
  readonly to: number;
}

interface Period {
  readonly id: string;
  /** Empty: all hours that no other period names. */
  readonly spans: readonly Span[];
  /** 1 to 12; empty: all. */
  readonly months: readonly number[];
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY = 24 * 60;
/** Steps that a year of prices may have, in minutes, longest first. */
const STEPS = [60, 30, 15];

/**
 * A year of prices from a tariff by hours: the label table `tariff_period`, with the columns `hours` (`07:30-10:30
 * 16:00-21:00`; nothing: all other hours) and `months` (`1 7 8 12`; nothing: all), and `tariff_ratio`. Where two periods
 * name the same hour, the one that names fewer months holds.
 * @param flat the price that the ratios are of
 * @returns undefined where the pack has no tariff
 */
export function tariffYear(region: Region, flat: number): PriceYear | undefined {
  const labels = labelsOf(region, 'tariff_period');
  if (labels.length === 0) return undefined;
  const periods = labels.map((label) => readPeriod(label, []));
  const named = periods
    .filter((period) => period.spans.length > 0)
    .sort((a, b) => (a.months.length || DAYS.length) - (b.months.length || DAYS.length));
  const [other] = periods.filter((period) => period.spans.length === 0);
  const edges = named.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to]));
  const step = STEPS.find((minutes) => edges.every((edge) => edge % minutes === 0)) ?? 15;
  const ratio = (id: string) => figure(region, 'tariff_ratio', { tariff_period: id })?.value ?? 1;
  const days = DAYS.map((_, month) =>
    Float64Array.from({ length: DAY / step }, (_unused, i) => {
      const at = i * step;
      const found = named.find(
        ({ spans, months }) =>
          (months.length === 0 || months.includes(month + 1)) && spans.some((span) => within(at, span)),
      );
      return flat * ratio((found ?? other ?? { id: '' }).id);
    }),
  );
  const prices = new Float64Array((365 * DAY) / step);
  let place = 0;
  DAYS.forEach((count, month) => {
    for (let day = 0; day < count; day += 1) {
      prices.set(days[month], place);
      place += days[month].length;
    }
  });
  return { prices, hours: step / 60 };
}

/** Periods whose hours or months cannot be read, or that have no price. */
export function tariffFaults(region: Region): Fault[] {
  const faults: Fault[] = [];
  const labels = labelsOf(region, 'tariff_period');
  const periods = labels.map((label) => readPeriod(label, faults));
  const others = periods.filter((period) => period.spans.length === 0);
  if (labels.length > 0 && faults.length === 0 && others.length !== 1) {
    faults.push({
      where: 'labels of tariff_period',
      column: 'hours',
      found: `${others.length} periods without hours`,
      expected: 'one, for all hours that no other names',
    });
  }
  for (const { id } of labels) {
    if (figure(region, 'tariff_ratio', { tariff_period: id }) !== undefined) continue;
    faults.push({
      where: 'quantity tariff_ratio',
      found: `no figure of ${id}`,
      expected: 'one for each period of the tariff',
      mend: 'add a row to the pack',
    });
  }
  return faults;
}

function within(at: number, { from, to }: Span): boolean {
  return from < to ? at >= from && at < to : at >= from || at < to;
}

function readPeriod({ id, text }: Label, faults: Fault[]): Period {
  const words = (column: string) => (text[column] ?? '').split(/\s+/).filter((word) => word !== '');
  const at = (column: string) => ({ where: 'labels of tariff_period', column });
  const spans = words('hours').flatMap((word): Span[] => {
    const match = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(word);
    const [from, to] = match === null ? [-1, -1] : [minutesOf(match[1], match[2]), minutesOf(match[3], match[4])];
    if (from >= 0 && to >= 0 && from !== to) return [{ from, to }];
    faults.push({
      ...at('hours'),
      found: `${id} with ${JSON.stringify(word)}`,
      expected: 'spans in quarters of an hour such as 07:30-10:30, with spaces between them',
    });
    return [];
  });
  const months = words('months').flatMap((word): number[] => {
    if (/^([1-9]|1[0-2])$/.test(word)) return [Number(word)];
    faults.push({
      ...at('months'),
      found: `${id} with ${JSON.stringify(word)}`,
      expected: 'months from 1 to 12, with spaces between them',
    });
    return [];
  });
  return { id, spans, months };
}

/** Minutes since midnight; -1 where there is no such time, or none in quarters of an hour. */
function minutesOf(hours: string, minutes: string): number {
  const all = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && all <= DAY && all % 15 === 0 ? all % DAY : -1;
}
