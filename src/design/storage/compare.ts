import { type Fault, Faults } from '../../kernel/errors.ts';
import { type Figure, figure, labelsOf, type Names, type Region } from '../../region/region.ts';
import { type Costs, carries, levelisedCost, netPresentValue } from './finance.ts';
import { largestWeight, ropeShare, weightEnergy } from './gravity.ts';

/** A number at the low end, the middle and the high end of what is assumed. */
export interface Range {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** What one shaft could do. */
export interface ShaftStore {
  readonly id: string;
  readonly names: Names;
  /** MWh, before losses. */
  readonly energy: Range;
  /** t */
  readonly mass: number;
  /** Rope over weight; undefined: no rope is strong enough. */
  readonly rope: number | undefined;
  readonly free: boolean;
  /** Why it is out, in the order in which a planner would ask. Empty: nothing speaks against it. */
  readonly against: readonly Reason[];
}

export type Reason =
  | { readonly kind: 'used' }
  | { readonly kind: 'small'; readonly energy: number }
  | { readonly kind: 'rope' }
  | { readonly kind: 'dear'; readonly investment: number; readonly carried: number };

export interface Option {
  readonly kind: 'gravity' | 'water' | 'battery';
  /** Money for each MWh that it holds. */
  readonly investment: Range;
  /** Money for each MWh given. */
  readonly levelised: Range;
  /** The most that a MWh may cost if its revenue is to pay for it. */
  readonly carried: Range;
  /** For each MWh that it holds. */
  readonly npv: Range;
}

export interface StorageReport {
  readonly shafts: readonly ShaftStore[];
  readonly options: readonly Option[];
  readonly currency: string;
  /** Hours at full power at which the options are compared. */
  readonly hours: number;
  /** What every number rests on. */
  readonly figures: readonly Figure[];
}

/** A shaft under this is not worth a winch, in MWh. */
export const LEAST_ENERGY = 1;

/**
 * Storage in a region’s shafts beside pumped hydro and batteries, on the same work.
 * @throws Faults naming every figure that the pack lacks
 */
export function compareStorage(region: Region): StorageReport {
  const read = reader(region);
  const shafts = labelsOf(region, 'shaft').filter(
    (shaft) => figure(region, 'shaft_depth', { shaft: shaft.id }) !== undefined,
  );
  const hours = read('storage_hours').middle;
  const market = {
    rate: read('storage_discount'),
    cycles: read('storage_cycles'),
    price: read('storage_charge_price'),
    revenue: read('storage_revenue'),
    hours,
  };
  const options = [
    option(
      'gravity',
      read('gravity_investment'),
      read('gravity_upkeep'),
      read('gravity_life'),
      read('gravity_efficiency'),
      market,
    ),
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
  const [gravity] = options;
  const stores = shafts.map((shaft) => store(shaft.id, shaft.names, read, gravity));
  read.finish();
  return { shafts: stores, options, currency: region.currency, hours, figures: read.used() };
}

interface Market {
  readonly rate: Range;
  readonly cycles: Range;
  readonly price: Range;
  readonly revenue: Range;
  readonly hours: number;
}

type Read = ((quantity: string, labels?: Readonly<Record<string, string>>) => Range) & {
  readonly finish: () => void;
  readonly used: () => readonly Figure[];
};

function reader(region: Region): Read {
  const faults: Fault[] = [];
  const used = new Map<Figure, true>();
  const read = (quantity: string, labels: Readonly<Record<string, string>> = {}): Range => {
    const found = figure(region, quantity, labels);
    if (found === undefined) {
      const where = Object.values(labels).join(', ');
      faults.push({
        where: `quantity ${quantity}${where === '' ? '' : ` of ${where}`}`,
        found: 'no figure',
        expected: 'one, to compare storage',
        mend: 'add a row to the pack (landfall docs quantities says what it means)',
      });
      return { low: 1, middle: 1, high: 1 };
    }
    used.set(found, true);
    return { low: found.low ?? found.value, middle: found.value, high: found.high ?? found.value };
  };
  return Object.assign(read, {
    finish: () => {
      if (faults.length > 0) throw new Faults(`storage of ${region.id}`, faults);
    },
    used: () => [...used.keys()],
  });
}

/** The cheap end of every assumption, the middle, and the dear end. */
function option(
  kind: Option['kind'],
  investment: Range,
  upkeep: Range,
  years: Range,
  efficiency: Range,
  { rate, cycles, price, revenue, hours }: Market,
): Option {
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
    carried: {
      low: carries(revenue.low, hours, rate.high, years.low, upkeep.high),
      middle: carries(revenue.middle, hours, rate.middle, years.middle, upkeep.middle),
      high: carries(revenue.high, hours, rate.low, years.high, upkeep.low),
    },
    npv: {
      low: netPresentValue(dear, revenue.low, hours, rate.high),
      middle: netPresentValue(middle, revenue.middle, hours, rate.middle),
      high: netPresentValue(cheap, revenue.high, hours, rate.low),
    },
  };
}

/** The region’s own pumped hydro: investment over what it gives in a day. */
function water(region: Region, read: Read, market: Market): Option[] {
  const project = labelsOf(region, 'storage').find(
    ({ id }) =>
      figure(region, 'storage_investment', { storage: id }) !== undefined &&
      figure(region, 'storage_out', { storage: id }) !== undefined,
  );
  if (project === undefined) return [];
  const money = read('storage_investment', { storage: project.id }).middle;
  const out = read('storage_out', { storage: project.id }).middle;
  const taken = read('storage_in', { storage: project.id }).middle;
  // What it gives in a year over the cycles of a year is what it holds.
  const held = (cycles: number) => money / (out / cycles);
  const { low, middle, high } = market.cycles;
  const efficiency = out / taken;
  return [
    option(
      'water',
      { low: held(low), middle: held(middle), high: held(high) },
      read('water_upkeep'),
      read('water_life'),
      { low: efficiency, middle: efficiency, high: efficiency },
      market,
    ),
  ];
}

function store(id: string, names: Names, read: Read, gravity: Option): ShaftStore {
  const of = (quantity: string) => read(quantity, { shaft: id });
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
  const free = of('shaft_free').middle > 0;
  const against: Reason[] = [];
  if (!free) against.push({ kind: 'used' });
  if (energy.high < LEAST_ENERGY) against.push({ kind: 'small', energy: energy.high });
  if (rope === undefined) against.push({ kind: 'rope' });
  if (gravity.investment.middle > gravity.carried.high) {
    against.push({ kind: 'dear', investment: gravity.investment.middle, carried: gravity.carried.high });
  }
  return { id, names, energy, mass: middle.mass, rope, free, against };
}
