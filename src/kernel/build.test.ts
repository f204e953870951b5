import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProgram } from './build.ts';
import { dimensions, faultsOf, givens, model, shown } from './language/testing/models.ts';
import { aux, constant, type EquationSpec, flow, graphical, input, stock } from './language.ts';
import type { Program } from './program.ts';

const doc = 'd';
const names = (program: Program, indices: readonly number[]): string[] =>
  indices.map((index) => program.variables[index].name);
const phases = (program: Program): Record<string, string> =>
  Object.fromEntries(program.variables.map(({ name, phase, shared }) => [name, shared ? `${phase} shared` : phase]));
const x = (expression: string) => aux([], '1', expression, { doc });

/** People who are born and die. */
const town: Record<string, EquationSpec> = {
  birth_rate: constant([], '1/month', { doc }),
  start_people: constant([], 'person', { doc }),
  people: stock([], 'person', { initial: 'start_people', inflows: ['births'], outflows: ['deaths'] }, { doc }),
  births: flow([], 'person/month', 'people * birth_rate', { doc, boundary: true }),
  deaths: flow([], 'person/month', 'people * birth_rate / 2', { doc, boundary: true }),
};

describe('programs', () => {
  it('keeps heads, texts and conservation words', () => {
    const program = buildProgram(
      model({ ...town, people: { ...town.people, initial: '0', source: 'Census 2020' } as EquationSpec }),
    );
    const [, , people, births] = program.variables;
    expect(people).toMatchObject({
      name: 'people',
      kind: 'stock',
      inflows: [3],
      outflows: [4],
      source: 'Census 2020',
      text: '0',
    });
    expect(births).toMatchObject({ kind: 'flow', boundary: true, text: 'people * birth_rate', dims: [] });
    expect(births).not.toHaveProperty('transfer');
    expect(program).toMatchObject({ timeUnit: 'month', dt: 1, stocks: [2] });
    expect(program.dimensions[1]).toMatchObject({ name: 'target', root: 0 });
  });

  it('tells constants, statics, inputs and steps apart, and what futures share', () => {
    const program = buildProgram(
      model({
        table: constant([], '1', { doc, shared: true }),
        own: constant([], '1', { doc, value: 3 }),
        path: input([], '1', { doc }),
        from_table: x('table * 2 + DT / STOPTIME'),
        from_both: x('from_table + own'),
        moving: x('from_both * path'),
        clock: x('TIME / DT'),
        drawn: x('RANDOM(0, 1)'),
        kept: x('INIT(drawn) + INIT(table)'),
      }),
    );
    expect(phases(program)).toEqual({
      table: 'constant shared',
      own: 'constant',
      path: 'input',
      from_table: 'static shared',
      from_both: 'static',
      moving: 'step',
      clock: 'step',
      drawn: 'step',
      kept: 'static',
      'kept.init_1': 'static',
      'kept.init_2': 'static shared',
    });
    expect(program.variables[1].value).toBe(3);
  });

  it('works out at the start what stocks and statics need, in order', () => {
    const program = buildProgram(
      model({
        level: stock([], '1', { initial: 'helper * 2', inflows: [], outflows: [] }, { doc }),
        helper: x('path + deeper'),
        deeper: x('fixed'),
        fixed: x('3'),
        path: input([], '1', { doc }),
        unneeded: x('path'),
      }),
    );
    expect(names(program, program.initialOrder)).toEqual(['fixed', 'deeper', 'helper', 'level']);
    expect(names(program, program.stepOrder)).toEqual(['helper', 'unneeded']);
  });

  it('does the same whatever the order of the source', () => {
    const equations: Record<string, EquationSpec> = {
      ...town,
      late: x('early + middle'),
      middle: x('early'),
      early: x('TIME / DT'),
      alone: x('TIME / DT'),
      smooth: x('SMTH1(late, 3 * DT)'),
    };
    const expected = ['alone', 'births', 'deaths', 'early', 'middle', 'late', 'smooth', 'smooth.smth1_1.change'];
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(equations), { minLength: 10 }), (entries) => {
        const program = buildProgram(model(Object.fromEntries(entries)));
        expect(names(program, program.stepOrder)).toEqual(expected);
        expect(names(program, program.initialOrder).filter((name) => name !== 'people')).toEqual([
          'early',
          'middle',
          'late',
          'smooth.smth1_1',
          'smooth.smth1_1.time',
        ]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('circles', () => {
  it('are printed in full, each once, from the name that comes first', () => {
    expect(faultsOf(model({ b: x('c + 1'), c: x('a'), a: x('b'), own: x('own + 1'), other: x('a') }))).toEqual([
      'a: a circle at one step: a -> b -> c -> a; expected equations that do not need their own value; break it with a stock, a delay or PREVIOUS',
      'own: a circle at one step: own -> own; expected equations that do not need their own value; break it with a stock, a delay or PREVIOUS',
    ]);
  });

  it('are found among initial values, which a stock does not break', () => {
    const source = model({
      level: stock([], '1', { initial: 'ratio', inflows: [], outflows: [] }, { doc }),
      ratio: x('level / 2'),
    });
    expect(faultsOf(source)).toEqual([
      'level: a circle at the start: level -> ratio -> level; expected equations that do not need their own value; break it with a stock, a delay or PREVIOUS',
    ]);
  });

  it('a stock breaks the circle of its own flows', () => {
    expect(faultsOf(model(town))).toEqual([]);
  });
});

describe('stocks and flows', () => {
  const tank = (
    options: Partial<Record<'inflows' | 'outflows', string[]>>,
    more: { nonNegative?: boolean; tally?: true } = {},
  ) => stock(['place'], 't', { initial: '0', inflows: [], outflows: [], ...options }, { doc, ...more });
  const pipe = (unit = 't/month', dims = ['place']) => flow(dims, unit, '0', { doc });

  it('flows must exist, be flows, fit in dimensions and unit, and be used once', () => {
    const source = model({
      rate: constant([], '1', { doc }),
      slow: pipe('t/year'),
      big: pipe('kt/month'),
      wrong: pipe('person/month'),
      flat: pipe('t/month', []),
      twice: pipe(),
      first: tank({ inflows: ['slow', 'big', 'wrong', 'flat', 'twcie', 'rate'], outflows: ['twice', 'twice'] }),
      second: tank({ outflows: ['twice'] }),
      tally: tank({ outflows: ['twice'] }, { tally: true }),
    });
    expect(faultsOf(source)).toEqual([
      'first.inflows: "twcie", which is not known; expected perhaps twice',
      'first.inflows: rate, which is not a flow but of kind constant; expected one of flat, big, slow, twice, wrong',
      'first.inflows: flow slow in t/year; expected t/month, the unit of the stock for each month; 1 t/year is 0.0833333333 t/month: multiply by a constant of value 0.0833333333 and unit year/month',
      'first.inflows: flow big in kt/month; expected t/month, the unit of the stock for each month; 1 kt/month is 1000 t/month: multiply by a constant of value 1000 and unit t/kt',
      'first.inflows: flow wrong in person/month; expected t/month, the unit of the stock for each month',
      'first.inflows: flow flat over []; expected [place], the dimensions of the stock',
      'first.outflows: flow twice twice; expected a flow that empties one stock',
      'second.outflows: flow twice, which empties first already; expected a flow that empties one stock; set `tally: true` on the stock that only keeps count',
    ]);
  });

  it('limits the outflows of a non-negative stock in the order listed, and non-negative flows', () => {
    const program = buildProgram(
      model({
        share: constant(['place'], 't/month', { doc }),
        ore: tank({ outflows: ['dug', 'lost', 'stolen'] }, { nonNegative: true }),
        stolen: flow(['place'], 't/month', 'share', { doc }),
        lost: flow(['place'], 't/month', 'share / 2', { doc, nonNegative: true }),
        dug: flow(['place'], 't/month', '2 * share', { doc }),
        free: flow(['place'], 't/month', '3 * share', { doc, nonNegative: true }),
      }),
    );
    const left = '(ore[$0] / dt)';
    expect(shown(program, 'dug')).toBe(`((2 * share[$0]) min ${left})`);
    expect(shown(program, 'lost')).toBe(`((0 max (share[$0] / 2)) min (0 max (${left} - dug[$0])))`);
    expect(shown(program, 'stolen')).toBe(`(share[$0] min (0 max ((${left} - dug[$0]) - lost[$0])))`);
    expect(shown(program, 'free')).toBe('(0 max (3 * share[$0]))');
    expect(names(program, program.stepOrder)).toEqual(['dug', 'free', 'lost', 'stolen']);
    expect(program.variables[program.byName.get('dug') ?? -1].text).toBe('2 * share');
  });

  it('memory has no place in an initial value', () => {
    const source = model({
      ...givens,
      level: stock([], '1', { initial: 'SMTH1(a, months)', inflows: [], outflows: [] }, { doc }),
    });
    expect(faultsOf(source)).toEqual([
      'level:1:1: SMTH1 in the value of a stock at the start; expected a value that needs no past',
    ]);
  });
});

describe('other faults of a model', () => {
  it('time, graphical functions, constants and units', () => {
    const source = {
      ...model({
        curve: graphical('1', 'mnth', { doc, x: [0, 2, 1], y: [1, 2] }),
        bounded: constant([], '1', { doc, value: 3, min: 0, max: 1 }),
        endless: constant([], 'peopel', { doc, value: Number.NaN }),
      }),
      time: { unit: 'CNY', dt: 0 },
    };
    expect(faultsOf(source)).toEqual([
      'curve: 3 values of x and 2 of y; expected two points or more, and as many y as x',
      'curve: x 1 after 2; expected values of x that rise',
      'curve, unit "mnth":1: unit "mnth", which is not known; expected perhaps month, MWh, Mt, months',
      'bounded.value: 3; expected a number from 0 to 1',
      'endless, unit "peopel":1: unit "peopel", which is not known; expected perhaps people',
      'endless.value: NaN; expected a finite number',
      'time.dt: 0; expected a number above 0',
      'time.unit: "CNY"; expected a unit of time such as month',
    ]);
  });

  it('a head that cannot be read is one fault, however many equations use it', () => {
    const source = model({
      a: constant(['plcae'], '1', { doc }),
      b: constant([], 'yaun', { doc }),
      x: aux(['place'], '1', 'a[place] + b', { doc }),
      y: aux(['plcae'], '1', 'a', { doc }),
      flow_in: flow(['place'], 'peple/month', 'x / DT', { doc }),
      level: stock(['place'], 'person', { initial: 'b', inflows: ['flow_in'], outflows: [] }, { doc }),
    });
    expect(faultsOf(source)).toEqual([
      'a: dimension "plcae", which is not known; expected perhaps place',
      'b, unit "yaun":1: unit "yaun", which is not known; expected perhaps yuan',
      'y: dimension "plcae", which is not known; expected perhaps place',
      'flow_in, unit "peple/month":1: unit "peple", which is not known; expected perhaps people',
    ]);
  });

  it('a model without dimensions or equations is sound', () => {
    expect(buildProgram(model({}, {})).variables).toEqual([]);
    expect(buildProgram(model({}, dimensions)).dimensions).toHaveLength(6);
  });
});
