/**
 * How a model is written: dimensions and equations, as data.
 *
 * The words and their meaning are XMILE's (OASIS, version 1.0): stocks, flows, auxiliaries, graphical functions,
 * arrays over named dimensions. What goes beyond the standard is marked "extension".
 */

/** A named axis of arrays. */
export interface DimensionSpec {
  readonly doc: string;
  /**
   * Labels that the model itself fixes (a closed dimension: `['men', 'women']`). Left out where the labels come
   * with the data (an open dimension: occupations, places); its size is then read when a run starts.
   */
  readonly labels?: readonly string[];
  /**
   * An open dimension that may be empty: what some places do not have (heritage sites). Over nothing a SUM is 0, a PROD
   * 1, a MIN +infinity, a MAX -infinity, and there is no MEAN.
   */
  readonly optional?: true;
  /** A second name for another dimension, so that one equation can run over it twice (`target` for `occupation`). */
  readonly aliasOf?: string;
}

interface Common {
  /** Names of dimensions, outermost first; empty for a scalar. */
  readonly dims: readonly string[];
  /** Unit text, for example `people/month`; `1` for a pure number. */
  readonly unit: string;
  /** One line that says what it means. */
  readonly doc: string;
  /** Where the equation comes from. */
  readonly source?: string;
}

/** A quantity that only its flows change. */
export interface StockSpec extends Common {
  readonly kind: 'stock';
  /** Expression for the value at the start. */
  readonly initial: string;
  /** Names of flows that fill it, each over the stock's own dimensions. */
  readonly inflows: readonly string[];
  /** Names of flows that empty it. */
  readonly outflows: readonly string[];
  /** Outflows are cut, in the order given, so that the stock never falls below zero (XMILE `non_negative`). */
  readonly nonNegative?: boolean;
  /** Extension: a count kept on the side, outside conservation; it may be filled by flows that join other stocks. */
  readonly tally?: true;
}

/** A rate of change: unit of a stock per unit of time. */
export interface FlowSpec extends Common {
  readonly kind: 'flow';
  readonly expression: string;
  /**
   * Extension, for conservation. A flow of something that is neither made nor lost joins two stocks (outflow of one,
   * inflow of the other); or it names a `transfer`: the outflows with that name have the same total as the inflows
   * with it, however their dimensions differ; or it crosses the `boundary`: people born, ore mined.
   */
  readonly transfer?: string;
  readonly boundary?: true;
  readonly nonNegative?: boolean;
}

/** Anything worked out anew at each step. */
export interface AuxSpec extends Common {
  readonly kind: 'aux';
  readonly expression: string;
}

/** A number that is given when a run starts and does not change. */
export interface ConstantSpec extends Common {
  readonly kind: 'constant';
  /** A value fixed by the model itself, for every element; left out where data or a scenario give it. */
  readonly value?: number;
  /** Extension: the same in all futures (large tables); stored once however many futures run side by side. */
  readonly shared?: boolean;
  /** What it is where the data say nothing; a constant without it must be given. */
  readonly absent?: number;
  /** Bounds of a sensible value, in the equation's unit; data outside them are refused. */
  readonly min?: number;
  readonly max?: number;
}

/** A path over time that is given when a run starts: a driver, a lever. */
export interface InputSpec extends Common {
  readonly kind: 'input';
}

/** An XMILE graphical function: `name(x)` reads it. */
export interface GraphicalSpec {
  readonly kind: 'graphical';
  readonly unit: string;
  /** Unit of the argument. */
  readonly unitX: string;
  readonly doc: string;
  readonly source?: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** What happens between and beyond the points; `continuous` interpolates and holds the end values. */
  readonly type?: 'continuous' | 'extrapolate' | 'discrete';
}

export type EquationSpec = StockSpec | FlowSpec | AuxSpec | ConstantSpec | InputSpec | GraphicalSpec;

/** A whole model. The order of equations carries no meaning. */
export interface ModelSource {
  readonly name: string;
  readonly doc: string;
  /** Unit of time and step; Euler's method. */
  readonly time: { readonly unit: string; readonly dt: number };
  readonly dimensions: Readonly<Record<string, DimensionSpec>>;
  readonly equations: Readonly<Record<string, EquationSpec>>;
}

type Options<S> = Omit<S, 'kind' | 'dims' | 'unit' | 'expression' | 'initial' | 'inflows' | 'outflows'>;

export function stock(
  dims: readonly string[],
  unit: string,
  rates: Pick<StockSpec, 'initial' | 'inflows' | 'outflows'>,
  options: Options<StockSpec>,
): StockSpec {
  return { kind: 'stock', dims, unit, ...rates, ...options };
}

export function flow(dims: readonly string[], unit: string, expression: string, options: Options<FlowSpec>): FlowSpec {
  return { kind: 'flow', dims, unit, expression, ...options };
}

export function aux(dims: readonly string[], unit: string, expression: string, options: Options<AuxSpec>): AuxSpec {
  return { kind: 'aux', dims, unit, expression, ...options };
}

export function constant(dims: readonly string[], unit: string, options: Options<ConstantSpec>): ConstantSpec {
  return { kind: 'constant', dims, unit, ...options };
}

export function input(dims: readonly string[], unit: string, options: Options<InputSpec>): InputSpec {
  return { kind: 'input', dims, unit, ...options };
}

export function graphical(
  unit: string,
  unitX: string,
  options: Omit<GraphicalSpec, 'kind' | 'unit' | 'unitX'>,
): GraphicalSpec {
  return { kind: 'graphical', unit, unitX, ...options };
}
