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

  it('rejects every hole, and says why', () => {
    expect(report.shafts.map((shaft) => [shaft.id, shaft.against.map((reason) => reason.kind)])).toEqual([
      ['caitun_vertical', ['heritage', 'unknown']],
      ['central_inclined', ['heritage', 'unknown']],
      ['nanfen_pit', ['used', 'unknown']],
      ['sishanling_shaft', ['used']],
    ]);
    expect(report.against.map((reason) => reason.kind)).toEqual(['dear', 'jobs']);
  });

  it('costs what the pack’s figures give by hand', () => {
    // 1 / annuity(8 %, 35) + 1 % = 0.0958033; x 10 m yuan / 330 + 200 / 0.78
    expect(gravity.levelised.middle).toBeCloseTo((0.0958033 * 10_000_000) / 330 + 200 / 0.78, 0);
    // Taizihe and Dayahe: 12.145 and 10.959 bn yuan over 3,614 and 1,605 GWh in 330 days
    expect(water.investment.middle / 1000).toBeCloseTo(23.104e9 / (5_219_000 / 330) / 1000, 6);
    expect(battery.investment.middle / 1000).toBeCloseTo(949.8, 6);
    expect(gravity.levelised.middle).toBeGreaterThan(4 * battery.levelised.middle);
  });

  it('would hold as much with 442 weights of the size that has been hung', () => {
    // 25 t over 970 m: 66.06 kWh; 29.2 MWh over that. A lift and a minute: 970 / 0.62 + 60 s
    const many = report.shafts[3].many;
    expect(many?.count).toBe(442);
    expect(many?.power).toBeCloseTo(0.06606 / ((970 / 0.62 + 60) / 3600), 4);
  });

  it('needs a motor for weight and rope: 12,000 t and 0.65 of it over 892 m in four hours', () => {
    const shaft = report.shafts[3];
    const rope = 1 / (16_500 / (6.5 * 1000) - 1);
    const speed = (970 - 12_000 / (7.8 * 0.7 * Math.PI * 9)) / (4 * 3600);
    expect(shaft.motor).toBeCloseTo((12 * (1 + rope) * 9.80665 * speed) / Math.sqrt(0.78), 6);
  });

  it('lets a weight in where hole and winch are free and cheap: the verdict follows the numbers', () => {
    const gravityProject = { storage: 'gravity_shaft' };
    const cheap = set(
      ['gravity_investment', 1_200_000],
      ['shaft_free', 1, { shaft: 'sishanling_shaft' }],
      ['storage_investment', 35_000_000, gravityProject],
    );
    expect(cheap.shafts[3].against).toEqual([]);
    expect(cheap.against).toEqual([]);
    const narrow = set(['shaft_diameter', 0.3, { shaft: 'sishanling_shaft' }], ['weight_limit', 20]);
    expect(narrow.shafts[3].energy?.middle).toBeLessThan(0.1);
    const deep = set(['shaft_depth', 3000, { shaft: 'sishanling_shaft' }]);
    expect(deep.shafts[3].against.map((reason) => reason.kind)).toContain('rope');
    // Where a valley costs nine tenths of a peak, 0.78 earns nothing.
    const level = set(
      ...['critical', 'peak', 'valley'].map((id): [string, number, Record<string, string>] => [
        'tariff_ratio',
        id === 'valley' ? 0.9 : 1,
        { tariff_period: id },
      ]),
    );
    expect(level.against[0]).toMatchObject({ kind: 'spread', efficiency: 0.78 });
  });

  it('counts work and carbon of a project by hand', () => {
    const taizihe = report.projects.find((project) => project.id === 'taizihe');
    // 2,230 people x 0.3 of the town x 0.75 of the time at the height x 6.75 years; 145 posts for 50 years
    expect(taizihe?.building).toBeCloseTo(2230 * 0.3 * 0.75 * 6.75, 6);
    expect(taizihe?.running).toBe(7250);
    // All from the grid's mix: 0.5626 x 3,614 GWh x (1 - 1 / 0.75); all of it wasted otherwise: 0.5626 x 3,614
    expect((taizihe?.avoided?.low ?? 0) / 1000).toBeCloseTo(0.5626 * 3614 * (1 - 1 / 0.75), 6);
    expect((taizihe?.avoided?.high ?? 0) / 1000).toBeCloseTo(0.5626 * 3614, 6);
  });

  it('names every figure that a pack lacks', () => {
    const bare = { ...benxi, figures: new Map([...benxi.figures].filter(([name]) => !name.startsWith('battery_'))) };
    expect(() => compareStorage(bare)).toThrow(
      /battery_investment[\s\S]*battery_upkeep|battery_upkeep[\s\S]*battery_investment/,
    );
  });

  it('keeps its ranges in order', () => {
    for (const option of report.options) {
      const earned = option.earnings.flatMap(({ revenue, carried, npv }) => [revenue, carried, npv]);
      for (const { low, middle, high } of [option.investment, option.levelised, ...earned]) {
        expect(low).toBeLessThanOrEqual(middle);
        expect(middle).toBeLessThanOrEqual(high);
      }
    }
  });
});
