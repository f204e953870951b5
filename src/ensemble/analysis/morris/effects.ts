import { CONFIDENCE, type Confidence, halfWidth } from '../confidence.ts';
import { resampled } from '../resample.ts';
import { type Column, mean, variance } from '../statistics.ts';
import { type MorrisDesign, trajectory } from './design.ts';

/** What moving an input from end to end of its range does to an outcome, in the outcome’s unit. */
export interface MorrisEffect {
  /** Mean of the elementary effects (Morris 1991). */
  readonly mu: number;
  /** Mean of their sizes (Campolongo, Cariboni and Saltelli 2007): effects of both signs do not cancel. */
  readonly muStar: number;
  /** Their standard deviation: how much the effect hangs on the other inputs, or bends. */
  readonly sigma: number;
  readonly muStarHalfWidth: number;
}

/**
 * Elementary effects of a design whose rows were run. A trajectory with an outcome that is not finite is left out.
 * @param outcome one value for each row: trajectory by trajectory, inputs + 1 points each
 */
export function morrisEffects(design: MorrisDesign, outcome: Column, confidence?: Confidence): MorrisEffect[] {
  const { trajectories, inputs } = design;
  if (outcome.length !== trajectories * (inputs + 1)) {
    throw new Error(`an outcome of ${outcome.length} values for ${trajectories} trajectories of ${inputs + 1} points`);
  }
  const width = inputs + 1;
  const numbers = Array.from({ length: trajectories }, (_, t) => t).filter((t) =>
    Float64Array.from({ length: width }, (_, step) => outcome[t * width + step]).every(Number.isFinite),
  );
  const effects = Array.from({ length: inputs }, () => new Float64Array(numbers.length));
  for (const [t, number] of numbers.entries()) {
    const { moved, by } = trajectory(design, number);
    const first = number * width;
    for (let step = 0; step < inputs; step += 1) {
      effects[moved[step]][t] = (outcome[first + step + 1] - outcome[first + step]) / by[step];
    }
  }
  return summarise(effects, confidence);
}

/** Mean, mean size and spread of elementary effects: one row of effects for each input. */
export function summarise(
  effects: readonly Float64Array[],
  { samples, level, seed }: Confidence = CONFIDENCE,
): MorrisEffect[] {
  return effects.map((own) => {
    const sizes = own.map((effect) => Math.abs(effect));
    const again = Float64Array.from({ length: samples }, (_, sample) => {
      let sum = 0;
      for (const row of resampled(sizes.length, seed, sample)) sum += sizes[row];
      return sum / sizes.length;
    });
    return {
      mu: mean(own),
      muStar: mean(sizes),
      sigma: Math.sqrt(variance(own, 1)),
      muStarHalfWidth: halfWidth(again, level),
    };
  });
}
