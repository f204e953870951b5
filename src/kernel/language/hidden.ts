import type { Node, Unit } from '../program.ts';
import type { Draft } from './draft.ts';
import { asUnit, type Measure } from './measure.ts';
import { own } from './nodes.ts';
import { read } from './read.ts';
import { complain, count, newScope, type Scope, type Typed } from './scope.ts';
import type { Call, Tree } from './tree.ts';

/** Something that a hidden equation reads: its node (over the equation's dimensions), its unit, its text. */
export interface Operand {
  readonly node: Node;
  readonly measure: Measure;
  readonly text: string;
}

/** Name for the hidden equations of one call: `pay.smth1_1`, `pay.smth1_2`. */
export function hiddenName(scope: Scope, call: Call): string {
  const fn = call.name.toLowerCase();
  return `${scope.equation}.${fn}_${count(scope, fn)}`;
}

/** The fault for a call that cannot be written out where it stands; undefined where it can. */
export function misplaced(scope: Scope, call: Call): Typed | undefined {
  const fn = call.name.toUpperCase();
  if (scope.reduction !== undefined) {
    return complain(scope, call.span, {
      found: `${fn} within ${scope.reduction.name}`,
      expected: `${fn} outside of reductions`,
      mend: `give ${fn}(...) an equation of its own over the dimension and reduce that`,
    });
  }
  if (!scope.initial) return undefined;
  return complain(scope, call.span, {
    found: `${fn} in the value of a stock at the start`,
    expected: 'a value that needs no past',
  });
}

/** Adds a hidden variable and gives its position in the program. */
export function hide(scope: Scope, draft: Pick<Draft, 'name' | 'kind' | 'unit' | 'doc'> & Partial<Draft>): number {
  scope.drafts.push({ dims: scope.dims, hiddenIn: scope.equation, ...draft });
  return scope.drafts.length - 1;
}

/**
 * Reads an argument so that several hidden equations can use it: a number or a name as it stands, anything else as a
 * hidden auxiliary, so that it is worked out once.
 */
export function operand(scope: Scope, tree: Tree, name: string, once = false): Operand {
  const text = scope.text.slice(...tree.span);
  const typed = read(newScope(scope, scope.initial, tree.span[0]), tree);
  const simple = tree.kind === 'number' || (tree.kind === 'name' && tree.subscripts === undefined);
  if (simple && !once) return { node: typed.node, measure: typed.measure, text };
  const variable = hide(scope, {
    name,
    kind: 'aux',
    unit: asUnit(typed.measure),
    doc: `Written out from ${scope.equation}: ${text.replace(/\s+/g, ' ')}`,
    node: typed.node,
    text,
    ...(once ? { once } : {}),
  });
  return { node: own(variable, scope.dims), measure: typed.measure, text: name };
}

/** A hidden stock with a hidden flow into it, and maybe one out of it; flows are positions in the program. */
export function hideStock(
  scope: Scope,
  stock: { name: string; unit: Unit; doc: string; initial: Node; text: string; inflow: number; outflow?: number },
): number {
  return hide(scope, {
    name: stock.name,
    kind: 'stock',
    unit: stock.unit,
    doc: stock.doc,
    node: stock.initial,
    text: stock.text,
    inflows: [stock.inflow],
    outflows: stock.outflow === undefined ? [] : [stock.outflow],
  });
}
