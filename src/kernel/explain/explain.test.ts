import { describe, expect, it } from 'vitest';
import { bindInstance } from '../bind.ts';
import { buildProgram } from '../build.ts';
import { equationTex, markdownReference } from '../docs/index.ts';
import { createInterpreter } from '../interpreter/index.ts';
import { aux, constant, input } from '../language.ts';
import { compare, explain, type Snapshot } from './explain.ts';

const program = buildProgram({
  name: 'pay',
  doc: 'A test.',
  time: { unit: 'month', dt: 1 },
  dimensions: { plant: { doc: 'd', labels: ['north', 'south'] } },
  equations: {
    staff: input(['plant'], 'person', { doc: 'People.' }),
    wage: constant([], 'CNY/(person*month)', { doc: 'Pay.', value: 5 }),
    bonus: input([], '1', { doc: 'Bonus.' }),
    payroll: aux([], 'CNY/month', 'SUM(staff) * wage * (1 + bonus)', { doc: 'All pay.', source: 'a book' }),
  },
});
const instance = bindInstance(program, new Map());
const index = (name: string) => program.byName.get(name) ?? -1;

function at(north: number, south: number, bonus: number): Snapshot {
  const inputs = new Map([
    ['staff', Float64Array.of(north, south)],
    ['bonus', Float64Array.of(bonus)],
  ]);
  const run = createInterpreter(
    instance,
    { constants: new Map(), inputs },
    { number: 0 },
    { steps: 0, start: 0, seed: 0, record: [] },
  );
  return { instance, values: run.values, step: 0, time: 0, startTime: 0, stopTime: 0 };
}

describe('explain', () => {
  it('gives the equation, its value and what it read, terms of a sum by their size', () => {
    const told = explain(at(30, 70, 0.1), index('payroll'), 0);
    expect(told.value).toBeCloseTo(550, 9);
    expect(told).toMatchObject({
      name: 'payroll',
      unit: 'CNY/month',
      doc: 'All pay.',
      source: 'a book',
      text: 'SUM(staff) * wage * (1 + bonus)',
      more: 0,
    });
    expect(told.inputs.map(({ name, value }) => [name, value])).toEqual([
      ['wage', 5],
      ['bonus', 0.1],
      ['staff[south]', 70],
      ['staff[north]', 30],
    ]);
  });

  it('tells what made the difference between two runs, one input at a time, and what is left to both', () => {
    const found = compare(at(30, 70, 0), at(30, 90, 0.5), index('payroll'), 0);
    expect([found.before, found.after]).toEqual([500, 900]);
    expect(found.contributions.map(({ name, alone }) => [name, alone])).toEqual([
      ['bonus', 250],
      ['staff[south]', 100],
    ]);
    expect(found.interaction).toBe(50);
  });
});

describe('the reference of a model', () => {
  it('typesets equations', () => {
    expect(equationTex(program, program.variables[index('payroll')])).toBe(
      '\\mathrm{payroll} = \\left(\\sum_{\\mathrm{plant\\ i}} \\mathrm{staff}_{\\mathrm{plant\\ i}}\\right) \\cdot \\mathrm{wage} \\cdot \\left(1 + \\mathrm{bonus}\\right)',
    );
  });

  it('says unit, dimensions, meaning and source of each', () => {
    const page = markdownReference(program, [{ title: 'Pay', names: ['staff', 'payroll'] }]);
    expect(page).toContain('### staff\n\nPeople. *(input; person; over plant)*');
    expect(page).toContain('All pay. *(aux; CNY/month)* Source: a book.');
  });
});
