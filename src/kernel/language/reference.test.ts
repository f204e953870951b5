import { describe, expect, it } from 'vitest';
import { buildProgram } from '../build.ts';
import { aux, constant } from '../language.ts';
import { faultsOf, faultsOfX, givens, model, shown, shownX } from './testing/models.ts';

describe('names', () => {
  it('does not care about capitals, and takes blanks in quotes for underscores', () => {
    expect(shownX('Months + MONTHS', 'month')).toBe('(months + months)');
    expect(shownX('SUM("by place")', 'person')).toBe('sum over $0 in place: by_place[$0]');
  });

  it('offers near spellings for unknown names and functions', () => {
    expect(faultsOfX('a + montsh')[0]).toBe('x:1:5: the name "montsh", which is not known; expected perhaps months');
    expect(faultsOfX('SUMM(workers)')[0]).toBe('x:1:1: function "SUMM", which is not known; expected perhaps SUM');
    expect(faultsOfX('people(3)')[0]).toBe(
      'x:1:1: people(...), which is not a function; expected people * (...) for a product, people[...] for an element',
    );
  });

  it('reports every fault of every equation', () => {
    const bad = (expression: string) => aux([], '1', expression, { doc: 'bad' });
    expect(faultsOf(model({ ...givens, x: bad('aa + bb'), y: bad('cc'), z: bad('1 +') }))).toHaveLength(4);
  });

  it('refuses names that cannot be told apart or read', () => {
    const one = constant([], '1', { doc: 'one' });
    expect(faultsOf(model({ Pay: one, pay: one, place: one, sum: one, 'net pay': one }))).toEqual([
      'pay: a second equation called pay (Pay); expected names that differ in more than capitals',
      'place: an equation with the name of a dimension; expected a name of its own',
      'sum: an equation with the name of a function or keyword; expected another name',
      'net pay: the name "net pay"; expected a letter or underscore, then letters, digits and underscores',
    ]);
  });

  it('reads built-in numbers with and without parentheses', () => {
    expect(shownX('TIME + dt() + StartTime + STOPTIME', 'month')).toBe('(((time + dt) + starttime) + stoptime)');
    expect(shownX('PI')).toBe('3.141592653589793');
  });
});

