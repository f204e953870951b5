import type { Binary, Span } from '../program.ts';

/** An expression as written: names not looked up, units not known. */
export type Tree = { readonly span: Span } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string; readonly subscripts?: readonly Subscript[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Tree[] }
  | { readonly kind: 'unary'; readonly sign: '+' | '-' | 'NOT'; readonly arg: Tree }
  | { readonly kind: 'binary'; readonly sign: string; readonly fn: Binary; readonly left: Tree; readonly right: Tree }
  | { readonly kind: 'if'; readonly condition: Tree; readonly whenTrue: Tree; readonly whenFalse: Tree }
);

export type Call = Tree & { readonly kind: 'call' };

/** `*` in brackets, or an expression: a dimension, a label, a number, something worked out. */
export type Subscript = Tree | { readonly kind: 'star'; readonly span: Span };
