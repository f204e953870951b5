import { figureArray, labelsOf, type Region } from '../../region/region.ts';

/** How pay outside the plants differs from the average of an occupation, from the branches that it works in. */
export interface PayConstants {
  /** [occupation]: share of the jobs with a contract. */
  readonly formalShare: Float64Array;
  /** [occupation, market]: pay relative to the occupation's average; averages to 1 over its jobs. */
  readonly placePay: Float64Array;
}

/** @throws never: what a pack leaves out counts as its quantity says (all formal, the same pay). */
export function payConstants(region: Region): PayConstants {
  const branches = labelsOf(region, 'branch').length;
  const occupations = labelsOf(region, 'occupation').length;
  const markets = labelsOf(region, 'market').length;
  const jobs = figureArray(region, 'branch_jobs', ['branch', 'market']).values;
  const mix = figureArray(region, 'branch_occupation', ['branch', 'occupation']).values;
  const formal = figureArray(region, 'branch_formal_share', ['branch']).values;
  const branchPay = figureArray(region, 'branch_relative_pay', ['branch']).values;
  const marketPay = figureArray(region, 'market_relative_pay', ['market']).values;
  const formalShare = new Float64Array(occupations);
  const placePay = new Float64Array(occupations * markets).fill(1);
  for (let o = 0; o < occupations; o += 1) {
    const people = new Float64Array(markets);
    const paid = new Float64Array(markets);
    let withContract = 0;
    for (let b = 0; b < branches; b += 1) {
      for (let m = 0; m < markets; m += 1) {
        const count = jobs[b * markets + m] * mix[b * occupations + o];
        people[m] += count;
        paid[m] += count * branchPay[b] * marketPay[m];
        withContract += count * formal[b];
      }
    }
    const all = sum(people);
    formalShare[o] = all > 0 ? withContract / all : 1;
    const mean = all > 0 ? sum(paid) / all : 1;
    for (let m = 0; m < markets; m += 1) {
      placePay[o * markets + m] = people[m] > 0 ? paid[m] / people[m] / mean : marketPay[m];
    }
  }
  return { formalShare, placePay };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
