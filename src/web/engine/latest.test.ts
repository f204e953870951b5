import { describe, expect, it } from 'vitest';
import { latest } from './latest.ts';

describe('latest', () => {
  it('shows the first and the last of a burst, in order, and never one in between', async () => {
    const open: (() => void)[] = [];
    const shown: number[] = [];
    const run = latest(
      (input: number) => new Promise<number>((done) => open.push(() => done(input * 10))),
      (output) => shown.push(output),
      () => undefined,
    );
    for (const input of [1, 2, 3, 4]) run(input);
    expect(open.length).toBe(1);
    open[0]();
    await new Promise((done) => setTimeout(done));
    expect(open.length).toBe(2);
    open[1]();
    await new Promise((done) => setTimeout(done));
    expect(shown).toEqual([10, 40]);
  });

  it('goes on after a job that failed', async () => {
    const shown: number[] = [];
    const failed: number[] = [];
    const run = latest(
      async (input: number) => {
        if (input === 1) throw new Error('no');
        return input;
      },
      (output) => shown.push(output),
      (_, input) => failed.push(input),
    );
    run(1);
    run(2);
    await new Promise((done) => setTimeout(done, 5));
    expect([failed, shown]).toEqual([[1], [2]]);
  });
});
