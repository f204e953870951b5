import { cos, exp } from '../../kernel/math/index.ts';
import { figure, figureArray, labelsOf, type Region } from '../../region/region.ts';
import { heatingMonths } from '../../scenario/systems/heating-season.ts';
import type { Stability } from '../plume/stability.ts';

/** In the order of the model’s dimension. */
export const SEASONS = ['heating', 'rest'] as const;
export const SECTORS = 16;

/** The weather of a season as hours of one kind each. */
export interface Season {
  /** Share of the hours with wind from a sector, the first from north, by east. Adds to 1. */
  readonly rose: readonly number[];
  readonly classes: readonly WeatherClass[];
  /** K */
  readonly air: number;
  /** Share of hours under a valley inversion; the classes share out the others. */
  readonly stagnation: number;
}

export interface WeatherClass {
  readonly stability: Stability;
  readonly share: number;
  /** Wind at 10 m, m/s. */
  readonly wind: number;
  /** Height of the lid, m; none in stable air. */
  readonly lid?: number;
}

/**
 * Wind in unstable, neutral and stable air relative to each other. Pasquill’s scheme has stable air only in light winds and
 * neutral air in strong ones; the figures are a judgement, the mean of all hours is the pack’s.
 */
const RELATIVE_WIND = { unstable: 0.85, neutral: 1.3, stable: 0.65 } as const;

export function seasonsOf(region: Region): Season[] {
  const bySeason = (name: string) => figureArray(region, name, ['season']).values;
  const [unstable, stable, speed, lid] = ['unstable_share', 'stable_share', 'wind_speed', 'mixing_height'].map(
    bySeason,
  );
  const [air, stagnation] = ['air_temperature', 'stagnation_share'].map(bySeason);
  return SEASONS.map((_, i) => {
    const neutral = Math.max(0, 1 - unstable[i] - stable[i]);
    const all = unstable[i] + stable[i] + neutral;
    const relative =
      (unstable[i] * RELATIVE_WIND.unstable + neutral * RELATIVE_WIND.neutral + stable[i] * RELATIVE_WIND.stable) / all;
    const wind = (kind: keyof typeof RELATIVE_WIND) => (speed[i] * RELATIVE_WIND[kind]) / relative;
    const classes: WeatherClass[] = [
      { stability: 'B', share: unstable[i] / 2 / all, wind: wind('unstable'), lid: lid[i] },
      { stability: 'C', share: unstable[i] / 2 / all, wind: wind('unstable'), lid: lid[i] },
      { stability: 'D', share: neutral / all, wind: wind('neutral'), lid: lid[i] },
      { stability: 'E', share: stable[i] / 2 / all, wind: wind('stable') },
      { stability: 'F', share: stable[i] / 2 / all, wind: wind('stable') },
    ];
    return {
      rose: roseOf(region, i),
      classes: classes.filter(({ share }) => share > 0),
      air: air[i],
      stagnation: stagnation[i],
    };
  });
}

/** The measured rose where the pack has one, turned into sectors; else a rose of one main direction. */
function roseOf(region: Region, season: number): number[] {
  if (hasRose(region)) {
    const winds = labelsOf(region, 'wind');
    const shares = figureArray(region, 'wind_share', ['season', 'wind']).values;
    const rose = new Array<number>(SECTORS).fill(0);
    winds.forEach((label, i) => {
      const sector = Math.round(Number(label.text.degrees) / (360 / SECTORS)) % SECTORS;
      rose[sector] += shares[season * winds.length + i];
    });
    return toOne(rose);
  }
  const main = figureArray(region, 'wind_main', ['season']).values[season];
  const kappa = figureArray(region, 'wind_concentration', ['season']).values[season];
  return vonMises(main, kappa);
}

/** Shares of sectors in a von Mises rose. @param main degrees */
export function vonMises(main: number, kappa: number): number[] {
  return toOne(
    Array.from({ length: SECTORS }, (_, sector) =>
      exp(kappa * cos(((sector * 360) / SECTORS - main) * (Math.PI / 180))),
    ),
  );
}

export const hasRose = (region: Region): boolean =>
  figure(region, 'wind_share', {}) !== undefined && labelsOf(region, 'wind').length > 0;

function toOne(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}

/** Share of the year that each season lasts. */
export function seasonShares(region: Region): number[] {
  const months = heatingMonths(region);
  const heating = months.filter((heated) => heated).length / 12;
  return [heating, 1 - heating];
}
