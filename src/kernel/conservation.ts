import { type Fault, Faults } from './errors.ts';
import { byText } from './graph/order.ts';
import type { Instance, Program, Run, Unit, Variable } from './program.ts';
import { parseUnit, perUnit, sameDimension } from './units/unit.ts';

/** Where the flows of one closed quantity lead, tallies and hidden equations left out. Numbers are variable indices. */
interface Ledger {
  readonly stocks: readonly number[];
  readonly flows: readonly number[];
  /** Flows that fill a stock of the quantity, flows that empty one. */
  readonly fills: ReadonlySet<number>;
  readonly empties: ReadonlySet<number>;
  /** Flows that only a tally reads. */
  readonly tallied: ReadonlySet<number>;
}

/**
 * Faults of a quantity that is neither made nor lost (`person`): every flow of it must empty one stock and fill
 * another, or be one side of a named transfer, or cross the boundary. `unit` is any unit of the quantity.
 */
export function checkClosed(program: Program, unit: string): Fault[] {
  const ledger = readLedger(program, parseUnit(unit));
  const transfers = transferSides(program, ledger);
  return ledger.flows
    .map((index) => flowFault(program.variables[index], index, ledger, transfers, unit))
    .filter((fault) => fault !== undefined);
}

/** Names of the stocks and flows that `imbalance` reads: what a run must record. */
export function closedNames(program: Program, unit: string): string[] {
  const { stocks, flows, fills, empties } = readLedger(program, parseUnit(unit));
  const moving = flows.filter((flow) => fills.has(flow) || empties.has(flow));
  return [...stocks, ...moving].map((index) => program.variables[index].name);
}

/**
 * How much of a closed quantity each step makes or loses, in `unit`, never negative: what the stocks together gain
 * beyond boundary and transfer flows, plus, for each transfer, the difference of its two sides. Rounding leaves about
 * 1e-15 of the sum of the stocks. Throws `Faults` where the run did not record what is needed (see `closedNames`).
 */
export function imbalance(program: Program, instance: Instance, run: Run, unit: string): Float64Array {
  const base = parseUnit(unit);
  const ledger = readLedger(program, base);
  const names = closedNames(program, unit);
  const missing = names.filter((name) => !run.series.has(name));
  if (missing.length > 0) {
    const expected = `a series of every stock and flow of ${unit}`;
    throw new Faults('conservation', [{ where: 'record', found: `no series of ${missing.join(', ')}`, expected }]);
  }
  const time = parseUnit(program.timeUnit);
  const stockTotals = (index: number) =>
    totals(program, instance, run, index, program.variables[index].unit.factor / base.factor);
  const moved = (index: number) => {
    const scale = (program.variables[index].unit.factor * time.factor * program.dt) / base.factor;
    return totals(program, instance, run, index, scale);
  };

  const gain = new Float64Array(run.steps);
  for (const stock of ledger.stocks) {
    const sums = stockTotals(stock);
    for (let t = 0; t < run.steps; t += 1) gain[t] += sums[t + 1] - sums[t];
  }
  const gaps = new Map<string, Float64Array>();
  for (const flow of ledger.flows) {
    const { boundary, transfer } = program.variables[flow];
    const sign = (ledger.fills.has(flow) ? 1 : 0) - (ledger.empties.has(flow) ? 1 : 0);
    if (sign === 0 || (boundary !== true && transfer === undefined)) continue;
    const sums = moved(flow);
    for (let t = 0; t < run.steps; t += 1) gain[t] -= sign * sums[t];
    if (transfer === undefined) continue;
    const gap = gaps.get(transfer) ?? new Float64Array(run.steps);
    for (let t = 0; t < run.steps; t += 1) gap[t] += sign * sums[t];
    gaps.set(transfer, gap);
  }
  return gain.map((own, t) => [...gaps.values()].reduce((sum, gap) => sum + Math.abs(gap[t]), Math.abs(own)));
}

function readLedger(program: Program, unit: Unit): Ledger {
  const rate = perUnit(unit, parseUnit(program.timeUnit));
  const { variables } = program;
  const authored = (kind: Variable['kind'], wanted: Unit) =>
    variables.flatMap((variable, index) =>
      variable.kind === kind && variable.hiddenIn === undefined && sameDimension(variable.unit, wanted) ? [index] : [],
    );
  const all = authored('stock', unit);
  const stocks = all.filter((index) => variables[index].tally !== true);
  const tallies = all.filter((index) => variables[index].tally === true).map((index) => variables[index]);
  return {
    stocks,
    flows: authored('flow', rate),
    fills: new Set(stocks.flatMap((index) => variables[index].inflows ?? [])),
    empties: new Set(stocks.flatMap((index) => variables[index].outflows ?? [])),
    tallied: new Set(tallies.flatMap(({ inflows, outflows }) => [...(inflows ?? []), ...(outflows ?? [])])),
  };
}

type Sides = ReadonlyMap<string, { readonly out: string[]; readonly in: string[] }>;

function transferSides(program: Program, ledger: Ledger): Sides {
  const sides = new Map<string, { out: string[]; in: string[] }>();
  for (const index of ledger.flows) {
    const { name, transfer } = program.variables[index];
    if (transfer === undefined) continue;
    const side = sides.get(transfer) ?? { out: [], in: [] };
    if (ledger.empties.has(index)) side.out.push(name);
    if (ledger.fills.has(index)) side.in.push(name);
    sides.set(transfer, side);
  }
  return sides;
}

function flowFault(flow: Variable, index: number, ledger: Ledger, transfers: Sides, unit: string): Fault | undefined {
  const fills = ledger.fills.has(index);
  const empties = ledger.empties.has(index);
  const where = flow.name;
  if (fills && empties) {
    if (flow.boundary !== true && flow.transfer === undefined) return undefined;
    return {
      where,
      found: 'a flow that joins two stocks and also names a transfer or the boundary',
      expected: 'one of them',
    };
  }
  if (flow.boundary === true) {
    if (flow.transfer === undefined) return undefined;
    return { where, found: `boundary and transfer "${flow.transfer}"`, expected: 'one of them' };
  }
  if (!fills && !empties) {
    if (ledger.tallied.has(index) && flow.transfer === undefined) return undefined;
    return {
      where,
      found: `a flow of ${unit} that fills and empties no stock`,
      expected: 'a stock on one side',
      mend: 'make it an aux if it only measures',
    };
  }
  const side = flow.transfer === undefined ? undefined : transfers.get(flow.transfer);
  if (side === undefined) {
    return {
      where,
      found: `a flow of ${unit} that ${fills ? 'fills' : 'empties'} one stock and joins no other`,
      expected: `a stock that it ${fills ? 'empties' : 'fills'}, a transfer, or \`boundary: true\``,
    };
  }
  const others = fills ? side.out : side.in;
  if (others.length > 0) return undefined;
  const known = [...transfers.keys()].sort(byText).join(', ');
  return {
    where,
    found: `transfer "${flow.transfer}", which no flow ${fills ? 'out of' : 'into'} a stock names`,
    expected: 'flows on both sides of a transfer',
    mend: `check the spelling; transfers are ${known}`,
  };
}

function totals(program: Program, instance: Instance, run: Run, index: number, scale: number): Float64Array {
  const series = run.series.get(program.variables[index].name);
  const length = instance.lengths[index];
  const sums = new Float64Array(run.steps + 1);
  if (series === undefined) return sums;
  for (let t = 0; t <= run.steps; t += 1) {
    let sum = 0;
    for (let i = 0; i < length; i += 1) sum += series[t * length + i];
    sums[t] = sum * scale;
  }
  return sums;
}
