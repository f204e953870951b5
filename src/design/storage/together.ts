import { figure, labelsOf, type Names, type Region } from '../../region/region.ts';
import { dispatch, type Store } from './dispatch.ts';
import { MONTHS } from './projects.ts';
import { sharedDispatch } from './shared.ts';

/** The projects of a region behind one connection. */
export interface Together {
  readonly names: readonly Names[];
  /** MW of all of them. */
  readonly power: number;
  /** What they earn in a year, each with a connection of its own and with one for all. */
  readonly apart: number;
  readonly shared: number;
}

/**
 * What the storage projects of a region lose where they share a connection.
 * @param connection MW
 * @param step hours of a step of the prices
 * @param cycles full ones a year, from which what pumped hydro holds is worked out
 */
export async function together(
  region: Region,
  connection: number,
  prices: Float64Array,
  step: number,
  cycles: number,
): Promise<Together> {
  const projects = labelsOf(region, 'storage').flatMap(({ id, names }) => {
    const store = storeOf(region, id, cycles);
    return store === undefined ? [] : [{ names, store }];
  });
  const stores = projects.map(({ store }) => store);
  const shared = await sharedDispatch(stores, connection, prices, step);
  return {
    names: projects.map(({ names }) => names),
    power: stores.reduce((sum, store) => sum + store.dischargePower, 0),
    apart: stores.reduce((sum, store) => sum + dispatch(store, prices, step).value, 0),
    shared: shared.value,
  };
}

function storeOf(region: Region, id: string, cycles: number): Store | undefined {
  const [power, out, efficiency] = ['storage_power', 'storage_out', 'storage_efficiency'].map(
    (quantity) => figure(region, quantity, { storage: id })?.value,
  );
  if (power === undefined || out === undefined || efficiency === undefined) return undefined;
  const oneWay = Math.sqrt(efficiency);
  return {
    energy: (out * MONTHS) / cycles / oneWay,
    chargePower: power,
    dischargePower: power,
    chargeEfficiency: oneWay,
    dischargeEfficiency: oneWay,
    chargeWear: 0,
    dischargeWear: 0,
    start: 0,
    endValue: 0,
  };
}
