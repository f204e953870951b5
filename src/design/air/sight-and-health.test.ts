import { describe, expect, it } from 'vitest';
import { attributable, deaths, GEMM, hazardRatio, nasari, relativeRisk, underlyingRate } from './health.ts';
import { CHINA_FINE_DUST, limitIn, WHO_FINE_DUST } from './standards.ts';
import {
  contrastAt,
  deciview,
  extinction,
  legibility,
  opticalDepth,
  originalExtinction,
  visualRange,
} from './visibility.ts';

describe('sight', () => {
  it.each([
    [10, 391.2, 0],
    [100, 39.12, 23.0259],
    [1000, 3.912, 46.0517],
  ])('at an extinction of %d per Mm reaches %d km, %d deciview', (b, range, dv) => {
    expect(visualRange(b)).toBeCloseTo(range, 3);
    expect(deciview(b)).toBeCloseTo(dv, 4);
  });

  const mix = { sulphate: 10, nitrate: 5, organic: 8, soot: 2, soil: 3, coarse: 20 };
  it.each([
    [0, 128.335, 30.4827, 25.5206],
    [80, 209.15625, 18.7037, 30.405],
    [90, 283.18375, 13.8144, 33.4351],
  ])('in a mix at %d %% humidity: the revised equation', (humidity, b, range, dv) => {
    const found = extinction(mix, humidity);
    expect(found).toBeCloseTo(b, 5);
    expect(visualRange(found)).toBeCloseTo(range, 4);
    expect(deciview(found)).toBeCloseTo(dv, 4);
  });

  it('by the original equation, in dry air', () => {
    expect(originalExtinction(mix, 0)).toBeCloseTo(122, 10);
  });

  const benxi = (dust: number) => ({
    sulphate: 0.25 * dust,
    nitrate: 0.15 * dust,
    organic: 0.3 * dust,
    soot: 0.07 * dust,
    soil: 0.23 * dust,
    coarse: 0.8 * dust,
  });
  it.each([
    [30, 24.0],
    [35, 20.2],
    [50, 13.2],
    [75, 7.9],
    [150, 3.8],
    [300, 1.9],
  ])('at %d ug/m3 of fine dust and 65 % humidity reaches %d km', (dust, range) => {
    expect(visualRange(extinction(benxi(dust), 65))).toBeCloseTo(range, 1);
  });

  it('at 90 % and 300 ug/m3 reaches 1.28 km, where 0.14 to 0.64 was seen: too far in fog', () => {
    expect(visualRange(extinction(benxi(300), 90))).toBeCloseTo(1.28, 2);
  });

  it('from above: optical depth 1.96 where sight is 2 km, 0.31 where it is 12.8 km', () => {
    const depth = (range: number) => opticalDepth(3912 / range, 1000);
    expect(depth(2)).toBeCloseTo(1.96, 2);
    expect(depth(12.8)).toBeCloseTo(0.31, 2);
    expect(legibility(0)).toBe(1);
    expect(legibility(depth(2))).toBeCloseTo(0.02, 4);
  });

  it('leaves 2 % of the contrast at the end of the visual range', () => {
    const b = 150;
    expect(contrastAt(b, visualRange(b))).toBeCloseTo(0.02, 4);
  });
});

describe('health', () => {
  const at = [10, 25, 30, 35, 50, 84];
  it.each([
    ['ncd_lri', [1.118171, 1.237257, 1.273134, 1.308554, 1.412681, 1.623551]],
    ['ihd', [1.253399, 1.536202, 1.624416, 1.713076, 1.984308, 2.596665]],
    ['stroke', [1.092183, 1.264577, 1.326796, 1.391059, 1.587601, 1.968252]],
    ['copd', [1.110613, 1.27804, 1.330635, 1.382538, 1.533346, 1.828209]],
    ['lung_cancer', [1.121135, 1.317208, 1.382298, 1.447966, 1.645357, 2.047181]],
    ['lri', [1.214778, 1.813898, 2.003581, 2.172616, 2.576497, 3.225025]],
  ] as const)('GEMM: %s', (cause, ratios) => {
    for (const [i, ratio] of ratios.entries()) expect(hazardRatio(GEMM[cause], at[i])).toBeCloseTo(ratio, 6);
    expect(hazardRatio(GEMM[cause], 2)).toBe(1);
  });

  it('attributes a fifth of deaths by illness to the dust of 30 and 35, with its band', () => {
    const { ncd_lri: curve } = GEMM;
    expect(attributable(hazardRatio(curve, 35))).toBeCloseTo(0.235798, 6);
    expect(attributable(hazardRatio(curve, 30))).toBeCloseTo(0.214536, 6);
    const band = (sign: number) => hazardRatio({ ...curve, theta: curve.theta + sign * 1.96 * curve.error }, 35);
    expect(band(-1)).toBeCloseTo(1.2242, 4);
    expect(band(1)).toBeCloseTo(1.3987, 4);
  });

  it.each([
    [35, 30, 3.775, 2.707],
    [30, 25, 3.775, 2.818],
    [30, 10, 14.27, 12.17],
  ])('from %d to %d ug/m3 avoids %d %% of deaths log-linear, %d %% by GEMM', (from, to, linear, gemm) => {
    expect(100 * (1 - relativeRisk(to, from))).toBeCloseTo(linear, 2);
    const ratio = (dust: number) => hazardRatio(GEMM.ncd_lri, dust);
    expect(100 * (1 - ratio(to) / ratio(from))).toBeCloseTo(gemm, 2);
  });

  it('gives InMAP’s test values', () => {
    expect([0, 5, 15, 25].map(nasari)).toEqual([
      1,
      expect.closeTo(1.031306668121412, 13),
      expect.closeTo(1.1291019999220953, 13),
      expect.closeTo(1.1676668889134683, 13),
    ]);
  });
});

describe('deaths', () => {
  it('in InMAP’s example of four places: 672, 403 more at twice the dust, 389 fewer at half', () => {
    const people = [100000, 80000, 700000, 90000];
    const dust = [12, 26, 11, 2];
    const rate = underlyingRate(people, dust.map(nasari), 800 / 100000);
    const all = (times: number) =>
      people.reduce((sum, count, i) => sum + deaths(count, rate, nasari(dust[i] * times)), 0);
    expect(Math.round(all(1))).toBe(672);
    expect(Math.round(all(2) - all(1))).toBe(403);
    expect(Math.round(all(1) - all(0.5))).toBe(389);
    // one place by itself: InMAP’s “local underlying incidence”
    const local = people.reduce((sum, count, i) => {
      const ratio = nasari(dust[i]);
      return sum + deaths(count, underlyingRate([count], [ratio], 800 / 100000), ratio);
    }, 0);
    expect(Math.round(local)).toBe(665);
  });
});

describe('limits', () => {
  it('fall from 30 to 25 with 2031', () => {
    expect([2026, 2030, 2031, 2040].map((year) => limitIn(year, CHINA_FINE_DUST)?.year)).toEqual([30, 30, 25, 25]);
    expect(limitIn(2020, CHINA_FINE_DUST)).toBeUndefined();
    expect(WHO_FINE_DUST.guideline).toBe(5);
  });
});
