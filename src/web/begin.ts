import { startEngine } from './engine/engine.ts';
import { readAddress } from './state/address.ts';
import { fetchModule, fetchRegion } from './state/brought.ts';

/*
 * The model takes longest to be ready, so its worker starts first, and what it needs is asked for; the page itself comes while
 * the worker puts its equations in order.
 */
const engine = startEngine();
const address = readAddress(location.hash, navigator.languages);
const region = fetchRegion(address.region);
// one that fails says so where it is waited for
for (const asked of [region, fetchModule(1)]) asked.catch(() => undefined);

void import('./main.tsx').then(({ start }) => start(engine, address, region));
