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
  /** Locals with the address of a reference: without and with what can lead out of the array. */
  readonly pointers: Map<Node, number>;
  readonly addresses: Map<Node, number>;
}

/** The function of one equation while it is written. */
export interface Body {
  readonly writer: Writer;
  readonly parts: Parts;
  /** Number of loops of the equation itself. */
  readonly own: number;
  readonly locals: binaryen.Type[];
  readonly top: Scope;
  /** Locals set at the top, by what they hold. */
  readonly fixed: Map<string, number>;
  readonly loops: Map<number, Loop>;
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
    addresses: new Map(),
  };
}

export function newBody(writer: Writer, parts: Parts, own: number): Body {
  return { writer, parts, own, locals: [], top: newScope(), fixed: new Map(), loops: new Map() };
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

/** Size of a dimension. */
export function size(body: Body, dimension: number): Expression {
  const { root } = body.writer.program.dimensions[dimension];
  return fixed(body, `size ${root}`, () => sizeGlobal(body.writer, root));
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
  return newScope(parent, loop);
}

export function closeLoop(body: Body, { parent, loop, statements, advance }: Scope): void {
  const { module, types } = body.writer;
  if (parent === undefined || loop === undefined) throw new Error('only a loop can be closed');
  const label = `loop${loop.position}`;
  const next = module.i32.add(get(body, loop.position), module.i32.const(1));
  const again = module.i32.lt_u(module.local.tee(loop.position, next, types.i32), size(body, loop.dimension));
  // Left in the list of open loops, a finished one would hide mistakes.
  body.loops.delete(loop.id);
  const rounds = module.loop(label, module.block(null, [...statements, ...advance, module.br_if(label, again)]));
  // The end of a round asks whether there is another, so one is always made; where there may be none, that is asked.
  const { optional } = body.writer.program.dimensions[loop.dimension];
  parent.statements.push(optional === true ? module.if(size(body, loop.dimension), rounds) : rounds);
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
