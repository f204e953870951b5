import type binaryen from 'binaryen';
import type { Program } from '../program.ts';

export type Expression = binaryen.ExpressionRef;

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
  /** Pairs of futures in a block: vectors for each element. */
  readonly pairs: number;
  /** Elementary functions met so far. */
  readonly used: Set<string>;
}

/** Bytes from one element to the next. */
export function strideOf(writer: Writer, shared: boolean): number {
  return shared ? 8 : writer.pairs * 16;
}
