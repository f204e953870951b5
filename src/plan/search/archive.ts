import { compareObjectives } from './dominance.ts';
import type { Judged } from './genes.ts';

/**
 * Adds a candidate to an archive that keeps one member a box of side epsilon (Laumanns, Thiele, Deb and Zitzler 2002):
 * the archive stays small, and what it holds is never more than epsilon away from anything ever seen.
 *
 * While nothing keeps all limits, the archive holds the one candidate that breaks them least.
 * @param epsilons one for each objective, in its unit
 * @returns the archive, the same array where the candidate was not taken; `progress` where a new box was reached
 */
export function addToArchive<T extends Judged>(
  archive: readonly T[],
  one: T,
  epsilons: readonly number[],
): { readonly archive: readonly T[]; readonly progress: boolean } {
  const first = archive[0];
  if (first === undefined) return { archive: [one], progress: true };
  if (first.violation > 0 || one.violation > 0) {
    return one.violation < first.violation ? { archive: [one], progress: true } : { archive, progress: false };
  }
  const box = boxOf(one, epsilons);
  const kept: T[] = [];
  let progress = true;
  for (const member of archive) {
    const theirs = boxOf(member, epsilons);
    const order = compareObjectives(box, theirs);
    const same = order === 0 && box.every((side, i) => side === theirs[i]);
    if (order > 0) return { archive, progress: false };
    if (same) {
      if (!closer(one, member, box, epsilons)) return { archive, progress: false };
      progress = false;
    } else if (order === 0) kept.push(member);
  }
  return { archive: [...kept, one], progress };
}

function boxOf(one: Judged, epsilons: readonly number[]): number[] {
  return one.objectives.map((value, i) => Math.floor(value / epsilons[i]));
}

/** Within one box: the better one, else the one closer to the box’s best corner; the older one in a tie. */
function closer(one: Judged, member: Judged, box: readonly number[], epsilons: readonly number[]): boolean {
  const order = compareObjectives(one.objectives, member.objectives);
  if (order !== 0) return order < 0;
  return away(one, box, epsilons) < away(member, box, epsilons);
}

function away({ objectives }: Judged, box: readonly number[], epsilons: readonly number[]): number {
  return objectives.reduce((sum, value, i) => {
    const off = value / epsilons[i] - box[i];
    return sum + off * off;
  }, 0);
}
