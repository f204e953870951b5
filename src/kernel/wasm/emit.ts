import binaryen from 'binaryen';
import type { Program } from '../program.ts';
import { writeEquation } from './equation.ts';
import { fingerprint } from './fingerprint.ts';
import { addLaneMath } from './lane-math.ts';
import { addUniform } from './lane-random.ts';
import { addressOf, FINGERPRINT, FUTURES, POISON, SEED, sizeOf, TIME } from './names.ts';
import { writeStock } from './stock.ts';
import type { Types, Writer } from './writer.ts';

/**
 * Writes the WebAssembly module of a program: `lanes` futures side by side, two in each SIMD vector.
 *
 * The sizes of open dimensions are not known yet: loops end at sizes, and arrays stand at addresses, that the host
 * sets before a run. Exports: `start` (initial values), `step` (auxiliaries and flows), `integrate`, the memory, and
 * the globals of names.ts.
 *
 * @param lanes 2, 4, 8 or 16
 */
export function emitModule(program: Program, lanes: number): Uint8Array {
  if (![2, 4, 8, 16].includes(lanes)) throw new RangeError(`lanes: expected 2, 4, 8 or 16, got ${lanes}`);
  const module = new binaryen.Module();
  const types: Types = {
    i32: binaryen.i32,
    i64: binaryen.i64,
    f64: binaryen.f64,
    v128: binaryen.v128,
    none: binaryen.none,
    createType: binaryen.createType,
  };
  try {
    module.setFeatures(
      binaryen.Features.SIMD128 | binaryen.Features.MutableGlobals | binaryen.Features.NontrappingFPToInt,
    );
    const writer: Writer = { module, types, program, pairs: lanes / 2, used: new Set() };
    addGlobals(writer, lanes);
    module.setMemory(1, 65536, 'memory');
    const named = new Map<number, string>();
    const nameOf = (variable: number) => {
      const known = named.get(variable);
      if (known !== undefined) return known;
      const name = `eq${variable}`;
      writeEquation(writer, variable, name);
      named.set(variable, name);
      return name;
    };
    addSequence(writer, 'start', program.initialOrder.map(nameOf));
    addSequence(writer, 'step', program.stepOrder.map(nameOf));
    addSequence(
      writer,
      'integrate',
      program.stocks.map((stock) => writeStock(writer, stock)),
    );
    addLaneMath(module, types, writer.used);
    if (writer.used.has('uniform')) addUniform(module, types);
    if (module.validate() !== 1) throw new Error(`the module of ${program.name} is not valid WebAssembly`);
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}

function addSequence({ module, types }: Writer, name: string, functions: readonly string[]): void {
  module.addFunction(
    name,
    types.none,
    types.none,
    [],
    module.block(
      null,
      functions.map((one) => module.call(one, [], types.none)),
    ),
  );
  module.addFunctionExport(name, name);
}

function addGlobals({ module, types, program }: Writer, lanes: number): void {
  const integer = (name: string, value = 0) => {
    module.addGlobal(name, types.i32, true, module.i32.const(value));
    module.addGlobalExport(name, name);
  };
  program.variables.forEach((_, index) => {
    integer(addressOf(index));
  });
  program.dimensions.forEach(({ root }, index) => {
    if (root === index) integer(sizeOf(index));
  });
  for (const name of [POISON, FUTURES, TIME.step, SEED.low, SEED.high]) integer(name);
  for (const name of [TIME.time, TIME.start, TIME.stop]) {
    module.addGlobal(name, types.f64, true, module.f64.const(0));
    module.addGlobalExport(name, name);
  }
  const { low, high } = fingerprint(program);
  integer(FINGERPRINT.low, low);
  integer(FINGERPRINT.high, high);
  integer(FINGERPRINT.lanes, lanes);
}
