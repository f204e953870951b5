import type { Quantity } from './quantity.ts';

/** What the tables of a pack give, faulty rows among it: a row with a fault is not a row that is missing. */
export interface Given {
  /** By figure: the file and line that give it. */
  readonly where: Map<string, string>;
  /** By quantity: its combinations of labels, and whether all rows of each are sound. */
  readonly sound: Map<string, Map<string, boolean>>;
  /** Quantities with a row whose labels are not known: what is missing of them, and their sums, are not known either. */
  readonly uncertain: Set<string>;
  /** Some table could not be read: what it would have given is not known. */
  unreadable: boolean;
  labels(quantity: Quantity, labels: Readonly<Record<string, string>>, sound: boolean): void;
}

export function nothingGiven(): Given {
  const sound = new Map<string, Map<string, boolean>>();
  return {
    where: new Map(),
    sound,
    uncertain: new Set(),
    unreadable: false,
    labels(quantity, labels, isSound) {
      const known = sound.get(quantity.name) ?? new Map<string, boolean>();
      sound.set(quantity.name, known);
      const key = labelKey(quantity.dims, labels);
      known.set(key, isSound && (known.get(key) ?? true));
    },
  };
}

export function labelKey(dims: readonly string[], labels: Readonly<Record<string, string>>): string {
  return dims.map((dimension) => labels[dimension]).join('|');
}

/** What makes a figure one of its own: quantity, labels, of a series the year too. */
export function givenKey(quantity: Quantity, labels: Readonly<Record<string, string>>, year: string): string {
  return `${quantity.name}|${labelKey(quantity.dims, labels)}|${quantity.series === true ? year : ''}`;
}
