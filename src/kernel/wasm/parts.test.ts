import { describe, expect, it } from 'vitest';
import { binary, number } from '../language/nodes.ts';
import { aux, constant } from '../language.ts';
import type { Node, Program } from '../program.ts';
import { partsOf } from './parts.ts';
import { compiled } from './testing/compiled.ts';

const doc = 'd';

/** The parts of `x`, an equation over `row`. */
function partsOfX(expression: string): ReturnType<typeof partsOf> {
  const { program } = compiled(
    {
      v: constant(['row'], '1', { doc }),
      w: constant(['row'], '1', { doc, shared: true }),
      x: aux(['row'], '1', expression, { doc }),
    },
    [],
  );
  const node = program.variables[program.byName.get('x') ?? 0].node;
  if (node === undefined) throw new Error('x has no expression');
  return partsOf([node], 1, program);
}

const count = (parts: ReturnType<typeof partsOf>, op: Node['op']): number =>
  [...parts.of.keys()].filter((node) => node.op === op).length;

describe('parts of an expression', () => {
  it('are one object where they are equal, sums over the same things too', () => {
    const parts = partsOfX('SUM(v[*] * w[*]) / (v + 1) + SUM(v[*] * w[*]) * (v + 1)');
    expect(count(parts, 'reduce')).toBe(1);
    // v[*], w[*] and v[row]; number 1 once
    expect(count(parts, 'variable')).toBe(3);
    expect(count(parts, 'number')).toBe(1);
    const sum = [...parts.of].find(([node]) => node.op === 'reduce');
    expect(sum?.[1]).toMatchObject({ uses: 2, common: false });
    expect([...(sum?.[1].loops ?? [])]).toEqual([]);
  });

  it('keep apart what differs in its subscripts or in the sign of zero', () => {
    expect(count(partsOfX('v[row - 1] + v[row] + v[1] + v[2]'), 'variable')).toBe(4);
    const program: Program = compiled({ v: constant([], '1', { doc }) }, []).program;
    expect(count(partsOf([binary('add', number(0), number(-0))], 0, program), 'number')).toBe(2);
  });

  it('know the loops that they change with, and whether futures have them in common', () => {
    const { roots, of } = partsOfX('SUM(w[*]) * w + v * RANDOM(0, 1)');
    const facts = [...of].map(([node, { loops, common }]) => [node.op, [...loops], common]);
    expect(facts).toContainEqual(['reduce', [], true]);
    expect(facts).toContainEqual(['uniform', [-1], false]);
    expect(of.get(roots[0])).toMatchObject({ common: false, uses: 0 });
  });

  it('are described alike whatever the author’s spelling', () => {
    expect(partsOfX('v+w').lines).toEqual(partsOfX(' (v  + w[row])').lines);
    expect(partsOfX('v + w').lines).not.toEqual(partsOfX('w + v').lines);
  });
});
