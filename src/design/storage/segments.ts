/**
 * Lengths by rank, with the sums that the dispatch needs: up to a rank, and the first and last rank that is not empty.
 * A Fenwick tree for the sums, and two levels of bits to find what is not empty; every operation is O(log n) at most.
 */
export interface Segments {
  readonly add: (rank: number, length: number) => void;
  /** Sum of the lengths of ranks below. */
  readonly below: (rank: number) => number;
  /** Takes length off the lowest ranks. */
  readonly cutFront: (length: number) => void;
  /** Takes length off the highest ranks. */
  readonly cutBack: (length: number) => void;
  /** The rank in which the sum from the front passes a length. */
  readonly at: (length: number) => number;
}

export function createSegments(ranks: number): Segments {
  const lengths = new Float64Array(ranks);
  const tree = new Float64Array(ranks + 1);
  const words = new Uint32Array((ranks >> 5) + 1);
  const summary = new Uint32Array((words.length >> 5) + 1);
  let top = 1;
  while (top * 2 <= ranks) top *= 2;

  const update = (rank: number, by: number): void => {
    for (let i = rank + 1; i <= ranks; i += i & -i) tree[i] += by;
  };
  const mark = (rank: number): void => {
    words[rank >> 5] |= 1 << (rank & 31);
    summary[rank >> 10] |= 1 << ((rank >> 5) & 31);
  };
  const clear = (rank: number): void => {
    words[rank >> 5] &= ~(1 << (rank & 31));
    if (words[rank >> 5] === 0) summary[rank >> 10] &= ~(1 << ((rank >> 5) & 31));
  };
  const first = (): number => {
    for (let i = 0; i < summary.length; i += 1) {
      if (summary[i] === 0) continue;
      const word = i * 32 + lowest(summary[i]);
      return word * 32 + lowest(words[word]);
    }
    return -1;
  };
  const last = (): number => {
    for (let i = summary.length - 1; i >= 0; i -= 1) {
      if (summary[i] === 0) continue;
      const word = i * 32 + highest(summary[i]);
      return word * 32 + highest(words[word]);
    }
    return -1;
  };
  const cut = (length: number, end: () => number): void => {
    let left = length;
    while (left > 0) {
      const rank = end();
      if (rank < 0) return;
      const own = lengths[rank];
      if (own > left) {
        lengths[rank] = own - left;
        update(rank, -left);
        return;
      }
      lengths[rank] = 0;
      update(rank, -own);
      clear(rank);
      left -= own;
    }
  };
  return {
    add: (rank, length) => {
      if (!(length > 0)) return;
      lengths[rank] += length;
      update(rank, length);
      mark(rank);
    },
    below: (rank) => {
      let sum = 0;
      for (let i = rank; i > 0; i -= i & -i) sum += tree[i];
      return sum;
    },
    cutFront: (length) => cut(length, first),
    cutBack: (length) => cut(length, last),
    at: (length) => {
      let place = 0;
      let left = length;
      for (let step = top; step > 0; step >>= 1) {
        if (place + step <= ranks && tree[place + step] < left) {
          place += step;
          left -= tree[place];
        }
      }
      return Math.min(place, ranks - 1);
    },
  };
}

function lowest(word: number): number {
  return 31 - Math.clz32(word & -word);
}

function highest(word: number): number {
  return 31 - Math.clz32(word);
}
