import { CALIBRATED, calibrate } from '../design/calibration/calibrate.ts';
import { bindInstance } from '../kernel/bind.ts';
import type { Givens, Instance, Program } from '../kernel/program.ts';
import {
  type Figure,
  figure,
  figureArray,
  labelsOf,
  type Region,
  referenceIndex,
  withValues,
} from '../region/region.ts';
import type { Case } from '../scenario/case.ts';
import { inService } from '../scenario/levers.ts';
import { IN_SERVICE, METHOD, REFERENCES } from './words.ts';

/** Where a number that a run was given comes from. */
export type Origin =
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** Worked out before the run from these quantities of the pack. */
  | { readonly kind: 'calibrated'; readonly from: readonly string[] }
  /** From a column of a label table. */
  | { readonly kind: 'label' }
  | { readonly kind: 'method' }
  /** A sparse table of the pack has no row for it: none. */
  | { readonly kind: 'none' }
  /** A driver or a lever of the scenario. */
  | { readonly kind: 'scenario'; readonly name: string };

/** A case ready to run: every constant and every input of the model has its numbers. */
export interface Prepared {
  readonly instance: Instance;
  readonly givens: Givens;
  /** Origin of an element of a constant or input. */
  readonly origin: (name: string, element: number) => Origin | undefined;
}

/** @throws Faults where the pack does not fit together. */
export function prepare(program: Program, set: Case): Prepared {
  const region = withValues(set.region, set.settings);
  const open = new Map<string, readonly string[]>();
  for (const dimension of program.dimensions) {
    if (dimension.labels !== undefined || program.dimensions[dimension.root] !== dimension) continue;
    open.set(
      dimension.name,
      labelsOf(region, dimension.name).map((label) => label.id),
    );
  }
  const instance = bindInstance(program, open);
  const constants = constantsOf(program, set);
  return {
    instance,
    givens: { constants, inputs: set.inputs },
    origin: (name, element) => originOf(program, region, set, name, element),
  };
}

/**
 * The constants of the model for a case.
 * @param wanted which of them; all where it is left out
 * @throws Faults where the pack does not fit together
 */
export function constantsOf(
  program: Program,
  set: Pick<Case, 'region' | 'settings'>,
  wanted: (name: string) => boolean = () => true,
): Map<string, Float64Array> {
  const region = withValues(set.region, set.settings);
  const scalar = (quantity: string) => figureArray(region, quantity, []).values[0];
  const calibrated = calibrate(region, scalar, wanted);
  const constants = new Map<string, Float64Array>();
  for (const variable of program.variables) {
    if (variable.kind !== 'constant' || variable.value !== undefined) continue;
    const { name } = variable;
    if (!wanted(name)) continue;
    const dims = variable.dims.map((dimension) => program.dimensions[dimension].name);
    constants.set(name, calibrated.get(name) ?? labelled(region, name) ?? figureArray(region, name, dims).values);
  }
  return constants;
}

/** Constants from label tables and of method. */
function labelled(region: Region, name: string): Float64Array | undefined {
  const reference = REFERENCES[name];
  if (reference !== undefined) return referenceIndex(region, reference.of, reference.to);
  const service = IN_SERVICE[name];
  if (service !== undefined) return inService(region, service);
  const method = METHOD[name];
  return method === undefined ? undefined : Float64Array.of(method);
}

function originOf(program: Program, region: Region, set: Case, name: string, element: number): Origin | undefined {
  const variable = program.variables[program.byName.get(name) ?? -1];
  if (variable === undefined) return undefined;
  if (variable.kind === 'input') return { kind: 'scenario', name: set.name };
  if (variable.kind !== 'constant') return undefined;
  if (variable.value !== undefined || name in METHOD) return { kind: 'method' };
  const from = CALIBRATED[name];
  if (from !== undefined) return { kind: 'calibrated', from };
  if (name in REFERENCES || name in IN_SERVICE) return { kind: 'label' };
  const found = figure(region, name, labelsAt(program, region, variable.dims, element));
  return found === undefined ? { kind: 'none' } : { kind: 'figure', figure: found };
}

/** Labels of an element of a row-major array, by dimension. */
function labelsAt(program: Program, region: Region, dims: readonly number[], element: number): Record<string, string> {
  const labels: Record<string, string> = {};
  let rest = element;
  for (const dimension of [...dims].reverse()) {
    const { name, root } = program.dimensions[dimension];
    const ids = labelsOf(region, program.dimensions[root].name).map((label) => label.id);
    labels[name] = ids[rest % ids.length];
    rest = Math.floor(rest / ids.length);
  }
  return labels;
}
