import { air } from './air.ts';
import { digital } from './digital.ts';
import { economy } from './economy.ts';
import { energy } from './energy.ts';
import { finance } from './finance.ts';
import { fires } from './fires.ts';
import { heritage } from './heritage.ts';
import { households } from './households.ts';
import { indicators } from './indicators.ts';
import { industry } from './industry.ts';
import { labour } from './labour.ts';
import { migration } from './migration.ts';
import { minerals } from './minerals.ts';
import { quantities } from './quantities.ts';
import { relocation } from './relocation.ts';
import { sources } from './sources.ts';
import { trade } from './trade.ts';

/** Meanings of the model’s equations in Chinese, by name. Loaded only where somebody reads Chinese: the model itself needs none. */
export const meanings: ReadonlyMap<string, string> = new Map(
  [
    air,
    digital,
    economy,
    energy,
    finance,
    fires,
    heritage,
    households,
    indicators,
    industry,
    labour,
    migration,
    minerals,
    relocation,
    trade,
  ].flatMap(Object.entries),
);

/** The meaning of an equation or of a quantity of the pack in Chinese; of what the kernel wrote out of one, that it did. */
export function meaningOf(name: string): string | undefined {
  const own = meanings.get(name) ?? quantities[name];
  if (own !== undefined) return own;
  // `money_level.init_1` belongs to `money_level`
  const of = meanings.get(name.replace(/\..*$/, ''));
  return of === undefined ? undefined : `写出的一部分，属于：${of}`;
}

/** What an equation goes back to, in Chinese. */
export function sourceOf(source: string): string | undefined {
  return sources[source];
}
