import { type Box, boxOf, dropped, type Futures, OPEN } from './box.ts';
import { paste } from './paste.ts';
import { peel } from './peel.ts';
import { quasiP } from './quasi-p.ts';

/** How the search goes: the shares are of Friedman and Fisher’s patience, small is patient. */
export interface PrimOptions {
  readonly peel: number;
  readonly paste: number;
  readonly massMin: number;
}

export const PRIM: PrimOptions = { peel: 0.05, paste: 0.05, massMin: 0.05 };

/**
 * Boxes from all futures down to a dense one: the patient rule induction method for scenario discovery (Friedman and Fisher
 * 1999; Bryant and Lempert 2010). The reader trades coverage for density along them.
 * @returns the boxes in order; the first holds all futures
 */
export function prim(futures: Futures, options: PrimOptions = PRIM): Box[] {
  const whole = boxOf(
    futures,
    futures.inputs.map(() => OPEN),
  );
  if (whole.cases === 0 || whole.cases === whole.count) return [whole];
  const peeled = [whole, ...peel(futures, whole, options.peel, options.massMin)];
  return [...peeled, ...paste(futures, peeled[peeled.length - 1], options.paste)];
}

/** Coverage and density in one number: their harmonic mean, as in information retrieval. */
export function balance({ coverage, density }: Box): number {
  return coverage + density === 0 ? 0 : (2 * coverage * density) / (coverage + density);
}

/**
 * The box to show first: of best balance, without the inputs whose limits may be chance.
 * @param level quasi-p-value over which a limit counts as chance
 */
export function chosen(futures: Futures, boxes: readonly Box[], level = 0.05): Box {
  let best = boxes.reduce((so, box) => (balance(box) > balance(so) ? box : so));
  for (;;) {
    const worst = doubtful(futures, best, level);
    if (worst === undefined) return best;
    best = dropped(futures, best, worst);
  }
}

/** The input whose limits are most likely chance, if they are more likely so than the level. */
function doubtful(futures: Futures, box: Box, level: number): number | undefined {
  let worst: number | undefined;
  let highest = level;
  quasiP(futures, box).forEach(({ low, high }, input) => {
    const own = Math.min(low ?? 1, high ?? 1);
    if ((low !== undefined || high !== undefined) && own > highest) {
      worst = input;
      highest = own;
    }
  });
  return worst;
}
