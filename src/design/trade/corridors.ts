import { exp } from '../../kernel/math/index.ts';

/** A way that goods may take, with all money as a share of their value. */
export interface Corridor {
  /** What is earned by taking it. */
  readonly margin: number;
  readonly cost: number;
  /** Chance that a shipment is stopped. */
  readonly chance: number;
  /** What a stopped shipment costs beyond itself. */
  readonly penalty: number;
}

/** What a corridor is worth to who uses it. */
export function utility({ margin, cost, chance, penalty }: Corridor): number {
  return (1 - chance) * margin - cost - chance * penalty;
}

/** Share of each corridor by logit. @param sharpness how strongly worth decides */
export function corridorShares(utilities: readonly number[], sharpness: number): number[] {
  const top = Math.max(...utilities);
  const pulls = utilities.map((value) => exp(sharpness * (value - top)));
  const sum = pulls.reduce((all, one) => all + one, 0);
  return pulls.map((pull) => pull / sum);
}

/**
 * Share of what a corridor loses that other corridors gain (Yang 2008: all of it could not be rejected).
 * @param others positions of the corridors that count as displacement
 */
export function displaced(
  before: readonly number[],
  after: readonly number[],
  from: number,
  others: readonly number[],
): number {
  const lost = before[from] - after[from];
  return lost === 0 ? 0 : others.reduce((sum, other) => sum + after[other] - before[other], 0) / lost;
}
