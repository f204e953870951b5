import { figureArray, labelsOf, type Region } from '../../region/region.ts';
import { simpleQuotients, sizeFactor, townCoefficients } from './flq.ts';
import { provinceCoefficients, readTable, scalar, sharesOfProvince, townJobs } from './town.ts';

const MONTHS = 12;

/** The constants of the production network that come from the input-output table, by the model’s names. */
export type NetworkConstants = Readonly<
  Record<
    | 'base_sector_jobs'
    | 'plant_sector_jobs'
    | 'output_per_job'
    | 'pay_per_output'
    | 'local_inputs'
    | 'base_local_sales'
    | 'local_input_share'
    | 'household_mix'
    | 'made_of_metal'
    | 'made_of_ore',
    Float64Array
  >
>;

/**
 * Cuts the provincial table down to the town’s production network.
 *
 * 1. Technical coefficients as in the province: what a sector uses for a yuan of output, wherever it comes from.
 * 2. The town’s share of each: the province’s own share (goods from abroad and from other provinces taken out) times
 *    Flegg’s quotient. Where a sector of the town would sell more than it makes, its shares are cut to what it makes.
 * 3. Jobs as in `indirectJobs`: a branch’s jobs shared over its sectors as in the province.
 * 4. What households spend in the town, by sector: the province’s consumption, times the province’s own share, times what
 *    the town can supply (simple location quotient, 1 at most); adds to 1. Purchases elsewhere are taken out before.
 *
 * @param delta exponent of Flegg’s quotient
 */
export function networkConstants(region: Region, delta: number): NetworkConstants {
  const table = readTable(region);
  const { n, perOutput, output } = table;
  const whole = output.map((value, i) => value * perOutput[i]);
  const jobs = townJobs(table, whole);
  const quotients = simpleQuotients(jobs, whole);
  const town = townCoefficients(
    provinceCoefficients(table),
    quotients,
    sizeFactor(scalar(region, 'town_job_share'), delta),
  );
  const technical = table.flow.map((value, at) => (output[at % n] > 0 ? Math.max(0, value) / output[at % n] : 0));
  const outputs = jobs.map((people, i) => (perOutput[i] > 0 ? people / perOutput[i] : 0));
  const share = town.map((local, at) => (technical[at] > 0 ? Math.max(0, local) / technical[at] : 0));
  cutToOutput(share, technical, outputs);
  const local = share.map((value, at) => (value * technical[at] * outputs[at % n]) / MONTHS);
  const own = sharesOfProvince(table);
  const household = table.household.map((value, i) => Math.max(0, value) * own[i] * Math.min(1, quotients[i]));
  const spent = household.reduce((sum, value) => sum + value, 0);
  const makes = labelsOf(region, 'sector').map((label) => label.text.makes);
  return {
    base_sector_jobs: jobs.map((people, i) => (table.closed[i] > 0 ? 0 : people)),
    plant_sector_jobs: jobs.map((people, i) => (table.closed[i] > 0 ? people : 0)),
    output_per_job: perOutput.map((value) => (value > 0 ? 1 / (value * MONTHS) : 0)),
    pay_per_output: table.pay.map((value, i) => (output[i] > 0 ? value / output[i] : 0)),
    local_inputs: local,
    base_local_sales: outputs.map((_, i) => local.slice(i * n, (i + 1) * n).reduce((sum, value) => sum + value, 0)),
    local_input_share: share,
    household_mix: household.map((value) => (spent > 0 ? value / spent : 0)),
    made_of_metal: table.closed.map((closed, i) => (closed > 0 && makes[i] !== 'ore' ? 1 : 0)),
    made_of_ore: table.closed.map((closed, i) => (closed > 0 && makes[i] === 'ore' ? 1 : 0)),
  };
}

/** Cuts the shares of sectors that would sell more in the town than they make. */
function cutToOutput(share: Float64Array, technical: Float64Array, outputs: Float64Array): void {
  const n = outputs.length;
  for (let i = 0; i < n; i += 1) {
    let sold = 0;
    for (let j = 0; j < n; j += 1) sold += share[i * n + j] * technical[i * n + j] * outputs[j];
    if (sold <= outputs[i]) continue;
    for (let j = 0; j < n; j += 1) share[i * n + j] *= outputs[i] / sold;
  }
}

/** People in work outside the plants at the start: [branch, occupation, market]. */
export function branchPosts(region: Region): Float64Array {
  const size = (dimension: string) => labelsOf(region, dimension).length;
  const [branches, occupations, markets] = [size('branch'), size('occupation'), size('market')];
  const jobs = figureArray(region, 'branch_jobs', ['branch', 'market']).values;
  const mix = figureArray(region, 'branch_occupation', ['branch', 'occupation']).values;
  return new Float64Array(branches * occupations * markets).map((_, at) => {
    const market = at % markets;
    const branchOccupation = Math.floor(at / markets);
    const branch = Math.floor(branchOccupation / occupations);
    return jobs[branch * markets + market] * mix[branchOccupation];
  });
}
