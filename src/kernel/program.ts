/**
 * A checked model: what the back ends (interpreter, WebAssembly) and `explain` read.
 *
 * Everything that can be worked out before the sizes of open dimensions are known has been: names are resolved,
 * units checked, delays and smooths written out as hidden stocks, non-negative stocks as limits on their outflows,
 * and the order of evaluation fixed. All arithmetic is IEEE 754 double; every back end performs the same operations in
 * the same order, so results agree bit for bit.
 */

/** A unit: powers of base units and a factor to them (`kt` is 1e6 `kg`). */
export interface Unit {
  readonly factor: number;
  /** Base unit name to power; no zero powers. */
  readonly powers: ReadonlyMap<string, number>;
  /** As the author wrote it. */
  readonly text: string;
}

export interface Dimension {
  readonly name: string;
  readonly doc: string;
  /** Index of the dimension whose labels this one shares; its own index where it is not an alias. */
  readonly root: number;
  /** Fixed labels of a closed dimension. */
  readonly labels?: readonly string[];
  /** It may be empty. True of a second name where it is of the dimension it stands for. */
  readonly optional?: true;
}

/**
 * When a variable gets its value.
 * - `constant`: given before the run, never changes.
 * - `static`: worked out once at the start, from constants and other statics only.
 * - `input`: given for every step.
 * - `stock`: worked out at the start from `initial`, then integrated.
 * - `step`: worked out at every step (auxiliaries and flows).
 */
export type Phase = 'constant' | 'static' | 'input' | 'stock' | 'step';

export interface Variable {
  readonly name: string;
  readonly kind: 'stock' | 'flow' | 'aux' | 'constant' | 'input';
  readonly phase: Phase;
  /** Indices into `Program.dimensions`, outermost first. Values are stored row-major. */
  readonly dims: readonly number[];
  readonly unit: Unit;
  readonly doc: string;
  readonly source?: string;
  /** Expression of an auxiliary or flow, or the initial value of a stock. Absent for constants and inputs. */
  readonly node?: Node;
  /** The author's text of that expression. */
  readonly text?: string;
  /** Stocks: flows that fill and empty it, in the order of summation. */
  readonly inflows?: readonly number[];
  readonly outflows?: readonly number[];
  readonly nonNegative?: boolean;
  /** Constants: value fixed by the model. */
  readonly value?: number;
  /** The same in every future; stored once. True of constants declared so and of statics made from those alone. */
  readonly shared: boolean;
  /** Written by the kernel (a delay's stock), not by an author; the name of the equation it belongs to. */
  readonly hiddenIn?: string;
  /** Conservation, see language.ts. */
  readonly transfer?: string;
  readonly boundary?: boolean;
  readonly tally?: boolean;
}

export interface Graphical {
  readonly name: string;
  readonly unit: Unit;
  readonly unitX: Unit;
  readonly doc: string;
  readonly source?: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly type: 'continuous' | 'extrapolate' | 'discrete';
}

/**
 * One subscript of a reference.
 * - `loop`: the position of a loop variable, moved by `offset` (`x[spell - 1]`).
 * - `label`: a fixed element, counted from 0.
 * - `value`: an element worked out while running (extension), counted from 1 as XMILE does; must not differ between
 *   futures.
 * A position outside the dimension reads 0, as in XMILE.
 */
export type Index =
  | { readonly at: 'loop'; readonly loop: number; readonly offset: number }
  | { readonly at: 'label'; readonly position: number }
  | { readonly at: 'value'; readonly node: Node };

/** Loop variables are numbered within an equation: its own dimensions first, then those of reductions as they occur. */
export interface Loop {
  readonly loop: number;
  readonly dimension: number;
}

/** Functions of one argument. `floor` is XMILE's INT. */
export type Unary = 'neg' | 'not' | 'abs' | 'sqrt' | 'floor' | Transcendental;
export type Transcendental = 'exp' | 'ln' | 'log10' | 'sin' | 'cos' | 'tan' | 'arcsin' | 'arccos' | 'arctan';
/**
 * Functions of two arguments. Comparisons and logic give 1 or 0; any number other than 0 is true. `mod(a, b)` is
 * `a - b * floor(a / b)`. `min` and `max` give NaN where either side is NaN.
 */
