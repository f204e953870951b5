import { describe, expect, it } from 'vitest';
import { faultsOfX, shownX } from './testing/models.ts';

describe('reductions', () => {
  it('a bare array runs over all its elements', () => {
    expect(shownX('SUM(staff)', 'person')).toBe('sum over $0 in occupation, $1 in sex: staff[$0, $1]');
    expect(shownX('SUM(mobility)')).toBe('sum over $0 in occupation, $1 in target: mobility[$0, $1]');
    expect(shownX('SUM(workers * share)', 'person')).toBe('sum over $0 in occupation: (workers[$0] * share[$0])');
  });

  it('a bare array stands for all of it even where the equation runs over the same dimension', () => {
    expect(shownX('workers / SUM(workers)', '1', ['occupation'])).toBe(
      '(workers[$0] / sum over $1 in occupation: workers[$1])',
    );
  });

  it('stars of one dimension and its second names are one loop', () => {
    expect(shownX('SUM(mobility[occupation, *] * workers[*])', 'person', ['occupation'])).toBe(
      'sum over $1 in target: (mobility[$0, $1] * workers[$1])',
    );
  });

  it('loops are opened in the order of the text, those of the equation first', () => {
    expect(shownX('SUM(staff[*, *] * by_place[*])', 'person^2')).toBe(
      'sum over $0 in occupation, $1 in sex, $2 in place: (staff[$0, $1] * by_place[$2])',
    );
    expect(shownX('SUM(staff[occupation, *]) + SUM(by_place)', 'person', ['occupation'])).toBe(
      '(sum over $1 in sex: staff[$0, $1] + sum over $2 in place: by_place[$2])',
    );
  });

  it('stars of separate reductions are separate, one within the other too', () => {
    expect(shownX('SUM(share[*] * SUM(workers[*]))', 'person')).toBe(
      'sum over $0 in occupation: (share[$0] * sum over $1 in occupation: workers[$1])',
    );
  });

  it('fixed and moved places within', () => {
    expect(shownX('SUM(staff[*, men])', 'person')).toBe('sum over $0 in occupation: staff[$0, #1]');
    expect(shownX('SUM(workers[*] * waiting[spell - 1])', 'person^2', ['spell'])).toBe(
      'sum over $1 in occupation: (workers[$1] * waiting[$0-1])',
    );
    expect(shownX('SUM(workers[*] * by_place[home[*]])', 'person^2')).toBe(
      'sum over $0 in occupation: (workers[$0] * by_place[@home[$0]])',
    );
  });

  it('MIN and MAX reduce one argument and compare several', () => {
    expect(shownX('MAX(workers)', 'person')).toBe('max over $0 in occupation: workers[$0]');
    expect(shownX('MIN(a, b, c)')).toBe('((a min b) min c)');
    expect(shownX('SUM(MIN(workers[*], people))', 'person')).toBe(
      'sum over $0 in occupation: (workers[$0] min people)',
    );
    expect(shownX('MEAN(share) + PROD(share)')).toBe(
      '(mean over $0 in occupation: share[$0] + prod over $1 in occupation: share[$1])',
    );
  });

  it('SIZE counts', () => {
    expect(shownX('SIZE(occupation)')).toBe('size occupation');
    expect(shownX('SIZE(staff)')).toBe('(size occupation * size sex)');
    expect(shownX('SIZE(staff[men, *])')).toBe('size sex');
    expect(shownX('SIZE(a)')).toBe('1');
    expect(faultsOfX('SIZE(a + b)')).toEqual(['x:1:1: SIZE of "a + b"; expected a dimension or an array']);
  });
});

describe('reductions that are not clear', () => {
  it.each([
    [
      'SUM(mobility[*, *] * workers[*])',
      'x:1:5: two stars over occupation in one reference; expected one star for occupation, since all stars over it move together; give one of the two a name: reduce over the other in an intermediate equation',
    ],
    ['workers[*]', 'x:1:1: a star outside a reduction; expected stars within SUM, MEAN, MIN, MAX or PROD'],
    ['MAX(workers[*], people)', 'x:1:5: a star outside a reduction; expected stars within SUM, MEAN, MIN, MAX or PROD'],
    [
      'SUM(people)',
      'x:1:1: SUM of "people", which has nothing to run over; expected an array, or subscripts with a star',
    ],
    ['SUM(a, b)', 'x:1:1: SUM with 2 arguments; expected SUM(array)'],
    [
      'SUM(workers[*] * SMTH1(people, months))',
      'x:1:18: SMTH1 within SUM; expected SMTH1 outside of reductions; give SMTH1(...) an equation of its own over the dimension and reduce that',
    ],
    [
      'SUM(workers[*] * RANDOM(0, 1))',
      'x:1:18: RANDOM within SUM, where every element would get the same draw; expected a draw outside of reductions; draw in an equation over the dimension and reduce that',
    ],
  ])('%s', (expression, message) => {
    expect(faultsOfX(expression, 'person')).toContain(message);
  });

  it('a bare array beside others where the equation runs over its dimension', () => {
    expect(faultsOfX('SUM(staff[occupation, *] * share)', 'person', ['occupation'])).toEqual([
      'x:1:28: share without brackets within SUM, where the equation also runs over its dimensions; expected share[occupation] for one element, or share[*] for all',
    ]);
  });
});
