import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { engineHash } from '../../src/cli/ensemble/engine.ts';
import { openOrder, type StudyOrder } from '../../src/cli/ensemble/order.ts';
import { BATCH } from '../../src/cli/ensemble/run.ts';
import { startThreads } from '../../src/cli/ensemble/threads.ts';
import { readScenarioText } from '../../src/cli/files.ts';
import { prepare } from '../../src/ensemble/prepare.ts';
import { createSampler } from '../../src/ensemble/sample/draw.ts';
import { manifestOf } from '../../src/ensemble/study/manifest.ts';
import { WATCHED } from '../../src/ensemble/study/watched.ts';
import { bindInstance } from '../../src/kernel/bind.ts';
import { buildProgram } from '../../src/kernel/build.ts';
import type { Future } from '../../src/kernel/program.ts';
import { emitModule } from '../../src/kernel/wasm/emit.ts';
import { type LoadedModel, loadModel } from '../../src/kernel/wasm/load.ts';
import { runFutures } from '../../src/kernel/wasm/run.ts';
import { monthNumber } from '../../src/scenario/month.ts';
import { beginFolder, partsOf } from '../../src/store/ensemble/folder.ts';
import { compiledTown, scenario } from '../../test/benxi.ts';
import { laboratory, laboratoryConstants } from '../../validation/labour/laboratory.ts';
import { labour, limits } from '../kernel/labour.ts';
import { landfallWatched, type Took } from '../landfall.ts';
import { type Measured, numpyRun, preparePython, type Task } from './peer.ts';

/*
 * Processor time (user) of one core, so that a machine that does other work does not spoil the figures; wall time only where it
 * is named. LANDFALL_LONG=1 adds 1,000 and 10,000 futures over 30 years and takes many minutes. One part alone, by its name:
 * npm run bench ensemble -- -t 'in fixed memory'.
 */

const MONTHS = 360;
const { program: townProgram, models: townModels } = compiledTown();

