import { figureArray, labelsOf, type Region } from '../../region/region.ts';
import { simpleQuotients, sizeFactor, townCoefficients } from './flq.ts';
import { closeOnHouseholds, mixed } from './leontief.ts';

/** Jobs in the town, outside the plants, that hang on the plants’ whole output. */
export interface IndirectJobs {
  /** Suppliers’ jobs by branch (type I, fixed output), in the order of the branches. */
  readonly byBranch: Float64Array;
  /** The same in all. */
  readonly typeI: number;
  /** With the spending of pay by the tables: type II. An upper account, for display. */
  readonly typeII: number;
}

/**
 * Cuts the provincial table down to the town and works out what hangs on the plants.
 *
 * 1. Provincial coefficients of goods from the province itself: what is used, less the share that comes from abroad
 *    and from other provinces, by row (imports and inflow over total use in the province).
 * 2. Town coefficients by Flegg’s quotient on jobs, with the town’s share of the province’s jobs for its size.
 * 3. The plants’ output by sector from their jobs and the sector’s jobs per output; that output is fixed and the
 *    suppliers’ output follows (mixed model), closed on households for type II.
 * 4. Jobs by the sector’s jobs per output, never more than the branch has in the town.
 */
export function indirectJobs(region: Region, delta: number): IndirectJobs {
  const table = readTable(region);
  const { n, perOutput, branchOf, branches, fixedJobs } = table;
  const a = provinceCoefficients(table);
  const whole = table.output.map((value, i) => value * perOutput[i]);
  const quotients = simpleQuotients(townJobs(table, whole), whole);
  const town = townCoefficients(a, quotients, sizeFactor(scalar(region, 'town_job_share'), delta));
  const none = new Float64Array(n);
  const fixed = table.closed.map((share, i) =>
    share > 0 && perOutput[i] > 0 ? fixedJobs[i] / perOutput[i] : Number.NaN,
  );
  const suppliers = mixed(town, fixed, none);
  const pay = table.pay.map((value, i) => (table.output[i] > 0 ? value / table.output[i] : 0));
  const spending = spendingShares(table, scalar(region, 'local_spending'));
  const closed = mixed(
    closeOnHouseholds(town, pay, spending),
    Float64Array.of(...fixed, Number.NaN),
    new Float64Array(n + 1),
  );
  const byBranch = new Float64Array(branches);
  let typeII = 0;
  for (let i = 0; i < n; i += 1) {
    if (table.closed[i] > 0 || branchOf[i] < 0) continue;
    byBranch[branchOf[i]] += suppliers[i] * perOutput[i];
    typeII += closed[i] * perOutput[i];
  }
  byBranch.forEach((jobs, branch) => {
    byBranch[branch] = Math.min(jobs, table.branchJobs[branch]);
  });
  return { byBranch, typeI: byBranch.reduce((total, jobs) => total + jobs, 0), typeII };
}

export interface Table {
  readonly n: number;
  readonly branches: number;
  /** Position of each sector’s branch; -1 where it has none. */
  readonly branchOf: readonly number[];
  readonly flow: Float64Array;
  readonly output: Float64Array;
  readonly outside: Float64Array;
  readonly leaving: Float64Array;
  readonly pay: Float64Array;
  readonly household: Float64Array;
  readonly perOutput: Float64Array;
  readonly closed: Float64Array;
  /** The plants’ jobs, shared over the closed sectors. */
  readonly fixedJobs: Float64Array;
  /** The town’s jobs outside the plants, by branch. */
  readonly branchJobs: Float64Array;
}

export function scalar(region: Region, quantity: string): number {
  return figureArray(region, quantity, []).values[0];
}

/** Reads the provincial table and the town’s place in it. */
export function readTable(region: Region): Table {
  const array = (quantity: string, dims: readonly string[]) => figureArray(region, quantity, dims).values;
  const branches = labelsOf(region, 'branch').map((label) => label.id);
  const sectors = labelsOf(region, 'sector');
  const imports = array('io_import', ['sector']);
  const inflow = array('io_inflow', ['sector']);
  const closed = array('closed_share', ['sector']);
  const jobs = array('branch_jobs', ['branch', 'market']);
  const markets = labelsOf(region, 'market').length;
  return {
    n: sectors.length,
    branches: branches.length,
    branchOf: sectors.map((sector) => branches.indexOf(sector.text.branch ?? '')),
    flow: array('io_flow', ['sector', 'to_sector']),
    output: array('io_output', ['sector']),
    outside: imports.map((value, i) => value + inflow[i]),
    leaving: array('io_leaving', ['sector']),
    pay: array('io_pay', ['sector']),
    household: array('io_household', ['sector']),
    perOutput: array('jobs_per_output', ['sector']),
    closed,
    fixedJobs: plantJobs(region, closed),
    branchJobs: Float64Array.from(branches, (_, b) =>
      jobs.slice(b * markets, (b + 1) * markets).reduce((total, n) => total + n, 0),
    ),
  };
}

/** The plants’ jobs in each closed sector: those of ore-driven functions in the mining sector, the rest in the metal one. */
function plantJobs(region: Region, closed: Float64Array): Float64Array {
  const posts = figureArray(region, 'base_posts', ['plant', 'function']).values;
  const ore = figureArray(region, 'ore_driven', ['function']).values;
  let mining = 0;
  let metal = 0;
  posts.forEach((people, at) => {
    if (ore[at % ore.length] === 1) mining += people;
    else metal += people;
  });
  const sectors = labelsOf(region, 'sector');
  return closed.map((share, i) => {
    if (share === 0) return 0;
    return share * (sectors[i].text.makes === 'ore' ? mining : metal);
  });
}

/** The town’s jobs by sector: the plants’ in the closed sectors, elsewhere its branch’s jobs shared as in the province. */
export function townJobs(table: Table, whole: Float64Array): Float64Array {
  const inBranch = new Float64Array(table.branches);
  table.branchOf.forEach((branch, i) => {
    if (branch >= 0 && table.closed[i] === 0) inBranch[branch] += whole[i];
  });
  return whole.map((jobs, i) => {
    if (table.closed[i] > 0) return table.fixedJobs[i];
    const branch = table.branchOf[i];
    return branch < 0 || inBranch[branch] === 0 ? 0 : (jobs / inBranch[branch]) * table.branchJobs[branch];
  });
}

/** Share of each sector’s goods used in the province that is made there. */
export function sharesOfProvince({ output, outside, leaving }: Table): Float64Array {
  return output.map((value, i) => {
    const used = value + outside[i] - leaving[i];
    return used > 0 ? Math.max(0, Math.min(1, 1 - outside[i] / used)) : 0;
  });
}

/** Coefficients of goods made in the province. */
export function provinceCoefficients(table: Table): Float64Array {
  const { n, flow, output } = table;
  const own = sharesOfProvince(table);
  return flow.map((value, at) => {
    const i = Math.floor(at / n);
    const j = at % n;
    return output[j] > 0 ? (own[i] * value) / output[j] : 0;
  });
}

/** What a yuan of pay buys of each sector in the town. */
function spendingShares({ household }: Table, local: number): Float64Array {
  const total = household.reduce((sum, value) => sum + Math.max(0, value), 0);
  return household.map((value) => (local * Math.max(0, value)) / total);
}
