import { labelsOf } from '../../region/lookup.ts';
import type { Label, Region } from '../../region/region.ts';

/** Steelworks: plants with process units. */
export function steelworks(region: Region): Label[] {
  const owners = new Set(labelsOf(region, 'furnace').map((unit) => unit.text.plant));
  return labelsOf(region, 'plant').filter((plant) => owners.has(plant.id));
}

export function runs(unit: Label): boolean {
  return (unit.text.status ?? '').startsWith('operating');
}

/** A plant’s ironmaking units that run, in the order of their table; all its units where it makes no iron. */
export function closable(region: Region, plant: string): Label[] {
  const units = labelsOf(region, 'furnace').filter((unit) => unit.text.plant === plant && runs(unit));
  const iron = units.filter((unit) => unit.text.kind === 'blast furnace');
  return [...(iron.length > 0 ? iron : units)].sort((a, b) => a.shown - b.shown);
}

/** Electric furnaces that are announced or idle. */
export function announced(region: Region): Label[] {
  return labelsOf(region, 'furnace').filter(
    (unit) => !runs(unit) && unit.text.status === 'announced' && unit.text.kind === 'electric arc furnace',
  );
}