/** Least processor time of some repeats, in seconds. */
function used(repeats: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < repeats; i += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

const own = (models: readonly LoadedModel[], task: Task, repeats = 2): Measured => {
  const { instance, futures, months, start, record } = task;
  const run = () => runFutures(models, instance, shorter(task), futures, { steps: months, start, seed: 0, record });
  const seconds = used(repeats, () => void run());
  const runs = run();
  const last = Object.fromEntries(
    record.map((name) => {
      const index = instance.program.byName.get(name) ?? -1;
      const length = instance.lengths[index];
      return [name, runs.flatMap(({ series }) => [...(series.get(name)?.subarray(months * length) ?? [])])];
    }),
  );
  return { seconds, futures: futures.length, last };
};

/** Inputs of the first months only. */
function shorter({ instance, givens, months }: Task): Task['givens'] {
  const inputs = new Map(
    [...givens.inputs].map(([name, rows]) => {
      const length = instance.lengths[instance.program.byName.get(name) ?? -1];
      return [name, rows.slice(0, (months + 1) * length)];
    }),
  );
  return { constants: givens.constants, inputs };
}

/** What is smaller counts as nothing: people, or a rate, that sums of rounding errors make. */
const DUST = 1e-3;

/** Largest difference between the two, relative to the largest value of the series. */
function apart(a: Measured, b: Measured): number {
  let most = 0;
  for (const [name, values] of Object.entries(a.last ?? {})) {
    const other = b.last?.[name] ?? [];
    const scale = Math.max(DUST, ...values.map(Math.abs));
    values.forEach((value, i) => {
      most = Math.max(most, Math.abs(value - other[i]) / scale);
    });
  }
  return most;
}

const ms = (seconds: number, futures: number) => `${((seconds * 1000) / futures).toFixed(1)} ms`;

/** Futures of Benxi as an ensemble draws them. */
function town(count: number, months: number): Task {
  const set = scenario('cliff-closure', MONTHS);
  const prepared = prepare(townProgram, set);
  const sampler = createSampler(townProgram, set, prepared, { method: 'lhs', size: count, seed: 1 });
  const futures = Array.from({ length: count }, (_, number) => sampler.draw(number).future);
  const record = WATCHED.filter((name) => townProgram.byName.has(name));
  return {
    instance: prepared.instance,
    givens: prepared.givens,
    futures,
    months,
    start: monthNumber(set.start),
    record,
  };
}

/** The labour market alone, with what an ensemble draws of it. */
function market(count: number, months: number): { task: Task; models: LoadedModel[]; limit: number | undefined } {
  const whole = town(count, months);
  const lab = labour(whole.givens.constants, MONTHS);
  const free = new Set(
    lab.program.variables.flatMap((one) => (one.kind === 'constant' && !one.shared ? [one.name] : [])),
  );
  const futures = whole.futures.map(({ number, constants = new Map() }): Future => {
    const drawn = [...constants].filter(
      ([name]) => free.has(name) && name !== 'followed_share' && name !== 'arrival_response',
    );
    return { number, constants: new Map(drawn) };
  });
  const { wide } = limits(lab.town, MONTHS);
  return {
    task: { ...whole, instance: lab.instance, givens: lab.givens, futures, record: ['jobs', 'unemployment_rate'] },
    models: [2, 8].map((lanes) => loadModel(lab.program, emitModule(lab.program, lanes))),
    limit: wide === undefined ? undefined : (wide * months) / 1e6,
  };
}

function beside(
  name: string,
  own: Measured,
  numpy: readonly { batch: number; measured: Measured }[],
  target: number,
): string {
  const best = numpy.reduce((a, b) => (b.measured.seconds < a.measured.seconds ? b : a));
  const ratio = best.measured.seconds / best.measured.futures / (own.seconds / own.futures);
  return `  ${name.padEnd(26)}Landfall ${ms(own.seconds, own.futures)}   numpy ${ms(best.measured.seconds, best.measured.futures)} (${best.batch} at once)   ${ratio.toFixed(2)} x, target ${target} ${ratio >= target ? 'met' : 'MISSED'}   apart by at most ${apart(own, best.measured).toExponential(1)}`;
}

it('measures ensembles beside numpy and EMA Workbench', () => {
  const missing = preparePython();
  const months = 60;
  const count = 64;
  const lab = market(count, months);
  const ownLabour = own(lab.models, lab.task, 5);
  const whole = town(count, months);
  const ownWhole = own(townModels, whole);
  const lines = [
    `processor time of one core for each future of ${months} months, ${cpus()[0]?.model ?? ''}`,
    `  labour core                Landfall ${ms(ownLabour.seconds, count)}   C++ at the limit ${lab.limit === undefined ? 'n/a' : `${(lab.limit * 1000).toFixed(1)} ms; Landfall reaches ${(lab.limit / (ownLabour.seconds / count)).toFixed(2)} of it`}`,
    `  futures of ${MONTHS} months per second and core: ${(1 / ((ownWhole.seconds / count) * (MONTHS / months))).toFixed(1)}`,
  ];
  if (missing === undefined) {
    const numpy = (task: Task) => [16, 32, 64].map((batch) => ({ batch, measured: numpyRun(task, batch) }));
    lines.push(beside('labour core', ownLabour, numpy(lab.task), 1.3));
    lines.push(beside('whole model', ownWhole, numpy(whole), 3));
    const few = { ...whole, futures: whole.futures.slice(0, 4) };
    const ema = numpyRun(few, 1, 'ema');
    const ratio = ema.seconds / ema.futures / (ownWhole.seconds / count);
    lines.push(
      `  EMA Workbench              ${ms(ema.seconds, ema.futures)} a future, one at a time, in two processes   ${ratio.toFixed(0)} x, target 20 ${ratio >= 20 ? 'met' : 'MISSED'}`,
    );
  } else lines.push(`  no numpy: ${missing}`);
  console.log(lines.join('\n'));
}, 3_600_000);

it('measures what costs grow with', () => {
  const each = (task: Task, units: number) => (own(townModels, task).seconds / units) * 1e6;
  const few = town(64, MONTHS);
  const futures = [16, 32, 64].map((n) => each({ ...few, futures: few.futures.slice(0, n), months: 120 }, n * 120));
  const months = [60, 120, 240].map((n) => each({ ...few, futures: few.futures.slice(0, 32), months: n }, n * 32));
  const program = buildProgram(laboratory);
  const alone = [2, 8].map((lanes) => loadModel(program, emitModule(program, lanes)));
  const occupations = [64, 128, 256];
  const pairs = occupations.map((n) => {
    const instance = bindInstance(
      program,
      new Map([
        ['occupation', Array.from({ length: n }, (_, i) => `o${i}`)],
        ['market', ['town']],
        ['wait', ['0', '1', '2']],
      ]),
    );
    const constants = laboratoryConstants(n, 3);
    for (const rate of ['separation_rate', 'opening_rate']) constants.set(rate, Float64Array.of(0.02));
    constants.set('adjustment_rate', Float64Array.of(0.1));
    constants.set('base_jobs', new Float64Array(n).fill(1000));
    constants.set('base_demand', new Float64Array(n).fill(1020));
    constants.set('base_vacancies', new Float64Array(n).fill(20));
    constants.set('base_unemployed', new Float64Array(n * 3).fill(10));
    const inputs = new Map([
      ['demand_index', new Float64Array(121 * n).fill(1)],
      ['new_jobs', new Float64Array(121 * n)],
    ]);
    const many = Array.from({ length: 32 }, (_, number) => ({ number }));
    const task = { instance, givens: { constants, inputs }, futures: many, months: 120, start: 0, record: ['jobs'] };
    return (own(alone, task, 3).seconds / (32 * 120 * n * n)) * 1e9;
  });
  const told = (values: readonly number[]) => values.map((value) => value.toFixed(2)).join(', ');
  console.log(`cost, which should be level
  µs a future and month with 16, 32, 64 futures       ${told(futures)}
  µs a future and month over 60, 120, 240 months      ${told(months)}
  ns a pair, future and month with ${occupations.join(', ')} occupations  ${told(pairs)}`);
}, 600_000);

const EVERY = 30; // seconds between lines while a command runs

/** A whole `landfall ensemble` on disk. */
async function command(futures: number, threads: number, months = MONTHS): Promise<Took> {
  const folder = mkdtempSync(join(tmpdir(), 'landfall-bench-'));
  const parts = join(folder, 'run', 'parts');
  let told = 0;
  try {
    const what = ['ensemble', 'benxi', '-s', 'cliff-closure', '-n', String(futures), '--horizon', String(months)];
    const args = [...what, '--threads', String(threads), '-q', '-o', join(folder, 'run')];
    return await landfallWatched(args, (seconds) => {
      if (seconds - told < EVERY) return;
      told = seconds;
      const done = existsSync(parts) ? readdirSync(parts).filter((name) => name.endsWith('.parquet')).length : 0;
      console.log(`${futures} futures x ${months} months: ${done} parts after ${seconds.toFixed(0)} s`);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const verdict = (met: boolean) => (met ? 'met' : 'MISSED');
const busy = () => `load of the machine ${readFileSync('/proc/loadavg', 'utf8').split(' ')[0]}`;
/** What takes many minutes; each can be had alone: LANDFALL_LONG=1 npm run bench ensemble -- -t '10,000 futures'. */
const long = it.runIf(process.env.LANDFALL_LONG === '1');
const LIMITS = { scaling: 1.9, thousand: 15, memory: 2048 }; // times; seconds; megabytes

/** Futures a second that threads run and write, once they are warm: without reading the pack and telling the answers. */
async function rate(count: number, futures: number, months: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'landfall-bench-'));
  const threads = startThreads(count);
  try {
    const order: StudyOrder = {
      region: 'benxi',
      scenarios: [await readScenarioText('cliff-closure', 'benxi')],
      months,
      design: { method: 'lhs', size: 2 * futures, seed: 0 },
      series: WATCHED,
    };
    threads.open({ order });
    const manifest = manifestOf(await openOrder(order), await engineHash(), BATCH);
    await beginFolder(folder, manifest);
    const parts = partsOf(folder, manifest);
    await threads.run(parts.slice(0, parts.length / 2), manifest, () => undefined);
    const began = performance.now();
    await threads.run(parts.slice(parts.length / 2), manifest, () => undefined);
    return futures / ((performance.now() - began) / 1000);
  } finally {
    await threads.close();
    rmSync(folder, { recursive: true });
  }
}

/** Keeps this process and all its threads on some cores (Linux); whether that could be done. */
function keepOn(list: string): boolean {
  try {
    execFileSync('taskset', ['-a', '-p', '-c', list, String(process.pid)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * A thread alone also uses a second core: what collects garbage and writes files runs beside it. So the one core is one.
 * @param futures that are run, after as many that warm the threads up; whole parts for each of two threads
 */
async function scaling(futures: number, months: number): Promise<string> {
  const pinned = keepOn('0');
  const one = await rate(1, futures, months);
  if (pinned) keepOn(`0-${cpus().length - 1}`);
  const two = await rate(2, futures, months);
  const times = two / one;
  return `scaling: ${one.toFixed(1)} futures x ${months} months a second on ${pinned ? 'one core' : 'one thread (it could not be kept on one core)'}, ${two.toFixed(1)} with two threads: ${times.toFixed(2)} x, limit ${LIMITS.scaling}: ${verdict(times >= LIMITS.scaling)} (${busy()})`;
}

it('scales from one thread to two', async () => {
  console.log(await scaling(8 * BATCH, 120));
}, 3_600_000);

it('holds as much memory for many futures as for few', async () => {
  const small = await command(256, 2, 120);
  const large = await command(1024, 2, 120);
  console.log(
    `memory: ${small.memory.toFixed(0)} MB with 256 futures x 120 months, ${large.memory.toFixed(0)} MB with 1,024, limit ${LIMITS.memory}: ${verdict(large.memory <= LIMITS.memory)}`,
  );
}, 3_600_000);

long(
  'runs 1,000 futures x 360 months',
  async () => {
    const { wall, cpu, memory } = await command(1000, 2);
    console.log(
      `1,000 futures x 360 months: ${wall.toFixed(1)} s on two threads, limit ${LIMITS.thousand}: ${verdict(wall <= LIMITS.thousand)} (half of processor time ${(cpu / 2).toFixed(1)} s, ${memory.toFixed(0)} MB; ${busy()})`,
    );
  },
  7_200_000,
);

long(
  'runs 10,000 futures x 360 months in fixed memory',
  async () => {
    const { wall, memory } = await command(10_000, 2);
    console.log(
      `10,000 futures x 360 months: ${memory.toFixed(0)} MB at most, limit ${LIMITS.memory}: ${verdict(memory <= LIMITS.memory)} (${wall.toFixed(0)} s on two threads; ${busy()})`,
    );
  },
  7_200_000,
);

long(
  'scales from one thread to two over 360 months',
  async () => {
    console.log(await scaling(8 * BATCH, MONTHS));
  },
  7_200_000,
);
