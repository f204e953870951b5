import type { Fault } from '../../kernel/errors.ts';
import { near } from '../../kernel/near.ts';
import { drivers } from '../drivers.ts';
import { monthNumber } from '../month.ts';
import type { ShockSetting } from '../schema.ts';
import { type Move, shocks } from './index.ts';

/**
 * Factor of a move, or the amount that it adds, so many months after the shock begins: none before, straight lines between
 * its points, the last one held.
 */
export function factorAt(move: Move, months: number): number {
  if (months < 0) return nothing(move);
  const { points } = move;
  const after = points.findIndex(([at]) => at >= months);
  if (after < 0) return points[points.length - 1][1];
  const [at, factor] = points[after];
  if (at === months || after === 0) return factor;
  const [before, from] = points[after - 1];
  return from + ((factor - from) * (months - before)) / (at - before);
}

/** What a move is where nothing happens. */
const nothing = (move: Move): number => (move.adds === true ? 0 : 1);

/**
 * Multiplies the paths of drivers by a shock, 1 + strength * (factor - 1), or adds strength * amount, from its first month until it
 * is lifted. Of one driver all moves multiply or all add (a test), so the order of shocks carries no meaning.
 * @param inputs paths by driver, (months + 1) rows; changed in place
 * @param start number of the first month
 * @returns faults; with one nothing is changed
 */
export function applyShock(
  setting: ShockSetting,
  inputs: ReadonlyMap<string, Float64Array>,
  start: number,
  months: number,
): Fault[] {
  const shock = shocks.find((one) => one.id === setting.shock);
  if (shock === undefined) {
    const known = shocks.map((one) => one.id);
    return [{ where: 'shock', found: `unknown shock ${setting.shock}`, expected: near(setting.shock, known) }];
  }
  const from = monthNumber(setting.from) - start;
  const until = setting.until === undefined ? months + 1 : monthNumber(setting.until) - start;
  if (from < 0 || from > months) {
    const mend = 'move the shock, or change start or months';
    return [{ where: 'from', found: setting.from, expected: 'a month within the run', mend }];
  }
  if (until <= from)
    return [{ where: 'until', found: 'an end before the beginning', expected: 'until later than from' }];
  const strength = setting.strength ?? 1;
  for (const move of shock.moves) {
    const path = inputs.get(move.driver);
    if (path === undefined) throw new Error(`shock ${shock.id}: no driver ${move.driver}`);
    const width = path.length / (months + 1);
    for (let month = from; month <= Math.min(months, until - 1); month += 1) {
      const change = strength * (factorAt(move, month - from) - nothing(move));
      for (let i = month * width; i < (month + 1) * width; i += 1) {
        path[i] = move.adds === true ? path[i] + change : path[i] * Math.max(0, 1 + change);
      }
    }
  }
  return [];
}

/** What shocks together made of the drivers, where that is outside a driver’s bounds. */
export function beyondBounds(inputs: ReadonlyMap<string, Float64Array>): Fault[] {
  return drivers.flatMap(({ name, unit, min, max }): Fault[] => {
    const worst = inputs.get(name)?.find((value) => !(value >= min && value <= max));
    if (worst === undefined) return [];
    const mend = 'lower the strength, or leave one of the shocks out';
    return [
      { where: name, found: `${name} of ${worst} under these shocks`, expected: `${min} to ${max} ${unit}`, mend },
    ];
  });
}
