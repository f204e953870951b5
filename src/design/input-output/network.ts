import { figureArray, labelsOf, type Region } from '../../region/region.ts';
import { townAccounts } from './place.ts';
import { columnOf, FINAL, SELLERS } from './shape.ts';

const MONTHS = 12;
/** In the order of the model’s dimension `partner`: the rest of the province, other provinces, abroad. */
const PARTNERS = ['province', 'outflow', 'exports'] as const;

/** The constants of the production network that come from the input-output table, by the model’s names. */
export type NetworkConstants = Readonly<
  Record<
    | 'base_sector_jobs'
    | 'plant_sector_jobs'
    | 'output_per_job'
    | 'pay_per_output'
    | 'local_inputs'
    | 'base_local_sales'
    | 'base_partner_sales'
    | 'local_input_share'
    | 'household_mix'
    | 'made_of_metal'
    | 'made_of_ore',
    Float64Array
  >
>;

/**
 * The town’s production network, read off its layout in the province (`townAccounts`).
 *
 * 1. What a sector of the town buys of another of the town, and the share of that in all that it buys of such goods, are
 *    cells of the balanced layout: no sector sells more in the town than it makes.
 * 2. What households spend in the town, by sector: the town’s rows of their column; adds to 1. Purchases elsewhere are taken
 *    out before.
 *
 * @param delta exponent of Flegg’s quotient
 */
export function networkConstants(region: Region, delta: number): NetworkConstants {
  const { layout, jobs, perOutput, closed } = townAccounts(region, delta);
  const n = layout.sectors.length;
  const cell = (row: number, column: number) => layout.table[row * layout.columns + column];
  const local = new Float64Array(n * n);
  const share = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      let all = 0;
      for (let block = 0; block < SELLERS.length; block += 1) all += cell(block * n + i, j);
      const own = cell(i, j);
      local[i * n + j] = own / MONTHS;
      share[i * n + j] = all > 0 ? own / all : 0;
    }
  }
  const household = Float64Array.from({ length: n }, (_, i) => Math.max(0, cell(i, columnOf(n, 'households', 0))));
  const spent = household.reduce((sum, value) => sum + value, 0);
  const makes = labelsOf(region, 'sector').map((label) => label.text.makes);
  return {
    base_sector_jobs: jobs.map((people, i) => (closed[i] > 0 ? 0 : people)),
    plant_sector_jobs: jobs.map((people, i) => (closed[i] > 0 ? people : 0)),
    output_per_job: perOutput.map((value) => (value > 0 ? 1 / (value * MONTHS) : 0)),
    pay_per_output: Float64Array.from({ length: n }, (_, i) => {
      const made = layout.output[i] + layout.output[n + i];
      return made > 0 ? (layout.added.pay[i] + layout.added.pay[n + i]) / made : 0;
    }),
    local_inputs: local,
    base_local_sales: Float64Array.from({ length: n }, (_, i) =>
      local.slice(i * n, (i + 1) * n).reduce((sum, value) => sum + value, 0),
    ),
    base_partner_sales: Float64Array.from({ length: 3 * n }, (_, at) => {
      const i = Math.floor(at / 3);
      const partner = PARTNERS[at % 3];
      const columns =
        partner === 'province'
          ? [...Array.from({ length: n }, (_, j) => n + j), ...FINAL.map((use) => columnOf(n, use, 1))]
          : [columnOf(n, partner)];
      return Math.max(0, columns.reduce((sum, column) => sum + cell(i, column), 0) / MONTHS);
    }),
    local_input_share: share,
    household_mix: household.map((value) => (spent > 0 ? value / spent : 0)),
    made_of_metal: closed.map((part, i) => (part > 0 && makes[i] !== 'ore' ? 1 : 0)),
    made_of_ore: closed.map((part, i) => (part > 0 && makes[i] === 'ore' ? 1 : 0)),
  };
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
