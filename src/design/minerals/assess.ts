import { figure, labelsOf, type Names, type Region } from '../../region/region.ts';
import { type JumpDiffusion, waitingValue } from './jumps.ts';
import { type Market, opening, type Plant, yearlySales } from './worth.ts';

/** How the foreign market stands: shares as in the model’s drivers. */
export interface Controls {
  readonly exports: number;
  readonly rival: number;
}

export interface MetalPrices {
  readonly id: string;
  readonly names: Names;
  /** Money for a kilogram at home, abroad, and on average to the mine. */
  readonly home: number;
  readonly abroad: number;
  readonly paid: number;
}

/** What one deposit is worth opened at once, held ready with its permits, or left alone for now. */
export interface DepositWorth {
  readonly id: string;
  readonly names: Names;
  readonly claim: string;
  /** kg a year at full work, by metal. */
  readonly made: readonly number[];
  /** Money a year at full work: sales after tax, and running cost. */
  readonly sales: number;
  readonly cost: number;
  /** Present worth of deciding to open now: at the bad end of every assumption on metal, prices and cost, the middle, the good end. */
  readonly open: { readonly low: number; readonly middle: number; readonly high: number };
  /** Permits sought and held, building put off until prices are right. */
  readonly ready: number;
  /** Nothing is sought or said; the right to begin later stays. */
  readonly quiet: number;
  /** Level of all prices, 1 as today, from which opening at once is best; undefined: at none up to a hundred times today’s. */
  readonly from: number | undefined;
  readonly best: 'open' | 'ready' | 'quiet' | 'none';
  readonly jobs: number;
}

/** Decisions in a year when the worth of waiting is worked out. */
const DECISIONS = 2;

type End = 'low' | 'middle' | 'high';
const OTHER = { low: 'high', middle: 'middle', high: 'low' } as const;

/** Prices of the metals that a region could sell, under some controls. */
export function metalPrices(region: Region, controls: Controls, end: End = 'middle'): MetalPrices[] {
  const read = reader(region);
  return labelsOf(region, 'metal').map(({ id, names }) => {
    const home = read('metal_price', end, { metal: id });
    const premium =
      home > 0
        ? controls.exports * (1 - controls.rival) * Math.max(0, read('controlled_price', end, { metal: id }) / home - 1)
        : 0;
    const sold =
      read('metal_export_share', end) *
      (1 - controls.rival) *
      (1 - controls.exports * (1 - read('licence_share', end)));
    return {
      id,
      names,
      home,
      abroad: home * (1 + premium),
      paid: home * (1 + sold * read('netback_share', end) * premium),
    };
  });
}

/** Every deposit of a region under some controls. */
export function assessDeposits(region: Region, controls: Controls): DepositWorth[] {
  const read = reader(region);
  const metals = labelsOf(region, 'metal').map(({ id }) => id);
  const marketAt = (end: End): Market => ({
    paid: metalPrices(region, controls, end).map(({ paid }) => paid),
    world: metals.map((metal) => 12 * read('world_supply', end, { metal })),
    elasticity: read('metal_demand_elasticity', end),
    tax: read('resource_tax_rate', OTHER[end]),
    discount: read('metal_discount', 'middle'),
    growth: read('metal_growth', end),
    life: read('deposit_life', end),
  });
  const plantAt = (deposit: string, end: End): Plant => ({
    feed: 12 * read('feed_capacity', 'middle', { deposit }),
    tonnage: read('deposit_tonnage', end, { deposit }),
    metal: metals.map(
      (metal) => read('metal_grade', end, { deposit, metal }) * read('metal_recovery', end, { deposit, metal }),
    ),
    cost: read('feed_cost', OTHER[end], { deposit }),
    investment: read('deposit_investment', OTHER[end], { deposit }),
    // a loss that comes later is smaller: times and the return asked stay where they are
    permit: read('permit_time', 'middle', { deposit }) / 12,
    building: read('build_time', 'middle', { deposit }) / 12,
  });
  return labelsOf(region, 'deposit').map(({ id, names, text }) => {
    const [plant, market] = [plantAt(id, 'middle'), marketAt('middle')];
    const process: JumpDiffusion = {
      rate: market.discount,
      yield: market.discount - market.growth,
      volatility: weighed(plant, market, (m) => read('price_volatility', 'middle', { metal: metals[m] })),
      jumps: {
        rate: read('jump_rate', 'middle'),
        mean: read('jump_size', 'middle'),
        deviation: read('jump_deviation', 'middle'),
      },
    };
    const window = { years: read('licence_window', 'middle'), decisions: DECISIONS };
    const now = opening(plant, market, 1);
    const waiting = (permit: number, more: { closed?: number; upkeep?: number }) =>
      process.volatility > 0
        ? waitingValue(process, 1, { ...window, ...more }, (level) => opening(plant, market, level, permit))
        : { value: Math.max(0, now), from: undefined };
    const ready = waiting(0, { closed: plant.permit, upkeep: read('licence_cost', 'middle') }).value;
    const quiet = waiting(plant.permit, {});
    return {
      id,
      names,
      claim: text.claim ?? '',
      made: plant.metal.map((perTonne) => plant.feed * perTonne),
      sales: yearlySales(plant, market) * (1 - market.tax),
      cost: plant.feed * plant.cost,
      open: {
        low: opening(plantAt(id, 'low'), marketAt('low'), 1),
        middle: now,
        high: opening(plantAt(id, 'high'), marketAt('high'), 1),
      },
      ready,
      quiet: quiet.value,
      from: quiet.from,
      best: bestOf(now, ready, quiet.value),
      jobs: read('deposit_jobs', 'middle', { deposit: id }),
    };
  });
}

/** Worth under which a right counts as none: a yuan. */
const NOTHING = 1;

function bestOf(now: number, ready: number, quiet: number): DepositWorth['best'] {
  if (Math.max(now, ready, quiet) < NOTHING) return 'none';
  if (ready > quiet) return 'ready';
  return now >= quiet - NOTHING ? 'open' : 'quiet';
}

/** Mean over the metals by what each brings. */
function weighed(plant: Plant, market: Market, of: (metal: number) => number): number {
  const weights = plant.metal.map((perTonne, m) => perTonne * market.paid[m]);
  const all = weights.reduce((sum, one) => sum + one, 0);
  return all > 0 ? weights.reduce((sum, one, m) => sum + one * of(m), 0) / all : 0;
}

function reader(region: Region) {
  return (quantity: string, end: End, labels: Readonly<Record<string, string>> = {}): number => {
    const found = figure(region, quantity, labels);
    if (found === undefined) return 0;
    return end === 'middle' ? found.value : (found[end] ?? found.value);
  };
}
