/** A limit for the mean of a year of fine dust, ug/m3, and when it holds. */
export interface Limit {
  readonly id: string;
  readonly year: number;
  readonly day: number;
  /** First and last year in which it holds; none: without end. */
  readonly from: number;
  readonly until?: number;
  readonly source: string;
}

/** China’s ambient standard GB 3095-2026 for places where people live (class II): two stages. */
export const CHINA_FINE_DUST: readonly Limit[] = [
  {
    id: 'gb-2026-transition',
    year: 30,
    day: 60,
    from: 2026,
    until: 2030,
    source: 'GB 3095-2026, class II, 1 March 2026 to 31 December 2030',
  },
  { id: 'gb-2026', year: 25, day: 50, from: 2031, source: 'GB 3095-2026, class II, from 2031' },
];

/** The World Health Organization’s guideline of 2021 and its interim targets. */
export const WHO_FINE_DUST = {
  guideline: 5,
  interim: [35, 25, 15, 10],
  day: 15,
  source: 'WHO global air quality guidelines 2021',
} as const;

/** The limit that holds in a year. */
export function limitIn(year: number, limits: readonly Limit[]): Limit | undefined {
  return limits.find(({ from, until }) => year >= from && (until === undefined || year <= until));
}
