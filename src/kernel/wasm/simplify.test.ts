import { expect, it } from 'vitest';
import { showNode } from '../language/testing/models.ts';
import { aux, constant } from '../language.ts';
import { simplifier } from './simplify.ts';
import { compiled } from './testing/compiled.ts';

const doc = 'd';

/** An expression over `row`, simplified with a step of 1, as text. */
function simplified(expression: string): string {
  const { program } = compiled(
    {
      a: constant([], '1', { doc }),
      v: constant(['row'], '1', { doc }),
      x: aux(['row'], '1', expression, { doc }),
    },
    [],
  );
  const { node } = program.variables[program.byName.get('x') ?? 0];
  if (node === undefined) throw new Error('x has no expression');
  return showNode(program, simplifier(program)(node));
}

it.each([
  // The step is 1 month
  ['v * (DT / DT)', 'v[$0]'],
  ['TIME / DT + v', '(time + v[$0])'],
  ['MIN(1, v) / (1 / 1)', '(1 min v[$0])'],
  ['1 * v * 1 - 0', 'v[$0]'],
  // Exact inverses alone
  ['v / 4 + v / -0.5', '((v[$0] * 0.25) + (v[$0] * -2))'],
  ['v / 3', '(v[$0] / 3)'],
  // Conditions
  ['IF 1 > 0 AND v > 1 THEN a ELSE 2', '(if (v[$0] > 1) then a else 2)'],
  ['IF 1 < 0 AND v > 1 THEN a ELSE 2', '2'],
  ['IF 2 > 1 AND 3 > 1 THEN a ELSE 2', 'a'],
  // What would make a zero of a negative zero, or a number of what is not one, stays
  ['0 + v', '(0 + v[$0])'],
  ['0 * v', '(0 * v[$0])'],
  ['v - v', '(v[$0] - v[$0])'],
])('%s is %s', (expression, expected) => {
  expect(simplified(expression)).toBe(expected);
});
