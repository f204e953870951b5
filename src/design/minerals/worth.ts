import { exp, pow } from '../../kernel/math/index.ts';

/** A deposit as a plant: tonnes, metal, cost and time. Money in one currency, times in years. */
export interface Plant {
  /** Tonnes of feed a year, and tonnes that there are. */
  readonly feed: number;
  readonly tonnage: number;
  /** kg of oxide got from a tonne of feed, by metal. */
  readonly metal: readonly number[];
  /** Operating cost of a tonne of feed. */
  readonly cost: number;
  readonly investment: number;
  readonly permit: number;
  readonly building: number;
}

/** What a kilogram is sold for, and who else sells. */
export interface Market {
  /** Paid to the mine for a kilogram, by metal, its own metal not yet on the market. */
  readonly paid: readonly number[];
  /** kg made in the world in a year, by metal, and how buying answers to the price. */
  readonly world: readonly number[];
  readonly elasticity: number;
  /** Tax on sales. */
  readonly tax: number;
  /** Return asked, and growth of the price expected, a year. */
  readonly discount: number;
  readonly growth: number;
  /** Years that the plant works. */
  readonly life: number;
}

/** Price relative to what it would be without some more metal a year on the market. */
export function crowding(own: number, world: number, elasticity: number): number {
  return world > 0 ? pow(1 + own / world, -1 / elasticity) : 1;
}

/** Sales in a year at full work, before tax, at today’s prices. */
export function yearlySales(plant: Plant, market: Market): number {
  return plant.metal.reduce((sum, perTonne, m) => {
    const made = plant.feed * perTonne;
    return sum + made * market.paid[m] * crowding(made, market.world[m], market.elasticity);
  }, 0);
}

/** Present worth of 1 a year, paid evenly over some years. */
export function flowWorth(rate: number, years: number): number {
  return Math.abs(rate) < 1e-9 ? years : (1 - exp(-rate * years)) / rate;
}

/**
 * Present worth of deciding to open: sales after tax less running cost over the plant’s life, less the investment. A plant whose
 * sales do not pay its running cost stands still, so that no more than the investment is lost.
 * @param level of all prices, 1 as today @param permit years until building begins
 */
export function opening(plant: Plant, market: Market, level: number, permit = plant.permit): number {
  const { discount, growth } = market;
  const start = permit + plant.building;
  const life = plant.feed > 0 ? Math.min(market.life, plant.tonnage / plant.feed) : 0;
  const net = discount - growth;
  const sales = yearlySales(plant, market) * (1 - market.tax) * level * exp(-net * start) * flowWorth(net, life);
  const cost = plant.feed * plant.cost * exp(-discount * start) * flowWorth(discount, life);
  return Math.max(0, sales - cost) - plant.investment * exp(-discount * permit);
}
