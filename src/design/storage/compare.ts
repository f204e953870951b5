import { type Figure, figure, type Label, labelsOf, type Names, type Region } from '../../region/region.ts';
import type { Store } from './dispatch.ts';
import { type Costs, carries, levelisedCost, netPresentValue } from './finance.ts';
import { cyclePower, largestWeight, ropeShare, weightEnergy, winchPower } from './gravity.ts';
import { type LocalPrices, pricesOf } from './prices.ts';
import { MONTHS, type Project, projectsOf } from './projects.ts';
import { type Range, type Read, reader } from './reading.ts';
import { breakEvenEfficiency, knownRevenue, plainStore, revenue } from './revenue.ts';

export type { Project } from './projects.ts';
export type { Range } from './reading.ts';

/** What a hole in the ground could do: a shaft, an incline, a pit. */
export interface ShaftStore {
  readonly id: string;
  readonly names: Names;
  /** `in use`, `heritage`, as the pack says. */
  readonly state: string;
  /** MWh, before losses; undefined where no depth was found. */
  readonly energy?: Range;
  /** t */
  readonly mass?: number;
  /** Rope over weight; undefined: no rope is strong enough, or no depth was found. */
  readonly rope?: number;
  /** Motor that lifts weight and rope in the hours that the options are compared at, MW. */
  readonly motor?: number;
  /** Weights of the size that has been hung, stored above and below, that would hold the same; and their power, MW. */
  readonly many?: { readonly count: number; readonly power: number };
  /** Why it is out, in the order in which a planner would ask. Empty: nothing speaks against this hole. */
  readonly against: readonly Reason[];
}

export type Reason =
  | { readonly kind: 'used' }
  | { readonly kind: 'heritage' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'small'; readonly energy: number }
  | { readonly kind: 'rope' }
  /** Prices of a day differ by less than the loss. */
  | { readonly kind: 'spread'; readonly efficiency: number; readonly needed: number }
  | { readonly kind: 'dear'; readonly investment: number; readonly carried: number }
  /** Person-years of townspeople for a million of money, beside those of pumped hydro. */
  | { readonly kind: 'jobs'; readonly gravity: number; readonly water: number };

/** Prices that a store could live on. */
export type Market = 'spot elsewhere' | 'tariff' | 'own prices';

/** What a store earns on a market, and what that means for its money. */
export interface Earning {
  readonly market: Market;
  /** Of a MW in a year. */
  readonly revenue: Range;
  /** The most that a MWh may cost if its revenue is to pay for it. */
  readonly carried: Range;
  /** For each MWh that it holds. */
  readonly npv: Range;
}

export interface Option {
  readonly kind: 'gravity' | 'water' | 'battery';
  /** Money for each MWh that it holds. */
  readonly investment: Range;
  /** Money for each MWh given. */
  readonly levelised: Range;
  readonly earnings: readonly Earning[];
}

export interface StorageReport {
  readonly shafts: readonly ShaftStore[];
  /** What speaks against weights in whatever shaft. */
  readonly against: readonly Reason[];
  readonly options: readonly Option[];
  readonly projects: readonly Project[];
  readonly currency: string;
  /** Hours at full power at which the options are compared. */
  readonly hours: number;
  /** What every number rests on. */
  readonly figures: readonly Figure[];
}

/** A shaft under this is not worth a winch, in MWh. */
export const LEAST_ENERGY = 1;
/** The heaviest weight that has been hung in a rig: two of 25 t at Leith, 2021. In t. */
export const HUNG = 25;
/** Speed of that rig’s weights and a guess of the time to take one up, in m/s and s. */
const TRAVEL = { speed: 0.62, handling: 60 } as const;

/**
 * Storage in a region’s shafts beside pumped hydro and batteries, on the same work.
 * @throws Faults naming every figure that the pack lacks
 */
export function compareStorage(region: Region): StorageReport {
  const read = reader(region);
  const report = comparison(region, read);
  read.finish();
  return report;
}

/** The same of each region once, for pages that ask again and again; undefined where the pack does not have what it takes. */
export function knownComparison(region: Region): StorageReport | undefined {
  const before = remembered.get(region);
  if (before !== undefined) return before.report;
  const read = reader(region);
  const found = comparison(region, read);
  const report = read.lacks() ? undefined : found;
  remembered.set(region, { report });
  return report;
}

const remembered = new WeakMap<Region, { readonly report: StorageReport | undefined }>();

