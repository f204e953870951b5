import type { ProvinceTable, Step } from './table.ts';

/** Where a province's goods come from and where they leave for, by sector, with goods that only pass through taken out. */
export interface Origins {
  /** Shares of what is used in the province that is made in it, comes from other provinces, and from abroad; they add to 1. */
  readonly own: Float64Array;
  readonly inflow: Float64Array;
  readonly imported: Float64Array;
  /** Sold to other provinces and abroad, of what the province makes. */
  readonly outflow: Float64Array;
  readonly exports: Float64Array;
  /** Bought from other provinces and from abroad for use in the province. */
  readonly bought: Float64Array;
  readonly importedGoods: Float64Array;
}

/**
 * Reads the observed columns of inflow and outflow; no cross-hauling is guessed. A row's uses share one mix of origins, as
 * the table does not tell them apart. What leaves beyond what is made passes through from outside, and is taken out on both
 * sides. Stocks that are drawn down and negative errors are of the province's own goods.
 */
export function originsOf(table: ProvinceTable): { readonly origins: Origins; readonly step: Step } {
  const n = table.sectors.length;
  const make = () => new Float64Array(n);
  const origins = {
    own: make(),
    inflow: make(),
    imported: make(),
    outflow: make(),
    exports: make(),
    bought: make(),
    importedGoods: make(),
  };
  let through = 0;
  for (let i = 0; i < n; i += 1) {
    // a negative inflow is goods sent back: an outflow
    let outflow = table.outflow[i] + Math.max(0, -table.inflow[i]);
    let inflow = Math.max(0, table.inflow[i]);
    let exports = table.exports[i] + Math.max(0, -table.imports[i]);
    let imports = Math.max(0, table.imports[i]);
    const drawn = Math.min(0, table.stocks[i]) + Math.min(0, table.error[i]);
    const passing = Math.max(0, outflow + exports + drawn - table.output[i]);
    through += passing;
    const sent = Math.min(outflow, passing);
    const taken = Math.min(inflow, passing);
    outflow -= sent;
    exports -= passing - sent;
    inflow -= taken;
    imports -= passing - taken;
    const own = Math.max(0, table.output[i] - outflow - exports - drawn);
    const used = own + inflow + imports;
    origins.own[i] = used > 0 ? own / used : 0;
    origins.inflow[i] = used > 0 ? inflow / used : 0;
    origins.imported[i] = used > 0 ? imports / used : 0;
    origins.outflow[i] = outflow;
    origins.exports[i] = exports;
    origins.bought[i] = inflow;
    origins.importedGoods[i] = imports;
  }
  const whole = table.output.reduce((sum, value) => sum + value, 0);
  const note = `goods that only pass through the province: ${((100 * through) / whole).toFixed(2)} % of its output, taken out of what comes in and what leaves`;
  return { origins, step: { name: 'transit', note } };
}
