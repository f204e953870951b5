import { at, path, type Result } from '../ensemble/result.ts';

/** What a run says first. All counts are people unless said otherwise. */
export interface Headline {
  readonly lost: number;
  /** People whose follow-up has ended by the last month. */
  readonly judged: number;
  readonly leftBehind: number;
  readonly personMonths: number;
  /** In the region’s currency. */
  readonly payLost: number;
  readonly jobsStart: number;
  readonly jobsEnd: number;
  readonly plantJobsStart: number;
  readonly plantJobsEnd: number;
  readonly unemploymentStart: number;
  readonly unemploymentPeak: number;
  readonly unemploymentPeakMonth: number;
  readonly unemploymentEnd: number;
  readonly co2Start: number;
  readonly co2End: number;
  readonly steelStart: number;
  readonly steelEnd: number;
}

export function headline(result: Result): Headline {
  const last = result.months;
  const unemployment = path(result, 'unemployment_rate');
  let peak = 0;
  unemployment.forEach((rate, month) => {
    if (rate > unemployment[peak]) peak = month;
  });
  const lost = path(result, 'lost_total');
  return {
    lost: lost[last],
    judged: judgedBy(result, lost),
    leftBehind: path(result, 'left_behind_total')[last],
    personMonths: path(result, 'months_below_total')[last],
    payLost: path(result, 'pay_lost_total')[last],
    jobsStart: path(result, 'all_jobs')[0],
    jobsEnd: path(result, 'all_jobs')[last],
    plantJobsStart: path(result, 'plant_jobs')[0],
    plantJobsEnd: path(result, 'plant_jobs')[last],
    unemploymentStart: unemployment[0],
    unemploymentPeak: unemployment[peak],
    unemploymentPeakMonth: peak,
    unemploymentEnd: unemployment[last],
    co2Start: path(result, 'co2')[0] * 12,
    co2End: path(result, 'co2')[last] * 12,
    steelStart: path(result, 'total_steel_output')[0] * 12,
    steelEnd: path(result, 'total_steel_output')[last] * 12,
  };
}

/** Where the people are who lost a job, in the last month. */
export interface Whereabouts {
  readonly backWell: number;
  readonly backBelow: number;
  readonly searching: number;
  readonly early: number;
  readonly withdrawn: number;
  readonly gone: number;
  /** Placed in another post of the plants. */
  readonly redeployed: number;
}

export function whereabouts(result: Result, month = result.months): Whereabouts {
  const value = (name: string) => at(result, name, month)[0];
  const back = value('back_total');
  const backBelow = value('back_below_total');
  const known = back + value('searching_total') + value('early_total') + value('withdrawn_total') + value('gone_total');
  return {
    backWell: back - backBelow,
    backBelow,
    searching: value('searching_total'),
    early: value('early_total'),
    withdrawn: value('withdrawn_total'),
    gone: value('gone_total'),
    redeployed: Math.max(0, value('lost_total') - known),
  };
}

/** People whose follow-up is over: those who had lost their job so long before the last month at which people are judged. */
function judgedBy(result: Result, lost: Float64Array): number {
  const month = judgedMonth(result);
  return month >= 0 ? lost[month] : 0;
}

/** The last month in which somebody lost a job and is judged by the end of the run; negative where nobody is. */
export function judgedMonth(result: Result): number {
  return Math.floor(result.months / result.followUpStep) * result.followUpStep - result.followUpMonths;
}
