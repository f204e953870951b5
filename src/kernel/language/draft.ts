import type { Node, Unit, Variable } from '../program.ts';

/** A variable being built. Phase and `shared` are worked out when all are known. */
export interface Draft {
  readonly name: string;
  readonly kind: Variable['kind'];
  readonly dims: readonly number[];
  readonly unit: Unit;
  readonly doc: string;
  readonly source?: string;
  node?: Node;
  readonly text?: string;
  readonly inflows?: readonly number[];
  readonly outflows?: readonly number[];
  readonly nonNegative?: boolean;
  readonly value?: number;
  /** Constants only: declared the same in all futures. */
  readonly declaredShared?: boolean;
  /** Worked out once at the start whatever it reads (INIT). */
  readonly once?: boolean;
  readonly hiddenIn?: string;
  readonly transfer?: string;
  readonly boundary?: boolean;
  readonly tally?: boolean;
}
