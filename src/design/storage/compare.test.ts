import { describe, expect, it } from 'vitest';
import { benxi } from '../../../test/benxi.ts';
import { withValues } from '../../region/region.ts';
import { compareStorage } from './compare.ts';

const set = (...changes: [string, number, Record<string, string>?][]) =>
  compareStorage(
    withValues(
      benxi,
      changes.map(([quantity, value, labels = {}]) => ({ quantity, value, labels, why: 'test' })),
    ),
  );

describe('storage in the shafts of Benxi', () => {
  const report = compareStorage(benxi);
  const [gravity, water, battery] = report.options;

  it('rejects the one shaft of known depth, and says why', () => {
    expect(report.shafts.map((shaft) => [shaft.id, shaft.against.map((reason) => reason.kind)])).toEqual([
      ['sishanling_shaft', ['used', 'dear']],
    ]);
  });

  it('costs what the pack’s figures give by hand', () => {
    // 1 / annuity(8 %, 35) + 1 % = 0.0958033; x 10 m yuan / 330 + 200 / 0.78
    expect(gravity.levelised.middle).toBeCloseTo((0.0958033 * 10_000_000) / 330 + 200 / 0.78, 0);
    // Taizihe: 12.145 bn yuan over 3,614 GWh in 330 days
    expect(water.investment.middle / 1000).toBeCloseTo(12.145e9 / (3_614_000 / 330) / 1000, 6);
    expect(battery.investment.middle / 1000).toBeCloseTo(949.8, 6);
    expect(gravity.levelised.middle).toBeGreaterThan(4 * battery.levelised.middle);
  });

  it('lets a weight in where hole and winch are free and cheap: the verdict follows the numbers', () => {
    const cheap = set(['gravity_investment', 1_200_000], ['shaft_free', 1, { shaft: 'sishanling_shaft' }]);
    expect(cheap.shafts[0].against).toEqual([]);
    const narrow = set(['shaft_diameter', 0.3, { shaft: 'sishanling_shaft' }], ['weight_limit', 20]);
    expect(narrow.shafts[0].energy.middle).toBeLessThan(0.1);
    const deep = set(['shaft_depth', 3000, { shaft: 'sishanling_shaft' }]);
    expect(deep.shafts[0].against.map((reason) => reason.kind)).toContain('rope');
  });

  it('names every figure that a pack lacks', () => {
    const bare = { ...benxi, figures: new Map([...benxi.figures].filter(([name]) => !name.startsWith('battery_'))) };
    expect(() => compareStorage(bare)).toThrow(
      /battery_investment[\s\S]*battery_upkeep|battery_upkeep[\s\S]*battery_investment/,
    );
  });

  it('keeps its ranges in order', () => {
    for (const option of report.options) {
      for (const { low, middle, high } of [option.investment, option.levelised, option.carried, option.npv]) {
        expect(low).toBeLessThanOrEqual(middle);
        expect(middle).toBeLessThanOrEqual(high);
      }
    }
  });
});
