import { describe, expect, it } from 'vitest';
import { buildProgram } from '../build.ts';
import { walk } from '../graph/walk.ts';
import { aux } from '../language.ts';
import type { Node } from '../program.ts';
import { fnv1a } from './random.ts';
import { unsupported } from './reserved.ts';
import { faultsOfX, givens, model, shown, shownX, withX } from './testing/models.ts';

describe('functions', () => {
  it.each([
    ['ABS(a) + INT(b)', '(abs(a) + floor(b))'],
    ['SQRT(a)', 'sqrt(a)'],
    ['ARCCOS(a) + ARCSIN(a) + ARCTAN(a)', '((arccos(a) + arcsin(a)) + arctan(a))'],
    ['COS(a) + SIN(a) + TAN(a)', '((cos(a) + sin(a)) + tan(a))'],
    ['exp(a) + ln(b) + Log10(c)', '((exp(a) + ln(b)) + log10(c))'],
    ['SAFEDIV(a, b)', '(if (b = 0) then 0 else (a / b))'],
    ['SAFEDIV(a, b, c)', '(if (b = 0) then c else (a / b))'],
    ['STEP(a, months)', '(if (time >= months) then a else 0)'],
    ['RANDOM(a, b)', '(a + ((b - a) * uniform))'],
    ['UNIFORM(a, b)', '(a + ((b - a) * uniform))'],
    ['NORMAL(a, b)', '(a + (b * normal_quantile(uniform)))'],
    ['EXPRND(a)', '(a * neg(ln(uniform)))'],
    [
      'LOGNORMAL(a, b)',
      '(a * exp(((sqrt(ln((1 + ((b / a) * (b / a))))) * normal_quantile(uniform)) - (ln((1 + ((b / a) * (b / a)))) / 2))))',
    ],
  ])('%s', (expression, node) => {
    expect(shownX(expression)).toBe(node);
  });

  it('RAMP and PULSE', () => {
    expect(shownX('RAMP(a, months)', 'month')).toBe('(if (time >= months) then (a * (time - months)) else 0)');
    const since = '((time - months) + (dt / 2))';
    const once = `((${since} >= 0) and (${since} < dt))`;
    expect(shownX('PULSE(a, months)', '1/month')).toBe(`(if ${once} then (a / dt) else 0)`);
    expect(shownX('PULSE(a, months, 0)', '1/month')).toBe(`(if ${once} then (a / dt) else 0)`);
    const again = `((${since} >= 0) and ((${since} mod months) < dt))`;
    expect(shownX('PULSE(a, months, months)', '1/month')).toBe(
      `(if (if (months > 0) then ${again} else ${once}) then (a / dt) else 0)`,
    );
  });

  it('every draw has a stream of its own, numbered by the equation', () => {
    const program = buildProgram(withX('RANDOM(0, 1) + NORMAL(0, 1)'));
    const node = program.variables[program.byName.get('x') ?? -1].node as Node; // x has an expression
    const processes = [...walk(node)].flatMap((part) => (part.op === 'uniform' ? [part.process] : []));
    expect(processes).toEqual([fnv1a('x#1'), fnv1a('x#2')]);
  });

  it('fnv1a gives the published values', () => {
    // Test vectors of the FNV reference page (Noll): the empty text, "a", "foobar".
    expect([fnv1a(''), fnv1a('a'), fnv1a('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });

  it('refuses seeds and wrong numbers of arguments', () => {
    expect(faultsOfX('RANDOM(0, 1, 42)')).toEqual([
      'x:1:14: a seed for RANDOM; expected RANDOM(minimum, maximum); leave it out: the seed of the run decides all draws',
    ]);
    expect(faultsOfX('EXP()')).toEqual(['x:1:1: EXP with 0 arguments; expected EXP(x)']);
    expect(faultsOfX('SMTH1(a)')).toEqual([
      'x:1:1: SMTH1 with 1 argument; expected SMTH1(input, averaging time) or SMTH1(input, averaging time, initial value)',
    ]);
    expect(faultsOfX('EXP')).toEqual(['x:1:1: function EXP without arguments; expected EXP(...)']);
  });

  it('names what is XMILE but not supported, with and without arguments', () => {
    for (const name of unsupported) {
      const message = `x:1:1: ${name} is XMILE but not supported here; expected a function of docs/language.md`;
      expect(faultsOfX(`${name}(a, b)`)).toEqual([message]);
      expect(faultsOfX(name)).toEqual([message]);
    }
    for (const name of ['DELAY', 'POISSON', 'STDDEV', 'RANK', 'HISTORY', 'NPV', 'IRR', 'INF'])
      expect(unsupported).toContain(name);
  });

  it('a model may have an equation with the name of a function that is not supported', () => {
    const program = buildProgram(
      model({ ...givens, rank: aux([], '1', 'a', { doc: 'r' }), x: aux([], '1', 'rank + 1', { doc: 'x' }) }),
    );
    expect(shown(program, 'x')).toBe('(rank + 1)');
  });
});
