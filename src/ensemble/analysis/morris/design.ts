import { uniform } from '../../../kernel/random/philox.ts';

/**
 * Trajectories of Morris (1991, Technometrics 33: 161-174) over a grid of levels: from a random point of the grid each
 * input is moved once, in random order, by half the levels. Rows come trajectory by trajectory.
 */
export interface MorrisDesign {
  readonly trajectories: number;
  readonly inputs: number;
  /** Levels of the grid, an even number; 4 in Morris’s paper. */
  readonly levels: number;
  readonly seed: number;
}

/** One walk: its inputs + 1 points, and which input each step moves, by how much. */
export interface Trajectory {
  readonly points: readonly Float64Array[];
  readonly moved: Uint32Array;
  readonly by: Float64Array;
}

export function morrisRows({ trajectories, inputs }: MorrisDesign): number {
  return trajectories * (inputs + 1);
}

/** Levels of the grid in Morris’s paper. */
export const MORRIS_LEVELS = 4;

/** Where the inputs stand in a row of the design. */
export function morrisPoint(design: MorrisDesign, row: number): Float64Array {
  const width = design.inputs + 1;
  return trajectory(design, Math.floor(row / width)).points[row % width];
}

const PROCESS = 0x6d6f7272;

/** A trajectory depends on the design and its number alone. */
export function trajectory({ inputs, levels, seed }: MorrisDesign, number: number): Trajectory {
  const draw = (step: number, element: number) => uniform(seed, number, step, PROCESS, element);
  const delta = levels / (2 * (levels - 1));
  // A grid from 0 to 1; an input that starts in the lower half goes up, one in the upper half down: all points are equally likely.
  const start = Float64Array.from({ length: inputs }, (_, i) => Math.floor(draw(0, i) * levels) / (levels - 1));
  const moved = Uint32Array.from({ length: inputs }, (_, i) => i);
  for (let i = inputs - 1; i > 0; i -= 1) {
    const j = Math.floor(draw(1, i) * (i + 1));
    [moved[i], moved[j]] = [moved[j], moved[i]];
  }
  const by = Float64Array.from(moved, (input) => (start[input] < 0.5 ? delta : -delta));
  const points = [start];
  for (let step = 0; step < inputs; step += 1) {
    const next = Float64Array.from(points[step]);
    next[moved[step]] += by[step];
    points.push(next);
  }
  return { points, moved, by };
}
