import { borderShocks } from './library/border.ts';
import { carbonShocks } from './library/carbon.ts';
import { priceShocks } from './library/prices.ts';
import { regionShocks } from './library/region.ts';
import { steelShocks } from './library/steel.ts';
import { tradeShocks } from './library/trade.ts';
import type { Shock } from './shock.ts';

export type { Move, Shock, ShockSource, Standing } from './shock.ts';

/** Every documented path of the world outside. A test holds each to a driver, a source and its bounds. */
export const shocks: readonly Shock[] = [
  ...steelShocks,
  ...priceShocks,
  ...carbonShocks,
  ...tradeShocks,
  ...regionShocks,
  ...borderShocks,
];