describe('subscripts', () => {
  it('a bare name takes the dimensions of the equation by name, in whatever order', () => {
    expect(shownX('staff', 'person', ['sex', 'occupation'])).toBe('staff[$1, $0]');
    expect(shownX('workers + people', 'person', ['occupation'])).toBe('(workers[$0] + people)');
  });

  it('a bare name over a dimension that the equation lacks is a fault', () => {
    expect(faultsOfX('workers', 'person')).toEqual([
      'x:1:1: workers runs over occupation, which the equation does not; expected workers[occupation] with something of the equation in each place; sum it up, SUM(workers[...]), or let the equation run over it',
    ]);
    expect(faultsOfX('workers', 'person', ['target'])).toEqual([
      'x:1:1: workers runs over occupation, which the equation does not; expected workers[occupation] with something of the equation in each place; write workers[target]',
    ]);
  });

  it('a second name of a dimension is accepted, the other way round too', () => {
    expect(shownX('workers[target]', 'person', ['occupation', 'target'])).toBe('workers[$1]');
    expect(shownX('mobility[target, occupation]', '1', ['occupation', 'target'])).toBe('mobility[$1, $0]');
  });

  it('labels and positions of closed dimensions', () => {
    expect(shownX('staff[occupation, men]', 'person', ['occupation'])).toBe('staff[$0, #1]');
    expect(shownX('staff[occupation, Sex.Women]', 'person', ['occupation'])).toBe('staff[$0, #0]');
    expect(shownX('staff[occupation, 2]', 'person', ['occupation'])).toBe('staff[$0, #1]');
    expect(faultsOfX('staff[occupation, mn]', 'person', ['occupation'])).toEqual([
      'x:1:19: subscript "mn" for sex of staff; expected perhaps men',
    ]);
    expect(faultsOfX('staff[occupation, 3]', 'person', ['occupation'])).toEqual([
      'x:1:19: position 3 for sex of staff; expected a whole number from 1 to 2',
    ]);
  });

  it('labels that start with a digit', () => {
    const pay = constant(['age'], 'CNY', { doc: 'pay' });
    const program = buildProgram(model({ pay, x: aux([], 'CNY', 'pay[35_to_44]', { doc: 'x' }) }));
    expect(shown(program, 'x')).toBe('pay[#1]');
  });

  it('moved positions', () => {
    expect(shownX('waiting[spell - 1]', 'person', ['spell'])).toBe('waiting[$0-1]');
    expect(shownX('waiting[spell + 2]', 'person', ['spell'])).toBe('waiting[$0+2]');
    expect(shownX('waiting[3]', 'person')).toBe('waiting[@3]');
    expect(shownX('waiting[SIZE(spell)]', 'person')).toBe('waiting[@size spell]');
  });

  it('subscripts worked out from shared numbers and positions', () => {
    expect(shownX('by_place[home[occupation]]', 'person', ['occupation'])).toBe('by_place[@home[$0]]');
    expect(shownX('by_place[home]', 'person', ['occupation'])).toBe('by_place[@home[$0]]');
    expect(shownX('waiting[1 + spell]', 'person', ['spell'])).toBe('waiting[@(1 + position $0)]');
  });

  it('refuses subscripts that may differ between futures', () => {
    expect(faultsOfX('by_place[share]', 'person', ['occupation'])).toEqual([
      'x:1:10: a subscript of by_place made of share, which may differ between futures; expected shared constants, numbers and positions; declare the constants in it with `shared: true`',
    ]);
    expect(faultsOfX('by_place[a + RANDOM(1, 2)]', 'person')[0]).toContain('made of a, which may differ');
    expect(faultsOfX('waiting[TIME / DT]', 'person')[0]).toContain('made of TIME');
    expect(faultsOfX('waiting[RANDOM(1, 3)]', 'person')[0]).toContain('made of a random draw');
  });

  it('a static made of shared constants may be a subscript', () => {
    const source = model({
      ...givens,
      next_home: aux(['occupation'], '1', 'home + 1', { doc: 'next' }),
      x: aux(['occupation'], 'person', 'by_place[next_home]', { doc: 'x' }),
    });
    expect(faultsOf(source)).toEqual([]);
  });

  it('refuses dimensions of others, wrong counts and brackets on a single number', () => {
    expect(faultsOfX('workers[place]', 'person', ['place'])).toEqual([
      'x:1:9: subscript "place" where workers runs over occupation; expected occupation, a second name of it, a label or a position',
    ]);
    expect(faultsOfX('workers[target]', 'person', ['occupation'])).toEqual([
      'x:1:9: subscript "target", over which the equation does not run; expected occupation, a second name of it, a label or a position; let the equation run over it, or reduce with *',
    ]);
    expect(faultsOfX('staff[occupation]', 'person', ['occupation'])).toEqual([
      'x:1:1: 1 subscripts of staff; expected 2: staff[occupation, sex]',
    ]);
    expect(faultsOfX('a[1]')).toEqual(['x:1:1: 1 subscripts of a; expected none: it is a single number']);
  });

  it('a dimension as a value is the position, a label its number', () => {
    expect(shownX('IF spell = 1 THEN spell ELSE 0', '1', ['spell'])).toBe(
      '(if (position $0 = 1) then position $0 else 0)',
    );
    expect(shownX('IF sex = sex.men THEN 1 ELSE 0', '1', ['sex'])).toBe('(if (position $0 = 2) then 1 else 0)');
    expect(faultsOfX('spell')).toEqual([
      'x:1:1: dimension spell, over which the equation does not run; expected a dimension of the equation; put what needs the position into an equation over that dimension',
    ]);
  });
});

describe('dimensions', () => {
  it('gathers the faults of dimensions', () => {
    const dims = {
      place: { doc: 'Place.', labels: ['north', 'North'] },
      target: { doc: 'Target.', aliasOf: 'plaec' },
      both: { doc: 'Both.', aliasOf: 'place', labels: ['x'] },
      none: { doc: 'None.', labels: [] },
    };
    const pay = constant(['place', 'place', 'plce'], 'CNY', { doc: 'pay' });
    expect(faultsOf(model({ pay }, dims))).toEqual([
      'dimension place: label North twice; expected each label once',
      'dimension both: labels and aliasOf; expected one of them: a second name shares the labels of the first',
      'dimension none: no labels; expected one label or more; leave `labels` out where they come with the data',
      'dimension target.aliasOf: "plaec", which is not a dimension with labels of its own; expected perhaps place',
      "pay: dimension place twice; expected each dimension once; declare a second name with aliasOf: 'place'",
      'pay: dimension "plce", which is not known; expected perhaps place',
    ]);
  });
});
