import { beginnings } from '../interpreter/functions.ts';
import type { Node } from '../program.ts';
import { type Body, closeLoop, get, keep, openLoop, type Scope, size } from './body.ts';
import { isCommon, lanesOf, oneValue, pairValue } from './value.ts';
import { type Expression, laneNumber } from './writer.ts';

type Reduction = Node & { op: 'reduce' };

const FOLDS = { sum: 'add', mean: 'add', prod: 'mul', min: 'min', max: 'max' } as const;

/**
 * Writes a reduction into a scope and gives the locals with its result. The running totals of all pairs stay in
 * locals; each is one chain of operations in the order of the elements.
 */
export function reduce(body: Body, node: Reduction, home: Scope): readonly number[] {
  const { module, types } = body.writer;
  const common = isCommon(body, node);
  const start = beginnings[node.how];
  const fold = (common ? module.f64 : module.f64x2)[FOLDS[node.how]];
  const totals = lanesOf(body, common).map(() =>
    common
      ? keep(body, home, types.f64, module.f64.const(start))
      : keep(body, home, types.v128, laneNumber(body.writer, start)),
  );
  let scope = home;
  const opened = node.loops.map(({ loop, dimension }) => {
    scope = openLoop(body, scope, loop, dimension);
    return scope;
  });
  totals.forEach((total, pair) => {
    const element = common ? oneValue(body, node.body, scope) : pairValue(body, node.body, scope, pair);
    scope.statements.push(module.local.set(total, fold(get(body, total), element)));
  });
  for (const one of opened.reverse()) closeLoop(body, one);
  if (node.how === 'mean') divideByCount(body, node, home, totals);
  return totals;
}

function divideByCount(body: Body, node: Reduction, home: Scope, totals: readonly number[]): void {
  const { module } = body.writer;
  const count = node.loops
    .map(({ dimension }): Expression => module.f64.convert_s.i32(size(body, dimension)))
    .reduce((product, one) => module.f64.mul(product, one));
  const held = keep(body, home, body.writer.types.f64, count);
  for (const total of totals) {
    const mean = isCommon(body, node)
      ? module.f64.div(get(body, total), get(body, held))
      : module.f64x2.div(get(body, total), module.f64x2.splat(get(body, held)));
    home.statements.push(module.local.set(total, mean));
  }
}
