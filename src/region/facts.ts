import { mineralFacts } from './facts/minerals.ts';
import { mineFacts } from './facts/mines.ts';
import { moneyFacts } from './facts/money.ts';
import { natureFacts } from './facts/nature.ts';
import { peopleFacts } from './facts/people.ts';
import { steelFacts } from './facts/steel.ts';
import { storageFacts } from './facts/storage.ts';
import { tradeFacts } from './facts/trade.ts';
import type { Quantity } from './quantity.ts';

/** Facts about a place that no equation uses yet: they are shown, with their sources. */
export const facts: readonly Quantity[] = [
  ...peopleFacts,
  ...moneyFacts,
  ...natureFacts,
  ...steelFacts,
  ...mineFacts,
  ...storageFacts,
  ...mineralFacts,
  ...tradeFacts,
];
