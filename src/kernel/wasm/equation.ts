import type binaryen from 'binaryen';
import type { Index, Node } from '../program.ts';
import { type Analysis, analyse, ELEMENT } from './analysis.ts';
import { laneNumber } from './lane-math.ts';
import { addressOf, FUTURES, POISON, sizeOf, TIME } from './names.ts';
import { type Expression, strideOf, type Writer } from './writer.ts';

/** A loop being written, or the body of the function outside all loops. */
interface Scope {
  readonly depth: number;
  /** The loop variable, and the local that holds its position; none outside. */
  readonly loop?: { readonly id: number; readonly local: number };
  readonly parent?: Scope;
  readonly statements: Expression[];
  /** Run at the end of each round: running pointers move on. */
  readonly advance: Expression[];
  /** Values worked out once a round and kept in locals. */
  readonly held: Map<Node, Held>;
}

/** A value in locals: one double for all futures, or a vector for each pair. */
type Held = { readonly uniform: true; readonly local: number } | { readonly uniform: false; readonly locals: readonly number[] };

/**
 * Writes the function of one equation: loops over its dimensions, the expression for every pair of futures, the
 * store, and a poison mask where a value is not finite.
 *
 * What does not change in a loop is worked out before it; sums keep their running totals in locals; references walk
 * their arrays with running pointers. None of this changes the order of the floating-point operations.
 */
export function writeEquation(writer: Writer, variable: number, name: string): void {
  const { node, dims, shared } = writer.program.variables[variable];
  if (node === undefined) throw new Error(`${writer.program.variables[variable].name} has no equation`);
  new EquationWriter(writer, node, dims, shared).write(variable, name);
}

class EquationWriter {
  private readonly w: Writer;
  private readonly node: Node;
  private readonly dims: readonly number[];
  private readonly shared: boolean;
  private readonly info: Analysis;
  private readonly locals: binaryen.Type[] = [];
  private readonly loops = new Map<number, { scope: Scope; dimension: number }>();
  private labels = 0;
  private elementLocal = -1;

  constructor(w: Writer, node: Node, dims: readonly number[], shared: boolean) {
    this.w = w;
    this.node = node;
    this.dims = dims;
    this.shared = shared;
    this.info = analyse(node, w.program);
  }

  write(variable: number, name: string): void {
    const { module, types, pairs } = this.w;
    const top: Scope = { depth: 0, statements: [], advance: [], held: new Map() };
    const out = this.local(types.i32);
    const poison = Array.from({ length: this.shared ? 1 : pairs }, () => this.local(types.v128));
    top.statements.push(module.local.set(out, module.global.get(addressOf(variable), types.i32)));
    if (this.usesElement()) this.elementLocal = this.local(types.i32);

    let scope = top;
    const opened: Scope[] = [];
    this.dims.forEach((dimension, loop) => {
      scope = this.open(scope, loop, dimension);
      opened.push(scope);
    });
    this.store(scope, out, poison);
    if (this.elementLocal >= 0) {
      scope.statements.push(
        module.local.set(this.elementLocal, module.i32.add(this.getI(this.elementLocal), module.i32.const(1))),
      );
    }
    scope.statements.push(module.local.set(out, module.i32.add(this.getI(out), module.i32.const(strideOf(this.w, this.shared)))));
    for (const one of opened.reverse()) this.close(one);
    poison.forEach((local, pair) => {
      for (const at of this.shared ? Array.from({ length: pairs }, (_, i) => i) : [pair]) {
        const address = module.global.get(POISON, types.i32);
        const before = module.v128.load(at * 16, 8, module.global.get(POISON, types.i32));
        top.statements.push(module.v128.store(at * 16, 8, address, module.v128.or(before, this.getV(local))));
      }
    });
    module.addFunction(name, types.none, types.none, this.locals, module.block(null, top.statements));
  }

