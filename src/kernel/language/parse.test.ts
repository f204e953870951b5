import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression } from './parse.ts';
import { faultsOfX, shownX } from './testing/models.ts';

describe('operators', () => {
  it.each([
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['1 - 2 - 3', '((1 - 2) - 3)'],
    ['8 / 4 / 2', '((8 / 4) / 2)'],
    ['8 / 4 * 2', '((8 / 4) * 2)'],
    ['2 ^ 3 ^ 2', '(2 ^ (3 ^ 2))'],
    ['-2 ^ 2', 'neg((2 ^ 2))'],
    ['2 ^ -1', '(2 ^ neg(1))'],
    ['2 ^ -3 ^ 2', '(2 ^ neg((3 ^ 2)))'],
    ['- - 2', 'neg(neg(2))'],
    ['+2', '2'],
    ['2 * -3', '(2 * neg(3))'],
    ['NOT a * b', '(not(a) * b)'],
    ['NOT a = b', '(not(a) = b)'],
    ['7 MOD 4 * 2', '((7 mod 4) * 2)'],
    ['1 + 7 mod 4', '(1 + (7 mod 4))'],
    ['a + 1 < b - 1', '((a + 1) < (b - 1))'],
    ['a < b = b < c', '((a < b) = (b < c))'],
    ['a <> b AND b >= c', '((a <> b) and (b >= c))'],
    ['a OR b AND c', '(a or (b and c))'],
    ['(a OR b) and c', '((a or b) and c)'],
    ['IF a > 0 THEN b ELSE c + 1', '(if (a > 0) then b else (c + 1))'],
    ['2 * (IF a THEN b ELSE c) + 1', '((2 * (if a then b else c)) + 1)'],
    ['if a then if b then 1 else 2 else 3', '(if a then (if b then 1 else 2) else 3)'],
    ['1.5e2 + .5 + 2.', '((150 + 0.5) + 2)'],
    ['A + "b" { not c } + C', '((a + b) + c)'],
  ])('%s', (text, tree) => {
    expect(shownX(text)).toBe(tree);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['1 +', [3, 3], 'the end of the expression', 'a number, a name, a function, IF or ('],
    ['(1 + 2', [6, 6], 'the end of the expression', ')'],
    ['1 2', [2, 3], '"2"', 'an operator or the end of the expression'],
    ['a b', [2, 3], '"b"', 'an operator or the end of the expression'],
    ['a ; b', [2, 3], '";"', 'an operator or the end of the expression'],
    ['IF a THEN b', [11, 11], 'the end of the expression', 'ELSE'],
    ['max(a,)', [6, 7], '")"', 'a number, a name, a function, IF or ('],
    ['a[*', [3, 3], 'the end of the expression', ']'],
    ['* a', [0, 1], '"*"', 'a number, a name, a function, IF or ('],
    ['', [0, 0], 'the end of the expression', 'a number, a name, a function, IF or ('],
  ])('%s', (text, span, found, expected) => {
    expect(parseExpression(text)).toEqual({ span, found, expected });
  });

  it('does not fall over expressions nested too deep', () => {
    const tree = parseExpression(`${'('.repeat(5000)}1${')'.repeat(5000)}`);
    expect(tree).toMatchObject({ span: [100, 101], expected: 'at most 100 levels of parentheses and signs' });
  });

  it('reads or refuses whatever is written, and never breaks', () => {
    const word = fc.constantFrom(
      ...'a people workers staff spell sex men SUM MAX SMTH1 DELAY IF THEN ELSE NOT MOD'.split(' '),
    );
    const piece = fc.oneof(word, fc.constantFrom(...'+-*/^()[],<>=.1 {}"'), fc.string({ maxLength: 2 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        // Every fault is a fault of the model: anything else would be thrown on.
        for (const glue of ['', ' ']) faultsOfX(pieces.join(glue), '1', ['spell']);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the place in the text of every piece', () => {
    const tree = parseExpression('a + (b * c)');
    expect(tree.span).toEqual([0, 11]);
    expect('kind' in tree && tree.kind === 'binary' ? tree.right.span : undefined).toEqual([4, 11]);
  });
});
