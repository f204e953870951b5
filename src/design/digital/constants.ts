import type { Scalar } from '../calibration/calibrate.ts';
import { logNormalOfGini, logNormalThrough, paretoThrough } from './income.ts';

/** `platform_form` for incomes without a tail of stars. */
const OF_GINI = 2;

/** What a pack without any of it says nothing about is left at these: nobody hosts there. */
export function platformConstants(scalar: Scalar): [string, Float64Array][] {
  const anchors = {
    low: scalar('platform_low_income'),
    aboveLow: scalar('platform_above_low'),
    high: scalar('platform_high_income'),
    aboveHigh: scalar('platform_above_high'),
  };
  const spread =
    scalar('platform_form') === OF_GINI ? logNormalOfGini(scalar('platform_gini'), anchors) : logNormalThrough(anchors);
  const pareto = paretoThrough(anchors);
  return [
    ['platform_median', Float64Array.of(spread.median)],
    ['platform_sigma', Float64Array.of(spread.sigma)],
    ['platform_alpha', Float64Array.of(pareto.alpha)],
    ['platform_least', Float64Array.of(pareto.least)],
  ];
}

const ANCHORS = ['platform_low_income', 'platform_above_low', 'platform_high_income', 'platform_above_high'];

/** For each of them, the quantities of the pack that it is worked out from. */
export const PLATFORM_CALIBRATED: Readonly<Record<string, readonly string[]>> = {
  platform_median: [...ANCHORS, 'platform_gini', 'platform_form'],
  platform_sigma: [...ANCHORS, 'platform_gini', 'platform_form'],
  platform_alpha: ANCHORS,
  platform_least: ANCHORS,
};
