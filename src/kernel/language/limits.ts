import type { Node } from '../program.ts';
import type { Draft } from './draft.ts';
import { binary, dt, number, own } from './nodes.ts';

/**
 * Writes limits into flows. A non-negative flow is `MAX(0, expression)`. The outflows of a non-negative stock are, in
 * the order listed, `MIN(expression, stock / DT)` and then `MIN(expression, MAX(0, stock / DT - those before))`.
 */
export function limitFlows(drafts: Draft[]): void {
  for (const flow of drafts) {
    if (flow.kind === 'flow' && flow.nonNegative === true && flow.node !== undefined) {
      flow.node = binary('max', number(0), flow.node);
    }
  }
  for (const [index, stock] of drafts.entries()) {
    if (stock.kind !== 'stock' || stock.nonNegative !== true) continue;
    let left: Node = binary('div', own(index, stock.dims), dt);
    for (const [place, at] of (stock.outflows ?? []).entries()) {
      const flow = drafts[at];
      if (flow.node !== undefined) {
        flow.node = binary('min', flow.node, place === 0 ? left : binary('max', number(0), left));
      }
      left = binary('sub', left, own(at, stock.dims));
    }
  }
}
