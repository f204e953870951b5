import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOrder } from '../../src/cli/ensemble/order.ts';
import { runEnsemble } from '../../src/cli/ensemble/run.ts';
import { runBatch } from '../../src/ensemble/study/study.ts';
import { spreadOf } from '../../src/store/ensemble/outcomes.ts';
import { type Ensemble, readEnsemble } from '../../src/store/ensemble/read.ts';
import { bytesOf } from './bytes.ts';
import { smallOrder } from './order.ts';

const home = mkdtempSync(join(tmpdir(), 'landfall-ensemble-'));
afterAll(() => rmSync(home, { recursive: true }));

const order = smallOrder();
const options = { threads: 2, batch: 4, thresholds: ['left_behind_total>1000', 'unemployment_rate<0.06'] };
const whole = join(home, 'whole');

beforeAll(async () => {
  await runEnsemble(order, { ...options, folder: whole });
}, 120_000);

describe('an ensemble in a folder', () => {
  it('has the same bytes on one thread, in other batches, and again', async () => {
    const one = join(home, 'one');
    await runEnsemble(order, { ...options, folder: one, threads: 1 });
    expect(bytesOf(one)).toEqual(bytesOf(whole));
    await runEnsemble(order, { ...options, folder: one });
    expect(bytesOf(one)).toEqual(bytesOf(whole));
    const larger = join(home, 'larger');
    await runEnsemble(order, { ...options, folder: larger, batch: 5 });
    for (const file of ['/outcomes.parquet', '/bands.parquet', '/inputs.parquet', '/summary.json']) {
      expect(bytesOf(larger)[file]).toBe(bytesOf(whole)[file]);
    }
  });

  it('goes on where it stopped: parts that are lost, cut short or half written', async () => {
    const stopped = join(home, 'stopped');
    cpSync(whole, stopped, { recursive: true });
    const parts = readdirSync(join(stopped, 'parts')).sort();
    rmSync(join(stopped, 'parts', parts[0]));
    truncateSync(join(stopped, 'parts', parts[1]), 500);
    writeFileSync(join(stopped, 'parts', '.unfinished-1'), 'half');
    rmSync(join(stopped, 'summary.json'));
    await expect(readEnsemble(stopped)).rejects.toThrow(/not finished: 1 of 3 parts/);
    const seen: number[] = [];
    await runEnsemble(order, { ...options, folder: stopped, progress: ({ done }) => seen.push(done) });
    expect(seen).toEqual([1, 2, 3]);
    expect(bytesOf(stopped)).toEqual(bytesOf(whole));
  });

  it('finds a part whose rows are not those of its futures, and makes it again', async () => {
    const swapped = join(home, 'swapped');
    cpSync(whole, swapped, { recursive: true });
    const [first, second] = readdirSync(join(swapped, 'parts')).sort();
    writeFileSync(join(swapped, 'parts', first), readFileSync(join(swapped, 'parts', second)));
    await expect(runEnsemble(order, { ...options, folder: swapped })).rejects.toThrow(/broken part was removed/);
    await runEnsemble(order, { ...options, folder: swapped });
    expect(bytesOf(swapped)).toEqual(bytesOf(whole));
  });

  it.each([
    ['seed', smallOrder({ design: { ...order.design, seed: 6 } }), /an ensemble of seed 5; expected seed 6/],
    ['futures', smallOrder({ design: { ...order.design, size: 13 } }), /futures 12; expected futures 13/],
    ['months', smallOrder({ months: 47 }), /months 48; expected months 47/],
    ['plans', smallOrder({ scenarios: [order.scenarios[0]] }), /scenarios cliff-closure/],
  ])('refuses to go on with another: %s', async (_, other, message) => {
    await expect(runEnsemble(other, { ...options, folder: whole })).rejects.toThrow(message);
  });

  it('refuses a folder with other things in it, and one of an older program', async () => {
    const other = mkdtempSync(join(home, 'other-'));
    writeFileSync(join(other, 'thesis.doc'), 'dear');
    await expect(runEnsemble(order, { ...options, folder: other })).rejects.toThrow(/thesis.doc.*an empty folder/);
    const older = join(home, 'older');
    cpSync(whole, older, { recursive: true });
    const text = readFileSync(join(older, 'manifest.json'), 'utf8');
    writeFileSync(join(older, 'manifest.json'), text.replace('"version": "', '"version": "0.0.'));
    await expect(runEnsemble(order, { ...options, folder: older })).rejects.toThrow(/version of Landfall 0\.0\./);
    await expect(readEnsemble(other)).rejects.toThrow(/no ensemble/);
  });
});

