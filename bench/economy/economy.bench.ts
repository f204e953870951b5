import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { factor, inverse, solve } from '../../src/design/input-output/lu.ts';
import { solveUpdated, update } from '../../src/design/input-output/update.ts';

/*
 * The linear algebra of the accounts beside numpy on one thread, in one run and on the same numbers: 168 industries (a town,
 * the rest of its province, the rest of the nation and the world in 42 sectors) and 459 (three regions in 153).
 *
 * numpy needs a Python of its own: python3 -m venv bench/.venv && bench/.venv/bin/pip install numpy
 */
const SIZES = [168, 459];
const REPEATS = 30;
const python = new URL('../.venv/bin/python', import.meta.url).pathname;
const program = new URL('./numpy_side.py', import.meta.url).pathname;

interface NumpySide {
  readonly numpy: string;
  readonly solve: number;
  readonly inverse: number;
  readonly again: number;
  readonly update: number;
  readonly far: number;
}

/** Best of some repeats, in milliseconds. */
function best(run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < REPEATS; i += 1) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** An economy of n industries that buy from all: coefficients whose columns add to a half. */
function economy(n: number) {
  let state = n;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  const matrix = Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0) - next() / n);
  const demand = Float64Array.from({ length: n }, () => 1 + next());
  const change = Float64Array.from({ length: n }, () => (next() - 0.5) / n);
  return { matrix, demand, change };
}

function numpy(n: number, arrays: readonly Float64Array[]): NumpySide | undefined {
  if (!existsSync(python)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'landfall-bench-'));
  try {
    const file = join(folder, 'economy.bin');
    writeFileSync(
      file,
      Buffer.concat(arrays.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))),
    );
    const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
    return JSON.parse(execFileSync(python, [program, file, String(n), String(REPEATS)], { encoding: 'utf8', env }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('measures the linear algebra of the accounts', () => {
  for (const n of SIZES) {
    const { matrix, demand, change } = economy(n);
    const factors = factor(matrix, n);
    const changes = new Map([[0, change]]);
    const changed = update(factors, changes);
    const solved = solve(factors, demand);
    const updated = solveUpdated(changed, demand);
    const peer = numpy(n, [matrix, demand, change, solved, updated]);
    const rows: [string, number, number | undefined][] = [
      ['factor and solve', best(() => void solve(factor(matrix, n), demand)), peer?.solve],
      ['inverse', best(() => void inverse(factor(matrix, n))), peer?.inverse],
      ['one more demand', best(() => void solve(factors, demand)), peer?.again],
      ['one column changed', best(() => void solveUpdated(update(factors, changes), demand)), peer?.update],
    ];
    const ms = (value: number) => `${value.toFixed(3)} ms`.padStart(11);
    console.log(
      [
        `${n} industries${peer === undefined ? `; no numpy: ${python} is missing` : `, beside numpy ${peer.numpy} on one thread; answers agree to ${peer.far.toExponential(0)}`}`,
        ...rows.map(([name, own, other]) =>
          [
            `  ${name.padEnd(20)} ${ms(own)}`,
            ...(other === undefined ? [] : [`numpy ${ms(other)}   ${(own / other).toFixed(1)} x its time`]),
          ].join('   '),
        ),
      ].join('\n'),
    );
  }
});
