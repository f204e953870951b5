/**
 * The design of Saltelli et al. (2010, Computer Physics Communications 181: 259-270): two independent samples A and B of
 * the same futures, and for each input the futures of A with that input taken from B. Rows come base by base:
 * A, A with input 1 of B, ..., A with input D of B, B.
 */
export interface SaltelliDesign {
  /** Futures in each of the two samples. */
  readonly base: number;
  /** Inputs by group: the inputs of a group move together and have one index. One group an input where nothing is said. */
  readonly groups: readonly (readonly number[])[];
  readonly inputs: number;
}

/** A design over some inputs, each on its own or in groups. */
export function saltelli(base: number, inputs: number, groups?: readonly (readonly number[])[]): SaltelliDesign {
  return { base, inputs, groups: groups ?? Array.from({ length: inputs }, (_, i) => [i]) };
}

/** Futures that the design runs: base x (groups + 2). */
export function rowsOf({ base, groups }: SaltelliDesign): number {
  return base * (groups.length + 2);
}

/**
 * Where the inputs stand in a row of the design.
 * @param row 0 to rowsOf(design) - 1
 * @param a probability of an input in a future of the first sample
 * @param b the same in the second sample
 */
export function rowOf(
  design: SaltelliDesign,
  row: number,
  a: (future: number, input: number) => number,
  b: (future: number, input: number) => number,
): Float64Array {
  const width = design.groups.length + 2;
  const future = Math.floor(row / width);
  const place = row % width;
  const last = place === width - 1;
  const moved = place > 0 && !last ? design.groups[place - 1] : [];
  return Float64Array.from({ length: design.inputs }, (_, input) =>
    last || moved.includes(input) ? b(future, input) : a(future, input),
  );
}
