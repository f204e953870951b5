import type binaryen from 'binaryen';
import type { Node } from '../program.ts';
import { ELEMENT, type Parts } from './parts.ts';
import { type Expression, sizeGlobal, type Writer } from './writer.ts';

/** A loop that is open: its number, its dimension, and the local with its position. */
export interface Loop {
  readonly id: number;
  readonly dimension: number;
  readonly position: number;
}

/**
 * A place where statements are written: the function itself, a loop, or one side of a branch. What is worked out here
 * and read again is remembered here; it is known in all scopes within.
 */
export interface Scope {
  readonly parent?: Scope;
  readonly loop?: Loop;
  readonly statements: Expression[];
  /** Loops: run at the end of each round, to move pointers on. */
  readonly advance: Expression[];
  /** Locals with the value of a part: one for all futures, or one for each pair. */
  readonly held: Map<Node, readonly number[]>;
  /** Locals with a common part’s value in both lanes. */
  readonly splats: Map<Node, number>;
  /** Locals with the address of a reference: without what can lead out of the array, and with it, for each lane. */
  readonly pointers: Map<Node, number>;
  readonly addresses: readonly [Map<Node, number>, Map<Node, number>];
}

/** The function of one equation while it is written. */
export interface Body {
  readonly writer: Writer;
  readonly parts: Parts;
  /** Number of loops of the equation itself. */
  readonly own: number;
  /** The loop that takes two neighbouring positions in a round, where lanes are that and not futures. */
  readonly across?: Across;
  readonly locals: binaryen.Type[];
  readonly top: Scope;
  /** Locals set at the top, by what they hold. */
  readonly fixed: Map<string, number>;
  readonly loops: Map<number, Loop>;
}

/**
 * How a loop takes its positions two at a time. Where their number is odd, the last round takes the last but one again,
 * which gives what it gave before. Values that are changed in place must not be taken twice: that loop goes one beyond
 * its end instead, into the room that follows every array.
 */
export interface Across {
  readonly loop: number;
  readonly inPlace: boolean;
  /** Locals with the number of positions to go on by, and of those that are left behind this round. */
  readonly leap: number;
  readonly left: number;
}

export function newScope(parent?: Scope, loop?: Loop): Scope {
  return {
    ...(parent === undefined ? {} : { parent }),
    ...(loop === undefined ? {} : { loop }),
    statements: [],
    advance: [],
    held: new Map(),
    splats: new Map(),
    pointers: new Map(),
    addresses: [new Map(), new Map()],
  };
}

/** @param inPlace of a single future: whether values are changed where they stand */
export function newBody(writer: Writer, parts: Parts, own: number, inPlace = false): Body {
  const body = { writer, parts, own, locals: [], top: newScope(), fixed: new Map(), loops: new Map() };
  if (!writer.solo || own === 0) return body;
  const { i32 } = writer.types;
  return { ...body, across: { loop: own - 1, inPlace, leap: newLocal(body, i32), left: newLocal(body, i32) } };
}

export function newLocal(body: Body, type: binaryen.Type): number {
  body.locals.push(type);
  return body.locals.length - 1;
}

/** Reads a local. */
export function get({ writer, locals }: Body, local: number): Expression {
  return writer.module.local.get(local, locals[local]);
}

/** Keeps a value in a new local of a scope. */
export function keep(body: Body, scope: Scope, type: binaryen.Type, value: Expression): number {
  const local = newLocal(body, type);
  scope.statements.push(body.writer.module.local.set(local, value));
  return local;
}

/** An integer that is worked out once, at the top of the function. */
export function fixed(body: Body, key: string, value: () => Expression): Expression {
  let local = body.fixed.get(key);
  if (local === undefined) {
    local = keep(body, body.top, body.writer.types.i32, value());
    body.fixed.set(key, local);
  }
  return get(body, local);
}

/** What the size of a dimension is kept under. */
export const sizeKey = (root: number): string => `size ${root}`;

/** Size of a dimension. */
export function size(body: Body, dimension: number): Expression {
  const { root, labels } = body.writer.program.dimensions[dimension];
  if (labels !== undefined) return body.writer.module.i32.const(labels.length);
  return fixed(body, sizeKey(root), () => sizeGlobal(body.writer, root));
}

export function position(body: Body, loop: number): Expression {
  const open = body.loops.get(loop);
  if (open === undefined) throw new Error(`loop ${loop} is not open`);
  return get(body, open.position);
}

/** Starts a loop over a dimension. */
export function openLoop(body: Body, parent: Scope, id: number, dimension: number): Scope {
  const { module, types } = body.writer;
  const loop = { id, dimension, position: keep(body, parent, types.i32, module.i32.const(0)) };
  body.loops.set(id, loop);
  const { across } = body;
  if (across?.loop === id && !isEven(body, across, dimension)) {
    parent.statements.push(module.local.set(across.left, module.i32.sub(size(body, dimension), module.i32.const(2))));
  }
  return newScope(parent, loop);
}

