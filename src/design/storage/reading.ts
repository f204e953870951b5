import { type Fault, Faults } from '../../kernel/errors.ts';
import { type Figure, figure, lowHigh, type Region } from '../../region/region.ts';

/** A number at the low end, the middle and the high end of what is assumed. */
export interface Range {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Reads figures of a pack; those it lacks are gathered, and `finish` throws them. */
export type Read = ((quantity: string, labels?: Readonly<Record<string, string>>) => Range) & {
  readonly finish: () => void;
  /** Whether something was asked for that the pack does not have. */
  readonly lacks: () => boolean;
  readonly used: () => readonly Figure[];
};

export function reader(region: Region): Read {
  const faults: Fault[] = [];
  const used = new Map<Figure, true>();
  const read = (quantity: string, labels: Readonly<Record<string, string>> = {}): Range => {
    const found = figure(region, quantity, labels);
    if (found === undefined) {
      const where = Object.values(labels).join(', ');
      faults.push({
        where: `quantity ${quantity}${where === '' ? '' : ` of ${where}`}`,
        found: 'no figure',
        expected: 'one, to compare storage',
        mend: 'add a row to the pack (landfall docs quantities says what it means)',
      });
      return { low: 1, middle: 1, high: 1 };
    }
    used.set(found, true);
    return { middle: found.value, ...lowHigh(found) };
  };
  return Object.assign(read, {
    finish: () => {
      if (faults.length > 0) throw new Faults(`storage of ${region.id}`, faults);
    },
    lacks: () => faults.length > 0,
    used: () => [...used.keys()],
  });
}
