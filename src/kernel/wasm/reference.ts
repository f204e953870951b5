import type { Index, Node } from '../program.ts';
import { type Body, fixed, get, keep, loopScope, onward, pitch, position, type Scope, size, twin } from './body.ts';
import { addressOf, PLACES } from './names.ts';
import { isCommon, oneValue, pairValue } from './value.ts';
import { type Expression, strideOf } from './writer.ts';

export type Reference = Node & { op: 'variable' };

/**
 * Address of what a reference reads. A position outside the array gives the address of zeros, so that every address
 * may be read.
 * @param lane the second one where lanes are neighbouring elements
 */
export function addressAt(body: Body, node: Reference, scope: Scope, lane: 0 | 1 = 0): Expression {
  const { module, types, program } = body.writer;
  const { dims } = program.variables[node.variable];
  const known = scope.addresses[lane].get(node);
  if (known !== undefined) return get(body, known);
  let inside: Expression | undefined;
  let address = pointerAt(body, node, scope);
  if (lane === 1) address = module.i32.add(address, apart(body, node));
  node.index.forEach((index, i) => {
    if (staysInside(body, index, dims[i])) return;
    const at = keep(body, scope, types.i32, positionOf(body, index, scope, lane));
    const fits = module.i32.lt_u(get(body, at), size(body, dims[i]));
    inside = inside === undefined ? fits : module.i32.and(inside, fits);
    if (index.at === 'value') address = module.i32.add(address, module.i32.mul(get(body, at), stepOf(body, node, i)));
  });
  if (inside === undefined) return address;
  const local = keep(body, scope, types.i32, module.select(inside, address, module.i32.const(PLACES.zeros)));
  scope.addresses[lane].set(node, local);
  return get(body, local);
}

/** Bytes between what the two lanes of a reference read, but for subscripts that are worked out. */
function apart(body: Body, node: Reference): Expression {
  const { module } = body.writer;
  const { across } = body;
  if (across === undefined) throw new Error('lanes are futures here');
  const moved = node.index.flatMap((index, i) => (index.at === 'loop' && index.loop === across.loop ? [i] : []));
  const { dims } = body.writer.program.variables[node.variable];
  return fixed(body, `apart ${moved.map((i) => dims.slice(i).join()).join(';')}`, () =>
    moved
      .map((i) => module.i32.mul(stepOf(body, node, i), twin(body, across)))
      .reduce((sum, one) => module.i32.add(sum, one), module.i32.const(0)),
  );
}

/** What two neighbouring elements read: side by side where they walk along the rows of an array. */
export function pairAt(body: Body, node: Reference, scope: Scope): Expression {
  const { module, program } = body.writer;
  const { dims } = program.variables[node.variable];
  const last = node.index.length - 1;
  const isAlong = node.index.every((index, i) => {
    const moves = index.at === 'loop' && index.loop === body.across?.loop;
    return staysInside(body, index, dims[i]) && moves === (i === last);
  });
  if (isAlong) return module.v128.load(0, 8, pointerAt(body, node, scope));
  const first = module.v128.load64_splat(0, 8, addressAt(body, node, scope));
  return module.v128.load64_lane(0, 8, 1, addressAt(body, node, scope, 1), first);
}

/** Whether a subscript can never lead out of its dimension. */
function staysInside({ writer: { program }, loops }: Body, index: Index, dimension: number): boolean {
  const { root } = program.dimensions[dimension];
  if (index.at === 'label') return index.position < (program.dimensions[root].labels?.length ?? 0);
  if (index.at === 'value' || index.offset !== 0) return false;
  const loop = loops.get(index.loop);
  return loop !== undefined && program.dimensions[loop.dimension].root === root;
}

/**
 * Position from 0. For one that is worked out, NaN becomes -1 and huge numbers stay outside any array; cutting off the
 * fraction differs from rounding down only below 1, which is outside too.
 */
function positionOf(body: Body, index: Index, scope: Scope, lane: 0 | 1): Expression {
  const { module } = body.writer;
  if (index.at === 'label') return module.i32.const(index.position);
  if (index.at === 'loop') {
    const { across } = body;
    const first = module.i32.add(position(body, index.loop), module.i32.const(index.offset));
    return lane === 1 && across?.loop === index.loop ? module.i32.add(first, twin(body, across)) : first;
  }
  const number = isCommon(body, index.node)
    ? oneValue(body, index.node, scope)
    : module.f64x2.extract_lane(pairValue(body, index.node, scope, 0), lane);
  return module.i32.sub(module.i32.trunc_s_sat.f64(number), module.i32.const(1));
}

/**
 * A pointer that walks with the loops: labels and offsets are in it from the start, each loop moves it on. Subscripts
 * that are worked out count as the first position.
 */
export function pointerAt(body: Body, node: Reference, scope: Scope): Expression {
  const { module, types } = body.writer;
  const at = loopScope(scope);
  const known = at.pointers.get(node);
  if (known !== undefined) return get(body, known);
  const { loop, parent } = at;
  if (loop === undefined || parent === undefined) {
    const local = keep(body, at, types.i32, startOf(body, node));
    at.pointers.set(node, local);
    return get(body, local);
  }
  const start = pointerAt(body, node, parent);
  const moved = node.index.flatMap((index, i) => (index.at === 'loop' && index.loop === loop.id ? [i] : []));
  if (moved.length === 0) return start;
  const local = keep(body, parent, types.i32, start);
  for (const i of moved) {
    const bytes = onward(body, loop, stepOf(body, node, i));
    at.advance.push(module.local.set(local, module.i32.add(get(body, local), bytes)));
  }
  at.pointers.set(node, local);
  return get(body, local);
}

/** Address of the first element that a reference reads. */
function startOf(body: Body, node: Reference): Expression {
  const { module, types } = body.writer;
  let at = module.global.get(addressOf(node.variable), types.i32);
  node.index.forEach((index, i) => {
    const from = index.at === 'label' ? index.position : index.at === 'loop' ? index.offset : 0;
    if (from !== 0) at = module.i32.add(at, module.i32.mul(module.i32.const(from), stepOf(body, node, i)));
  });
  return at;
}

/** Bytes from one position of a dimension of a variable to the next. */
function stepOf(body: Body, node: Reference, i: number): Expression {
  const { writer } = body;
  const { module, program } = writer;
  const { dims, shared } = program.variables[node.variable];
  const stride = strideOf(writer, shared);
  const inner = dims.slice(i + 1).map((dimension) => program.dimensions[dimension].root);
  if (inner.length === 0) return module.i32.const(stride);
  return fixed(body, `step ${stride} ${inner.join()}`, () =>
    inner
      .map((root, at) => (at === inner.length - 1 ? pitch(body, root) : size(body, root)))
      .reduce((bytes, one) => module.i32.mul(bytes, one), module.i32.const(stride)),
  );
}
