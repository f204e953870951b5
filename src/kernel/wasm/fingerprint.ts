import type { Program } from '../program.ts';

/**
 * Two 32-bit words that tell one program from another (FNV-1a over everything that is evaluated), so that a module is
 * never run with the equations of another model.
 */
export function fingerprint(program: Program): { readonly low: number; readonly high: number } {
  const text = JSON.stringify([
    program.dt,
    program.dimensions.map(({ root, labels }) => [root, labels?.length ?? -1]),
    program.variables.map((v) => [v.name, v.phase, v.dims, v.node ?? null, v.inflows ?? null, v.outflows ?? null, v.shared]),
    program.graphicals.map(({ x, y, type }) => [x, y, type]),
    program.initialOrder,
    program.stepOrder,
  ]);
  return { low: fnv(text, 0x811c9dc5), high: fnv(text, 0x01000193) };
}

function fnv(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