function comparison(region: Region, read: Read): StorageReport {
  const hours = read('storage_hours').middle;
  const market: Terms = {
    rate: read('storage_discount'),
    cycles: read('storage_cycles'),
    price: read('storage_charge_price'),
    hours,
    prices: pricesOf(region, read),
    spot: figure(region, 'storage_revenue', {}) === undefined ? undefined : read('storage_revenue'),
  };
  const projects = projectsOf(region, read);
  const gravity = option(
    'gravity',
    read('gravity_investment'),
    read('gravity_upkeep'),
    read('gravity_life'),
    read('gravity_efficiency'),
    market,
  );
  const options = [
    gravity,
    ...water(region, read, market),
    option(
      'battery',
      read('battery_investment'),
      read('battery_upkeep'),
      read('battery_life'),
      read('battery_efficiency'),
      market,
    ),
  ];
  const against = generalReasons(gravity, read('gravity_efficiency').middle, market, projects);
  const shafts = labelsOf(region, 'shaft').map((shaft) => store(region, shaft, read));
  return { shafts, against, options, projects, currency: region.currency, hours, figures: read.used() };
}

/** Why gravity storage is out wherever it is. */
function generalReasons(gravity: Option, efficiency: number, market: Terms, projects: readonly Project[]): Reason[] {
  const reasons: Reason[] = [];
  const prices = market.prices;
  const needed = prices === undefined ? 0 : breakEvenEfficiency(prices.prices, prices.hours, market.hours);
  if (efficiency < needed) reasons.push({ kind: 'spread', efficiency, needed });
  const carried = Math.max(...gravity.earnings.map((earning) => earning.carried.high));
  if (gravity.investment.middle > carried) {
    reasons.push({ kind: 'dear', investment: gravity.investment.middle, carried });
  }
  const workOf = (kind: string) => projects.find((project) => project.kind === kind)?.workPerMoney;
  const [own, water] = [workOf('gravity'), workOf('pumped hydro')];
  if (own !== undefined && water !== undefined && own < water) reasons.push({ kind: 'jobs', gravity: own, water });
  return reasons;
}

/** What all options are compared under. */
interface Terms {
  readonly rate: Range;
  readonly cycles: Range;
  readonly price: Range;
  readonly hours: number;
  /** A year of prices of the place itself, where the pack has them. */
  readonly prices: LocalPrices | undefined;
  /** Revenue of a MW and year worked out elsewhere. */
  readonly spot: Range | undefined;
}

/** The cheap end of every assumption, the middle, and the dear end. */
function option(
  kind: Option['kind'],
  investment: Range,
  upkeep: Range,
  years: Range,
  efficiency: Range,
  terms: Terms,
): Option {
  const { rate, cycles, price } = terms;
  const costs = (money: number, keep: number, life: number, given: number): Costs => ({
    investment: money,
    upkeep: keep,
    years: life,
    efficiency: given,
  });
  const cheap = costs(investment.low, upkeep.low, years.high, efficiency.high);
  const middle = costs(investment.middle, upkeep.middle, years.middle, efficiency.middle);
  const dear = costs(investment.high, upkeep.high, years.low, efficiency.low);
  return {
    kind,
    investment,
    levelised: {
      low: levelisedCost(cheap, rate.low, cycles.high, price.low),
      middle: levelisedCost(middle, rate.middle, cycles.middle, price.middle),
      high: levelisedCost(dear, rate.high, cycles.low, price.high),
    },
    earnings: revenues(terms, efficiency).map(({ market, revenue: earned }) => ({
      market,
      revenue: earned,
      carried: {
        low: carries(earned.low, terms.hours, rate.high, years.low, upkeep.high),
        middle: carries(earned.middle, terms.hours, rate.middle, years.middle, upkeep.middle),
        high: carries(earned.high, terms.hours, rate.low, years.high, upkeep.low),
      },
      npv: {
        low: netPresentValue(dear, earned.low, terms.hours, rate.high),
        middle: netPresentValue(middle, earned.middle, terms.hours, rate.middle),
        high: netPresentValue(cheap, earned.high, terms.hours, rate.low),
      },
    })),
  };
}

/**
 * What a MW earns in a year: at prices of another place, and at those of this one, from a plan on yesterday’s prices at
 * the low end to all of them known at the high end; a tariff is known, and its range is that of the flat price.
 */
function revenues({ prices, spot, hours }: Terms, efficiency: Range): { market: Market; revenue: Range }[] {
  const own: { market: Market; revenue: Range }[] = [];
  if (prices !== undefined) {
    const earned = <T>(by: (store: Store, prices: Float64Array, hours: number) => T, share: number): T =>
      by(plainStore(hours, share), prices.prices, prices.hours);
    const range =
      prices.kind === 'own prices'
        ? {
            low: earned(revenue, efficiency.low).yesterday,
            middle: earned(revenue, efficiency.middle).day,
            high: earned(knownRevenue, efficiency.high),
          }
        : {
            low: earned(knownRevenue, efficiency.low) * prices.scale.low,
            middle: earned(knownRevenue, efficiency.middle),
            high: earned(knownRevenue, efficiency.high) * prices.scale.high,
          };
    own.push({ market: prices.kind, revenue: range });
  }
  return spot === undefined ? own : [{ market: 'spot elsewhere' as const, revenue: spot }, ...own];
}

