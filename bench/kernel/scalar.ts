import { exp } from '../../src/kernel/math/index.ts';

/** The labour market of one town, as arrays: what limit.cpp and the function below read. */
export interface LabourTown {
  readonly n: number;
  readonly markets: number;
  readonly waits: number;
  readonly scalars: Readonly<
    Record<'separation' | 'opening' | 'adjustment' | 'intensity' | 'stay' | 'leak' | 'anywhere' | 'departure', number>
  >;
  readonly mobility: Float64Array;
  readonly mobilityTo: Float64Array;
  readonly same: Float64Array;
  readonly rivals: Float64Array;
  readonly demand: Float64Array;
  readonly arrivals: Float64Array;
  readonly jobs: Float64Array;
  readonly vacancies: Float64Array;
  readonly unemployed: Float64Array;
}

/** src/model/labour/market.ts by hand in plain TypeScript, one future at a time: flat arrays, nothing allocated in a step. */
export function scalarLabour(town: LabourTown, steps: number): Float64Array {
  const { n, markets, waits, mobility, mobilityTo, same, rivals, demand, arrivals } = town;
  const { separation, opening, adjustment, intensity, stay, leak, anywhere, departure } = town.scalars;
  const jobs = town.jobs.slice();
  const vacancies = town.vacancies.slice();
  const unemployed = town.unemployed.slice();
  const nodes = n * markets;
  const pull = new Float64Array(nodes);
  const crowd = new Float64Array(nodes);
  const chance = new Float64Array(nodes);
  const hires = new Float64Array(nodes);
  const net = 1 - stay - leak;
  for (let step = 0; step < steps; step += 1) {
    let allVacancies = 0;
    for (let i = 0; i < nodes; i += 1) allVacancies += vacancies[i];
    let allCrowd = 0;
    for (let o = 0; o < n; o += 1) {
      for (let m = 0; m < markets; m += 1) {
        const i = o * markets + m;
        const row = (m * n + o) * n;
        let sum = 0;
        for (let t = 0; t < n; t += 1) sum += mobility[row + t] * vacancies[t * markets + m];
        let searchers = 0;
        for (let k = 0; k < waits; k += 1) searchers += unemployed[i * waits + k];
        pull[i] = net * sum + stay * same[i] * vacancies[i] + leak * anywhere * allVacancies;
        crowd[i] = pull[i] === 0 ? 0 : searchers / pull[i];
      }
    }
    for (let i = 0; i < nodes; i += 1) allCrowd += crowd[i];
    let allChance = 0;
    for (let o = 0; o < n; o += 1) {
      for (let m = 0; m < markets; m += 1) {
        const i = o * markets + m;
        const row = (m * n + o) * n;
        let sum = 0;
        for (let t = 0; t < n; t += 1) sum += mobilityTo[row + t] * crowd[t * markets + m];
        const v = vacancies[i];
        const applications = net * v * sum + stay * same[i] * v * crowd[i] + leak * anywhere * v * allCrowd;
        const all = applications + rivals[i];
        const success = (all === 0 ? 0 : v / all) * (1 - exp(v === 0 ? 0 : (-intensity * all) / v));
        chance[i] = v * success;
        hires[i] = applications * success;
        allChance += chance[i];
      }
    }
    for (let o = 0; o < n; o += 1) {
      for (let m = 0; m < markets; m += 1) {
        const i = o * markets + m;
        const row = (m * n + o) * n;
        let sum = 0;
        for (let t = 0; t < n; t += 1) sum += mobility[row + t] * chance[t * markets + m];
        const finding =
          pull[i] === 0 ? 0 : (net * sum + stay * same[i] * chance[i] + leak * anywhere * allChance) / pull[i];
        const excess = jobs[i] + vacancies[i] - demand[i];
        const ended = separation * jobs[i];
        const cut = (1 - separation) * Math.min(jobs[i], adjustment * Math.max(0, excess));
        const opened = opening * jobs[i] + (1 - opening) * Math.min(jobs[i], adjustment * Math.max(0, -excess));
        jobs[i] += hires[i] - ended - cut;
        vacancies[i] += opened - hires[i];
        let carried = ended + cut + arrivals[i];
        for (let k = 0; k < waits; k += 1) {
          const at = i * waits + k;
          const left = unemployed[at] * (1 - finding) * (1 - departure);
          unemployed[at] = k < waits - 1 ? carried : left + carried;
          carried = left;
        }
      }
    }
  }
  return jobs;
}
