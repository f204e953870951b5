import { compare, crowding, fronts } from './dominance.ts';
import { type Draws, shuffledOrder } from './draws.ts';
import type { Gene, Judged } from './genes.ts';
import { children, type Variation } from './variation.ts';

/** Members with how they stand in their population. */
interface Ranked {
  readonly member: Judged;
  readonly rank: number;
  readonly room: number;
}

/** Children of the fitter of random pairs (NSGA-II: Deb, Pratap, Agarwal and Meyarivan 2002). */
export function offspring(
  genes: readonly Gene[],
  population: readonly Judged[],
  count: number,
  variation: Variation,
  draws: Draws,
): number[][] {
  const ranked = rank(population);
  const born: number[][] = [];
  let order: number[] = [];
  const pick = () => {
    if (order.length < 2) order = shuffledOrder(ranked.length, draws);
    const [a, b] = [ranked[order.pop() ?? 0], ranked[order.pop() ?? 0]];
    return fitter(a, b) ? a.member : b.member;
  };
  while (born.length < count) born.push(...children(genes, pick().genome, pick().genome, variation, draws));
  return born.slice(0, count);
}

function fitter(a: Ranked, b: Ranked): boolean {
  const order = compare(a.member, b.member);
  if (order !== 0) return order < 0;
  return a.rank !== b.rank ? a.rank < b.rank : a.room >= b.room;
}

function rank(population: readonly Judged[]): Ranked[] {
  const ranked: Ranked[] = new Array(population.length);
  fronts(population).forEach((front, place) => {
    const room = crowding(front.map((i) => population[i]));
    front.forEach((i, at) => {
      ranked[i] = { member: population[i], rank: place, room: room[at] };
    });
  });
  return ranked;
}

/** The best of parents and children: whole fronts, and of the last one those with most room. */
export function survivors(members: readonly Judged[], count: number): Judged[] {
  const kept: Judged[] = [];
  for (const front of fronts(members)) {
    const all = front.map((i) => members[i]);
    if (kept.length + all.length <= count) kept.push(...all);
    else kept.push(...roomiest(all, count - kept.length));
    if (kept.length === count) break;
  }
  return kept;
}

function roomiest(front: readonly Judged[], count: number): Judged[] {
  const room = crowding(front);
  const order = front.map((_, i) => i).sort((a, b) => (room[b] === room[a] ? a - b : room[b] > room[a] ? 1 : -1));
  return order.slice(0, count).map((i) => front[i]);
}
