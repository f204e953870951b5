import { describe, expect, it } from 'vitest';
import { buildProgram } from '../build.ts';
import { aux, constant, graphical } from '../language.ts';
import { faultsOf, faultsOfX, givens, model, shown } from './testing/models.ts';

describe('unit errors', () => {
  it('names the equation, the place and both units', () => {
    expect(faultsOfX('people + wage', 'person')).toEqual([
      'x:1:10: "people" in person, "wage" in CNY/(person*month); expected the same unit on both sides of +',
    ]);
  });

  it('gives line and column in an expression of several lines', () => {
    expect(faultsOfX('a\n  + people')).toEqual([
      'x:2:5: "a" in 1 (a pure number), "people" in person; expected the same unit on both sides of +',
    ]);
  });

  it('compares the expression with the unit of the equation', () => {
    expect(faultsOfX('people * wage', 'CNY')).toEqual([
      'x:1:1: the expression gives CNY/month; expected CNY, the unit of the equation',
    ]);
  });

  it('states the factor where only the scale differs, and a mend that works', () => {
    const t = { t: constant([], 't', { doc: 't' }), kt: constant([], 'kt', { doc: 'kt' }) };
    const source = (expression: string) =>
      model({
        ...t,
        x: aux([], 't', expression, { doc: 'x' }),
        scale: constant([], 't/kt', { value: 1000, doc: 'Scale.' }),
      });
    expect(faultsOf(source('t + kt'))).toEqual([
      'x:1:5: "t" in t, "kt" in kt; expected the same unit on both sides of +; 1 kt is 1000 t: multiply by a constant of value 1000 and unit t/kt',
    ]);
    expect(faultsOf(source('kt'))).toEqual([
      'x:1:1: the expression gives kt; expected t, the unit of the equation; 1 kt is 1000 t: multiply by a constant of value 1000 and unit t/kt',
    ]);
    expect(faultsOf(source('t + kt * scale'))).toEqual([]);
  });

  it('keeps percent and shares apart', () => {
    const rate = constant([], 'percent', { doc: 'rate' });
    expect(faultsOf(model({ rate, x: aux([], '1', '1 - rate', { doc: 'x' }) }))).toEqual([
      'x:1:5: "1" in 1 (a pure number), "rate" in percent; expected the same unit on both sides of -; 1 percent is 0.01: multiply by a constant of value 0.01 and unit 1/percent',
    ]);
  });

  it('says nothing twice: one unknown name, one fault', () => {
    expect(faultsOfX('(poeple + wage) * months', 'CNY')).toEqual([
      'x:1:2: the name "poeple", which is not known; expected perhaps people',
    ]);
  });

  it.each([
    ['people > months', 'x:1:10: "people" in person, "months" in month; expected the same unit on both sides of >'],
    ['people MOD months', 'x:1:12: "people" in person, "months" in month; expected the same unit on both sides of MOD'],
    ['people AND 1', 'x:1:1: "people" in person; expected a pure number for AND'],
    ['NOT people', 'x:1:5: "people" in person; expected a pure number for NOT'],
    ['IF people THEN 1 ELSE 2', 'x:1:4: "people" in person; expected a pure number for the condition of IF'],
    [
      'IF a THEN people ELSE months',
      'x:1:23: "people" in person, "months" in month; expected the same unit after THEN and ELSE',
    ],
    [
      'MAX(0, people, months)',
      'x:1:16: "people" in person, "months" in month; expected the same unit in all arguments of MAX',
    ],
    ['EXP(people)', 'x:1:5: "people" in person; expected a pure number for EXP'],
    ['a ^ people', 'x:1:5: "people" in person; expected a pure number for an exponent'],
    [
      'people ^ a',
      'x:1:10: "people" in person, raised to "a"; expected an exponent written as a number where the base has a unit; divide the base by a constant in the same unit',
    ],
    ['people ^ .5', 'x:1:1: person raised to 0.5; expected whole powers of units'],
    ['SQRT(people)', 'x:1:1: the square root of person; expected a unit with even powers'],
    ['STEP(a, 3)', 'x:1:9: "3" in 1 (a pure number); expected month, the unit of time'],
    ['SAFEDIV(people, months, people)', 'x:1:25: "people" in person; expected person/month, the unit of the quotient'],
    ['workers[people]', 'x:1:9: "people" in person; expected a pure number for a subscript for occupation of workers'],
    ['PROD(workers)', 'x:1:6: "workers" in person; expected a pure number for PROD'],
  ])('%s', (expression, message) => {
    expect(faultsOfX(expression)[0]).toBe(message);
  });
});

describe('units that fit', () => {
  it.each([
    ['people * wage * months', 'CNY'],
    ['people / months', 'person/month'],
    ['people + 0', 'person'],
    ['MAX(0, people)', 'person'],
    ['IF a > 0 THEN people ELSE 0', 'person'],
    ['0', 'CNY'],
    ['people ^ 2 / people', 'person'],
    ['SQRT(people ^ 2)', 'person'],
    ['(people ^ 2) ^ .5', 'person'],
    ['people ^ -1', '1/person'],
    ['ABS(people) + INT(people)', 'person'],
    ['people MOD (2 * people)', 'person'],
    ['TIME - STARTTIME + DT + STOPTIME', 'month'],
    ['PULSE(people, months)', 'person/month'],
    ['STEP(people, months)', 'person'],
    ['RAMP(people / months, 2 * months)', 'person'],
    ['SUM(workers) + MEAN(workers) + MIN(workers)', 'person'],
    ['SIZE(workers) * PROD(share)', '1'],
    ['TREND(people, months)', '1/month'],
    ['FORCST(people, months, months)', 'person'],
    ['SMTH1(people, months)', 'person'],
    ['DELAY3(people / months, months)', 'person/month'],
    ['NORMAL(people, people) + EXPRND(people) + LOGNORMAL(people, people)', 'person'],
    ['PI * LN(a) + EXP(b) ^ a', '1'],
  ])('%s gives %s', (expression, unit) => {
    expect(faultsOfX(expression, unit)).toEqual([]);
  });

  it('checks the argument of a graphical function', () => {
    const curve = graphical('person', 'month', { doc: 'curve', x: [0, 1], y: [0, 5] });
    const source = (expression: string) => model({ ...givens, curve, x: aux([], 'person', expression, { doc: 'x' }) });
    expect(shown(buildProgram(source('curve(months)')), 'x')).toBe('curve(months)');
    expect(shown(buildProgram(source('LOOKUP(curve, TIME)')), 'x')).toBe('curve(time)');
    expect(faultsOf(source('curve(people)'))).toEqual([
      'x:1:7: "people" in person; expected month, the unit of the argument of curve',
    ]);
    expect(faultsOf(source('curve'))).toEqual([
      'x:1:1: graphical function curve without an argument; expected curve(x)',
    ]);
    expect(faultsOf(source('LOOKUP(people, months)'))).toEqual([
      'x:1:8: "people"; expected the name of a graphical function',
    ]);
  });
});
