import { exp, ln } from '../../kernel/math/index.ts';

/** What two countries say of one flow: the exporter free on board, the importer with freight and insurance. */
export interface Mirrored {
  readonly exported: number;
  readonly imported: number;
}

/** |X - M| / (X + M): 0 where both say the same, 1 where only one of them reports. */
export function discrepancy({ exported, imported }: Mirrored): number {
  const sum = exported + imported;
  return sum > 0 ? Math.abs(exported - imported) / sum : 0;
}

/** An import’s value at the exporter’s border. @param freight cost of freight and insurance as a share of that value */
export function freeOnBoard(imported: number, freight: number): number {
  return imported / (1 + freight);
}

/**
 * How reliable each country’s reports are, from how they differ from all others’ (Harvard Growth Lab): an exporter that differs from
 * reliable importers is unreliable, and the other way round. Iterated from 1 for all.
 * @param discrepancies [exporter, importer], row-major; 0 on the diagonal
 */
export function reliability(
  discrepancies: Float64Array,
  countries: number,
  rounds = 25,
): { exporter: Float64Array; importer: Float64Array } {
  let exporter = new Float64Array(countries).fill(1);
  let importer = new Float64Array(countries).fill(1);
  const partners = countries - 1;
  for (let round = 0; round < rounds; round += 1) {
    exporter = exporter.map((_, e) => {
      let sum = 0;
      for (let i = 0; i < countries; i += 1) sum += discrepancies[e * countries + i] * importer[i];
      return sum > 0 ? partners / sum : 1;
    });
    importer = importer.map((_, i) => {
      let sum = 0;
      for (let e = 0; e < countries; e += 1) sum += discrepancies[e * countries + i] * exporter[e];
      return sum > 0 ? partners / sum : 1;
    });
  }
  return { exporter, importer };
}

/** Slope with its error of a straight line by least squares. */
export interface Slope {
  readonly intercept: number;
  readonly slope: number;
  /** Robust to heteroskedasticity (HC0). */
  readonly error: number;
}

/**
 * How much of a flow disappears for each point of tax: ln X - ln M on the tax (Fisman and Wei 2004, who found 3 % a point).
 * @throws RangeError with fewer than three flows or taxes that are all the same
 */
export function evasion(flows: readonly (Mirrored & { readonly tax: number })[]): Slope {
  if (flows.length < 3) throw new RangeError(`${flows.length} flows; expected three at least`);
  const gaps = flows.map(({ exported, imported }) => ln(exported) - ln(imported));
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [tax, gap] = [mean(flows.map((flow) => flow.tax)), mean(gaps)];
  let [across, spread] = [0, 0];
  flows.forEach((flow, i) => {
    across += (flow.tax - tax) * (gaps[i] - gap);
    spread += square(flow.tax - tax);
  });
  if (spread === 0) throw new RangeError('taxes that are all the same');
  const slope = across / spread;
  const intercept = gap - slope * tax;
  let meat = 0;
  flows.forEach((flow, i) => {
    meat += square((flow.tax - tax) * (gaps[i] - intercept - slope * flow.tax));
  });
  return { intercept, slope, error: Math.sqrt(meat) / spread };
}

/** Trade that one side does not report, with the band that honest reports would leave it in. */
export interface Hidden {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Quantile of the normal distribution that leaves a twentieth on each side. */
const NINE_IN_TEN = 1.6448536269514722;

/**
 * Hidden exports: what the partner says arrived, at the border, less what the exporter says left. The error is that of honest
 * trade: the spread of the same gap over flows that nobody has a reason to hide. Never below nothing.
 * @param honest flows of the same kind without a reason to hide
 * @throws RangeError with fewer than two honest flows: without them there is no error to state
 */
export function hiddenTrade(flow: Mirrored, freight: number, honest: readonly Mirrored[]): Hidden {
  if (honest.length < 2)
    throw new RangeError(`${honest.length} honest flows; expected two at least, or the error is not known`);
  const gaps = honest.map(({ exported, imported }) => ln(freeOnBoard(imported, freight)) - ln(exported));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const deviation = Math.sqrt(gaps.reduce((sum, gap) => sum + square(gap - mean), 0) / (gaps.length - 1));
  const arrived = freeOnBoard(flow.imported, freight);
  const at = (shift: number) => Math.max(0, arrived * exp(-mean - shift) - flow.exported);
  return { value: at(0), low: at(NINE_IN_TEN * deviation), high: at(-NINE_IN_TEN * deviation) };
}

/**
 * How many there are, from two lists made apart from each other and what is on both (Chapman’s estimator).
 * @param both on both lists
 */
export function fromTwoLists(first: number, second: number, both: number): { count: number; error: number } {
  const count = ((first + 1) * (second + 1)) / (both + 1) - 1;
  const variance = ((first + 1) * (second + 1) * (first - both) * (second - both)) / (square(both + 1) * (both + 2));
  return { count, error: Math.sqrt(variance) };
}

const square = (value: number): number => value * value;
