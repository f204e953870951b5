import { describe, expect, it } from 'vitest';
import { indirectJobs } from '../src/design/input-output/indirect.ts';
import { widen } from '../src/design/input-output/nation.ts';
import { networkConstants } from '../src/design/input-output/network.ts';
import { nationTable } from '../src/design/input-output/pack-table.ts';
import { scalar, townAccounts } from '../src/design/input-output/place.ts';
import { columnOf } from '../src/design/input-output/shape.ts';
import { prepare } from '../src/ensemble/prepare.ts';
import { createSampler } from '../src/ensemble/sample/draw.ts';
import { figure, withValues } from '../src/region/region.ts';
import { benxi, compiledTown, scenario } from './benxi.ts';

/* The accounts that Benxi's runs use: what of the layout in the province reaches the model, and how it was made. */
const set = (quantity: string, labels: Record<string, string>, value: number) => ({
  quantity,
  labels,
  value,
  why: 'a test',
});

describe('Benxi’s accounts', () => {
  it('are made in steps that say what they left over', () => {
    const { steps } = indirectJobs(benxi, 0.25);
    expect(steps.map((step) => step.name)).toEqual([
      'split',
      'read',
      'transit',
      'accounts',
      'quotients',
      'balance',
      'nation',
    ]);
    for (const { name, after } of steps) if (after !== undefined && name !== 'nation') expect(after).toBeLessThan(1e-8);
  });

  it('keep ferrous and other metals apart: only the first is the steelworks’', () => {
    const { layout, closed, jobs } = townAccounts(benxi, 0.25);
    const [steel, other] = ['s14', 's14n'].map((id) => layout.sectors.indexOf(id));
    expect([closed[steel], closed[other]]).toEqual([1, 0]);
    const n = layout.sectors.length;
    const whole = (k: number) => layout.output[k] + layout.output[n + k];
    expect(whole(steel) / (whole(steel) + whole(other))).toBeCloseTo(0.85, 12);
    expect(jobs[steel]).toBe(38_500);
  });

  it('have the plants’ own account in place of the table’s column, and their coal from elsewhere', () => {
    const { layout } = townAccounts(benxi, 0.25);
    const n = layout.sectors.length;
    const at = (id: string) => layout.sectors.indexOf(id);
    const bought = (id: string, blocks: readonly number[]) =>
      blocks.reduce((sum, block) => sum + layout.table[(block * n + at(id)) * layout.columns + at('s14')], 0);
    const account = figure(benxi, 'account_input', { sector: 's04', to_sector: 's14' })?.value ?? Number.NaN;
    // the balance moves an account a little, since the province has to sell what it sold
    expect(Math.abs(bought('s04', [0, 1, 2, 3]) / layout.output[at('s14')] / account - 1)).toBeLessThan(0.1);
    expect(bought('s14', [0, 1, 2, 3])).toBe(0);
    expect(bought('s02', [0])).toBe(0);
    expect(bought('s02', [1, 2, 3])).toBeGreaterThan(0);
  });

  it('give the network its cells: nobody sells more in the town than he makes', () => {
    const { layout } = townAccounts(benxi, 0.25);
    const constants = networkConstants(benxi, 0.25);
    const n = layout.sectors.length;
    for (let i = 0; i < n; i += 1) {
      expect(constants.base_local_sales[i] * 12).toBeLessThanOrEqual(layout.output[i] * (1 + 1e-9));
      for (let j = 0; j < n; j += 1) {
        expect(constants.local_inputs[i * n + j] * 12).toBeCloseTo(layout.table[i * layout.columns + j], 3);
      }
    }
    expect(constants.household_mix.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(layout.table[columnOf(n, 'households', 0)]).toBeGreaterThan(0);
  });

  it('leak: each unit of purchases goes somewhere, and more of it out of the town the larger the exponent', () => {
    const found = [0.1, 0.25, 0.35].map((delta) => indirectJobs(benxi, delta));
    for (const { bought } of found) {
      expect(bought.town + bought.rest + bought.inflow + bought.imports).toBeCloseTo(1, 12);
    }
    const towns = found.map(({ bought }) => bought.town);
    expect([...towns].sort((a, b) => b - a)).toEqual(towns);
    const jobs = found.map(({ typeI }) => typeI);
    expect([...jobs].sort((a, b) => b - a)).toEqual(jobs);
  });

  it('stand in the nation: every column adds up to its inputs, every row to no more than its output', () => {
    const { layout } = townAccounts(benxi, 0.25);
    const nation = nationTable(benxi);
    const { a, output, abroad } = widen(layout, nation, scalar(benxi, 'nation_scale'));
    const n = layout.sectors.length;
    const m = 3 * n;
    for (let j = 0; j < n; j += 1) {
      const column = 2 * n + j;
      let inputs = abroad[column];
      let national = 0;
      for (let i = 0; i < m; i += 1) inputs += a[i * m + column];
      for (let i = 0; i < n; i += 1) national += Math.max(0, nation.flows[i * n + j]) / nation.output[j];
      expect(inputs).toBeCloseTo(national, 9);
    }
    const largest = Math.max(...output);
    for (let i = 0; i < m; i += 1) {
      let sold = 0;
      for (let j = 0; j < m; j += 1) sold += a[i * m + j] * output[j];
      expect((sold - output[i]) / largest).toBeLessThan(0.005);
    }
  });

  it('are drawn: the exponent, jobs per output and the plants’ account; every draw balances', () => {
    const town = compiledTown();
    const made = scenario('cliff-closure', 12);
    const prepared = prepare(town.program, made);
    const sampler = createSampler(town.program, made, prepared, { method: 'lhs', size: 40, seed: 7 });
    const names = sampler.uncertain.map(({ name }) => name);
    for (const name of ['flq_delta', 'jobs_per_output', 'town_job_share', 'account_input', 'account_local']) {
      expect(names).toContain(name);
    }
    for (let i = 0; i < 40; i += 1) {
      const local = sampler.draw(i).future.constants?.get('local_inputs');
      expect(local?.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
    }
  });

  it('move with the share of ferrous metal by less than a fifth within its range', () => {
    const central = indirectJobs(benxi, 0.25).typeI;
    for (const share of [0.7, 0.95]) {
      const region = withValues(benxi, [
        set('part_share', { sector: 's14' }, share),
        set('part_share', { sector: 's14n' }, 1 - share),
      ]);
      expect(Math.abs(indirectJobs(region, 0.25).typeI / central - 1)).toBeLessThan(0.2);
    }
  });
});
