import { describe, expect, it } from 'vitest';
import { bindInstance } from './bind.ts';
import { buildProgram } from './build.ts';
import { checkClosed, closedNames, imbalance } from './conservation.ts';
import { formatFault } from './errors.ts';
import { model } from './language/testing/models.ts';
import { type EquationSpec, type FlowSpec, flow, stock } from './language.ts';
import type { Run } from './program.ts';

const doc = 'd';
const pool = (inflows: string[], outflows: string[], tally?: true): EquationSpec =>
  stock(['sex'], 'person', { initial: '0', inflows, outflows }, { doc, ...(tally ? { tally } : {}) });
const move = (options: Partial<Pick<FlowSpec, 'transfer' | 'boundary'>> = {}): EquationSpec =>
  flow(['sex'], 'person/month', '0', { doc, ...options });

/** Work, search, births; a tally of all hires; hires named on both sides of a transfer. */
const sound: Record<string, EquationSpec> = {
  work: pool(['hired', 'born'], ['fired']),
  search: pool(['fired'], ['found']),
  hires: pool(['hired'], [], true),
  fired: move(),
  found: move({ transfer: 'hiring' }),
  hired: move({ transfer: 'hiring' }),
  born: move({ boundary: true }),
  measured: flow([], 't/month', '0', { doc }),
};

const check = (changes: Record<string, EquationSpec>): string[] =>
  checkClosed(buildProgram(model({ ...sound, ...changes })), 'person').map(formatFault);

describe('closed quantities', () => {
  it('passes a model whose flows join stocks, name transfers or cross the boundary', () => {
    expect(check({})).toEqual([]);
  });

  it('leaves hidden stocks and tallies aside', () => {
    const delayed = flow(['sex'], 'person/month', 'DELAY1(fired, 3 * DT)', { doc, boundary: true });
    expect(check({ born: delayed, noted: move(), notes: pool(['noted'], [], true) })).toEqual([]);
  });

  it('names flows that make or lose people', () => {
    expect(check({ born: move() })).toEqual([
      'born: a flow of person that fills one stock and joins no other; expected a stock that it empties, a transfer, or `boundary: true`',
    ]);
    expect(check({ search: pool(['fired'], []), found: move() })).toEqual([
      'found: a flow of person that fills and empties no stock; expected a stock on one side; make it an aux if it only measures',
      'hired: transfer "hiring", which no flow out of a stock names; expected flows on both sides of a transfer; check the spelling; transfers are hiring',
    ]);
    expect(check({ fired: move({ boundary: true }) })).toEqual([
      'fired: a flow that joins two stocks and also names a transfer or the boundary; expected one of them',
    ]);
    expect(check({ born: move({ boundary: true, transfer: 'hiring' }) })).toEqual([
      'born: boundary and transfer "hiring"; expected one of them',
    ]);
  });
});

describe('imbalance', () => {
  const program = buildProgram(model(sound));
  const instance = bindInstance(program, new Map(['occupation', 'place', 'spell'].map((name) => [name, ['only']])));
  // Two steps, women and men. Step 1: 3 fired, 2 hired of 2 found, 1 born. Step 2: nothing but 1 found and hired.
  const series: Record<string, number[]> = {
    work: [10, 10, 9, 11, 10, 11],
    search: [5, 5, 5, 6, 4, 6],
    fired: [2, 1, 0, 0, 0, 0],
    found: [2, 0, 1, 0, 0, 0],
    hired: [1, 1, 1, 0, 0, 0],
    born: [0, 1, 0, 0, 0, 0],
    hires: [0, 0, 1, 1, 2, 1],
  };
  const run = (changes: Record<string, number[]> = {}): Run => ({
    steps: 2,
    series: new Map(
      Object.entries({ ...series, ...changes }).map(([name, values]) => [name, Float64Array.from(values)]),
    ),
  });
  const result = (changes: Record<string, number[]> = {}) => [...imbalance(program, instance, run(changes), 'person')];

  it('is nothing where all add up', () => {
    expect(result()).toEqual([0, 0]);
  });

  it('shows what a stock gained from nowhere', () => {
    expect(result({ work: [10, 10, 9, 12, 10, 12] })).toEqual([1, 0]);
  });

  it('shows the two sides of a transfer that differ, even where stocks add up with them', () => {
    expect(result({ hired: [1, 2, 1, 0, 0, 0], work: [10, 10, 9, 12, 10, 12] })).toEqual([1, 0]);
  });

  it('is given in the unit asked for', () => {
    const changed = { work: [10, 10, 9, 1011, 10, 1011] };
    expect([...imbalance(program, instance, run(changed), '10k_people')][0]).toBeCloseTo(0.1, 12);
  });

  it('says what the run has to record', () => {
    expect(closedNames(program, 'person')).toEqual(['work', 'search', 'fired', 'found', 'hired', 'born']);
    expect(() => imbalance(program, instance, { steps: 2, series: new Map() }, 'person')).toThrow(
      'record: no series of work, search, fired, found, hired, born; expected a series of every stock and flow of person',
    );
  });
});
