import { ln } from '../../kernel/math/index.ts';

/**
 * What is known of a labour market, in quantities that can be observed one by one. Any setting between the bounds
 * has a steady state, so each may be drawn from its range without regard to the others.
 */
export interface Rates {
  /** Share of jobs that end each month. */
  readonly separation: number;
  /** Vacancies opened whatever the demand, as a share of the jobs that end; 0 to under 1. */
  readonly openingShare: number;
  /** Share of the gap between jobs and demand that is closed each month. */
  readonly adjustment: number;
  /** Share of vacancies filled each month, by anybody; over 0, under 1. */
  readonly vacancyFill: number;
  readonly rivalShare: number;
  readonly departure: number;
}

/** The labour market as it stands when nothing changes. Arrays are [occupation, market] unless said otherwise. */
export interface Steady {
  /** [occupation, market, wait] */
  readonly unemployed: Float64Array;
  readonly vacancies: Float64Array;
  readonly demand: Float64Array;
  readonly rivalApplications: Float64Array;
  readonly tightness: Float64Array;
  readonly success: Float64Array;
  readonly arrivals: Float64Array;
  /** Vacancies opened each month for each job whatever the demand. */
  readonly opening: number;
  /** Applications that reach a vacancy for each person and month. */
  readonly searchIntensity: number;
  /** Average months to a job. */
  readonly monthsToJob: number;
  readonly vacancyRate: number;
}

/**
 * Solves the labour market’s steady state: as many jobs end as are found, as many vacancies open as are filled.
 *
 * With the same rates everywhere and a balanced network, unemployed, vacancies and applications are all in
 * proportion to jobs; two numbers settle everything. The chance of a job follows from the unemployment rate
 * (unemployed times chance = jobs that end), applications per vacancy from the share of vacancies filled (applications
 * times chance = vacancies filled). What an equation needs and nobody observes is solved last: the search intensity m
 * under which urn-ball matching, (1 - exp(-m x)) / x = chance with x applications per vacancy, gives just that; the
 * opening rate from the jobs that end; and demand from openings = separations (labour network paper, equations for
 * openings and for the gap).
 *
 * @param jobs [occupation, market], people in work in this market.
 * @param otherJobs people in work elsewhere who count in the unemployment rate.
 * @throws RangeError where more jobs end in a month than there are people out of work: each waits a month at least.
 */
export function steadyState(
  jobs: Float64Array,
  otherJobs: number,
  unemploymentRate: number,
  waits: number,
  rates: Rates,
): Steady {
  const total = sum(jobs);
  const unemployedTotal = (unemploymentRate / (1 - unemploymentRate)) * (total + otherJobs);
  const monthsToJob = unemployedTotal / (rates.separation * total);
  const chance = 1 / monthsToJob;
  if (!(chance <= 1)) {
    throw new RangeError(
      `no steady state: ${Math.round(rates.separation * total)} jobs end each month and only ${Math.round(unemployedTotal)} people are out of work at ${(100 * unemploymentRate).toFixed(2)} % unemployment`,
    );
  }
  const crowding = rates.vacancyFill / chance;
  const opening = rates.openingShare * rates.separation;
  const separations = jobs.map((count) => rates.separation * count);
  const applications = separations.map((ended) => monthsToJob * ended);
  const rivalApplications = applications.map((own) => (own * rates.rivalShare) / (1 - rates.rivalShare));
  const vacancies = applications.map((own, i) => (own + rivalApplications[i]) / crowding);
  const demand = vacancies.map(
    (open, i) => jobs[i] + open + (jobs[i] * (rates.separation - opening)) / ((1 - opening) * rates.adjustment),
  );
  return {
    unemployed: byWait(separations, monthsToJob, rates.departure, waits),
    vacancies,
    demand,
    rivalApplications,
    tightness: vacancies.map((open) => (open > 0 ? 1 / crowding : 1)),
    success: vacancies.map(() => chance),
    arrivals: separations.map((ended) => rates.departure * (monthsToJob * ended - ended)),
    opening,
    searchIntensity: -ln(1 - rates.vacancyFill) / crowding,
    monthsToJob,
    vacancyRate: total > 0 ? sum(vacancies) / (total + sum(vacancies)) : 0,
  };
}

/** Unemployed by months of waiting: each month the share without a job and still in town waits on. */
function byWait(separations: Float64Array, monthsToJob: number, departure: number, waits: number): Float64Array {
  const stay = (1 - 1 / monthsToJob) * (1 - departure);
  const unemployed = new Float64Array(separations.length * waits);
  separations.forEach((ended, i) => {
    let people = ended + departure * (monthsToJob * ended - ended);
    for (let wait = 0; wait < waits; wait += 1) {
      unemployed[i * waits + wait] = wait < waits - 1 ? people : people / (1 - stay);
      people *= stay;
    }
  });
  return unemployed;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
