import type { Node, Program } from '../program.ts';
import { PROTOCOL } from './names.ts';
import { partsOf } from './parts.ts';

/**
 * Two 32-bit words that tell one program from another, so that a module is never run with the equations of another
 * model: FNV-1a (Fowler, Noll and Vo) over the names and everything that is evaluated. Texts, units and meanings may
 * change without a new module.
 */
export function fingerprint(program: Program): Fingerprint {
  // A program never changes, and each of its modules asks.
  const made = known.get(program) ?? worked(program);
  known.set(program, made);
  return made;
}

export interface Fingerprint {
  readonly low: number;
  readonly high: number;
}

const known = new WeakMap<Program, Fingerprint>();

function worked(program: Program): Fingerprint {
  const expression = (node: Node | undefined, own: number) =>
    node === undefined ? [] : partsOf([node], own, program).lines;
  const text = JSON.stringify([
    PROTOCOL,
    program.dt,
    program.dimensions.map(({ name, root, labels, optional }) => [
      name,
      root,
      labels?.length ?? (optional === true ? -2 : -1),
    ]),
    program.variables.map(({ name, kind, dims, shared, node, inflows, outflows }) => [
      name,
      kind,
      dims,
      shared,
      expression(node, dims.length),
      inflows ?? [],
      outflows ?? [],
    ]),
    program.graphicals.map(({ x, y, type }) => [x, y, type]),
    program.initialOrder,
    program.stepOrder,
    program.stocks,
  ]);
  return { low: hash(text, 0x811c9dc5), high: hash(text, 0x2f0b4c47) };
}

function hash(text: string, start: number): number {
  let value = start;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}
