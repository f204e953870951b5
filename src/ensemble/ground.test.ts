import { describe, expect, it } from 'vitest';
import { benxi } from '../../test/benxi.ts';
import { buildProgram } from '../kernel/build.ts';
import { references } from '../kernel/graph/walk.ts';
import { aux, constant, flow, stock } from '../kernel/language.ts';
import { town } from '../model/index.ts';
import type { Figure, Region } from '../region/region.ts';
import { groundOf } from './ground.ts';
import { restsOf, restsOfFigures } from './rests.ts';

describe('what a result rests on', () => {
  const figure = (quantity: string, basis: Figure['basis'], place: string): Figure => ({
    quantity,
    labels: { place },
    value: 1,
    unit: '1',
    year: '2024',
    basis,
    source: 's',
    written: { value: '1', unit: '1' },
    file: 'f',
    line: 1,
  });
  // Of a region only its figures are read.
  const region = {
    ...benxi,
    figures: new Map([
      ['births', [figure('births', 'observed', 'a')]],
      ['leaving', [figure('leaving', 'proxy', 'a')]],
      ['wage', [figure('wage', 'derived', 'a'), figure('wage', 'assumption', 'b')]],
    ]),
  } satisfies Region;
  const doc = { doc: 'A line.' };
  const program = buildProgram({
    name: 'hand',
    doc: 'By hand.',
    time: { unit: 'month', dt: 1 },
    dimensions: {},
    equations: {
      births: constant([], '1/month', doc),
      leaving: constant([], '1/month', doc),
      wage: constant([], '1', doc),
      people: stock([], '1', { initial: '100', inflows: ['born'], outflows: ['gone'] }, doc),
      born: flow([], '1/month', 'births', doc),
      gone: flow([], '1/month', 'leaving * people', doc),
      pay: aux([], '1', 'wage * 2', doc),
      all: aux([], '1', 'pay * people', doc),
    },
  });

  it('is found through equations, stocks and their flows, by hand', () => {
    const ground = groundOf(program, region, []);
    const none = { observed: 0, derived: 0, proxy: 0, assumption: 0, changed: 0 };
    expect(restsOf(ground, ['born'])).toEqual({ ...none, observed: 1, weakest: 'observed' });
    expect(restsOf(ground, ['people'])).toEqual({ ...none, observed: 1, proxy: 1, weakest: 'proxy' });
    // a table counts once, by its least certain row
    expect(restsOf(ground, ['pay'])).toEqual({ ...none, assumption: 1, weakest: 'assumption' });
    expect(restsOf(ground, ['all'])).toEqual({ ...none, observed: 1, proxy: 1, assumption: 1, weakest: 'assumption' });
    expect(restsOf(ground, ['people', 'born'])).toEqual(restsOf(ground, ['people']));
    expect(restsOf(ground, []).weakest).toBeUndefined();
  });

  it('is an assumption where the scenario sets it', () => {
    const set = [{ quantity: 'births', labels: {}, value: 2, why: 'tried' }];
    expect(restsOf(groundOf(program, region, set), ['born'])).toEqual({
      observed: 0,
      derived: 0,
      proxy: 0,
      assumption: 1,
      changed: 1,
      weakest: 'assumption',
    });
  });

  it('of figures alone is what is known of them', () => {
    expect(restsOfFigures([...region.figures.values()].flat())).toEqual({
      observed: 1,
      derived: 0,
      proxy: 1,
      assumption: 1,
      changed: 0,
      weakest: 'assumption',
    });
  });

  it('holds, of the town, everything that what is read rests on', () => {
    const whole = buildProgram(town);
    const ground = groundOf(whole, benxi, []);
    const short = whole.variables.flatMap(({ name, node, inflows = [], outflows = [] }) => {
      const own = ground.sets.get(name) ?? new Uint32Array();
      return [...(node === undefined ? [] : references(node)), ...inflows, ...outflows]
        .map((read) => whole.variables[read].name)
        .filter((read) => ground.sets.get(read)?.some((word, i) => (word & ~own[i]) !== 0))
        .map((read) => `${name} reads ${read}`);
    });
    expect(short).toEqual([]);
    // carbon of the furnaces hangs on fewer figures than who finds work
    const count = (name: string) => {
      const { observed, derived, proxy, assumption } = restsOf(ground, [name]);
      return observed + derived + proxy + assumption;
    };
    expect(count('co2')).toBeLessThan(count('left_behind_total'));
    expect(count('steel_capacity')).toBe(1);
  });
});
