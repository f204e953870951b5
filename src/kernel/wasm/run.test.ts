import { describe, expect, it } from 'vitest';
import { bindInstance } from '../bind.ts';
import { NonFinite } from '../interpreter/index.ts';
import { aux, constant, type EquationSpec, flow, input, stock } from '../language.ts';
import type { Future, Givens } from '../program.ts';
import { emitModule } from './emit.ts';
import { layoutOf } from './layout.ts';
import { loadModel, loadModelAsync } from './load.ts';
import { runBlock, runFutures, snapshot } from './run.ts';
import { compiled } from './testing/compiled.ts';

const doc = 'd';
const equations: Record<string, EquationSpec> = {
  rate: constant([], '1/month', { doc }),
  weight: constant(['row'], '1', { doc, shared: true }),
  push: input([], '1/month', { doc }),
  level: stock(['row'], '1', { initial: 'weight', inflows: ['growth'], outflows: [] }, { doc }),
  growth: flow(['row'], '1/month', 'rate * level + push', { doc, boundary: true }),
  total: aux([], '1', 'SUM(level)', { doc }),
  inverse: aux([], '1', '1 / (total - 48)', { doc }),
};
const givens: Givens = {
  constants: new Map([
    ['rate', Float64Array.of(0.5)],
    ['weight', Float64Array.of(1, 2, 4)],
  ]),
  inputs: new Map([['push', Float64Array.of(0, 1, 0, 0)]]),
};
const options = { steps: 3, start: 0, seed: 1, record: ['total', 'weight'] };
const all = { ...options, record: ['total', 'weight', 'inverse'] };
const { program, instance, models } = compiled(equations, [2, 4]);

const at = (rate: number, number = 0): Future => ({ number, constants: new Map([['rate', Float64Array.of(rate)]]) });
const totals = (futures: readonly Future[], some = models, asked = options) =>
  runFutures(some, instance, givens, futures, asked).map(({ series }) => [...(series.get('total') ?? [])]);

/** level[1] + level[2] + level[3]: each step times 1 + rate, and 3 more in the second. */
const expected = (rate: number): number[] => {
  const second = 7 * (1 + rate);
  const third = second * (1 + rate) + 3;
  return [7, second, third, third * (1 + rate)];
};

