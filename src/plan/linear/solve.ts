import highsModule from 'highs';

/** A linear problem, some of whose columns may take whole numbers only. */
export interface LinearProblem {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly name: string;
  /** What one unit adds to the sum that is made small. */
  readonly cost: number;
  readonly low: number;
  readonly high: number;
  readonly whole?: boolean;
}

/** A sum of columns between bounds; infinite where there is none. */
export interface Row {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly entries: readonly { readonly column: number; readonly value: number }[];
}

export interface LinearAnswer {
  /** `limit`: the time ran out; there may be values, with the gap that is left. */
  readonly status: 'optimal' | 'limit' | 'infeasible' | 'unbounded';
  /** By column; empty where none were found. */
  readonly values: readonly number[];
  readonly objective: number;
  /** The objective cannot be less than this. */
  readonly bound: number;
  /** How far the objective may be from the bound, as a share of it; 0 where the answer is exact. */
  readonly gap: number;
}

/** Loaded once, when first needed; each problem has a model of its own in it. */
let loaded: ReturnType<typeof highsModule.default> | undefined;

function load(): ReturnType<typeof highsModule.default> {
  // The types are those of CommonJS, the module is not.
  loaded ??= (highsModule as unknown as typeof highsModule.default)();
  return loaded;
}

/**
 * Solves a linear problem by HiGHS: exactly, or to the gap that the time allows.
 * @param limits seconds of work, and the relative gap at which whole numbers are good enough
 * @throws Error where HiGHS cannot read the problem
 */
export async function solveLinear(
  { columns, rows }: LinearProblem,
  limits: { readonly seconds: number; readonly gap: number },
): Promise<LinearAnswer> {
  const highs = await load();
  const model = highs.createModel();
  try {
    model.options.set({
      output_flag: false,
      time_limit: limits.seconds,
      mip_rel_gap: limits.gap,
      mip_abs_gap: 0,
      random_seed: 0,
    });
    const whole = columns.some((column) => column.whole === true);
    columns.forEach(({ cost, low, high, whole: integer }, i) => {
      model.addVar(low, high);
      model.changeColCost(i, cost);
      if (integer === true) model.changeColIntegrality(i, highs.constants.variableType.integer);
    });
    for (const { low, high, entries } of rows) {
      const used = entries.filter(({ value }) => value !== 0);
      model.addRow(low, high, { indices: used.map(({ column }) => column), values: used.map(({ value }) => value) });
    }
    model.run();
    const status = model.getModelStatus();
    const { modelStatus } = highs.constants;
    const none = { values: [], objective: Number.NaN, bound: Number.NEGATIVE_INFINITY, gap: Number.POSITIVE_INFINITY };
    if (status === modelStatus.infeasible) return { status: 'infeasible', ...none };
    if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) {
      return { status: 'unbounded', ...none };
    }
    const optimal = status === modelStatus.optimal;
    const found =
      optimal || Number(model.info.get('primal_solution_status')) === highs.constants.solutionStatus.feasible;
    if (!found) return { status: 'limit', ...none };
    const values = [...model.getSolution().colValue].map((value, i) =>
      columns[i].whole === true ? Math.round(value) : value,
    );
    const objective = columns.reduce((sum, { cost }, i) => sum + cost * values[i], 0);
    const bound = whole ? Number(model.info.get('mip_dual_bound')) : optimal ? objective : Number.NEGATIVE_INFINITY;
    const gap = whole ? Number(model.info.get('mip_gap')) : optimal ? 0 : Number.POSITIVE_INFINITY;
    return { status: optimal ? 'optimal' : 'limit', values, objective, bound, gap };
  } finally {
    model.dispose();
  }
}
