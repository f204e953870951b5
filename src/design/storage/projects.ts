import { figure, type Label, labelsOf, type Names, type Region } from '../../region/region.ts';
import { annuity } from './finance.ts';
import type { Range, Read } from './reading.ts';

/** Months of a year. */
export const MONTHS = 12;

/** A storage project as work, money and carbon. */
export interface Project {
  readonly id: string;
  readonly names: Names;
  readonly kind: string;
  readonly state: string;
  readonly investment: number;
  /** People on site at the height of building, and those of them who live in the town. */
  readonly site: Range;
  readonly localSite: Range;
  /** Posts in running it. */
  readonly posts: Range;
  /** Person-years of townspeople, in building and over its life. */
  readonly building: number;
  readonly running: number;
  /** Money for each of them, and person-years for a million. */
  readonly moneyPerYear: number;
  readonly workPerMoney: number;
  /** Present value where a MW earns as at the spot prices that the pack has. */
  readonly npv?: Range;
  /**
   * Tonnes of carbon dioxide that the grid avoids in a year: low where all that is taken comes from the grid’s mix, high
   * where all of it would have been wasted.
   */
  readonly avoided?: Range;
}

const PLAIN = ['storage_investment', 'storage_months', 'storage_build_jobs', 'storage_run_jobs'] as const;

/** The storage projects of a pack whose money and work are known. */
export function projectsOf(region: Region, read: Read): Project[] {
  return labelsOf(region, 'storage')
    .filter(({ id }) => PLAIN.every((quantity) => figure(region, quantity, { storage: id }) !== undefined))
    .map((label) => project(region, label, read));
}

function project(region: Region, { id, names, text }: Label, read: Read): Project {
  const of = (quantity: string) => read(quantity, { storage: id });
  const has = (quantity: string) => figure(region, quantity, { storage: id }) !== undefined;
  const investment = of('storage_investment');
  const site = of('storage_build_jobs');
  const local = of('storage_local_share');
  const posts = of('storage_run_jobs');
  const life = of('storage_life');
  // Posts rise to their height and fall from it in a straight line, so that a mean of 1 - ramp of it is on site.
  const building =
    site.middle * local.middle * (1 - read('storage_ramp').middle) * (of('storage_months').middle / MONTHS);
  const running = posts.middle * life.middle;
  const revenue = figure(region, 'storage_revenue', {}) === undefined ? undefined : read('storage_revenue');
  return {
    id,
    names,
    kind: text.kind ?? '',
    state: text.state ?? '',
    investment: investment.middle,
    site,
    localSite: { low: site.low * local.low, middle: site.middle * local.middle, high: site.high * local.high },
    posts,
    building,
    running,
    moneyPerYear: investment.middle / (building + running),
    workPerMoney: (building + running) / (investment.middle / 1e6),
    ...(revenue === undefined || !has('storage_power')
      ? {}
      : {
          npv: presentValue(
            of('storage_power'),
            revenue,
            investment,
            of('storage_upkeep'),
            life,
            read('storage_discount'),
          ),
        }),
    ...(has('storage_out') && has('storage_efficiency') && figure(region, 'grid_co2_factor', {}) !== undefined
      ? { avoided: avoided(of('storage_out').middle, of('storage_efficiency').middle, read) }
      : {}),
  };
}

function presentValue(power: Range, revenue: Range, investment: Range, upkeep: Range, life: Range, rate: Range): Range {
  const value = (earned: number, money: number, keep: number, years: number, interest: number) => {
    const worth = annuity(interest, years);
    return power.middle * earned * worth - money * (1 + keep * worth);
  };
  return {
    low: value(revenue.low, investment.high, upkeep.high, life.low, rate.high),
    middle: value(revenue.middle, investment.middle, upkeep.middle, life.middle, rate.middle),
    high: value(revenue.high, investment.low, upkeep.low, life.high, rate.low),
  };
}

/** What it gives replaces power of the grid’s mix; what it takes is of that mix but for the share that would be wasted. */
function avoided(out: number, efficiency: number, read: Read): Range {
  const taken = out / efficiency;
  const factor = read('grid_co2_factor').middle;
  const clean = read('storage_clean_share');
  const at = (share: number) => MONTHS * factor * (out - taken * (1 - share));
  return { low: at(clean.low), middle: at(clean.middle), high: at(clean.high) };
}
