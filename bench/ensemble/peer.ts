import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Future, Givens, Instance } from '../../src/kernel/program.ts';
import { uniform } from '../../src/kernel/random/philox.ts';
import { drawName, numpyProgram, processesIn } from './numpy.ts';

const here = new URL('.', import.meta.url).pathname;
const python = join(here, '.venv', 'bin', 'python');

/** A Python with numpy, scipy and EMA Workbench in a folder of the benchmark's own; why not, where there is none. */
export function preparePython(): string | undefined {
  try {
    if (!existsSync(python)) {
      execFileSync('python3', ['-m', 'venv', join(here, '.venv')], { stdio: 'ignore' });
      execFileSync(python, ['-m', 'pip', 'install', '-q', '-r', join(here, 'requirements.txt')], { stdio: 'ignore' });
    }
    execFileSync(python, ['-c', 'import numpy, ema_workbench'], { stdio: 'ignore' });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : String(error);
  }
}

/** What is run, by both sides. */
export interface Task {
  readonly instance: Instance;
  readonly givens: Givens;
  readonly futures: readonly Future[];
  readonly months: number;
  readonly start: number;
  readonly record: readonly string[];
}

export interface Measured {
  /** Seconds of processor time of one core. */
  readonly seconds: number;
  readonly futures: number;
  readonly wall?: number;
  /** By series: futures, then elements, in the last month. */
  readonly last?: Readonly<Record<string, readonly number[]>>;
}

/** @param batch futures that numpy works at together; `ema`: one at a time, driven by EMA Workbench in two processes */
export function numpyRun(task: Task, batch: number, mode: 'batches' | 'ema' = 'batches'): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'landfall-numpy-'));
  try {
    write(folder, task);
    const args = [join(here, 'run.py'), folder, String(task.months), String(batch), mode];
    const out = execFileSync(python, args, { encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'inherit'] });
    return JSON.parse(out.trim().split('\n').at(-1) ?? '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function write(folder: string, { instance, givens, futures, months, start, record }: Task): void {
  const { program, sizes } = instance;
  const arrays: { name: string; shape: number[] }[] = [];
  const parts: Float64Array[] = [];
  const add = (name: string, shape: number[], values: Float64Array) => {
    arrays.push({ name, shape });
    parts.push(values);
  };
  const inputs: string[] = [];
  program.variables.forEach(({ name, kind, dims, value }, index) => {
    const shape = dims.map((dimension) => sizes[dimension]);
    const length = instance.lengths[index];
    if (kind === 'input') {
      inputs.push(name);
      add(
        name,
        [months + 1, ...shape, 1],
        (givens.inputs.get(name) ?? new Float64Array()).slice(0, (months + 1) * length),
      );
    }
    if (kind !== 'constant') return;
    const common = value === undefined ? givens.constants.get(name) : new Float64Array(length).fill(value);
    if (common === undefined) throw new Error(`no constant ${name}`);
    const own = futures.map((future) => future.constants?.get(name) ?? common);
    if (own.every((one) => one === common)) {
      add(name, [...shape, 1], common);
      return;
    }
    const all = new Float64Array(length * futures.length);
    own.forEach((values, future) => {
      for (let element = 0; element < length; element += 1) all[element * futures.length + future] = values[element];
    });
    add(name, [...shape, futures.length], all);
  });
  program.variables.forEach(({ node, dims }, index) => {
    for (const process of node === undefined ? [] : processesIn(node)) {
      const length = instance.lengths[index];
      const draws = new Float64Array((months + 1) * length * futures.length);
      let place = 0;
      for (let step = 0; step <= months; step += 1) {
        for (let element = 0; element < length; element += 1) {
          for (const { number } of futures) draws[place++] = uniform(0, number, step, process, element);
        }
      }
      inputs.push(drawName(process));
      add(drawName(process), [months + 1, ...dims.map((dimension) => sizes[dimension]), futures.length], draws);
    }
  });
  writeFileSync(join(folder, 'program.py'), numpyProgram(instance, record));
  writeFileSync(
    join(folder, 'given.json'),
    JSON.stringify({ arrays, inputs, start, record, futures: futures.length, months }),
  );
  writeFileSync(
    join(folder, 'given.bin'),
    Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))),
  );
}