export type Binary =
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'pow'
  | 'mod'
  | 'min'
  | 'max'
  | 'lt'
  | 'le'
  | 'gt'
  | 'ge'
  | 'eq'
  | 'ne'
  | 'and'
  | 'or';

/** Where a node stands in the author's text, for messages: [start, end). */
export type Span = readonly [number, number];

export type Node = { readonly span?: Span } & (
  | { readonly op: 'number'; readonly value: number }
  /** Time now, start, stop and step, in the model's unit of time. */
  | { readonly op: 'time' | 'starttime' | 'stoptime' | 'dt' }
  | { readonly op: 'variable'; readonly variable: number; readonly index: readonly Index[] }
  /** Position of a loop variable in its dimension, from 1. */
  | { readonly op: 'position'; readonly loop: number }
  | { readonly op: 'size'; readonly dimension: number }
  | { readonly op: 'unary'; readonly fn: Unary; readonly arg: Node }
  | { readonly op: 'binary'; readonly fn: Binary; readonly left: Node; readonly right: Node }
  | { readonly op: 'if'; readonly condition: Node; readonly then: Node; readonly else: Node }
  /**
   * Over all combinations of the loops, first loop outermost, from position 1 upwards, starting from the first
   * element's value (sum: 0 + first; prod: 1 * first; min, max: the first). `mean` is the sum divided by the count.
   */
  | {
      readonly op: 'reduce';
      readonly how: 'sum' | 'mean' | 'min' | 'max' | 'prod';
      readonly loops: readonly Loop[];
      readonly body: Node;
    }
  | { readonly op: 'lookup'; readonly table: number; readonly arg: Node }
  /**
   * A draw in the open interval (0, 1): Philox4x32-10 with key = seed and
   * counter = (future, step, process, element of the equation, row-major).
   */
  | { readonly op: 'uniform'; readonly process: number }
  /** Inverse of the standard normal distribution (Wichura 1988, AS 241, PPND16). */
  | { readonly op: 'normal_quantile'; readonly arg: Node }
);

/** A non-negative stock's outflow is replaced by the smaller of its equation and what is left in the stock. */
export interface Program {
  readonly name: string;
  readonly doc: string;
  readonly timeUnit: string;
  readonly dt: number;
  readonly dimensions: readonly Dimension[];
  readonly variables: readonly Variable[];
  readonly graphicals: readonly Graphical[];
  readonly byName: ReadonlyMap<string, number>;
  /** Statics, stocks' initial values and what these need, in order of dependence: worked out once at the start. */
  readonly initialOrder: readonly number[];
  /** Auxiliaries and flows, in order of dependence: worked out at every step. */
  readonly stepOrder: readonly number[];
  readonly stocks: readonly number[];
}

/** A program with the labels of its open dimensions: every size is known. */
export interface Instance {
  readonly program: Program;
  /** By dimension index. */
  readonly labels: readonly (readonly string[])[];
  readonly sizes: readonly number[];
  /** By variable index: where its first element stands, and how many there are. */
  readonly offsets: readonly number[];
  readonly lengths: readonly number[];
  /** Elements of all variables together. */
  readonly total: number;
}

/** What a run is given besides the model. */
export interface Givens {
  /** Every constant without a fixed value, row-major over its dimensions. */
  readonly constants: ReadonlyMap<string, Float64Array>;
  /** Every input: (steps + 1) rows of its elements, row-major. */
  readonly inputs: ReadonlyMap<string, Float64Array>;
}

/** One future: which counter of the random streams, and what differs from the common givens. */
export interface Future {
  /** 0 up to 2^32 - 1. */
  readonly number: number;
  readonly constants?: ReadonlyMap<string, Float64Array>;
  readonly inputs?: ReadonlyMap<string, Float64Array>;
}

export interface RunOptions {
  /** Steps after the start; values are reported at steps + 1 points. */
  readonly steps: number;
  /** Time at the start, in the model's unit. */
  readonly start: number;
  /** 0 up to 2^53 - 1. */
  readonly seed: number;
  /** Names of variables to keep at every point. */
  readonly record: readonly string[];
}

/** What one future gave: for each recorded variable (steps + 1) rows of its elements. */
export interface Run {
  readonly steps: number;
  readonly series: ReadonlyMap<string, Float64Array>;
}
