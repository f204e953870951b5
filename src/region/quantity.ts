import type { Fault } from '../kernel/errors.ts';
import type { Region } from './region.ts';

/** What a pack may say: a name, what it runs over, its unit, what values are sensible. */
export interface Quantity {
  readonly name: string;
  /** Dimensions, by the names of the columns; a second name of a dimension (`target`) is a column of its own. */
  readonly dims: readonly string[];
  /** The unit it is kept in; a pack may write any unit of the same kind. `date` for dates. */
  readonly unit: string;
  readonly doc: string;
  /** Part of the completeness table it counts under. */
  readonly subject: string;
  /** Bounds of a sensible value, in that unit. */
  readonly min?: number;
  readonly max?: number;
  /**
   * `all`: every combination of labels needs a figure. `some`: one figure at least; what is missing is `default`.
   * `optional`: may be absent.
   */
  readonly required: 'all' | 'some' | 'optional';
  readonly default?: number;
  /** Figures must add up to `value` over a dimension, or over several together, where there are any. */
  readonly sumsTo?: { readonly over: string | readonly string[]; readonly value: number };
  /** The year belongs to the key: a series over years. */
  readonly series?: boolean;
  /** Given step by step through a year, by a resource of the role `profile`, not as figures. */
  readonly profile?: boolean;
}

/** Everything that a pack may say, and the dimensions that it may say it for. */
export interface Vocabulary {
  readonly quantities: readonly Quantity[];
  /** Second names of dimensions. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Dimensions whose labels the model fixes, in its order. */
  readonly closed: ReadonlyMap<string, readonly string[]>;
  /** All names of dimensions, second names too. */
  readonly dimensions: readonly string[];
  /** Dimensions that may have no labels: a pack leaves their table out. Quantities over them need no figures then. */
  readonly optional?: ReadonlySet<string>;
  /** Dimensions that need labels although no required quantity runs over them. */
  readonly needed?: readonly string[];
  /** What several figures or labels must be together, asked once each row is sound. */
  readonly together?: (region: Region) => readonly Fault[];
}

export const isDate = (quantity: Quantity): boolean => quantity.unit === 'date';

/** Whether a dimension, or the one that it is a second name for, may have no labels. */
export const isOptional = ({ optional, aliases }: Vocabulary, dimension: string): boolean =>
  optional?.has(aliases.get(dimension) ?? dimension) === true;

/** What is known by dimension, with second names of dimensions beside the first ones. */
export function withAliases<T>(byDimension: ReadonlyMap<string, T>, vocabulary: Vocabulary): Map<string, T> {
  const all = new Map(byDimension);
  for (const [alias, dimension] of vocabulary.aliases) {
    const own = byDimension.get(dimension);
    if (own !== undefined) all.set(alias, own);
  }
  return all;
}
