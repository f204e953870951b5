import { type Fault, Faults } from './errors.ts';
import { near } from './near.ts';
import type { Dimension, Instance, Program } from './program.ts';

/**
 * Gives the open dimensions of a program their labels, so that every size is known. Labels for a dimension that the
 * model closes, or for a second name, must be those it has. Throws `Faults` with every fault.
 */
export function bindInstance(program: Program, openLabels: ReadonlyMap<string, readonly string[]>): Instance {
  const faults: Fault[] = [];
  const { dimensions } = program;
  for (const name of openLabels.keys()) {
    if (dimensions.some((dimension) => dimension.name === name)) continue;
    const expected = near(
      name,
      dimensions.map((dimension) => dimension.name),
    );
    faults.push({ where: `labels of ${name}`, found: 'a dimension that the model does not have', expected });
  }
  const labels = dimensions.map((dimension) => labelsOf(dimensions, dimension, openLabels, faults));
  if (faults.length > 0) throw new Faults(`labels for model ${program.name}`, faults);

  const sizes = labels.map((list) => list.length);
  const lengths = program.variables.map(({ dims }) => dims.reduce((length, dimension) => length * sizes[dimension], 1));
  const offsets: number[] = [];
  let total = 0;
  for (const length of lengths) {
    offsets.push(total);
    total += length;
  }
  return { program, labels, sizes, offsets, lengths, total };
}

function labelsOf(
  dimensions: readonly Dimension[],
  dimension: Dimension,
  openLabels: ReadonlyMap<string, readonly string[]>,
  faults: Fault[],
): readonly string[] {
  const root = dimensions[dimension.root];
  const given = openLabels.get(dimension.name);
  const own = root.labels ?? openLabels.get(root.name);
  const where = `labels of ${dimension.name}`;
  if (own === undefined) {
    if (root === dimension) faults.push({ where, found: 'none', expected: `a list: ${dimension.doc}` });
    return given ?? [];
  }
  if (given !== undefined && (given.length !== own.length || given.some((label, i) => label !== own[i]))) {
    const owner = root === dimension ? 'the labels of the model' : `those of ${root.name}`;
    faults.push({ where, found: show(given), expected: `${show(own)}, ${owner}` });
  }
  if (root === dimension && root.labels === undefined) faults.push(...listFaults(where, own, root));
  return own;
}

function listFaults(where: string, labels: readonly string[], { optional }: Dimension): Fault[] {
  if (labels.length === 0 && optional !== true)
    return [{ where, found: 'an empty list', expected: 'one label or more' }];
  const twice = [...new Set(labels.filter((label, i) => labels.indexOf(label) !== i))];
  return twice.map((label) => ({ where, found: `label ${label} more than once`, expected: 'each label once' }));
}

function show(labels: readonly string[]): string {
  return `[${labels.join(', ')}]`;
}
