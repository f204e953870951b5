/// <reference path="./webassembly.d.ts" />
import { Faults } from '../errors.ts';
import type { Program } from '../program.ts';
import { fingerprint } from './fingerprint.ts';
import { FINGERPRINT } from './names.ts';

/** A compiled module of a program, ready to run blocks of futures. One block runs at a time. */
export interface LoadedModel {
  readonly program: Program;
  readonly lanes: number;
  readonly memory: WebAssembly.Memory;
  readonly start: () => void;
  readonly step: () => void;
  readonly integrate: () => void;
  readonly set: (name: string, value: number) => void;
}

/**
 * Compiles the bytes that `emitModule` made for this program.
 * @throws Faults where they belong to another program
 */
export function loadModel(program: Program, bytes: Uint8Array): LoadedModel {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  const global = (name: string): WebAssembly.Global => {
    const found = exports[name];
    if (!(found instanceof WebAssembly.Global)) throw foreign(program);
    return found;
  };
  const { low, high } = fingerprint(program);
  if (global(FINGERPRINT.low).value !== low || global(FINGERPRINT.high).value !== high) throw foreign(program);
  const call = (name: string): (() => void) => {
    const found = exports[name];
    if (typeof found !== 'function') throw foreign(program);
    return () => void found();
  };
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) throw foreign(program);
  const globals = new Map<string, WebAssembly.Global>();
  return {
    program,
    lanes: global(FINGERPRINT.lanes).value,
    memory,
    start: call('start'),
    step: call('step'),
    integrate: call('integrate'),
    set: (name, value) => {
      const known = globals.get(name) ?? global(name);
      globals.set(name, known);
      known.value = value;
    },
  };
}

function foreign(program: Program): Faults {
  return new Faults(`module of ${program.name}`, [
    {
      where: 'compiled module',
      found: 'a module made from other equations',
      expected: `the module of this version of ${program.name}`,
      mend: 'build it again',
    },
  ]);
}
