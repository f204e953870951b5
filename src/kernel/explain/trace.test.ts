import { describe, expect, it } from 'vitest';
import { bindInstance } from '../bind.ts';
import { buildProgram } from '../build.ts';
import { createInterpreter } from '../interpreter/index.ts';
import { aux, constant, flow, input, stock } from '../language.ts';
import type { Snapshot } from './explain.ts';
import { trace } from './trace.ts';

/**
 * Orders make output; output makes hiring into a stock of staff; pay follows staff; upkeep follows capacity alone; a
 * notice goes out when orders fall under a half; rumours follow output late.
 */
const program = buildProgram({
  name: 'mill',
  doc: 'A test.',
  time: { unit: 'month', dt: 1 },
  dimensions: { shop: { doc: 'd', labels: ['hot', 'cold'] } },
  equations: {
    orders: input([], '1', { doc: 'Orders.' }),
    weather: input([], '1', { doc: 'Weather.' }),
    capacity: constant(['shop'], 't/month', { doc: 'Capacity.', value: 100 }),
    made: aux(['shop'], 't/month', 'IF shop = shop.hot THEN capacity * orders ELSE capacity', { doc: 'Made.' }),
    people_per_output: constant([], 'person*month/t', { doc: 'Posts.', value: 0.1 }),
    start_staff: constant([], 'person', { doc: 'At the start.', value: 10 }),
    time_to_hire: constant([], 'month', { doc: 'Time.', value: 2 }),
    start_made: constant([], 't/month', { doc: 'At the start.', value: 200 }),
    staff: stock(['shop'], 'person', { initial: 'start_staff', inflows: ['hired'], outflows: [] }, { doc: 'Staff.' }),
    hired: flow(['shop'], 'person/month', '(people_per_output * made - staff) / time_to_hire', {
      doc: 'Hired.',
      boundary: true,
    }),
    all_staff: aux([], 'person', 'SUM(staff) * (1 + weather)', { doc: 'All.' }),
    upkeep: aux([], 't/month', 'SUM(capacity)', { doc: 'Upkeep.' }),
    notice: aux([], '1', 'IF orders < 0.5 THEN 1 ELSE 0', { doc: 'Notice.' }),
    rumour: aux([], 't/month', 'SMTH1(SUM(made), time_to_hire, start_made)', { doc: 'Rumour.' }),
  },
});
const instance = bindInstance(program, new Map());
const index = (name: string) => program.byName.get(name) ?? -1;
const name = (variable: number) => program.variables[variable].name;

function play(orders: number): Snapshot[] {
  const steps = 6;
  const inputs = new Map([
    ['orders', new Float64Array(steps + 1).fill(orders)],
    ['weather', new Float64Array(steps + 1)],
  ]);
  const options = { steps, start: 0, seed: 0, record: [] };
  const run = createInterpreter(instance, { constants: new Map(), inputs }, { number: 0 }, options);
  const kept: Snapshot[] = [];
  for (let step = 0; step <= steps; step += 1) {
    if (step > 0) run.advance();
    kept.push({ instance, values: run.values.slice(), step, time: step, startTime: 0, stopTime: steps });
  }
  return kept;
}

describe('trace', () => {
  const landings = ['all_staff', 'upkeep', 'rumour'].map(index);
  const found = trace(play(1), play(0.8), landings);
  const edges = found.edges.map((edge) => `${name(edge.from)} > ${name(edge.to)}`);

  it('goes from what was changed, through stocks and delays, to where it lands', () => {
    expect(edges).toContain('orders > made');
    expect(edges).toContain('made > hired');
    expect(edges).toContain('hired > staff');
    expect(edges).toContain('staff > all_staff');
    expect(found.nodes[0]).toMatchObject({
      variable: index('orders'),
      kind: 'source',
      before: 1,
      after: 0.8,
      distance: 0,
    });
    const made = found.nodes.find((node) => node.variable === index('made'));
    expect(made).toMatchObject({ element: 0, before: 100, after: 80, distance: 1, kind: 'way' });
  });

  it('folds what a delay is written out to into its equation', () => {
    const late = found.edges.filter((edge) => edge.to === index('rumour'));
    expect(late).toMatchObject([{ from: index('made'), delayed: true }]);
    expect(found.nodes.every((node) => program.variables[node.variable].hiddenIn === undefined)).toBe(true);
  });

  it('leaves out inputs that did not change, and names landings and readers that do not move', () => {
    expect(edges.some((edge) => edge.startsWith('weather') || edge.startsWith('capacity'))).toBe(false);
    expect(found.unmoved.map(name)).toEqual(['upkeep']);
    expect(found.stopped.map(name)).toEqual(['notice']);
  });

  it('finds nothing where nothing was changed', () => {
    const none = trace(play(1), play(1), landings);
    expect(none).toEqual({ nodes: [], edges: [], unmoved: landings, stopped: [] });
  });

  it('gives shares of one difference that add up to what was followed, at most 1', () => {
    for (const node of found.nodes) {
      const into = found.edges.filter((edge) => edge.to === node.variable);
      const sum = into.reduce((total, edge) => total + edge.share, 0);
      if (node.kind !== 'source') expect(sum).toBeGreaterThan(0);
      expect(sum).toBeLessThanOrEqual(1 + 1e-9);
    }
  });
});
