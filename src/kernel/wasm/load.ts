/// <reference path="./webassembly.d.ts" />
import { Faults } from '../errors.ts';
import type { Program } from '../program.ts';
import { fingerprint } from './fingerprint.ts';
import { CHOICE, FREE, IDENTITY } from './names.ts';

/** A compiled module of a program, ready to run blocks of futures, one block at a time. */
export interface LoadedModel {
  readonly program: Program;
  /** The compiled code, which other threads can run too. */
  readonly module: WebAssembly.Module;
  /** Futures side by side. */
  readonly lanes: number;
  readonly memory: WebAssembly.Memory;
  /** First byte of the memory that is the host's. */
  readonly free: number;
  /** By variable: the first of those that it is worked out with in steps. */
  readonly together: Uint16Array;
  /** Byte at which the host says, a byte for each variable, which of these first ones run. */
  readonly wantedAt: number;
  readonly start: () => void;
  readonly step: () => void;
  readonly integrate: () => void;
  /** Sets an exported global. */
  readonly set: (name: string, value: number) => void;
}

/**
 * Compiles the bytes that `emitModule` made for this program. Browsers refuse this on the page itself for large
 * modules; workers and Node do not.
 * @throws Faults where they are not a module, or one of other equations
 */
export function loadModel(program: Program, bytes: Uint8Array): LoadedModel {
  let module: WebAssembly.Module;
  try {
    module = new WebAssembly.Module(bytes);
  } catch (error) {
    throw notAModule(program, error);
  }
  return instantiate(program, module);
}

/** The same without holding up the caller while the module is compiled. */
export async function loadModelAsync(program: Program, bytes: Uint8Array): Promise<LoadedModel> {
  let module: WebAssembly.Module;
  try {
    module = await WebAssembly.compile(bytes);
  } catch (error) {
    throw notAModule(program, error);
  }
  return instantiate(program, module);
}

/**
 * A module that was compiled before, such as by another thread, ready to run with a memory of its own.
 * @throws Faults where it is one of other equations
 */
export function instantiate(program: Program, module: WebAssembly.Module): LoadedModel {
  const { exports } = new WebAssembly.Instance(module);
  const global = (name: string): WebAssembly.Global => {
    const found = exports[name];
    if (!(found instanceof WebAssembly.Global)) throw foreign(program);
    return found;
  };
  const { low, high } = fingerprint(program);
  if (global(IDENTITY.low).value !== low || global(IDENTITY.high).value !== high) throw foreign(program);
  const call = (name: string): (() => void) => {
    const found = exports[name];
    if (typeof found !== 'function') throw foreign(program);
    return () => void found();
  };
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) throw foreign(program);
  return {
    program,
    module,
    lanes: global(IDENTITY.lanes).value,
    memory,
    free: global(FREE).value,
    together: new Uint16Array(memory.buffer, global(CHOICE.together).value, program.variables.length).slice(),
    wantedAt: global(CHOICE.wanted).value,
    start: call('start'),
    step: call('step'),
    integrate: call('integrate'),
    set: (name, value) => {
      global(name).value = value;
    },
  };
}

function notAModule(program: Program, error: unknown): Faults {
  return new Faults(`module of ${program.name}`, [
    {
      where: 'compiled module',
      found: `bytes that do not compile (${error instanceof Error ? error.message : String(error)})`,
      expected: `the module of this version of ${program.name}, on a machine with WebAssembly SIMD`,
      mend: 'build it again',
    },
  ]);
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
