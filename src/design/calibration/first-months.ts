/**
 * How much better than average the chance of a job is in the first months out of work.
 *
 * The average chance, over all who are out of work, follows from jobs that end and the unemployment rate. Chances fall
 * with time out of work (`effects`, relative to the first months), so the average counts many whose chances have fallen
 * and the first months must be better than it. The factor is the one under which people who enter at a constant rate
 * wait as long on average as before: sum over months of the share still waiting = 1 / chance.
 *
 * @param chance average chance of a job, a month; over 0, at most 1.
 * @param effects by period of time out of work, over 0; the last one lasts.
 * @param months length of a period.
 * @returns factor on `chance`, the same for all periods.
 */
export function firstMonthsChance(chance: number, effects: Float64Array, months: number): number {
  let low = 0;
  let high = 1 / (chance * effects.reduce((least, effect) => Math.min(least, effect)));
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (meanWait(middle * chance, effects, months) > 1 / chance) low = middle;
    else high = middle;
  }
}

/** Mean months out of work where the chance is `first` times the effect of the period, never above 1. */
function meanWait(first: number, effects: Float64Array, months: number): number {
  let waiting = 1;
  let sum = 0;
  effects.forEach((effect, period) => {
    const chance = Math.min(1, first * effect);
    if (period === effects.length - 1) {
      sum += chance > 0 ? waiting / chance : Number.POSITIVE_INFINITY;
      return;
    }
    for (let month = 0; month < months; month += 1) {
      sum += waiting;
      waiting *= 1 - chance;
    }
  });
  return sum;
}
