import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cappedOutput } from '../../design/input-output/capped.ts';
import { uniform } from '../../kernel/random/philox.ts';
import { type LinearProblem, solveLinear } from './solve.ts';

const free = Number.POSITIVE_INFINITY;
const limits = { seconds: 10, gap: 0 };

describe('linear problems', () => {
  it('are solved as by hand', async () => {
    // Chairs earn 20, tables 30; 40 hours of one trade, 50 of another. At the corner: 20 chairs and 10 tables.
    const problem: LinearProblem = {
      columns: [
        { name: 'chairs', cost: -20, low: 0, high: free },
        { name: 'tables', cost: -30, low: 0, high: free },
      ],
      rows: [
        {
          name: 'carpentry',
          low: -free,
          high: 40,
          entries: [
            { column: 0, value: 1 },
            { column: 1, value: 2 },
          ],
        },
        {
          name: 'finishing',
          low: -free,
          high: 50,
          entries: [
            { column: 0, value: 2 },
            { column: 1, value: 1 },
          ],
        },
      ],
    };
    const answer = await solveLinear(problem, limits);
    expect(answer.status).toBe('optimal');
    expect(answer.values[0]).toBeCloseTo(20, 9);
    expect(answer.values[1]).toBeCloseTo(10, 9);
    expect(answer.objective).toBeCloseTo(-700, 9);
    expect(answer.gap).toBe(0);
  });

  it('give the outputs of a capped economy, which its own method finds without them', async () => {
    // The largest outputs with x <= cap and x <= A x + f: the linear problem behind x = min(cap, A x + f).
    for (let seed = 0; seed < 20; seed += 1) {
      const n = 6;
      const draw = (element: number) => uniform(3, seed, 0, 0, element);
      const a = Float64Array.from({ length: n * n }, (_, i) => (0.9 * draw(i)) / n);
      const demand = Float64Array.from({ length: n }, (_, i) => 100 * draw(100 + i));
      const cap = Float64Array.from({ length: n }, (_, i) => 150 * draw(200 + i));
      const columns = Array.from(cap, (high, i) => ({ name: `x${i}`, cost: -1, low: 0, high }));
      const rows = Array.from(demand, (high, i) => ({
        name: `r${i}`,
        low: -free,
        high,
        entries: columns.map((_, column) => ({ column, value: (i === column ? 1 : 0) - a[i * n + column] })),
      }));
      const { values } = await solveLinear({ columns, rows }, limits);
      cappedOutput(a, demand, cap).forEach((output, i) => {
        expect(output).toBeCloseTo(values[i], 6);
      });
    }
  });

  it('without an answer say so', async () => {
    const columns = [{ name: 'x', cost: -1, low: 0, high: free }];
    expect((await solveLinear({ columns, rows: [] }, limits)).status).toBe('unbounded');
    const rows = [{ name: 'r', low: -free, high: -1, entries: [{ column: 0, value: 1 }] }];
    expect((await solveLinear({ columns, rows }, limits)).status).toBe('infeasible');
  });

  it('with whole numbers are solved as by trying all', async () => {
    const items = fc.array(
      fc.record({ gain: fc.integer({ min: 1, max: 30 }), weight: fc.integer({ min: 1, max: 12 }) }),
      {
        minLength: 1,
        maxLength: 9,
      },
    );
    await fc.assert(
      fc.asyncProperty(items, fc.integer({ min: 1, max: 40 }), async (list, room) => {
        let best = 0;
        for (let set = 0; set < 2 ** list.length; set += 1) {
          const inside = list.filter((_, i) => (set >> i) % 2 === 1);
          const weight = inside.reduce((sum, one) => sum + one.weight, 0);
          if (weight <= room)
            best = Math.max(
              best,
              inside.reduce((sum, one) => sum + one.gain, 0),
            );
        }
        const answer = await solveLinear(
          {
            columns: list.map(({ gain }, i) => ({ name: `x${i}`, cost: -gain, low: 0, high: 1, whole: true })),
            rows: [
              {
                name: 'room',
                low: -free,
                high: room,
                entries: list.map(({ weight }, column) => ({ column, value: weight })),
              },
            ],
          },
          limits,
        );
        expect(answer.status).toBe('optimal');
        expect(answer.objective + 0).toBe(-best + 0);
        expect(answer.bound).toBeCloseTo(-best, 6);
        expect(answer.gap).toBeLessThanOrEqual(1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it('that take too long come with the gap that is left', async () => {
    // A market split (Cornuejols and Dawande 1998): small, and hard for branch and cut.
    let state = 12345;
    const draw = () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state % 100;
    };
    const [n, m] = [40, 5];
    const rows = Array.from({ length: m }, (_, r) => {
      const entries = Array.from({ length: n }, (_, column) => ({ column, value: draw() }));
      const half = Math.floor(entries.reduce((sum, { value }) => sum + value, 0) / 2);
      const slack = [
        { column: n + 2 * r, value: 1 },
        { column: n + 2 * r + 1, value: -1 },
      ];
      return { name: `r${r}`, low: half, high: half, entries: [...entries, ...slack] };
    });
    const columns = [
      ...Array.from({ length: n }, (_, i) => ({ name: `x${i}`, cost: 0, low: 0, high: 1, whole: true })),
      ...Array.from({ length: 2 * m }, (_, i) => ({ name: `s${i}`, cost: 1, low: 0, high: free })),
    ];
    const answer = await solveLinear({ columns, rows }, { seconds: 1, gap: 0 });
    expect(answer.status).toBe('limit');
    expect(answer.values).toHaveLength(n + 2 * m);
    expect(answer.objective).toBeGreaterThanOrEqual(answer.bound - 1e-6);
    expect(answer.gap).toBeGreaterThan(0);
  });
});