/** The region’s own pumped hydro, all of it: investment over what it gives in a day. */
function water(region: Region, read: Read, market: Terms): Option[] {
  const projects = labelsOf(region, 'storage').filter(
    ({ id, text }) =>
      text.kind === 'pumped hydro' &&
      ['storage_investment', 'storage_out', 'storage_efficiency'].every(
        (quantity) => figure(region, quantity, { storage: id }) !== undefined,
      ),
  );
  if (projects.length === 0) return [];
  const sum = (quantity: string, end: keyof Range) =>
    projects.reduce((all, { id }) => all + read(quantity, { storage: id })[end], 0);
  const money = sum('storage_investment', 'middle');
  const of = (id: string, quantity: string) => read(quantity, { storage: id }).middle;
  const taken = projects.reduce((all, { id }) => all + of(id, 'storage_out') / of(id, 'storage_efficiency'), 0);
  const efficiency = sum('storage_out', 'middle') / taken;
  const { low, middle, high } = market.cycles;
  // What it gives in a year over the cycles of a year is what it holds.
  const held = (cycles: number, end: keyof Range) => money / ((sum('storage_out', end) * MONTHS) / cycles);
  return [
    option(
      'water',
      { low: held(low, 'high'), middle: held(middle, 'middle'), high: held(high, 'low') },
      read('water_upkeep'),
      read('water_life'),
      { low: efficiency, middle: efficiency, high: efficiency },
      market,
    ),
  ];
}

function store(region: Region, { id, names, text }: Label, read: Read): ShaftStore {
  const has = (quantity: string) => figure(region, quantity, { shaft: id }) !== undefined;
  const of = (quantity: string) => read(quantity, { shaft: id });
  const state = text.state ?? '';
  const against: Reason[] = [];
  if (has('shaft_free') && of('shaft_free').middle === 0) {
    against.push({ kind: state === 'heritage' ? 'heritage' : 'used' });
  }
  if (!has('shaft_depth')) return { id, names, state, against: [...against, { kind: 'unknown' }] };
  const depth = of('shaft_depth').middle;
  const diameter = of('shaft_diameter');
  const flooded = of('shaft_water');
  const clearance = of('shaft_clearance');
  const density = read('weight_density');
  const fill = read('weight_fill');
  const limit = read('weight_limit');
  const energyOf = (wide: number, wet: number, clear: number, dense: number, filled: number, most: number) => {
    const best = largestWeight({ depth, diameter: wide, water: wet, clearance: clear }, dense, filled);
    if (best.mass <= most) return best;
    // A weight that nobody can hang is replaced by the heaviest that somebody offers, shorter and so sinking further.
    const length = best.length * (most / best.mass);
    return { length, mass: most, energy: weightEnergy(most, Math.max(0, depth - wet - clear - length)) };
  };
  const middle = energyOf(diameter.middle, flooded.middle, clearance.middle, density.middle, fill.middle, limit.middle);
  const energy = {
    low: energyOf(diameter.low, flooded.high, clearance.high, density.low, fill.low, limit.low).energy,
    middle: middle.energy,
    high: energyOf(diameter.high, flooded.low, clearance.low, density.high, fill.high, limit.high).energy,
  };
  const rope = ropeShare(read('rope_safety').middle, depth, read('rope_breaking_length').middle);
  const travel = Math.max(0, depth - flooded.middle - clearance.middle);
  const one = weightEnergy(HUNG, travel);
  if (energy.high < LEAST_ENERGY) against.push({ kind: 'small', energy: energy.high });
  if (rope === undefined) against.push({ kind: 'rope' });
  return {
    id,
    names,
    state,
    energy,
    mass: middle.mass,
    ...(rope === undefined
      ? {}
      : {
          rope,
          motor: motorPower(middle.mass * (1 + rope), travel - middle.length, read),
        }),
    ...(one > 0
      ? {
          many: {
            count: Math.ceil(energy.middle / one),
            power: cyclePower(HUNG, travel, TRAVEL.speed, TRAVEL.handling),
          },
        }
      : {}),
    against,
  };
}

/** A motor for a lift of some metres within the hours of the comparison, its drive’s loss of one way among it. MW */
function motorPower(mass: number, travel: number, read: Read): number {
  const seconds = read('storage_hours').middle * 3600;
  return winchPower(mass, Math.max(0, travel) / seconds) / Math.sqrt(read('gravity_efficiency').middle);
}
