import { uniform } from '../../kernel/random/philox.ts';
import type { Confidence } from './confidence.ts';

/** Stream of the resampling, apart from those of futures. */
const PROCESS = 0x626f6f74;

/** Rows of a bootstrap sample: as many as there are, drawn with return. The same for the same seed and number. */
export function resampled(rows: number, seed: number, sample: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, i) => Math.floor(uniform(seed, sample, 0, PROCESS, i) * rows));
}

/** How often each row is in each bootstrap sample: a column a sample. */
export function drawCounts(rows: number, { samples, seed }: Confidence): Float64Array[] {
  return Array.from({ length: samples }, (_, sample) => {
    const counts = new Float64Array(rows);
    for (const row of resampled(rows, seed, sample)) counts[row] += 1;
    return counts;
  });
}

/** A shuffle of the rows (Fisher and Yates), the same for the same seed and number: an input that decides nothing. */
export function shuffledRows(rows: number, seed: number, sample: number): Uint32Array {
  const places = Uint32Array.from({ length: rows }, (_, i) => i);
  for (let i = rows - 1; i > 0; i -= 1) {
    const j = Math.floor(uniform(seed, sample, 1, PROCESS, i) * (i + 1));
    [places[i], places[j]] = [places[j], places[i]];
  }
  return places;
}
