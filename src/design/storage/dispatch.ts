import { createSegments, type Segments } from './segments.ts';

/** A store that takes prices as they are. Powers and energies at the meter and in the store: MW and MWh. */
export interface Store {
  /** Energy that it holds, MWh. */
  readonly energy: number;
  /** Highest charge and discharge at the meter, MW. */
  readonly chargePower: number;
  readonly dischargePower: number;
  /** Stored for each unit taken, and given for each unit stored. */
  readonly chargeEfficiency: number;
  readonly dischargeEfficiency: number;
  /** Cost of wear for each MWh taken and given at the meter. */
  readonly chargeWear: number;
  readonly dischargeWear: number;
  /** Energy in the store at the start, MWh. */
  readonly start: number;
  /** Worth of a stored MWh at the end. */
  readonly endValue: number;
}

export interface Dispatch {
  /** Taken and given at the meter in each step, MWh. */
  readonly charge: Float64Array;
  readonly discharge: Float64Array;
  /** In the store after each step, MWh. */
  readonly stored: Float64Array;
  /** Revenue less wear, and the end value of what is left. */
  readonly value: number;
  /** Steps in which it takes and gives at once, which only negative prices make worthwhile. */
  readonly both: number;
}

/**
 * The best that a store can do against prices that it knows, exactly, in O(T log T) for T steps.
 *
 * The worth of stored energy at a moment is concave and piecewise linear: segments of a slope and a length. A step back
 * in time adds a segment for the charge of that step, one for its discharge, and cuts both ends back to what the store
 * holds. All slopes are known beforehand, so a segment is a length at a rank. The best action is then to charge up to
 * one level, discharge down to another, or wait (Secomandi 2010, Management Science 56: 449).
 *
 * It is the optimum of the linear programme: with negative prices that may charge and discharge at once; `both` counts
 * such steps, and `exclusive` gives a plan without them.
 *
 * @param prices for each step, money per MWh, of any sign
 * @param hours of a step
 */
export function dispatch(store: Store, prices: ArrayLike<number>, hours: number): Dispatch {
  const steps = prices.length;
  const limits = limitsOf(store, hours);
  const ranks = ranksOf(store, prices);
  const { up, down } = levels(store, steps, limits, ranks);
  const charge = new Float64Array(steps);
  const discharge = new Float64Array(steps);
  const stored = new Float64Array(steps);
  let held = store.start;
  let value = 0;
  let both = 0;
  for (let t = 0; t < steps; t += 1) {
    // At prices below zero giving may cost less than taking earns: then both are worth doing at once.
    const { taken, given } =
      ranks.discharge[t] < ranks.charge[t]
        ? together(held, down[t], up[t], limits, store.energy)
        : apart(held, up[t], down[t], limits);
    charge[t] = taken / store.chargeEfficiency;
    discharge[t] = given * store.dischargeEfficiency;
    held = Math.min(store.energy, Math.max(0, held + taken - given));
    stored[t] = held;
    if (taken > 1e-9 && given > 1e-9) both += 1;
    value += discharge[t] * (prices[t] - store.dischargeWear) - charge[t] * (prices[t] + store.chargeWear);
  }
  return { charge, discharge, stored, value: value + held * store.endValue, both };
}

/** What goes into and out of the store in a step at most, MWh stored. */
interface Limits {
  readonly charge: number;
  readonly discharge: number;
}

function limitsOf(store: Store, hours: number): Limits {
  return {
    charge: store.chargePower * hours * store.chargeEfficiency,
    discharge: (store.dischargePower * hours) / store.dischargeEfficiency,
  };
}

/** Ranks of all slopes, steepest first: of each step’s charge and discharge, and of the end value. */
interface Ranks {
  readonly charge: Int32Array;
  readonly discharge: Int32Array;
  readonly end: number;
  readonly count: number;
  /** The slope of each rank that is used. */
  readonly slopes: Float64Array;
}

function ranksOf(store: Store, prices: ArrayLike<number>): Ranks {
  const steps = prices.length;
  const slopes = new Float64Array(2 * steps + 1);
  for (let t = 0; t < steps; t += 1) {
    slopes[t] = (prices[t] + store.chargeWear) / store.chargeEfficiency;
    slopes[steps + t] = (prices[t] - store.dischargeWear) * store.dischargeEfficiency;
  }
  slopes[2 * steps] = store.endValue;
  const order = Int32Array.from(slopes, (_, i) => i).sort((a, b) => slopes[b] - slopes[a] || a - b);
  const rank = new Int32Array(slopes.length);
  const byRank = new Float64Array(slopes.length);
  // Equal slopes share the first of their ranks: what is worth the same is neither above nor below.
  for (let i = 0, first = 0; i < order.length; i += 1) {
    if (i > 0 && slopes[order[i]] !== slopes[order[i - 1]]) first = i;
    rank[order[i]] = first;
    byRank[first] = slopes[order[i]];
  }
  return {
    charge: rank.subarray(0, steps),
    discharge: rank.subarray(steps, 2 * steps),
    end: rank[2 * steps],
    count: slopes.length,
    slopes: byRank,
  };
}

