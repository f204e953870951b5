import type { Fault } from '../errors.ts';
import type { DimensionSpec } from '../language.ts';
import { near } from '../near.ts';
import type { Dimension } from '../program.ts';
import { isIdentifier, sameName } from './names.ts';
import { isReserved } from './reserved.ts';

/** Reads the dimensions and ties second names to the dimension whose labels they share. */
export function readDimensions(
  specs: Readonly<Record<string, DimensionSpec>>,
  faults: Fault[],
): { dimensions: Dimension[]; dimensionByName: Map<string, number> } {
  const names = Object.keys(specs);
  const dimensionByName = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    const where = `dimension ${name}`;
    if (dimensionByName.has(sameName(name))) {
      faults.push({
        where,
        found: 'a second dimension of this name',
        expected: 'names that differ in more than capitals',
      });
      continue;
    }
    dimensionByName.set(sameName(name), index);
    if (!isIdentifier(name) || isReserved(name)) {
      faults.push({
        where,
        found: `the name "${name}"`,
        expected: 'letters, digits and underscores, and no function or keyword',
      });
    }
    faults.push(...labelFaults(where, specs[name], dimensionByName));
  }

  const dimensions = names.map((name, index): Dimension => {
    const spec = specs[name];
    if (spec.aliasOf === undefined) return { name, doc: spec.doc, root: index, ...extentOf(spec) };
    const root = dimensionByName.get(sameName(spec.aliasOf));
    const target = root === undefined ? undefined : specs[names[root]];
    if (root === undefined || target === undefined || target.aliasOf !== undefined || root === index) {
      const expected = near(
        spec.aliasOf,
        names.filter((other) => specs[other].aliasOf === undefined),
      );
      faults.push({
        where: `dimension ${name}.aliasOf`,
        found: `"${spec.aliasOf}", which is not a dimension with labels of its own`,
        expected,
      });
      return { name, doc: spec.doc, root: index };
    }
    return { name, doc: spec.doc, root, ...extentOf(target) };
  });
  return { dimensions, dimensionByName };
}

/** What a dimension and its second names have in common. */
function extentOf({ labels, optional }: DimensionSpec): Pick<Dimension, 'labels' | 'optional'> {
  return { ...(labels === undefined ? {} : { labels }), ...(optional === undefined ? {} : { optional }) };
}

function labelFaults(
  where: string,
  { labels, aliasOf, optional }: DimensionSpec,
  dimensionByName: ReadonlyMap<string, number>,
): Fault[] {
  if (optional === true && (labels !== undefined || aliasOf !== undefined)) {
    const found = `optional beside ${labels === undefined ? 'aliasOf' : 'labels'}`;
    return [{ where, found, expected: 'optional where the labels come with the data alone' }];
  }
  if (labels === undefined) return [];
  if (aliasOf !== undefined) {
    return [
      { where, found: 'labels and aliasOf', expected: 'one of them: a second name shares the labels of the first' },
    ];
  }
  if (labels.length === 0)
    return [
      {
        where,
        found: 'no labels',
        expected: 'one label or more',
        mend: 'leave `labels` out where they come with the data',
      },
    ];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const label of labels) {
    const key = sameName(label);
    if (seen.has(key)) faults.push({ where, found: `label ${label} twice`, expected: 'each label once' });
    if (dimensionByName.has(key))
      faults.push({ where, found: `label ${label}, which is also a dimension`, expected: 'another label' });
    seen.add(key);
  }
  return faults;
}