describe('running futures', () => {
  it('gives each future its own constants, in any number of blocks', () => {
    const rates = [0, 0.5, 1, 0.25, 2, -0.5, 0, 1, 0.5, 3, 0.75];
    for (const some of [models, models.slice(0, 1), models.slice(1)]) {
      expect(
        totals(
          rates.map((rate, i) => at(rate, i)),
          some,
        ),
      ).toEqual(rates.map(expected));
    }
    expect(totals([])).toEqual([]);
  });

  it('lets a look-out change what is still to come in a future’s own inputs', () => {
    // Each future is pushed by 10 in the step after its total first passes 9, whichever lane and block it is in.
    const total = program.byName.get('total') ?? -1;
    const rates = [0, 0.5, 1, 0.25, 2];
    for (const some of [models, models.slice(0, 1)]) {
      const futures = rates.map((rate, i) => ({ ...at(rate, i), inputs: new Map([['push', new Float64Array(4)]]) }));
      const pushed = new Set<number>();
      const runs = runFutures(some, instance, givens, futures, options, (step, place, read) => {
        if (read(total, 0) <= 9 || pushed.has(place) || step === 3) return;
        pushed.add(place);
        futures[place].inputs.get('push')?.fill(10, step + 1, step + 2);
      });
      // A push in a row moves the levels from that step to the next.
      const grown = (rate: number) => {
        const [path, push] = [[7], [0, 0, 0, 0]];
        for (let step = 0; step < 3; step += 1) {
          if (path[step] > 9 && !push.includes(10)) push[step + 1] = 10;
          path.push(path[step] * (1 + rate) + 3 * push[step]);
        }
        return path;
      };
      expect(runs.map(({ series }) => [...(series.get('total') ?? [])])).toEqual(rates.map(grown));
    }
  });

  it('gives each future its own inputs', () => {
    const inputs = new Map([['push', Float64Array.of(0, 0, 0, 9)]]);
    expect(totals([{ number: 0, inputs }, { number: 1 }, at(0, 2)])).toEqual([
      [7, 10.5, 15.75, 23.625],
      expected(0.5),
      expected(0),
    ]);
  });

  it('takes the module that what is left fills', () => {
    // with modules for 1, 2 and 8: never more than a quarter of the lanes idle, but where one future stands alone
    for (const count of [1, 2, 3, 5, 6, 7, 9, 16, 19]) {
      const rates = Array.from({ length: count }, (_, i) => i / 4);
      expect(totals(rates.map((rate) => at(rate)))).toEqual(rates.map(expected));
    }
  });

  it('records what futures share in each of them', () => {
    const runs = runBlock(models[0], instance, givens, [at(0), at(1)], options);
    for (const { steps, series } of runs) {
      expect(steps).toBe(3);
      expect([...(series.get('weight') ?? [])]).toEqual([1, 2, 4, 1, 2, 4, 1, 2, 4, 1, 2, 4]);
    }
    expect(() => runBlock(models[0], instance, givens, [at(0), at(0), at(0)], options)).toThrow(
      '3 futures for 2 lanes',
    );
  });

  it('leaves nothing of one run in the next, also with other sizes', () => {
    const larger = bindInstance(program, new Map([['row', ['r1', 'r2', 'r3', 'r4', 'r5']]]));
    const weight = Float64Array.of(1, 1, 1, 1, 3);
    const constants = new Map([...givens.constants, ['weight', weight] as const]);
    const before = totals([at(0.5)]);
    const [run] = runFutures(models, larger, { ...givens, constants }, [at(1)], options);
    // 7, 14, 28 + 5, 66
    expect([...(run.series.get('total') ?? [])]).toEqual([7, 14, 33, 66]);
    totals([at(3), at(2), at(1), at(0)]);
    expect(totals([at(0.5)])).toEqual(before);
  });

  it('shows every value of a future at a step', () => {
    const values = snapshot(models[1], instance, givens, at(1), options, 2);
    // rate; weight; push; level 2 * 2 + 1 ...; growth; total; inverse
    expect([...values]).toEqual([1, 1, 2, 4, 0, 5, 9, 17, 5, 9, 17, 31, 1 / (31 - 48)]);
    expect(values.length).toBe(instance.total);
    expect(() => snapshot(models[1], instance, givens, at(1), options, 4)).toThrow('step 4');
  });
});

describe('what does not fit', () => {
  it('refuses a future with its own value of a shared constant', () => {
    const constants = new Map([['weight', Float64Array.of(1, 1, 1)]]);
    expect(() => totals([{ number: 3, constants }])).toThrow(
      /future 3: its own weight; expected a constant that may differ/,
    );
  });

  it('refuses missing modules and modules of another program', async () => {
    const other = compiled({ ...equations, total: aux([], '1', 'SUM(level) + 0', { doc }) });
    expect(() => runFutures([], instance, givens, [at(0)], options)).toThrow(
      /compiled modules: none; expected modules of this test/,
    );
    expect(() => runFutures(other.models, instance, givens, [at(0)], options)).toThrow(/expected modules of this test/);
    const bytes = emitModule(other.program, 2);
    expect(() => loadModel(program, bytes)).toThrow(/made from other equations/);
    await expect(loadModelAsync(program, bytes)).rejects.toThrow(/made from other equations/);
    expect(() => loadModel(program, bytes.slice(0, 40))).toThrow(/bytes that do not compile/);
    await expect(loadModelAsync(program, Uint8Array.of(1, 2, 3))).rejects.toThrow(/bytes that do not compile/);
    // a sound module that has nothing to do with this: the eight bytes of an empty one
    expect(() => loadModel(program, Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0))).toThrow(
      /made from other equations/,
    );
  });

  it('takes a module of the same equations with other texts', () => {
    const reworded = compiled({ ...equations, total: aux([], '1', 'SUM( level )', { doc: 'Other words.' }) }, []);
    expect(loadModel(reworded.program, emitModule(program, 2)).lanes).toBe(2);
  });

  it('loads without holding up the caller', async () => {
    const model = await loadModelAsync(program, emitModule(program, 4));
    expect(totals([at(0.25)], [model])).toEqual([expected(0.25)]);
  });

  it('knows the lanes it can be written for', () => {
    expect(() => emitModule(program, 3)).toThrow('lanes: expected one of 1, 2, 4, 8, 16, got 3');
  });

  it('refuses an instance beyond the largest memory', () => {
    const lengths = instance.lengths.map(() => 2 ** 27);
    expect(() => layoutOf({ ...instance, lengths }, { lanes: 8, free: 320 })).toThrow(
      /MiB of values; expected 4096 MiB/,
    );
  });
});

