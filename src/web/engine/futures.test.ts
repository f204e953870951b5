import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { benxi, compiledTown } from '../../../test/benxi.ts';
import { openStudy, runBatch } from '../../ensemble/study/study.ts';
import { Faults } from '../../kernel/errors.ts';
import { emitModule } from '../../kernel/wasm/emit.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import { checkUncertain, futuresOf } from './futures.ts';
import { openDesk } from './town.ts';

const cliff = {
  ...(parse(
    readFileSync(new URL('../../../scenarios/benxi/cliff-closure.yaml', import.meta.url), 'utf8'),
  ) as ScenarioText),
  months: 60,
};
const uncertain = {
  ranges: [{ quantity: 'pay_loss_at_hire', shape: 'uniform', low: 0.1, high: 0.3, why: 'two studies' }],
  correlations: [{ between: ['pay_loss_at_hire', 'pay_recovery_rate'], rank: -0.5, why: 'deep losses last' }],
  switches: [{ quantity: 'matching_form', one_of: [0, 1], why: 'nobody knows which holds' }],
  drivers: [{ driver: 'steel_demand', times: { low: 0.8, high: 1.1 }, why: 'orders have been off by as much' }],
};

describe('futures of the page', async () => {
  const town = compiledTown();
  const desk = await openDesk(benxi, [emitModule(town.program, 1), emitModule(town.program, 4)], () => 0);

  it.each([
    ['as the pack leaves them open', cliff],
    ['with what the scenario itself leaves open', { ...cliff, uncertain }],
  ])('are those of the command line, bit for bit, %s', async (_, scenario) => {
    const size = 40;
    const study = openStudy(town, [desk.read(scenario)], { method: 'lhs', size, seed: 0 }, [
      'left_behind_total',
      'co2',
    ]);
    const [own] = runBatch(study, 5, 13).plans;
    const { paths } = await futuresOf(desk, scenario, size, 5, 13);
    expect(paths.get('left_behind_total')).toEqual(own[0]);
    expect(paths.get('co2')).toEqual(own[1]);
    expect(new Set(own[0].filter((_value, i) => i % 61 === 60)).size).toBe(8);
  });

  it('keep their draws from plan to plan, and are still those of the command line', async () => {
    const without = { ...cliff, levers: [] };
    const size = 40;
    await futuresOf(desk, cliff, size, 0, 4);
    const { paths } = await futuresOf(desk, without, size, 2, 6);
    const study = openStudy(town, [desk.read(without)], { method: 'lhs', size, seed: 0 }, ['co2']);
    expect(paths.get('co2')).toEqual(runBatch(study, 2, 6).plans[0][0]);
  });

  it('say what is wrong with what a scenario leaves open', async () => {
    const broken = { ...cliff, uncertain: { ranges: [{ quantity: 'pay_los_at_hire', low: 0.1, why: 'a slip' }] } };
    await expect(checkUncertain(desk.read(broken))).rejects.toThrow(Faults);
    await expect(checkUncertain(desk.read(cliff))).resolves.toBeUndefined();
  });
});
