import { ln, pow } from '../../kernel/math/index.ts';

/** Simple location quotients: the town’s specialisation relative to the larger economy. */
export function simpleQuotients(town: Float64Array, whole: Float64Array): Float64Array {
  const townTotal = sum(town);
  const wholeTotal = sum(whole);
  return town.map((jobs, i) => (whole[i] > 0 && townTotal > 0 ? jobs / townTotal / (whole[i] / wholeTotal) : 0));
}

/** Flegg’s correction for size: [log2(1 + share)]^delta. */
export function sizeFactor(share: number, delta: number): number {
  return pow(ln(1 + share) / ln(2), delta);
}

/**
 * Town coefficients by Flegg’s location quotient: a_ij * min(1, FLQ_ij), FLQ_ij = SLQ_i / SLQ_j * lambda, and SLQ_i * lambda
 * on the diagonal (Flegg and Webber 1997).
 */
export function townCoefficients(a: Float64Array, quotients: Float64Array, lambda: number): Float64Array {
  const n = quotients.length;
  return a.map((share, at) => {
    const i = Math.floor(at / n);
    const j = at % n;
    const cross = i === j ? quotients[i] : quotients[j] > 0 ? quotients[i] / quotients[j] : 0;
    return share * Math.min(1, cross * lambda);
  });
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
