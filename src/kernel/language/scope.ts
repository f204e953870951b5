import type { Fault } from '../errors.ts';
import type { Index, Loop, Node, Span } from '../program.ts';
import type { Draft } from './draft.ts';
import { type Complaint, faultIn, quote } from './faults.ts';
import type { Measure } from './measure.ts';
import type { Symbols } from './symbols.ts';
import type { Tree } from './tree.ts';

/** A reduction being read: its loops, and which of them the stars of a dimension are bound to. */
export interface Reduction {
  readonly name: string;
  /** The argument is one array and nothing else, so that a bare name means all of it. */
  readonly whole: boolean;
  readonly loops: Loop[];
  readonly loopOfRoot: Map<number, number>;
}

/** What is shared by everything that is read from one author's equation, hidden equations included. */
export interface EquationScope {
  readonly symbols: Symbols;
  /** The author's equation: faults, hidden equations and random processes carry its name. */
  readonly equation: string;
  readonly text: string;
  readonly dims: readonly number[];
  /** All variables, hidden ones at the end. */
  readonly drafts: Draft[];
  readonly faults: Fault[];
  /** How often something was used so far: hidden equations by function, random draws. */
  readonly counts: Map<string, number>;
}

/** What is known while one expression is read. */
export interface Scope extends EquationScope {
  /** The value of a stock at the start. */
  readonly initial: boolean;
  /** Where the text of the variable starts in the author's text (hidden ones own a piece of it). */
  readonly shift: number;
  readonly reduction?: Reduction;
  /** The next free number of a loop. */
  readonly loops: { next: number };
}

/** A piece of an expression, read: what to work out, and its unit. */
export interface Typed {
  readonly node: Node;
  readonly measure: Measure;
}

export function newScope(equation: EquationScope, initial = false, shift = 0): Scope {
  return { ...equation, initial, shift, loops: { next: equation.dims.length } };
}

export function count(scope: EquationScope, what: string): number {
  const times = (scope.counts.get(what) ?? 0) + 1;
  scope.counts.set(what, times);
  return times;
}

/** Reports a fault at a place of the equation; gives a stand-in about which nothing more is said. */
export function complain(scope: EquationScope, span: Span, complaint: Complaint): Typed {
  scope.faults.push(faultIn(scope.equation, scope.text, span, complaint));
  return { node: { op: 'number', value: 0 }, measure: 'unknown' };
}

export function quoted(scope: EquationScope, tree: Pick<Tree, 'span'>): string {
  return quote(scope.text, tree.span);
}

/** Where a piece stands in the text of its variable. */
export function spanOf(scope: Scope, tree: Pick<Tree, 'span'>): Span {
  return [tree.span[0] - scope.shift, tree.span[1] - scope.shift];
}

/** Subscripts that follow the equation's own dimensions. */
export function ownIndex(dims: readonly number[]): Index[] {
  return dims.map((_, loop) => ({ at: 'loop', loop, offset: 0 }));
}

export function dimensionName(scope: EquationScope, dimension: number): string {
  return scope.symbols.dimensions[dimension].name;
}
