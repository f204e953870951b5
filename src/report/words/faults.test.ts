import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { benxi } from '../../../test/benxi.ts';
import { Faults } from '../../kernel/errors.ts';
import { readScenarioData } from '../../scenario/resolve.ts';
import { faultSaid } from './faults.ts';

const baseline = parse(readFileSync(new URL('../../../scenarios/benxi/baseline.yaml', import.meta.url), 'utf8'));

/** What the reader of scenarios says of a plan with a lever. */
function faultOf(lever: Record<string, unknown>) {
  try {
    readScenarioData({ ...baseline, levers: [lever] }, 'plan', benxi);
  } catch (error) {
    if (error instanceof Faults) return error.faults[0];
  }
  throw new Error('the plan has no fault');
}

describe('what stops a lever', () => {
  const called = (id: string) => (id === 'beiying_bf1' ? '北营1号高炉' : id);

  it('is said in Chinese as the reader of scenarios finds it', () => {
    const from = '2030-01';
    const cases: readonly (readonly [Record<string, unknown>, RegExp])[] = [
      [{ do: 'open_deposit', deposits: ['rare_byproduct'], from }, /没有找到来源.*rare-metals/],
      [{ do: 'export_mill', furnaces: ['beiying_bf1'], from, until: '2031-01' }, /^北营1号高炉在拆除期间/],
      [{ do: 'open', furnaces: ['beiying_bf1'], from }, /^北营1号高炉已在运行/],
      [{ do: 'freeze_hiring', plants: ['beiying'], from: '1999-01' }, /^1999-01不在模拟期内/],
      [{ do: 'freeze_hiring', plants: ['beiying'], from, until: '2029-01' }, /^结束早于开始/],
    ];
    for (const [lever, expected] of cases) {
      const { text, english } = faultSaid(faultOf(lever), 'zh', called);
      expect([lever, text]).toEqual([lever, expect.stringMatching(expected)]);
      expect(english).toBe(false);
    }
  });

  it('stays in English, and says so, where it has no words', () => {
    const fault = { where: 'x', found: 'something new', expected: 'something else' };
    expect(faultSaid(fault, 'zh', called)).toEqual({ text: 'something new; something else', english: true });
    expect(faultSaid(fault, 'en', called).english).toBe(false);
  });
});
