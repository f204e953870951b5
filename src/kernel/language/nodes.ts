import type { Binary, Node, Unary } from '../program.ts';
import { ownIndex } from './scope.ts';

/** Short spellings for nodes that the language writes itself. */
export const number = (value: number): Node => ({ op: 'number', value });
export const unary = (fn: Unary, arg: Node): Node => ({ op: 'unary', fn, arg });
export const binary = (fn: Binary, left: Node, right: Node): Node => ({ op: 'binary', fn, left, right });
export const choose = (condition: Node, then: Node, otherwise: Node): Node => ({
  op: 'if',
  condition,
  then,
  else: otherwise,
});
export const time: Node = { op: 'time' };
export const dt: Node = { op: 'dt' };

/** A variable over the dimensions of the equation that reads it. */
export const own = (variable: number, dims: readonly number[]): Node => ({
  op: 'variable',
  variable,
  index: ownIndex(dims),
});
