import type binaryen from 'binaryen';
import type { Program } from '../program.ts';
import { sizeOf } from './names.ts';
import type { Pool } from './pool.ts';

export type Expression = binaryen.ExpressionRef;

/** The types of WebAssembly, handed on so that only emit.ts loads binaryen. */
export interface Types {
  readonly i32: binaryen.Type;
  readonly i64: binaryen.Type;
  readonly f64: binaryen.Type;
  readonly v128: binaryen.Type;
  readonly none: binaryen.Type;
  readonly createType: (types: readonly binaryen.Type[]) => binaryen.Type;
}

/** What is fixed while a module is written. */
export interface Writer {
  readonly module: binaryen.Module;
  readonly types: Types;
  readonly program: Program;
  /** Vectors for each element, two futures in each; one where there is a single future. */
  readonly pairs: number;
  /** A single future: a vector holds two neighbouring elements of the innermost dimension instead of two futures. */
  readonly solo: boolean;
  readonly pool: Pool;
  /** Elementary functions and draws met so far. */
  readonly used: Set<string>;
}

/** Bytes from one element to the next. */
export function strideOf({ pairs, solo }: Writer, shared: boolean): number {
  return shared || solo ? 8 : pairs * 16;
}

/** A constant in both lanes. */
export function laneNumber({ module }: Pick<Writer, 'module'>, value: number): Expression {
  return module.v128.const(new Uint8Array(Float64Array.of(value, value).buffer));
}

export function sizeGlobal({ module, types }: Writer, root: number): Expression {
  return module.global.get(sizeOf(root), types.i32);
}