describe('what an ensemble answers', () => {
  let read: Ensemble;
  beforeAll(async () => {
    read = await readEnsemble(whole);
  });

  it('has the paths of every future, as run alone', async () => {
    const study = await openOrder(order);
    const { plans } = runBatch(study, 7, 8);
    const width = order.months ?? 0;
    for (const [plan, name] of read.plans.entries()) {
      const all = await read.series('left_behind_total', name);
      const column = study.columns.findIndex((one) => one.name === 'left_behind_total');
      expect(all.subarray(7 * (width + 1), 8 * (width + 1))).toEqual(plans[plan][column]);
    }
  });

  it('has inputs and outcomes of the futures by name', async () => {
    expect(read.futures).toEqual(Int32Array.from({ length: 12 }, (_, i) => i));
    expect(read.inputs.length).toBeGreaterThan(60);
    const strata = [...read.probability('pay_loss_at_hire')].map((p) => Math.floor(p * 12)).sort((a, b) => a - b);
    expect(strata).toEqual(Array.from({ length: 12 }, (_, i) => i));
    const path = await read.series('unemployment_rate');
    const peaks = Float64Array.from({ length: 12 }, (_, i) => Math.max(...path.subarray(i * 49, (i + 1) * 49)));
    expect(read.outcome('max(unemployment_rate)')).toEqual(peaks);
    const last = Float64Array.from({ length: 12 }, (_, i) => path[i * 49 + 48]);
    expect(read.outcome('unemployment_rate')).toEqual(last);
    expect(() => read.outcome('unemployment')).toThrow(/no outcome unemployment/);
    expect(() => read.input('pay_loss')).toThrow(/no input pay_loss/);
  });

  it('has bands of each plan, and of the difference future by future', async () => {
    const [cliff, baseline] = await Promise.all(read.plans.map((plan) => read.series('all_jobs', plan)));
    const bands = await read.bands('all_jobs', 'cliff-closure', 'baseline');
    for (const month of [0, 20, 48]) {
      const spread = spreadOf(
        Float64Array.from({ length: 12 }, (_, i) => cliff[i * 49 + month] - baseline[i * 49 + month]),
      );
      for (const [name, values] of Object.entries(bands)) {
        expect(values[month]).toBeCloseTo(spread[name as keyof typeof spread], 6); // the names are those of a spread
      }
    }
    const own = await read.bands('all_jobs');
    expect(own.q50[48]).toBeCloseTo(spreadOf(read.outcome('all_jobs')).q50, 6);
  });

  it('says how often a line is crossed', async () => {
    const [behind, , tight] = read.summary.crossings;
    expect(read.summary.crossings.map(({ plan }) => plan)).toEqual([
      'cliff-closure',
      'baseline',
      'cliff-closure',
      'baseline',
    ]);
    const count = read.outcome('left_behind_total').filter((one) => one > 1000).length;
    expect(behind.atEnd.share).toBe(count / 12);
    expect(behind.byMonth).toHaveLength(49);
    expect(tight.ever.share).toBe(read.outcome('min(unemployment_rate)').filter((one) => one < 0.06).length / 12);
  });
});

describe('quantiles', () => {
  it('by hand: 1 to 5, and one number', () => {
    expect(spreadOf(Float64Array.of(5, 3, 1, 2, 4))).toEqual({ mean: 3, q05: 1.2, q25: 2, q50: 3, q75: 4, q95: 4.8 });
    expect(spreadOf(Float64Array.of(7))).toEqual({ mean: 7, q05: 7, q25: 7, q50: 7, q75: 7, q95: 7 });
  });
});