/**
 * The worth of one more MWh in the store after each step of its best plan (the dual of the balance of energy; of water in
 * a basin, the water value): the slope, at what the store then holds, of the worth of stored energy.
 */
export function storedWorth(store: Store, prices: ArrayLike<number>, hours: number, plan: Dispatch): Float64Array {
  const ranks = ranksOf(store, prices);
  const worth = new Float64Array(prices.length);
  // An empty store has no last MWh: the worth of the first one is taken.
  const first = store.energy * 1e-9;
  backwards(store, prices.length, limitsOf(store, hours), ranks, (t, segments) => {
    worth[t] = ranks.slopes[segments.at(Math.max(first, plan.stored[t]))];
  });
  return worth;
}

/** For each step, the level up to which charging pays and the level down to which discharging pays. */
function levels(store: Store, steps: number, limits: Limits, ranks: Ranks): { up: Float64Array; down: Float64Array } {
  const up = new Float64Array(steps);
  const down = new Float64Array(steps);
  backwards(store, steps, limits, ranks, (t, worth) => {
    up[t] = worth.below(ranks.charge[t]);
    down[t] = worth.below(ranks.discharge[t]);
  });
  return { up, down };
}

/** The worth of stored energy after each step, from the last to the first. */
function backwards(
  store: Store,
  steps: number,
  limits: Limits,
  ranks: Ranks,
  see: (t: number, worth: Segments) => void,
): void {
  const worth = createSegments(ranks.count);
  worth.add(ranks.end, store.energy);
  for (let t = steps - 1; t >= 0; t -= 1) {
    see(t, worth);
    worth.add(ranks.charge[t], limits.charge);
    worth.add(ranks.discharge[t], limits.discharge);
    worth.cutFront(limits.charge);
    worth.cutBack(limits.discharge);
  }
}

/** Charges up to one level, discharges down to another, or waits. */
function apart(held: number, up: number, down: number, limits: Limits): { taken: number; given: number } {
  if (held < up) return { taken: Math.min(limits.charge, up - held), given: 0 };
  if (held > down) return { taken: 0, given: Math.min(limits.discharge, held - down) };
  return { taken: 0, given: 0 };
}

/**
 * The same where giving costs less than taking earns: energy runs through the store. Up to `low` it only takes, from
 * `high` on it only gives, between them it does as much of both as it can.
 */
function together(
  held: number,
  low: number,
  high: number,
  limits: Limits,
  energy: number,
): { taken: number; given: number } {
  // As much as the store could take while it gives, and the other way round.
  let taken = limits.charge;
  let given = limits.discharge;
  const after = held + taken - given;
  if (after > high) taken = Math.max(0, taken - (after - high));
  else if (after < low) given = Math.max(0, given - (low - after));
  const end = held + taken - given;
  if (end > energy) taken -= end - energy;
  if (end < 0) given += end;
  return { taken, given };
}

/**
 * The same plan without taking and giving at once: where the optimum of the linear programme does both, only their
 * difference is moved. What this loses against `value` is the price of the rule.
 */
export function exclusive(store: Store, prices: ArrayLike<number>, plan: Dispatch): Dispatch {
  const charge = plan.charge.slice();
  const discharge = plan.discharge.slice();
  let value = (plan.stored[plan.stored.length - 1] ?? store.start) * store.endValue;
  for (let t = 0; t < charge.length; t += 1) {
    const taken = charge[t] * store.chargeEfficiency;
    const given = discharge[t] / store.dischargeEfficiency;
    if (charge[t] > 0 && discharge[t] > 0) {
      charge[t] = Math.max(0, taken - given) / store.chargeEfficiency;
      discharge[t] = Math.max(0, given - taken) * store.dischargeEfficiency;
    }
    value += discharge[t] * (prices[t] - store.dischargeWear) - charge[t] * (prices[t] + store.chargeWear);
  }
  return { charge, discharge, stored: plan.stored, value, both: 0 };
}
