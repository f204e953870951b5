import { shuffledRows } from '../resample.ts';
import { type Column, mean } from '../statistics.ts';
import { smoothed } from './smooth.ts';

/** What knowing more before choosing between plans would be worth, in the unit of their outcome. */
export interface WorthOfKnowing {
  /** The plan to choose as things stand: lowest outcome on average over the futures. */
  readonly plan: number;
  /** Expected value of perfect information: of knowing everything. */
  readonly everything: number;
  /** Expected value of partial perfect information: of knowing one input, for each; 0 where it is no more than chance. */
  readonly each: readonly Known[];
}

export interface Known {
  readonly worth: number;
  /** Share of futures in which one would choose another plan than now. */
  readonly changes: number;
}

/** Fewest shuffled inputs that say what chance alone gives; as many as there are inputs where these are more. */
const SHUFFLES = 20;

/**
 * The value of information for a choice between plans under the same futures (Raiffa and Schlaifer 1961): what the outcome
 * would be lower by, on average, if the choice waited until an input was known. The mean outcome given the input is fitted
 * by regression, as Strong, Oakley and Brennan (2014, Medical Decision Making 34: 311-326) do for single inputs.
 * @param inputs one column an input
 * @param outcomes one column a plan, lower is better; the same futures in the same rows
 */
export function worthOfKnowing(inputs: readonly Column[], outcomes: readonly Column[], seed = 0): WorthOfKnowing {
  const rows = outcomes[0]?.length ?? 0;
  const means = outcomes.map(mean);
  const plan = means.indexOf(Math.min(...means));
  let best = 0;
  for (let row = 0; row < rows; row += 1) best += Math.min(...outcomes.map((outcome) => outcome[row]));
  const gains = outcomes.map((outcome) =>
    Float64Array.from({ length: rows }, (_, row) => outcomes[plan][row] - outcome[row]),
  );
  const idle = Math.max(
    0,
    ...Array.from(
      { length: Math.max(SHUFFLES, inputs.length) },
      (_, i) => knowing(shuffledRows(rows, seed, i), gains).worth,
    ),
  );
  return {
    plan,
    everything: rows === 0 ? 0 : means[plan] - best / rows,
    each: inputs.map((input) => {
      const known = knowing(input, gains);
      return known.worth > idle ? known : { worth: 0, changes: 0 };
    }),
  };
}

/** @param gains what each plan is better by than the one chosen now, future by future */
function knowing(input: Column, gains: readonly Float64Array[]): Known {
  const rows = input.length;
  const fitted = gains.map((gain) => smoothed(input, gain));
  let worth = 0;
  let changes = 0;
  for (let row = 0; row < rows; row += 1) {
    let most = 0;
    for (const fit of fitted) most = Math.max(most, fit[row]);
    worth += most;
    if (most > 0) changes += 1;
  }
  return rows === 0 ? { worth: 0, changes: 0 } : { worth: worth / rows, changes: changes / rows };
}
