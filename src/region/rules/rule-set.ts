/**
 * A country’s rules of pay: tax, contributions, benefits, severance, allowances. Two tables in the form of a region pack,
 * so every number carries its source, year, basis and range. They are written in source and not in files beside it, so
 * that every program that reads a pack has them: the command line, a server, a page.
 */
export interface RuleSet {
  readonly id: string;
  /** Currency of its amounts, ISO 4217; a pack that chooses it counts in the same one. `any`: amounts in yuan stand for it. */
  readonly currency: string;
  /** CSV, the columns of a pack’s table of sources. */
  readonly sources: string;
  /** CSV, the columns of a pack’s table of figures. */
  readonly figures: string;
}
