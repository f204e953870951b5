import { order } from '../statistics.ts';
import { type Box, boxOf, type Futures, isOpen, moved } from './box.ts';

/** What one more cut off an end of an input would leave. */
interface Cut {
  readonly input: number;
  readonly end: 'low' | 'high';
  readonly value: number;
  readonly score: number;
  /** Inputs without a limit afterwards. */
  readonly free: number;
}

/**
 * Peels a box, a thin slice at a time, towards the cases: off the end of the input where the density rises most for each
 * future given up (Friedman and Fisher 1999, Statistics and Computing 9: 123-143).
 * @param alpha share of the futures inside that a slice takes
 * @param massMin smallest share of all futures that a box may hold
 * @returns every box on the way, the one it began with not among them
 */
export function peel(futures: Futures, from: Box, alpha: number, massMin: number): Box[] {
  const boxes: Box[] = [];
  let box = from;
  let sorted = futures.inputs.map((input) => order(input));
  for (;;) {
    sorted = sorted.map((rows) => rows.filter((row) => isInside(futures, box, row)));
    const cut = bestCut(futures, box, sorted, alpha);
    if (cut === undefined) return boxes;
    const next = boxOf(futures, moved(box.limits, cut.input, cut.end, cut.value));
    if (next.mass < massMin || next.count === box.count) return boxes;
    boxes.push(next);
    box = next;
  }
}

function isInside({ inputs }: Futures, { limits, restricted }: Box, row: number): boolean {
  return restricted.every(
    (input) => inputs[input][row] >= limits[input].low && inputs[input][row] <= limits[input].high,
  );
}

/**
 * The best cut; of equals the one that leaves more inputs free, then the input given first and its upper end.
 * @param sorted the rows inside, by the rising value of each input
 */
function bestCut({ inputs, cases }: Futures, box: Box, sorted: readonly Uint32Array[], alpha: number): Cut | undefined {
  let best: Cut | undefined;
  sorted.forEach((rows, input) => {
    const values = inputs[input];
    const free = inputs.length - box.restricted.length - (isOpen(box.limits[input]) ? 1 : 0);
    for (const end of ['high', 'low'] as const) {
      const value = cutAt((i) => values[rows[i]], rows.length, end, alpha);
      if (value === undefined) continue;
      let gone = 0;
      let goneCases = 0;
      for (let i = 0; i < rows.length; i += 1) {
        const row = end === 'low' ? rows[i] : rows[rows.length - 1 - i];
        if (end === 'low' ? values[row] >= value : values[row] <= value) break;
        gone += 1;
        goneCases += cases[row];
      }
      if (gone === 0 || gone === rows.length) continue;
      const density = (box.cases - goneCases) / (box.count - gone);
      const score = (density - box.density) / gone;
      if (score <= 0) continue;
      if (best === undefined || score > best.score || (score === best.score && free > best.free)) {
        best = { input, end, value, score, free };
      }
    }
  });
  return best;
}

/**
 * Where a slice ends: half-way between the two order statistics around its share. Where these are equal, all futures with
 * that value go with the slice.
 */
function cutAt(at: (i: number) => number, count: number, end: 'low' | 'high', alpha: number): number | undefined {
  if (count < 2) return undefined;
  const place = (count - 1) * (end === 'low' ? alpha : 1 - alpha);
  let below = Math.floor(place);
  let above = Math.ceil(place);
  if (end === 'low') while (at(below) === at(above) && above < count - 1) above += 1;
  else while (at(below) === at(above) && below > 0) below -= 1;
  return at(below) === at(above) ? undefined : (at(below) + at(above)) / 2;
}
