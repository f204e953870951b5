import { keywords } from './tokens.ts';

/** Names that stand for a number without arguments. */
export const builtInNumbers: ReadonlySet<string> = new Set(['TIME', 'DT', 'STARTTIME', 'STOPTIME', 'PI']);

/** Functions that take an array apart; MIN and MAX do so with one argument. */
export const reductions: ReadonlySet<string> = new Set(['SUM', 'MEAN', 'MIN', 'MAX', 'PROD']);

/** Every other function of the language. */
export const functionNames: readonly string[] = [
  ...['ABS', 'ARCCOS', 'ARCSIN', 'ARCTAN', 'COS', 'EXP', 'INT', 'LN', 'LOG10', 'SIN', 'SQRT', 'TAN', 'SAFEDIV'],
  ...['SIZE', 'LOOKUP', 'PULSE', 'RAMP', 'STEP'],
  ...['DELAY1', 'DELAY3', 'DELAYN', 'SMTH1', 'SMTH3', 'SMTHN', 'TREND', 'FORCST', 'PREVIOUS', 'INIT'],
  ...['RANDOM', 'UNIFORM', 'NORMAL', 'LOGNORMAL', 'EXPRND'],
];

/** In the standard, or in the tools that write it, and not in this language: named in a fault, never guessed. */
export const unsupported: ReadonlySet<string> = new Set([
  ...['INF', 'SELF', 'NAN', 'DELAY', 'POISSON', 'STDDEV', 'RANK', 'HISTORY', 'ENDVAL', 'ROUND', 'PERCENT', 'COUNTER'],
  ...[
    'LOOKUPAREA',
    'LOOKUPBACKWARD',
    'LOOKUPFORWARD',
    'LOOKUPINV',
    'LOOKUPMEAN',
    'LOOKUPMIN',
    'LOOKUPMAX',
    'LOOKUPSLOPE',
  ],
  ...['LOOKUPXY', 'INTERPOLATE', 'DERIVN', 'SINWAVE', 'COSWAVE', 'NPV', 'IRR', 'PMT', 'PV', 'FV'],
  ...[
    'BETA',
    'BINOMIAL',
    'GAMMA',
    'GEOMETRIC',
    'LOGISTIC',
    'MONTECARLO',
    'NEGBINOMIAL',
    'PARETO',
    'TRIANGULAR',
    'WEIBULL',
  ],
  ...[
    'COMBINATIONS',
    'FACTORIAL',
    'GAMMALN',
    'INVNORM',
    'NORMALCDF',
    'PERMUTATIONS',
    'ROOTN',
    'SENSIRUNCOUNT',
    'RUNCOUNT',
  ],
  ...[
    'CAP',
    'COOKTIME',
    'CTFLOW',
    'CTMAX',
    'CTMEAN',
    'CTMIN',
    'CTSTDDEV',
    'CYCLETIME',
    'CONVEYOR',
    'OSTATE',
    'QELEM',
    'QUEUE',
  ],
  ...['QLEN', 'SUSPEND', 'TIMESTAMP', 'THROUGHPUT', 'ALLOCATE'],
]);

/** Whether a name cannot be given to an equation or dimension. */
export function isReserved(name: string): boolean {
  const upper = name.toUpperCase();
  return keywords.has(upper) || builtInNumbers.has(upper) || reductions.has(upper) || functionNames.includes(upper);
}
