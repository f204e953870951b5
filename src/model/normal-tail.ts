/** Abramowitz and Stegun 1964, formula 26.2.17: the upper tail of the standard normal distribution, to within 7.5e-8. */
const P = 0.2316419;
const B = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
const DENSITY_AT_0 = 0.3989422804014327;

/**
 * An expression for the share of a standard normal distribution above `z`, the name of a pure number. The table `normal_share` with
 * its straight lines will do for most of the town; where a share of one in a thousand counts, this does.
 */
export function normalTail(z: string): string {
  const t = `(1 / (1 + ${P} * ABS(${z})))`;
  const polynomial = B.reduceRight((inner, b) => `${t} * (${b < 0 ? `0 - ${-b}` : b} + ${inner})`, '0');
  const tail = `(${DENSITY_AT_0} * EXP(0 - ${z} * ${z} / 2) * ${polynomial})`;
  return `(IF ${z} >= 0 THEN ${tail} ELSE 1 - ${tail})`;
}
