import binaryen from 'binaryen';
import type { Node, Program } from '../program.ts';
import { addUniform } from './draw.ts';
import { stepOf, writeLines } from './equation.ts';
import { fingerprint } from './fingerprint.ts';
import { addFunctions } from './functions.ts';
import { groupsOf } from './groups.ts';
import { addressOf, CHOICE, FREE, IDENTITY, LANES, PLACES, SEED, sizeOf, TIME } from './names.ts';
import { poolOf } from './pool.ts';
import { simplifier } from './simplify.ts';
import { addTable, layTables, type TableMemory } from './table.ts';
import type { Types, Writer } from './writer.ts';

export interface EmitOptions {
  /** Makes the module smaller, which takes longer; on by default. Results are the same bits either way. */
  readonly optimize?: boolean;
}

/**
 * Writes the WebAssembly module of a program: `lanes` futures side by side, two in each SIMD vector; or a single
 * future, with two neighbouring elements in each. This is the one entry that needs binaryen; a host runs the bytes with
 * load.ts and run.ts alone.
 *
 * The sizes of open dimensions are not known yet: loops end at sizes, and arrays stand at addresses, that the host
 * sets before a run. Exports: `start` (initial values), `step` (auxiliaries and flows), `integrate` (stocks), the
 * memory, and the globals of names.ts.
 *
 * @param lanes 1, 2, 4, 8 or 16
 */
export function emitModule(program: Program, lanes: number, { optimize = true }: EmitOptions = {}): Uint8Array {
  if (!LANES.includes(lanes)) throw new RangeError(`lanes: expected one of ${LANES.join(', ')}, got ${lanes}`);
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
    const { SIMD128, MutableGlobals, NontrappingFPToInt, BulkMemory, BulkMemoryOpt } = binaryen.Features;
    module.setFeatures(SIMD128 | MutableGlobals | NontrappingFPToInt | BulkMemory | BulkMemoryOpt);
    const tables = layTables(program);
    const pool = poolOf(program, tables.end);
    const writer: Writer = {
      module,
      types,
      program,
      pairs: Math.max(1, lanes / 2),
      solo: lanes === 1,
      pool,
      used: new Set(),
    };
    const choice = choiceFrom(pool.end, program.variables.length);
    const phases = phasesOf(program);
    addTablesAndGlobals(writer, lanes, tables, { ...choice, together: togetherIn(program, phases) });
    addPhases(writer, choice, phases);
    addFunctions(writer);
    if (writer.used.has('uniform')) addUniform(writer);
    if (optimize) module.runPasses(TIDY);
    if (module.validate() !== 1) throw new Error(`the module of ${program.name} is not valid WebAssembly`);
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}

/**
 * Passes that only tidy up locals: none touches a floating-point operation. Binaryen's usual set is left out because it
 * copies the elementary functions into their callers, which then run at a third of the speed (V8 11.3).
 */
const TIDY = ['simplify-locals', 'vacuum', 'coalesce-locals', 'reorder-locals', 'vacuum'];

interface Choice {
  readonly togetherAt: number;
  readonly wantedAt: number;
  readonly end: number;
}

function choiceFrom(from: number, variables: number): Choice {
  const wantedAt = from + 2 * variables;
  return { togetherAt: from, wantedAt, end: Math.ceil((wantedAt + variables) / 64) * 64 };
}

/** A part of a step: groups of equations in order, and what is worked out for each of their variables. */
interface PhaseGroups {
  readonly name: string;
  readonly groups: readonly (readonly number[])[];
  readonly make: (variable: number) => Node;
  /** Whether only groups that are wanted run. */
  readonly isChosen: boolean;
}

function phasesOf(program: Program): PhaseGroups[] {
  const simplify = simplifier(program);
  const expressionOf = (variable: number): Node => {
    const { node, name } = program.variables[variable];
    if (node === undefined) throw new Error(`${name} has no expression`);
    return simplify(node);
  };
  const phase = (
    name: string,
    order: readonly number[],
    isChosen: boolean,
    make: (variable: number) => Node,
  ): PhaseGroups => ({ name, groups: groupsOf(program, order, make), make, isChosen });
  return [
    phase('start', program.initialOrder, false, expressionOf),
    phase('step', program.stepOrder, true, expressionOf),
    phase('integrate', program.stocks, true, (stock) => simplify(stepOf(program, stock, expressionOf))),
  ];
}

/** For each variable the first of those that it is worked out with in steps. */
function togetherIn(program: Program, phases: readonly PhaseGroups[]): Uint16Array {
  const together = Uint16Array.from(program.variables, (_, variable) => variable);
  for (const { groups, isChosen } of phases) {
    if (!isChosen) continue;
    for (const members of groups) for (const variable of members) together[variable] = members[0];
  }
  return together;
}

/** One function for each group of equations, and one for each phase that calls them in order. */
function addPhases(writer: Writer, { wantedAt }: Choice, phases: readonly PhaseGroups[]): void {
  const { module, types } = writer;
  for (const phase of phases) {
    const calls = phase.groups.map((members) => {
      const name = `${phase.name}${members[0]}`;
      writeLines(
        writer,
        members.map((variable) => ({ variable, expression: phase.make(variable) })),
        name,
      );
      const call = module.call(name, [], types.none);
      if (!phase.isChosen) return call;
      return module.if(module.i32.load8_u(wantedAt + members[0], 1, module.i32.const(0)), call);
    });
    module.addFunction(phase.name, types.none, types.none, [], module.block(null, calls));
    module.addFunctionExport(phase.name, phase.name);
  }
}

function addTablesAndGlobals(
  writer: Writer,
  lanes: number,
  tables: TableMemory,
  choice: Choice & { readonly together: Uint16Array },
): void {
  const { module, types, program, pool } = writer;
  const parts = [
    { from: PLACES.tables, numbers: tables.numbers },
    { from: tables.end, numbers: pool.numbers },
    { from: choice.togetherAt, numbers: choice.together },
  ];
  const segments = parts.flatMap(({ from, numbers }) =>
    numbers.length === 0 ? [] : [{ offset: module.i32.const(from), data: new Uint8Array(numbers.buffer) }],
  );
  module.setMemory(Math.ceil(choice.end / 65536), 65536, 'memory', segments);
  tables.places.forEach((place, table) => {
    addTable(writer, table, place);
  });

  const integer = (name: string, value: number, mutable: boolean) => {
    module.addGlobal(name, types.i32, mutable, module.i32.const(value));
    module.addGlobalExport(name, name);
  };
  program.variables.forEach((_, index) => {
    integer(addressOf(index), 0, true);
  });
  program.dimensions.forEach(({ root }, index) => {
    if (root === index) integer(sizeOf(index), 0, true);
  });
  for (const name of [TIME.step, SEED.low, SEED.high]) integer(name, 0, true);
  for (const name of [TIME.time, TIME.start, TIME.stop]) {
    module.addGlobal(name, types.f64, true, module.f64.const(0));
    module.addGlobalExport(name, name);
  }
  const { low, high } = fingerprint(program);
  integer(IDENTITY.low, low, false);
  integer(IDENTITY.high, high, false);
  integer(IDENTITY.lanes, lanes, false);
  integer(CHOICE.together, choice.togetherAt, false);
  integer(CHOICE.wanted, choice.wantedAt, false);
  integer(FREE, choice.end, false);
}
