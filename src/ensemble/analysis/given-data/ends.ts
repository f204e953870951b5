import { type Column, mean } from '../statistics.ts';
import { pick, slicesOf } from './slices.ts';

/** Mean outcome where an input is at the low and at the high end of its range, all others as they come. */
export interface EndMeans {
  readonly low: number;
  readonly high: number;
}

/** Share of the futures at each end. */
const TENTH = 10;

/** Means of the outcome over the lowest and the highest tenth of each input; of a switch, over its first and last setting. */
export function endMeans(inputs: readonly Column[], outcome: Column): EndMeans[] {
  return inputs.map((input) => {
    const slices = slicesOf(input, TENTH);
    const at = (slice: Uint32Array | undefined) => mean(slice === undefined ? outcome : pick(outcome, slice));
    return { low: at(slices[0]), high: at(slices[slices.length - 1]) };
  });
}
