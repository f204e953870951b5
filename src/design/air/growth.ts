/**
 * How particles swell with moist air: what they scatter over what they scatter dry, by relative humidity in percent.
 * Source: the tables of AeroViz (fRH.json) after Pitchford et al. 2007; humidity above 95 % counts as 95.
 */
const HUMIDITY = [36, 37, 40, 50, 60, 65, 70, 75, 80, 85, 90, 95];
const TABLES = {
  /** Small sulphate and nitrate. */
  small: [1, 1.38, 1.44, 1.64, 1.89, 2.06, 2.26, 2.54, 2.93, 3.58, 4.9, 9.34],
  /** Large sulphate and nitrate. */
  large: [1, 1.31, 1.35, 1.5, 1.69, 1.8, 1.95, 2.13, 2.39, 2.79, 3.53, 5.57],
  /** Sulphate and nitrate of any size, as the original equation has it. */
  any: [1, 1.02, 1.08, 1.34, 1.7, 1.93, 2.19, 2.5, 2.86, 3.33, 4.16, 7.4],
  /** Sea salt. */
  salt: [1, 1, 1, 2.449, 2.687, 2.859, 3.049, 3.267, 3.633, 4.113, 5.117, 7.349],
} as const;

export type Particle = keyof typeof TABLES;

/** Growth factor, straight lines between the points of the table. @param humidity percent */
export function growth(particle: Particle, humidity: number): number {
  const values = TABLES[particle];
  const last = HUMIDITY.length - 1;
  if (humidity <= HUMIDITY[0]) return values[0];
  if (humidity >= HUMIDITY[last]) return values[last];
  const next = HUMIDITY.findIndex((point) => point >= humidity);
  const [low, high] = [HUMIDITY[next - 1], HUMIDITY[next]];
  return values[next - 1] + ((values[next] - values[next - 1]) * (humidity - low)) / (high - low);
}
