import { exp } from '../../kernel/math/index.ts';

/** Rates of the labour market, each month. */
export interface Rates {
  readonly separation: number;
  readonly opening: number;
  readonly adjustment: number;
  readonly searchIntensity: number;
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
  /** Average months to a job. */
  readonly monthsToJob: number;
  readonly vacancyRate: number;
}

/**
 * Solves the labour market’s steady state: as many jobs end as are found, as many vacancies open as are filled.
 *
 * With the same rates everywhere and a balanced network, unemployed, vacancies and applications are all in
 * proportion to jobs; two numbers settle everything. Months to a job follow from the unemployment rate; applications
 * per vacancy follow from the chance of an application, (1 - exp(-m x)) / x = 1 / months, which falls as x grows.
 * Demand follows from openings = separations (labour network paper, equations for openings and for the gap).
 *
 * @param jobs [occupation, market], people in work in this market.
 * @param otherJobs people in work elsewhere who count in the unemployment rate.
 * @throws RangeError where the search intensity is too low for the unemployment rate.
 */
export function steadyState(
  jobs: Float64Array,
  otherJobs: number,
  unemploymentRate: number,
  waits: number,
  rates: Rates,
): Steady {
  const total = jobs.reduce((sum, count) => sum + count, 0);
  const unemployedTotal = (unemploymentRate / (1 - unemploymentRate)) * (total + otherJobs);
  const monthsToJob = unemployedTotal / (rates.separation * total);
  const chance = 1 / monthsToJob;
  if (!(chance < rates.searchIntensity)) {
    throw new RangeError(
      `no steady state: at ${(100 * unemploymentRate).toFixed(2)} % unemployment people find a job at ${chance.toFixed(4)} a month, more than the search intensity ${rates.searchIntensity} allows`,
    );
  }
  const crowding = applicationsPerVacancy(chance, rates.searchIntensity);
  const separations = jobs.map((count) => rates.separation * count);
  const applications = separations.map((ended) => monthsToJob * ended);
  const rivalApplications = applications.map((own) => (own * rates.rivalShare) / (1 - rates.rivalShare));
  const vacancies = applications.map((own, i) => (own + rivalApplications[i]) / crowding);
  const demand = vacancies.map(
    (open, i) =>
      jobs[i] + open + (jobs[i] * (rates.separation - rates.opening)) / ((1 - rates.opening) * rates.adjustment),
  );
  return {
    unemployed: byWait(separations, monthsToJob, rates.departure, waits),
    vacancies,
    demand,
    rivalApplications,
    tightness: vacancies.map((open) => (open > 0 ? 1 / crowding : 1)),
    success: vacancies.map(() => chance),
    arrivals: separations.map((ended) => rates.departure * (monthsToJob * ended - ended)),
    monthsToJob,
    vacancyRate: total > 0 ? sum(vacancies) / (total + sum(vacancies)) : 0,
  };
}

/** Solves (1 - exp(-m x)) / x = chance for x by bisection, to the last bit. */
function applicationsPerVacancy(chance: number, intensity: number): number {
  let low = 0;
  let high = 1 / chance;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if ((1 - exp(-intensity * middle)) / middle > chance) low = middle;
    else high = middle;
  }
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