describe('numbers that are not finite', () => {
  /** The error of a run, and what its first fault says. */
  const broken = (futures: readonly Future[], some = models): NonFinite => {
    try {
      totals(futures, some, all);
    } catch (error) {
      if (error instanceof NonFinite) return error;
      throw error;
    }
    throw new Error('nothing broke');
  };

  it('names the equation, step and future’s numbers, wherever the future stands in its block', () => {
    // rate 1: 7, 14, 31, 62; with 17 more at once in the third step, total - 48 is 0
    const inputs = new Map([['push', Float64Array.of(0, 1, -14 / 3, 0)]]);
    const bad: Future = { ...at(1, 9), inputs };
    for (const futures of [[bad], [at(0), bad], [at(0), at(0.5), at(2), at(3), at(0), bad, at(1)]]) {
      expect(broken(futures)).toMatchObject({ variable: 'inverse', step: 3 });
    }
    expect(broken([bad]).faults[0]).toMatchObject({ where: 'inverse', expected: 'a finite number' });
  });

  it('leaves out equations that nothing recorded hangs on, and what they would have broken', () => {
    const inputs = new Map([['push', Float64Array.of(0, 1, -14 / 3, 0)]]);
    // inverse is 1 / 0 in the third step: see above
    expect(totals([{ ...at(1, 9), inputs }])).toEqual([[7, 14, 31, 48]]);
    expect(() => totals([{ ...at(1, 9), inputs }], models, all)).toThrow(/inverse/);
  });

  it('names a stock that leaves the numbers, at the step that it leaves', () => {
    const single = compiled({
      push: input([], '1/month', { doc }),
      level: stock([], '1', { initial: '0', inflows: ['growth'], outflows: [] }, { doc }),
      growth: flow([], '1/month', 'push', { doc, boundary: true }),
    });
    const path = (...values: number[]) => new Map([['push', Float64Array.from(values)]]);
    const futures = [0, 1, 2].map((number) =>
      number === 1 ? { number, inputs: path(0, 1.6e308, 1.6e308, 0) } : { number },
    );
    const run = () =>
      runFutures(single.models, single.instance, { constants: new Map(), inputs: path(1, 1, 1, 1) }, futures, {
        ...options,
        record: ['level'],
      });
    // level is 1.6e308 at step 2; adding as much again is the step to 3
    expect(run).toThrow(/level: Infinity at step 2/);
  });

  it('takes large numbers for what they are, though their sum is beyond all doubles', () => {
    const large = compiled({
      x: aux(['row'], '1', '1e308 + TIME / DT', { doc }),
      y: aux(['row'], '1', '0 - x', { doc }),
    });
    const given = { constants: new Map(), inputs: new Map() };
    const futures = [{ number: 0 }, { number: 1 }, { number: 2 }];
    const record = ['x', 'y'];
    for (const run of runFutures(large.models, large.instance, given, futures, { ...options, record })) {
      expect([...(run.series.get('x') ?? [])]).toEqual(new Array(12).fill(1e308));
    }
  });

  it('names the first equation of a step, though later ones break too', () => {
    expect(broken([at(1), at(1e308)])).toMatchObject({ variable: 'growth', step: 0, labels: ['r2'] });
  });

  it('names statics, those that futures share too', () => {
    const shared = compiled({
      k: constant(['row'], '1', { doc, shared: true }),
      table: aux(['row'], '1', '1 / k', { doc }),
    });
    const constants = new Map([['k', Float64Array.of(1, 0, 2)]]);
    const run = () =>
      runFutures(shared.models, shared.instance, { constants, inputs: new Map() }, [{ number: 0 }, { number: 1 }], {
        ...options,
        record: ['table'],
      });
    expect(run).toThrow(/table\[r2\]: Infinity at step 0/);
  });
});
