import type { Fault } from '../errors.ts';
import { near } from '../near.ts';
import { perUnit, sameUnit } from '../units/unit.ts';
import type { Draft } from './draft.ts';
import { scaleMend, showMeasure } from './measure.ts';
import { sameName } from './names.ts';
import type { Declared, Symbols } from './symbols.ts';

/**
 * Ties the authors' stocks to their flows. A flow runs over its stock's dimensions, in the stock's unit per unit of
 * time; it fills one stock at most and empties one at most, tallies aside.
 */
export function linkStocks(symbols: Symbols, drafts: Draft[], faults: Fault[]): void {
  const used = { inflows: new Map<number, string>(), outflows: new Map<number, string>() };
  for (const stock of symbols.declared) {
    if (stock.spec.kind !== 'stock') continue;
    const { spec } = stock;
    const side = (which: 'inflows' | 'outflows'): number[] => {
      const flows = spec[which]
        .map((name) => findFlow(symbols, stock, which, name, faults))
        .filter((flow) => flow !== undefined);
      for (const flow of flows) {
        faults.push(...fitFaults(symbols, stock, which, flow));
        if (spec.tally === true) continue;
        const other = used[which].get(flow.index);
        if (other !== undefined) faults.push(twice(stock.name, other, which, flow.name));
        used[which].set(flow.index, stock.name);
      }
      return flows.map(({ index }) => index);
    };
    const linked = { inflows: side('inflows'), outflows: side('outflows') };
    drafts[stock.index] = { ...drafts[stock.index], ...linked };
    if (spec.tally !== true) continue;
    for (const which of ['inflows', 'outflows'] as const) {
      const again = linked[which].find((flow, i) => linked[which].indexOf(flow) !== i);
      if (again !== undefined) faults.push(twice(stock.name, stock.name, which, symbols.declared[again].name));
    }
  }
}

function findFlow(
  symbols: Symbols,
  stock: Declared,
  which: string,
  name: string,
  faults: Fault[],
): Declared | undefined {
  const flow = symbols.declaredByName.get(sameName(name));
  if (flow?.spec.kind === 'flow') return flow;
  const flows = symbols.declared.filter(({ spec }) => spec.kind === 'flow').map((declared) => declared.name);
  const what =
    flow === undefined
      ? `"${name}", which is not known`
      : `${flow.name}, which is not a flow but of kind ${flow.spec.kind}`;
  faults.push({ where: `${stock.name}.${which}`, found: what, expected: near(name, flows) });
  return undefined;
}

function fitFaults(symbols: Symbols, stock: Declared, which: string, flow: Declared): Fault[] {
  const where = `${stock.name}.${which}`;
  const faults: Fault[] = [];
  const list = (dims: readonly number[]) => `[${dims.map((d) => symbols.dimensions[d].name).join(', ')}]`;
  if (flow.dimsKnown && stock.dimsKnown && list(flow.dims) !== list(stock.dims)) {
    faults.push({
      where,
      found: `flow ${flow.name} over ${list(flow.dims)}`,
      expected: `${list(stock.dims)}, the dimensions of the stock`,
    });
  }
  const wanted = perUnit(stock.unit, symbols.timeUnit);
  if (flow.unitKnown && stock.unitKnown && !sameUnit(flow.unit, wanted)) {
    const expected = `${showMeasure(wanted)}, the unit of the stock for each ${symbols.timeUnit.text}`;
    faults.push({
      where,
      found: `flow ${flow.name} in ${showMeasure(flow.unit)}`,
      expected,
      ...scaleMend(flow.unit, wanted),
    });
  }
  return faults;
}

function twice(stock: string, other: string, which: 'inflows' | 'outflows', flow: string): Fault {
  const verb = which === 'inflows' ? 'fills' : 'empties';
  return {
    where: `${stock}.${which}`,
    found: other === stock ? `flow ${flow} twice` : `flow ${flow}, which ${verb} ${other} already`,
    expected: `a flow that ${verb} one stock`,
    ...(other === stock ? {} : { mend: 'set `tally: true` on the stock that only keeps count' }),
  };
}