/** Whether a loop across goes on by two in every round: its end is even, or may be passed. */
function isEven({ writer: { program } }: Body, { inPlace }: Across, dimension: number): boolean {
  const { labels } = program.dimensions[dimension];
  return inPlace || (labels !== undefined && labels.length % 2 === 0);
}

export function closeLoop(body: Body, { parent, loop, statements, advance }: Scope): void {
  const { module } = body.writer;
  if (parent === undefined || loop === undefined) throw new Error('only a loop can be closed');
  const label = `loop${loop.position}`;
  const round = body.across?.loop === loop.id ? twoOn(body, body.across, loop) : oneOn(body, loop);
  const again = module.br_if(label, round.again);
  // Left in the list of open loops, a finished one would hide mistakes.
  body.loops.delete(loop.id);
  const rounds = module.loop(label, module.block(null, [...statements, ...round.first, ...advance, again]));
  // The end of a round asks whether there is another, so one is always made; where there may be none, that is asked.
  const { optional } = body.writer.program.dimensions[loop.dimension];
  parent.statements.push(optional === true ? module.if(size(body, loop.dimension), rounds) : rounds);
}

/** How a round ends: what is done before pointers move on, and whether there is another. */
interface RoundEnd {
  readonly first: readonly Expression[];
  readonly again: Expression;
}

function oneOn(body: Body, { position, dimension }: Loop): RoundEnd {
  const { module, types } = body.writer;
  const next = module.i32.add(get(body, position), module.i32.const(1));
  return { first: [], again: module.i32.lt_u(module.local.tee(position, next, types.i32), size(body, dimension)) };
}

function twoOn(body: Body, across: Across, { position, dimension }: Loop): RoundEnd {
  const { module, types } = body.writer;
  const two = () => module.i32.const(2);
  if (isEven(body, across, dimension)) {
    const next = module.i32.add(get(body, position), two());
    return { first: [], again: module.i32.lt_u(module.local.tee(position, next, types.i32), size(body, dimension)) };
  }
  // The smaller of 2 and of what is left behind the next round: 1 before a last round for one, none at the end.
  const left = () => get(body, across.left);
  const leap = () => get(body, across.leap);
  return {
    first: [module.local.set(across.leap, module.select(module.i32.lt_s(left(), two()), left(), two()))],
    again: module.block(
      null,
      [
        module.local.set(position, module.i32.add(get(body, position), leap())),
        module.local.set(across.left, module.i32.sub(left(), leap())),
        module.i32.gt_s(leap(), module.i32.const(0)),
      ],
      types.i32,
    ),
  };
}

/** What moves a pointer on at the end of a round, where a position is so many bytes wide. */
export function onward(body: Body, { id, dimension }: Loop, bytes: Expression): Expression {
  const { module } = body.writer;
  const { across } = body;
  if (across?.loop !== id) return bytes;
  return module.i32.mul(bytes, isEven(body, across, dimension) ? module.i32.const(2) : get(body, across.leap));
}

/**
 * Positions from one lane to the other: 1, but 0 where the dimension has a single position and both lanes hold it.
 */
export function twin(body: Body, { loop }: Across): Expression {
  const { module, program } = body.writer;
  const open = body.loops.get(loop);
  if (open === undefined) throw new Error('lanes lie across a loop that is not open');
  const { labels } = program.dimensions[open.dimension];
  if (labels !== undefined) return module.i32.const(labels.length > 1 ? 1 : 0);
  return fixed(body, 'twin', () => module.i32.gt_u(size(body, open.dimension), module.i32.const(1)));
}

/**
 * Elements from one row of an array to the next, by its last dimension. A single future keeps a single element twice, so
 * that a vector can be read and written where it stands.
 */
export function pitch(body: Body, root: number): Expression {
  const { module, solo, program } = body.writer;
  const { labels } = program.dimensions[root];
  if (!solo || (labels !== undefined && labels.length !== 1)) return size(body, root);
  const one = () => module.i32.eq(size(body, root), module.i32.const(1));
  return fixed(body, `pitch ${root}`, () => module.i32.add(size(body, root), one()));
}

/** The scope of the innermost loop around a scope; the top where there is none. */
export function loopScope(scope: Scope): Scope {
  let at = scope;
  while (at.loop === undefined && at.parent !== undefined) at = at.parent;
  return at;
}

/** The outermost scope in which a part can be worked out: outside all loops that it does not change with. */
export function homeOf(body: Body, node: Node, scope: Scope): Scope {
  const needs = body.parts.of.get(node)?.loops ?? new Set();
  let at = scope;
  for (;;) {
    const { loop, parent } = loopScope(at);
    if (loop === undefined || parent === undefined) return at;
    if (needs.has(loop.id) || (needs.has(ELEMENT) && loop.id < body.own)) return at;
    at = parent;
  }
}

/** What a scope or one around it remembers. */
export function recall<T>(scope: Scope, from: (scope: Scope) => T | undefined): T | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const known = from(at);
    if (known !== undefined) return known;
  }
  return undefined;
}
