import type { Region } from '../../region/region.ts';
import { closeOnHouseholds, mixed } from './leontief.ts';
import { WIDER, widen } from './nation.ts';
import { hasNation, nationTable } from './pack-table.ts';
import { scalar, type TownAccounts, townAccounts } from './place.ts';
import { columnOf, SELLERS } from './shape.ts';
import type { Step } from './table.ts';

/** Jobs outside the plants that hang on the plants’ whole output, and where what the plants pay goes. */
export interface IndirectJobs {
  /** Suppliers’ jobs in the town (type I, fixed output), never more in a branch than it has. */
  readonly typeI: number;
  /** With the spending of pay by the tables: type II. An upper account, for display. */
  readonly typeII: number;
  /** Suppliers’ jobs elsewhere: in the rest of the province, in the rest of the nation. Undefined without a national table. */
  readonly elsewhere?: { readonly province: number; readonly nation: number };
  /** Of each unit that the plants spend on goods, by who sells them: the town, the province, the nation, abroad. Adds to 1. */
  readonly bought: Readonly<Record<(typeof SELLERS)[number], number>>;
  /** Of each unit of pay: what stays in the town at the first round. */
  readonly paySpentInTown: number;
  /** How the accounts were made, each step with what it left over. */
  readonly steps: readonly Step[];
}

/**
 * What hangs on the plants by the tables. Their output is fixed and suppliers follow (mixed model, Miller and Blair): a demand
 * shock of the same size through the inverse would count the plants’ own purchases twice. Type II closes the town on its
 * households; the suppliers elsewhere come from town, province and nation in one table.
 */
export function indirectJobs(region: Region, delta: number): IndirectJobs {
  const accounts = townAccounts(region, delta);
  const { layout, closed, perOutput } = accounts;
  const n = layout.sectors.length;
  const town = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      town[i * n + j] = layout.output[j] > 0 ? layout.table[i * layout.columns + j] / layout.output[j] : 0;
    }
  }
  const fixed = Float64Array.from({ length: n }, (_, i) => (closed[i] > 0 ? layout.output[i] : Number.NaN));
  const suppliers = mixed(town, fixed, new Float64Array(n));
  const pay = Float64Array.from({ length: n }, (_, i) =>
    layout.output[i] > 0 ? layout.added.pay[i] / layout.output[i] : 0,
  );
  const local = scalar(region, 'local_spending');
  const closedTown = closeOnHouseholds(town, pay, spending(accounts, local));
  const withPay = mixed(closedTown, Float64Array.of(...fixed, Number.NaN), new Float64Array(n + 1));
  let typeII = 0;
  for (let i = 0; i < n; i += 1) if (closed[i] === 0) typeII += withPay[i] * perOutput[i];
  const wide = hasNation(region) ? widen(layout, nationTable(region), scalar(region, 'nation_scale')) : undefined;
  return {
    typeI: suppliersInTown(accounts, suppliers),
    typeII,
    ...(wide === undefined ? {} : { elsewhere: suppliersElsewhere(wide.a, fixed, perOutput) }),
    bought: boughtFrom(accounts),
    paySpentInTown: local,
    steps: [...layout.steps, ...(wide?.steps ?? [])],
  };
}

function suppliersInTown({ closed, branchOf, branchJobs, perOutput }: TownAccounts, output: Float64Array): number {
  const byBranch = new Float64Array(branchJobs.length);
  output.forEach((made, i) => {
    if (closed[i] === 0 && branchOf[i] >= 0) byBranch[branchOf[i]] += made * perOutput[i];
  });
  return byBranch.reduce((total, jobs, branch) => total + Math.min(jobs, branchJobs[branch]), 0);
}

/** What a yuan of pay buys of each sector in the town. */
function spending({ layout }: TownAccounts, local: number): Float64Array {
  const n = layout.sectors.length;
  const column = columnOf(n, 'households', 0);
  const bought = Float64Array.from({ length: n }, (_, i) => Math.max(0, layout.table[i * layout.columns + column]));
  const total = bought.reduce((sum, value) => sum + value, 0);
  return bought.map((value) => (total > 0 ? (local * value) / total : 0));
}

/** Jobs of suppliers beyond the town, with what comes back through them. */
function suppliersElsewhere(a: Float64Array, fixed: Float64Array, perOutput: Float64Array) {
  const n = fixed.length;
  const all = new Float64Array(WIDER.length * n).fill(Number.NaN);
  all.set(fixed);
  const output = mixed(a, all, new Float64Array(WIDER.length * n));
  const jobs = (block: number) => perOutput.reduce((sum, per, i) => sum + per * output[block * n + i], 0);
  return { province: jobs(WIDER.indexOf('rest')), nation: jobs(WIDER.indexOf('nation')) };
}

function boughtFrom({ layout, closed }: TownAccounts): IndirectJobs['bought'] {
  const n = layout.sectors.length;
  const sums = SELLERS.map((_, block) => {
    let sum = 0;
    for (let i = 0; i < n; i += 1) {
      for (let j = 0; j < n; j += 1) if (closed[j] > 0) sum += layout.table[(block * n + i) * layout.columns + j];
    }
    return sum;
  });
  const total = sums.reduce((all, value) => all + value, 0);
  const share = (seller: (typeof SELLERS)[number]) => (total > 0 ? sums[SELLERS.indexOf(seller)] / total : 0);
  return { town: share('town'), rest: share('rest'), inflow: share('inflow'), imports: share('imports') };
}