  private store(scope: Scope, out: number, poison: readonly number[]): void {
    const { module, types, pairs } = this.w;
    const check = (local: number, value: () => Expression) => {
      // x - x is 0 for a finite x and NaN for any other
      const wrong = module.f64x2.ne(module.f64x2.sub(value(), value()), laneNumber(module, 0));
      scope.statements.push(module.local.set(local, module.v128.or(this.getV(local), wrong)));
    };
    if (this.shared) {
      const held = this.local(types.f64);
      const value = this.scalar(this.node, scope);
      scope.statements.push(module.local.set(held, value), module.f64.store(0, 8, this.getI(out), this.getF(held)));
      check(poison[0], () => module.f64x2.splat(this.getF(held)));
      return;
    }
    for (let pair = 0; pair < pairs; pair += 1) {
      const held = this.local(types.v128);
      const value = this.vector(this.node, scope, pair);
      scope.statements.push(module.local.set(held, value), module.v128.store(pair * 16, 8, this.getI(out), this.getV(held)));
      check(poison[pair], () => this.getV(held));
    }
  }

  // Loops

  private open(parent: Scope, id: number, dimension: number): Scope {
    const { module, types } = this.w;
    const local = this.local(types.i32);
    parent.statements.push(module.local.set(local, module.i32.const(0)));
    const scope: Scope = { depth: parent.depth + 1, loop: { id, local }, parent, statements: [], advance: [], held: new Map() };
    this.loops.set(id, { scope, dimension });
    return scope;
  }

  private close(scope: Scope): void {
    const { module } = this.w;
    const { loop, parent } = scope;
    if (loop === undefined || parent === undefined) throw new Error('only a loop can be closed');
    const label = `l${this.labels}`;
    this.labels += 1;
    const dimension = this.loops.get(loop.id)?.dimension ?? 0;
    const next = module.local.tee(loop.local, module.i32.add(this.getI(loop.local), module.i32.const(1)), this.w.types.i32);
    parent.statements.push(
      module.loop(
        label,
        module.block(null, [
          ...scope.statements,
          ...scope.advance,
          module.br_if(label, module.i32.lt_u(next, this.size(dimension))),
        ]),
      ),
    );
    this.loops.delete(loop.id);
  }

  /** The innermost of the enclosing scopes that a node depends on. */
  private homeOf(node: Node, scope: Scope): Scope {
    const needs = this.info.loops.get(node) ?? new Set();
    let at = scope;
    while (at.parent !== undefined && at.loop !== undefined && !needs.has(at.loop.id) && !(needs.has(ELEMENT) && at.loop.id < this.dims.length)) {
      at = at.parent;
    }
    return at;
  }

  // Values

  private vector(node: Node, scope: Scope, pair: number): Expression {
    const { module } = this.w;
    if (this.info.uniform.get(node) === true) return this.splat(node, scope);
    const held = this.hold(node, scope);
    if (held === undefined) return this.vectorHere(node, scope, pair);
    return held.uniform ? module.f64x2.splat(this.getF(held.local)) : this.getV(held.locals[pair]);
  }

  private splat(node: Node, scope: Scope): Expression {
    const { module } = this.w;
    if (node.op === 'number') return laneNumber(module, node.value);
    if (node.op === 'variable' && this.homeOf(node, scope) === scope && this.plainRead(node)) {
      const pointer = this.pointer(node, scope);
      if (pointer !== undefined) return module.v128.load64_splat(0, 8, pointer);
    }
    return module.f64x2.splat(this.scalar(node, scope));
  }

  private scalar(node: Node, scope: Scope): Expression {
    const held = this.hold(node, scope);
    if (held !== undefined && held.uniform) return this.getF(held.local);
    return this.scalarHere(node, scope);
  }

