import { figureArray, labelsOf, type Region } from '../../region/region.ts';
import { cutLayout } from './layout.ts';
import { packTable } from './pack-table.ts';
import type { Layout, Place } from './shape.ts';
import type { ProvinceTable } from './table.ts';

/** The town of a pack in its province: accounts, and who works in which sector. */
export interface TownAccounts {
  readonly layout: Layout;
  /** People in work in the town by sector, those of the plants among them. */
  readonly jobs: Float64Array;
  /** People in work for each unit of yearly output. */
  readonly perOutput: Float64Array;
  /** 1 where the plants make a sector's output. */
  readonly closed: Float64Array;
  /** Position of each sector's branch; -1 where it has none. */
  readonly branchOf: readonly number[];
  /** The town's jobs outside the plants, by branch. */
  readonly branchJobs: Float64Array;
}

/**
 * Lays the town of a pack out in its province (see `cutLayout`), from its jobs and the jobs per output of each sector.
 *
 * 1. The plants' jobs stand in the sectors whose output they make; a branch's jobs are shared over its sectors as in the
 *    province.
 * 2. Jobs over jobs per output is the town's output; by it and the province's the town's share. Never more than all of it.
 * 3. Where the pack knows what its plants buy (`account_input`), or how much of it in the town (`account_local`), that stands
 *    in place of the table's column and of the quotient.
 */
export function townAccounts(region: Region, delta: number): TownAccounts {
  const { table, steps } = packTable(region);
  const array = (quantity: string) => figureArray(region, quantity, ['sector']).values;
  const perOutput = array('jobs_per_output');
  const closed = array('closed_share');
  const branches = labelsOf(region, 'branch').map((label) => label.id);
  const branchOf = labelsOf(region, 'sector').map((sector) => branches.indexOf(sector.text.branch ?? ''));
  const branchJobs = jobsByBranch(region, branches.length);
  const jobs = townJobs(table, { perOutput, closed, branchOf, branchJobs, fixedJobs: plantJobs(region, closed) });
  const share = scalar(region, 'town_job_share');
  const place: Place = {
    outputShare: jobs.map((people, i) =>
      perOutput[i] > 0 && table.output[i] > 0 ? Math.min(1, people / perOutput[i] / table.output[i]) : 0,
    ),
    peopleShare: share,
    size: share,
    accounts: knownAccounts(region, table),
    boughtInTown: knownPurchases(region),
  };
  const layout = cutLayout(table, place, delta);
  return { layout: { ...layout, steps: [...steps, ...layout.steps] }, jobs, perOutput, closed, branchOf, branchJobs };
}

export function scalar(region: Region, quantity: string): number {
  return figureArray(region, quantity, []).values[0];
}

function jobsByBranch(region: Region, branches: number): Float64Array {
  const jobs = figureArray(region, 'branch_jobs', ['branch', 'market']).values;
  const markets = labelsOf(region, 'market').length;
  return Float64Array.from({ length: branches }, (_, b) =>
    jobs.slice(b * markets, (b + 1) * markets).reduce((total, n) => total + n, 0),
  );
}

/** The plants' jobs in each closed sector: those of ore-driven functions in the mining sector, the rest in the metal one. */
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

/** The town's jobs by sector: the plants' in the closed sectors, elsewhere its branch's jobs shared as in the province. */
function townJobs(
  { output }: ProvinceTable,
  of: Pick<TownAccounts, 'perOutput' | 'closed' | 'branchOf' | 'branchJobs'> & { readonly fixedJobs: Float64Array },
): Float64Array {
  const whole = output.map((value, i) => value * of.perOutput[i]);
  const inBranch = new Float64Array(of.branchJobs.length);
  of.branchOf.forEach((branch, i) => {
    if (branch >= 0 && of.closed[i] === 0) inBranch[branch] += whole[i];
  });
  return whole.map((jobs, i) => {
    if (of.closed[i] > 0) return of.fixedJobs[i];
    const branch = of.branchOf[i];
    return branch < 0 || inBranch[branch] === 0 ? 0 : (jobs / inBranch[branch]) * of.branchJobs[branch];
  });
}

/** By sector, its column: the table's, with what the pack knows of it. */
function knownAccounts(region: Region, table: ProvinceTable): Map<number, Float64Array> {
  const accounts = new Map<number, Float64Array>();
  if ((region.figures.get('account_input') ?? []).length === 0) return accounts;
  const n = table.sectors.length;
  const { values, figures } = figureArray(region, 'account_input', ['sector', 'to_sector']);
  for (let j = 0; j < n; j += 1) {
    if (table.output[j] <= 0) continue;
    const column = Float64Array.from({ length: n }, (_, i) =>
      figures[i * n + j] === undefined ? table.flows[i * n + j] / table.output[j] : values[i * n + j],
    );
    if (column.some((_, i) => figures[i * n + j] !== undefined)) accounts.set(j, column);
  }
  return accounts;
}

function knownPurchases(region: Region): Map<number, number> {
  const { values, figures } = figureArray(region, 'account_local', ['sector', 'to_sector']);
  const known = new Map<number, number>();
  figures.forEach((one, at) => {
    if (one !== undefined) known.set(at, values[at]);
  });
  return known;
}
