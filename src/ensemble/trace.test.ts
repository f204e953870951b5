import { describe, expect, it } from 'vitest';
import { compiledTown, scenario } from '../../test/benxi.ts';
import { traceFigure } from '../report/figures/trace.ts';
import { relativeChange, traceRows } from '../report/trace.ts';
import { withDriver } from '../scenario/shocks/switch-on.ts';
import { at } from './result.ts';
import { runCase } from './run.ts';
import { traceCases } from './trace.ts';

const town = compiledTown();
const baseline = scenario('baseline', 60);

describe('a shock traced through the town', () => {
  const slump = withDriver(baseline, 'steel_demand', (value) => value * 0.9);
  const traced = traceCases(town, baseline, slump);
  const rows = traceRows(traced);
  const row = (name: string) => rows.find((one) => one.name === name);

  it('goes from orders over output, posts and lay-offs to paychecks', () => {
    const way: string[] = [];
    for (let one = row('left_behind_total'); one !== undefined; one = rows[one.above]) {
      way.unshift(one.name.replace(/\[.*/, ''));
    }
    expect(way.slice(0, 4)).toEqual(['steel_demand', 'order_book', 'utilisation', 'steel_output[bf1]'.slice(0, 12)]);
    for (const name of ['laid_off', 'search_entered', 'left_behind']) expect(way).toContain(name);
  });

  it('lands where the runs themselves differ', () => {
    const [before, after] = [runCase(town, baseline, 0), runCase(town, slump, 0)];
    for (const name of ['plant_jobs', 'left_behind_total', 'co2', 'unemployment_rate']) {
      expect([name, row(name)?.before]).toEqual([name, at(before, name, 60)[0]]);
      expect([name, row(name)?.after]).toEqual([name, at(after, name, 60)[0]]);
    }
    expect(relativeChange({ before: 1, after: 0.9 })).toBeCloseTo(-0.1, 12);
    expect(row('co2')?.after).toBeCloseTo(0.9 * (row('co2')?.before ?? 0), 3); // output and its carbon fall alike
  });

  it('is drawn: a line for each row, each landing named', () => {
    const words = { title: 'A < B', subtitle: 's', new: 'new' };
    const drawn = traceFigure(rows, words);
    expect(drawn.match(/<circle /g)).toHaveLength(rows.length);
    expect(drawn).toContain('A &lt; B');
    expect(drawn).toContain('>unemployment_rate<');
    expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('ends where a free allowance takes the price’s bite', () => {
    const free = traceCases(
      town,
      baseline,
      withDriver(baseline, 'carbon_price', (value) => value * 3),
    );
    expect(traceRows(free)).toEqual([]);
    expect(free.trace.stopped.map((one) => town.program.variables[one].name)).toEqual([
      'carbon_cost',
      'extra_carbon_cost',
      'border_charge',
    ]);
  });
});

describe('documented shocks', () => {
  it('matter where the town pays them, and not where it does not', () => {
    const lost = (name: string) => at(runCase(town, scenario(name), 0), 'lost_total', 120)[0];
    expect(lost('ore-and-coal-2021')).toBeGreaterThan(1000);
    expect(lost('free-carbon-swing')).toBe(lost('baseline'));
  });
});