  /** Keeps a node in locals of the scope it belongs to, if that is worth it. */
  private hold(node: Node, scope: Scope): Held | undefined {
    for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
      const known = at.held.get(node);
      if (known !== undefined) return known;
    }
    const home = this.homeOf(node, scope);
    const simple = node.op === 'number' || node.op === 'position' || node.op === 'size' || node.op === 'time' || node.op === 'dt' || node.op === 'starttime' || node.op === 'stoptime';
    const repeated = (this.info.uses.get(node) ?? 0) > 1 && !simple;
    if (node.op !== 'reduce' && !repeated && (home === scope || simple)) return undefined;
    const held = node.op === 'reduce' ? this.reduce(node, home) : this.evaluateInto(node, home);
    home.held.set(node, held);
    return held;
  }

  private evaluateInto(node: Node, home: Scope): Held {
    const { module, types, pairs } = this.w;
    if (this.info.uniform.get(node) === true) {
      const local = this.local(types.f64);
      const value = this.scalarHere(node, home);
      home.statements.push(module.local.set(local, value));
      return { uniform: true, local };
    }
    const locals: number[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      const local = this.local(types.v128);
      const value = this.vectorHere(node, home, pair);
      home.statements.push(module.local.set(local, value));
      locals.push(local);
    }
    return { uniform: false, locals };
  }

  private vectorHere(node: Node, scope: Scope, pair: number): Expression {
    const { module } = this.w;
    const value = (child: Node) => this.vector(child, scope, pair);
    switch (node.op) {
      case 'variable':
        return this.readVector(node, scope, pair);
      case 'unary':
        return this.vectorUnary(node, scope, pair);
      case 'binary':
        return this.vectorBinary(node, scope, pair);
      case 'if': {
        if (this.info.uniform.get(node.condition) === true) {
          const condition = this.truth(node.condition, scope);
          return module.if(condition, value(node.then), value(node.else));
        }
        const yes = value(node.then);
        const no = value(node.else);
        return module.v128.bitselect(yes, no, this.mask(node.condition, scope, pair));
      }
      case 'lookup':
        return this.lookupVector(node, scope, pair);
      case 'uniform': {
        const lane = (n: number) => this.draw(node.process, 2 * pair + n);
        return module.f64x2.replace_lane(module.f64x2.splat(lane(0)), 1, lane(1));
      }
      case 'normal_quantile':
        return this.call('normalQuantile', [value(node.arg)]);
      default:
        return module.f64x2.splat(this.scalarHere(node, scope));
    }
  }

  private vectorUnary(node: Node & { op: 'unary' }, scope: Scope, pair: number): Expression {
    const { module } = this.w;
    switch (node.fn) {
      case 'not':
        return this.asNumber(this.mask(node, scope, pair));
      case 'neg':
        return module.f64x2.neg(this.vector(node.arg, scope, pair));
      case 'abs':
        return module.f64x2.abs(this.vector(node.arg, scope, pair));
      case 'sqrt':
        return module.f64x2.sqrt(this.vector(node.arg, scope, pair));
      case 'floor':
        return module.f64x2.floor(this.vector(node.arg, scope, pair));
      default:
        return this.call(node.fn, [this.vector(node.arg, scope, pair)]);
    }
  }

  private vectorBinary(node: Node & { op: 'binary' }, scope: Scope, pair: number): Expression {
    const { module, types } = this.w;
    const left = () => this.vector(node.left, scope, pair);
    const right = () => this.vector(node.right, scope, pair);
    switch (node.fn) {
      case 'add':
        return module.f64x2.add(left(), right());
      case 'sub':
        return module.f64x2.sub(left(), right());
      case 'mul':
        return module.f64x2.mul(left(), right());
      case 'div':
        return module.f64x2.div(left(), right());
      case 'min':
        return module.f64x2.min(left(), right());
      case 'max':
        return module.f64x2.max(left(), right());
      case 'pow':
        return this.call('pow', [left(), right()]);
      case 'mod': {
        const a = this.local(types.v128);
        const b = this.local(types.v128);
        return module.block(
          null,
          [
            module.local.set(a, left()),
            module.local.set(b, right()),
            module.f64x2.sub(
              this.getV(a),
              module.f64x2.mul(this.getV(b), module.f64x2.floor(module.f64x2.div(this.getV(a), this.getV(b)))),
            ),
          ],
          types.v128,
        );
      }
      default:
        return this.asNumber(this.mask(node, scope, pair));
    }
  }

  /** All ones where the node is true. */
  private mask(node: Node, scope: Scope, pair: number): Expression {
    const { module } = this.w;
    const number = (child: Node) => this.vector(child, scope, pair);
    if (this.info.uniform.get(node) !== true) {
      if (node.op === 'binary') {
        const compare = COMPARISONS[node.fn];
        if (compare !== undefined) return module.f64x2[compare](number(node.left), number(node.right));
        if (node.fn === 'and') return module.v128.and(this.mask(node.left, scope, pair), this.mask(node.right, scope, pair));
        if (node.fn === 'or') return module.v128.or(this.mask(node.left, scope, pair), this.mask(node.right, scope, pair));
      }
      // not x is x = 0, and a NaN is true, as everywhere
      if (node.op === 'unary' && node.fn === 'not') return module.f64x2.eq(number(node.arg), laneNumber(module, 0));
    }
    return module.f64x2.ne(number(node), laneNumber(module, 0));
  }

  private asNumber(mask: Expression): Expression {
    return this.w.module.v128.and(mask, laneNumber(this.w.module, 1));
  }

  private scalarHere(node: Node, scope: Scope): Expression {
    const { module, types } = this.w;
    const value = (child: Node) => this.scalar(child, scope);
    switch (node.op) {
      case 'number':
        return module.f64.const(node.value);
      case 'time':
        return module.global.get(TIME.time, types.f64);
      case 'starttime':
        return module.global.get(TIME.start, types.f64);
      case 'stoptime':
        return module.global.get(TIME.stop, types.f64);
      case 'dt':
        return module.f64.const(this.w.program.dt);
      case 'position':
        return module.f64.convert_s.i32(module.i32.add(this.position(node.loop), module.i32.const(1)));
      case 'size':
        return module.f64.convert_s.i32(this.size(node.dimension));
      case 'variable':
        return this.readScalar(node, scope);
      case 'unary':
        return this.scalarUnary(node, scope);
      case 'binary':
        return this.scalarBinary(node, scope);
      case 'if':
        return module.if(this.truth(node.condition, scope), value(node.then), value(node.else));
      case 'lookup':
        return module.f64x2.extract_lane(this.lookup(node.table, () => module.f64x2.splat(value(node.arg))), 0);
      case 'normal_quantile':
        return module.f64x2.extract_lane(this.call('normalQuantile', [module.f64x2.splat(value(node.arg))]), 0);
      default:
        throw new Error(`${node.op} differs between futures`);
    }
  }

  private scalarUnary(node: Node & { op: 'unary' }, scope: Scope): Expression {
    const { module } = this.w;
    const arg = () => this.scalar(node.arg, scope);
    switch (node.fn) {
      case 'neg':
        return module.f64.neg(arg());
      case 'abs':
        return module.f64.abs(arg());
      case 'sqrt':
        return module.f64.sqrt(arg());
      case 'floor':
        return module.f64.floor(arg());
      case 'not':
        return module.f64.convert_s.i32(module.f64.eq(arg(), module.f64.const(0)));
      default:
        return module.f64x2.extract_lane(this.call(node.fn, [module.f64x2.splat(arg())]), 0);
    }
  }

  private scalarBinary(node: Node & { op: 'binary' }, scope: Scope): Expression {
    const { module, types } = this.w;
    const left = () => this.scalar(node.left, scope);
    const right = () => this.scalar(node.right, scope);
    switch (node.fn) {
      case 'add':
        return module.f64.add(left(), right());
      case 'sub':
        return module.f64.sub(left(), right());
      case 'mul':
        return module.f64.mul(left(), right());
      case 'div':
        return module.f64.div(left(), right());
      case 'min':
        return module.f64.min(left(), right());
      case 'max':
        return module.f64.max(left(), right());
      case 'pow':
        return module.f64x2.extract_lane(
          this.call('pow', [module.f64x2.splat(left()), module.f64x2.splat(right())]),
          0,
        );
      case 'mod': {
        const a = this.local(types.f64);
        const b = this.local(types.f64);
        return module.block(
          null,
          [
            module.local.set(a, left()),
            module.local.set(b, right()),
            module.f64.sub(
              this.getF(a),
              module.f64.mul(this.getF(b), module.f64.floor(module.f64.div(this.getF(a), this.getF(b)))),
            ),
          ],
          types.f64,
        );
      }
      default:
        return module.f64.convert_s.i32(this.truth(node, scope));
    }
  }

  /** 1 or 0 as an integer, for a node that is the same in every future. */
  private truth(node: Node, scope: Scope): Expression {
    const { module } = this.w;
    if (node.op === 'binary' && this.hold(node, scope) === undefined) {
      const compare = COMPARISONS[node.fn];
      if (compare !== undefined) return module.f64[compare](this.scalar(node.left, scope), this.scalar(node.right, scope));
      if (node.fn === 'and') return module.i32.and(this.truth(node.left, scope), this.truth(node.right, scope));
      if (node.fn === 'or') return module.i32.or(this.truth(node.left, scope), this.truth(node.right, scope));
    }
    return module.f64.ne(this.scalar(node, scope), module.f64.const(0));
  }

  private call(name: string, args: Expression[]): Expression {
    this.w.used.add(name);
    return this.w.module.call(name, args, this.w.types.v128);
  }

  private draw(process: number, lane: number): Expression {
    const { module, types } = this.w;
    this.w.used.add('uniform');
    const future = module.i32.load(lane * 4, 4, module.global.get(FUTURES, types.i32));
    const element = this.getI(this.elementLocal);
    return module.call('uniform', [future, module.global.get(TIME.step, types.i32), module.i32.const(process | 0), element], types.f64);
  }

  private usesElement(): boolean {
    return [...this.info.loops.keys()].some((node) => node.op === 'uniform');
  }

  // Reductions

  private reduce(node: Node & { op: 'reduce' }, home: Scope): Held {
    const { module, types, pairs } = this.w;
    const uniform = this.info.uniform.get(node) === true;
    const first = { sum: 0, mean: 0, prod: 1, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY }[node.how];
    const totals = Array.from({ length: uniform ? 1 : pairs }, () => this.local(uniform ? types.f64 : types.v128));
    for (const total of totals) {
      home.statements.push(module.local.set(total, uniform ? module.f64.const(first) : laneNumber(module, first)));
    }
    let scope = home;
    const opened: Scope[] = [];
    for (const { loop, dimension } of node.loops) {
      scope = this.open(scope, loop, dimension);
      opened.push(scope);
    }
    const fold = ({ sum: 'add', mean: 'add', prod: 'mul', min: 'min', max: 'max' } as const)[node.how];
    totals.forEach((total, pair) => {
      const value = uniform ? this.scalar(node.body, scope) : this.vector(node.body, scope, pair);
      const folded = uniform
        ? module.f64[fold](this.getF(total), value)
        : module.f64x2[fold](this.getV(total), value);
      scope.statements.push(module.local.set(total, folded));
    });
    for (const one of opened.reverse()) this.close(one);
    if (node.how === 'mean') {
      let count = module.f64.const(1);
      for (const { dimension } of node.loops) count = module.f64.mul(count, module.f64.convert_s.i32(this.size(dimension)));
      const held = this.local(types.f64);
      home.statements.push(module.local.set(held, count));
      for (const total of totals) {
        home.statements.push(
          module.local.set(
            total,
            uniform
              ? module.f64.div(this.getF(total), this.getF(held))
              : module.f64x2.div(this.getV(total), module.f64x2.splat(this.getF(held))),
          ),
        );
      }
    }
    return uniform ? { uniform: true, local: totals[0] } : { uniform: false, locals: totals };
  }

  // References

  private readVector(node: Node & { op: 'variable' }, scope: Scope, pair: number): Expression {
    const { module } = this.w;
    const pointer = this.plainRead(node) ? this.pointer(node, scope) : undefined;
    if (pointer !== undefined) return module.v128.load(pair * 16, 8, pointer);
    const { address, inside } = this.address(node, scope);
    const load = module.v128.load(pair * 16, 8, address);
    if (inside === undefined) return load;
    return module.if(inside, load, laneNumber(module, 0));
  }

  private readScalar(node: Node & { op: 'variable' }, scope: Scope): Expression {
    const { module } = this.w;
    const pointer = this.plainRead(node) ? this.pointer(node, scope) : undefined;
    if (pointer !== undefined) return module.f64.load(0, 8, pointer);
    const { address, inside } = this.address(node, scope);
    const load = module.f64.load(0, 8, address);
    return inside === undefined ? load : module.if(inside, load, module.f64.const(0));
  }

  /** A reference by loop variables without offsets and fixed labels only: it never leaves its array. */
  private plainRead(node: Node & { op: 'variable' }): boolean {
    return node.index.every((index) => index.at === 'label' || (index.at === 'loop' && index.offset === 0));
  }

  /** The running pointer of a plain reference in the innermost loop; none outside loops. */
  private pointer(node: Node & { op: 'variable' }, scope: Scope): Expression | undefined {
    const { module, types } = this.w;
    const { loop, parent } = scope;
    if (loop === undefined || parent === undefined) return undefined;
    const key = POINTER_KEYS.get(node) ?? newKey(node);
    const known = scope.held.get(key);
    if (known !== undefined && known.uniform) return this.getI(known.local);
    const { variables } = this.w.program;
    const stride = strideOf(this.w, variables[node.variable].shared);
    const moves = node.index.map((index) => index.at === 'loop' && index.loop === loop.id);
    const start = this.linear(node, (index, i) => (moves[i] ? module.i32.const(0) : this.indexPosition(index, parent)));
    const local = this.local(types.i32);
    parent.statements.push(
      module.local.set(
        local,
        module.i32.add(module.global.get(addressOf(node.variable), types.i32), module.i32.mul(start, module.i32.const(stride))),
      ),
    );
    const by = this.local(types.i32);
    const step = this.linear(node, (_, i) => module.i32.const(moves[i] ? 1 : 0));
    parent.statements.push(module.local.set(by, module.i32.mul(step, module.i32.const(stride))));
    scope.advance.push(module.local.set(local, module.i32.add(this.getI(local), this.getI(by))));
    scope.held.set(key, { uniform: true, local });
    return this.getI(local);
  }

  /** Address of any reference, and whether its position lies inside the array. */
  private address(node: Node & { op: 'variable' }, scope: Scope): { address: Expression; inside?: Expression } {
    const { module, types, program } = this.w;
    const { dims, shared } = program.variables[node.variable];
    let inside: Expression | undefined;
    const positions = node.index.map((index, i) => {
      if (index.at === 'label' || (index.at === 'loop' && index.offset === 0)) return () => this.indexPosition(index, scope);
      const held = this.local(types.i32);
      scope.statements.push(module.local.set(held, this.indexPosition(index, scope)));
      const fits = module.i32.lt_u(this.getI(held), this.size(dims[i]));
      inside = inside === undefined ? fits : module.i32.and(inside, fits);
      return () => this.getI(held);
    });
    const linear = this.linear(node, (_, i) => positions[i]());
    const address = module.i32.add(
      module.global.get(addressOf(node.variable), types.i32),
      module.i32.mul(linear, module.i32.const(strideOf(this.w, shared))),
    );
    return inside === undefined ? { address } : { address, inside };
  }

  /** Row-major position from the position in each dimension. */
  private linear(node: Node & { op: 'variable' }, position: (index: Index, i: number) => Expression): Expression {
    const { module, program } = this.w;
    const { dims } = program.variables[node.variable];
    let at = module.i32.const(0);
    node.index.forEach((index, i) => {
      at = i === 0 ? position(index, i) : module.i32.add(module.i32.mul(at, this.size(dims[i])), position(index, i));
    });
    return at;
  }

  private indexPosition(index: Index, scope: Scope): Expression {
    const { module } = this.w;
    if (index.at === 'label') return module.i32.const(index.position);
    if (index.at === 'loop') {
      const position = this.position(index.loop);
      return index.offset === 0 ? position : module.i32.add(position, module.i32.const(index.offset));
    }
    const value = this.scalar(index.node, scope);
    return module.i32.sub(module.i32.trunc_s_sat.f64(module.f64.floor(value)), module.i32.const(1));
  }

  // Graphical functions: the segment by comparisons, then the formula of interpreter/evaluate.ts

  private lookupVector(node: Node & { op: 'lookup' }, scope: Scope, pair: number): Expression {
    return this.lookup(node.table, () => this.vector(node.arg, scope, pair));
  }

  private lookup(table: number, argument: () => Expression): Expression {
    const { module, types, program } = this.w;
    const { x, y, type } = program.graphicals[table];
    const last = x.length - 1;
    const number = (value: number) => laneNumber(module, value);
    const at = this.local(types.v128);
    const body: Expression[] = [module.local.set(at, argument())];
    const choose = (values: readonly number[]): number => {
      const local = this.local(types.v128);
      body.push(module.local.set(local, number(values[0])));
      for (let i = 1; i < last; i += 1) {
        const beyond = module.f64x2.ge(this.getV(at), number(x[i]));
        body.push(module.local.set(local, module.v128.bitselect(number(values[i]), this.getV(local), beyond)));
      }
      return local;
    };
    const y0 = choose(y);
    let value: Expression;
    if (type === 'discrete') value = this.getV(y0);
    else {
      const x0 = choose(x);
      const slope = choose(Array.from({ length: last }, (_, i) => (y[i + 1] - y[i]) / (x[i + 1] - x[i])));
      value = module.f64x2.add(
        this.getV(y0),
        module.f64x2.mul(module.f64x2.sub(this.getV(at), this.getV(x0)), this.getV(slope)),
      );
    }
    if (type !== 'extrapolate') {
      const result = this.local(types.v128);
      body.push(module.local.set(result, value));
      const ended = module.v128.bitselect(number(y[last]), this.getV(result), module.f64x2.ge(this.getV(at), number(x[last])));
      value = module.v128.bitselect(number(y[0]), ended, module.f64x2.le(this.getV(at), number(x[0])));
    }
    body.push(value);
    return module.block(null, body, types.v128);
  }

  // Small things

  private local(type: binaryen.Type): number {
    this.locals.push(type);
    return this.locals.length - 1;
  }
  private getI(local: number): Expression {
    return this.w.module.local.get(local, this.w.types.i32);
  }
  private getF(local: number): Expression {
    return this.w.module.local.get(local, this.w.types.f64);
  }
  private getV(local: number): Expression {
    return this.w.module.local.get(local, this.w.types.v128);
  }
  private size(dimension: number): Expression {
    const { root } = this.w.program.dimensions[dimension];
    return this.w.module.global.get(sizeOf(root), this.w.types.i32);
  }
  private position(loop: number): Expression {
    const found = this.loops.get(loop)?.scope.loop;
    if (found === undefined) throw new Error(`loop ${loop} is not open`);
    return this.getI(found.local);
  }
}

const COMPARISONS: Partial<Record<string, 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne'>> = {
  lt: 'lt',
  le: 'le',
  gt: 'gt',
  ge: 'ge',
  eq: 'eq',
  ne: 'ne',
};

/** A reference’s running pointer is remembered beside its value: under a node of its own. */
const POINTER_KEYS = new WeakMap<Node, Node>();
function newKey(node: Node): Node {
  const key: Node = { op: 'number', value: 0 };
  POINTER_KEYS.set(node, key);
  return key;
}
