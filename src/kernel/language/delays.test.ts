import { describe, expect, it } from 'vitest';
import { buildProgram } from '../build.ts';
import type { Program, Variable } from '../program.ts';
import { formatUnit } from '../units/unit.ts';
import { faultsOfX, shown, withX } from './testing/models.ts';

const build = (expression: string, unit = '1', dims: readonly string[] = []): Program =>
  buildProgram(withX(expression, unit, dims));
const named = (program: Program, name: string): Variable => program.variables[program.byName.get(name) ?? -1];
const hidden = (program: Program): string[] =>
  program.variables.filter(({ hiddenIn }) => hiddenIn === 'x').map(({ name }) => name);
const names = (program: Program, indices: readonly number[] = []): string[] =>
  indices.map((index) => program.variables[index].name);

describe('smooths', () => {
  it('SMTH1 is a stock that closes its gap to the input', () => {
    const program = build('SMTH1(people, months)', 'person');
    expect(hidden(program)).toEqual(['x.smth1_1.change', 'x.smth1_1']);
    expect(shown(program, 'x')).toBe('x.smth1_1');
    expect(shown(program, 'x.smth1_1')).toBe('people');
    expect(shown(program, 'x.smth1_1.change')).toBe('((people - x.smth1_1) / months)');
    const stock = named(program, 'x.smth1_1');
    expect([stock.kind, stock.phase, formatUnit(stock.unit)]).toEqual(['stock', 'stock', 'person']);
    expect(names(program, stock.inflows)).toEqual(['x.smth1_1.change']);
    expect(formatUnit(named(program, 'x.smth1_1.change').unit)).toBe('person/month');
    expect(named(program, 'x.smth1_1.change').text).toBe('(people - x.smth1_1) / months');
  });

  it('takes an initial value, and 0 for any unit', () => {
    expect(shown(build('SMTH1(people, months, 0)', 'person'), 'x.smth1_1')).toBe('0');
    expect(faultsOfX('SMTH1(people, months, a)', 'person')).toEqual([
      'x:1:23: "a" in 1 (a pure number); expected person, the unit of the input',
    ]);
  });

  it('works a compound input out once, over the dimensions of the equation', () => {
    const program = build('1 + SMTH1(1 - share, months)', '1', ['occupation']);
    expect(hidden(program)).toEqual(['x.smth1_1.input', 'x.smth1_1.change', 'x.smth1_1']);
    expect(shown(program, 'x.smth1_1.input')).toBe('(1 - share[$0])');
    expect(shown(program, 'x.smth1_1.change')).toBe('((x.smth1_1.input[$0] - x.smth1_1[$0]) / months)');
    expect(shown(program, 'x')).toBe('(1 + x.smth1_1[$0])');
    const input = named(program, 'x.smth1_1.input');
    expect(input.text).toBe('1 - share');
    expect(input.node?.span).toEqual([0, 9]);
  });

  it('SMTH3 is a chain of three', () => {
    const program = build('SMTH3(a, months)');
    expect(shown(program, 'x')).toBe('x.smth3_1.stage_3');
    expect(shown(program, 'x.smth3_1.stage_time')).toBe('(months / 3)');
    expect(shown(program, 'x.smth3_1.stage_1.change')).toBe('((a - x.smth3_1.stage_1) / x.smth3_1.stage_time)');
    expect(shown(program, 'x.smth3_1.stage_3.change')).toBe(
      '((x.smth3_1.stage_2 - x.smth3_1.stage_3) / x.smth3_1.stage_time)',
    );
    expect(shown(program, 'x.smth3_1.stage_2')).toBe('a');
  });

  it('SMTHN needs its order as a number', () => {
    expect(hidden(build('SMTHN(a, months, 5)')).filter((name) => /stage_\d$/.test(name))).toHaveLength(5);
    expect(faultsOfX('SMTHN(a, months, b)')).toEqual([
      'x:1:18: order "b" of SMTHN; expected a whole number from 1 to 100, written as a number',
    ]);
  });

  it('numbers several in one equation, one within the other too', () => {
    expect(hidden(build('SMTH1(a, months) + SMTH1(SMTH1(b, months), months)'))).toEqual([
      'x.smth1_1.change',
      'x.smth1_1',
      'x.smth1_3.change',
      'x.smth1_3',
      'x.smth1_2.input',
      'x.smth1_2.change',
      'x.smth1_2',
    ]);
  });
});

describe('delays', () => {
  it('DELAY1 holds what has come in and not gone out', () => {
    const program = build('DELAY1(people / months, months)', 'person/month');
    expect(shown(program, 'x')).toBe('x.delay1_1.outflow');
    expect(shown(program, 'x.delay1_1.inflow')).toBe('x.delay1_1.input');
    expect(shown(program, 'x.delay1_1.outflow')).toBe('(x.delay1_1 / months)');
    expect(shown(program, 'x.delay1_1')).toBe('(x.delay1_1.input * months)');
    const stock = named(program, 'x.delay1_1');
    expect(formatUnit(stock.unit)).toBe('person');
    expect(names(program, stock.inflows)).toEqual(['x.delay1_1.inflow']);
    expect(names(program, stock.outflows)).toEqual(['x.delay1_1.outflow']);
  });

  it('DELAY3 passes on from stage to stage', () => {
    const program = build('DELAY3(a, months, 7)');
    expect(names(program, named(program, 'x.delay3_1.stage_2').inflows)).toEqual(['x.delay3_1.stage_1.outflow']);
    expect(names(program, named(program, 'x.delay3_1.stage_2').outflows)).toEqual(['x.delay3_1.stage_2.outflow']);
    expect(shown(program, 'x.delay3_1.stage_2')).toBe('(7 * x.delay3_1.stage_time)');
    expect(shown(program, 'x')).toBe('x.delay3_1.outflow');
  });
});

describe('other functions with a memory', () => {
  it('TREND and FORCST', () => {
    const trend = build('TREND(a, months, 0.1 / months)', '1/month');
    const base = '(x.trend_1 * months)';
    expect(shown(trend, 'x')).toBe(`(if (${base} = 0) then 0 else ((a - x.trend_1) / ${base}))`);
    expect(shown(trend, 'x.trend_1')).toBe('(a / (1 + (x.trend_1.initial * months)))');
    expect(shown(build('FORCST(a, months, 2 * months)'), 'x')).toBe(
      '(a * (1 + ((if ((x.forcst_1 * months) = 0) then 0 else ((a - x.forcst_1) / (x.forcst_1 * months))) * (2 * months))))',
    );
  });

  it('PREVIOUS takes over the input at every step', () => {
    const program = build('PREVIOUS(a, 3)');
    expect(shown(program, 'x')).toBe('x.previous_1');
    expect(shown(program, 'x.previous_1')).toBe('3');
    expect(shown(program, 'x.previous_1.change')).toBe('((a - x.previous_1) / dt)');
  });

  it('PREVIOUS may read its own equation', () => {
    expect(faultsOfX('1 + PREVIOUS(x, 0)')).toEqual([]);
  });

  it('INIT is worked out once', () => {
    const program = build('TIME / INIT(TIME + months)');
    const kept = named(program, 'x.init_1');
    expect([kept.kind, kept.phase, kept.shared]).toEqual(['aux', 'static', false]);
    expect(shown(program, 'x.init_1')).toBe('(time + months)');
    expect(names(program, program.initialOrder)).toContain('x.init_1');
    expect(names(program, program.stepOrder)).not.toContain('x.init_1');
  });
});
