import type { Graphical, Program } from '../program.ts';
import { PLACES } from './names.ts';
import { type Expression, laneNumber, type Writer } from './writer.ts';

export const tableFunction = (table: number): string => `table${table}`;

/** Numbers of a segment: x and y of its first point, and its slope. */
const ROW = 3;

/** Where a table stands in the memory: its inner points’ x, then a row for each segment. */
interface Place {
  readonly points: number;
  readonly rows: number;
}

export interface TableMemory {
  readonly places: readonly Place[];
  readonly numbers: Float64Array;
  /** First byte behind all tables, at a multiple of 64. */
  readonly end: number;
}

export function layTables(program: Program): TableMemory {
  const numbers: number[] = [];
  const places = program.graphicals.map(({ x, y }) => {
    const points = PLACES.tables + numbers.length * 8;
    numbers.push(...x.slice(1, -1));
    const rows = PLACES.tables + numbers.length * 8;
    for (let i = 0; i < Math.max(1, x.length - 1); i += 1) {
      numbers.push(x[i], y[i], (y[i + 1] - y[i]) / (x[i + 1] - x[i]));
    }
    return { points, rows };
  });
  const end = Math.ceil((PLACES.tables + numbers.length * 8) / 64) * 64;
  return { places, numbers: Float64Array.from(numbers), end };
}

/**
 * Writes the function of a graphical function, two lanes in, two lanes out: the segment is the number of inner points
 * that are not beyond the argument; then y0 + (x - x0) * slope, as in the interpreter.
 */
export function addTable(writer: Writer, table: number, place: Place): void {
  const { module, types } = writer;
  const graphical = writer.program.graphicals[table];
  const [at, segment, point, x0, y0, slope] = [0, 1, 2, 3, 4, 5];
  const i32 = (local: number) => module.local.get(local, types.i32);
  const v128 = (local: number) => module.local.get(local, types.v128);
  const body: Expression[] = [];
  const inner = graphical.x.length - 2;
  if (inner > 0) {
    const beyond = module.f64x2.ge(v128(at), module.v128.load64_splat(0, 8, i32(point)));
    const next = module.local.tee(point, module.i32.add(i32(point), module.i32.const(8)), types.i32);
    body.push(
      module.local.set(point, module.i32.const(place.points)),
      module.loop(
        'points',
        module.block(null, [
          // a mask is -1 as an integer
          module.local.set(segment, module.i64x2.sub(v128(segment), beyond)),
          module.br_if('points', module.i32.lt_u(next, module.i32.const(place.points + inner * 8))),
        ]),
      ),
    );
  }
  const row = (lane: number) => {
    const number = module.i32.wrap(module.i64x2.extract_lane(v128(segment), lane));
    return module.i32.add(module.i32.mul(number, module.i32.const(ROW * 8)), module.i32.const(place.rows));
  };
  const column = (i: number) =>
    module.v128.load64_lane(i * 8, 8, 1, row(1), module.v128.load64_splat(i * 8, 8, row(0)));
  body.push(module.local.set(y0, column(1)));
  if (graphical.type !== 'discrete') {
    body.push(module.local.set(x0, column(0)), module.local.set(slope, column(2)));
    const rise = module.f64x2.mul(module.f64x2.sub(v128(at), v128(x0)), v128(slope));
    body.push(module.local.set(y0, module.f64x2.add(v128(y0), rise)));
  }
  body.push(withEnds(writer, graphical, v128(y0), () => v128(at)));
  module.addFunction(
    tableFunction(table),
    types.v128,
    types.v128,
    [types.v128, types.i32, types.v128, types.v128, types.v128],
    module.block(null, body, types.v128),
  );
}

/** Holds the end values, but for a table that goes on along its outer segments. */
function withEnds(writer: Writer, { x, y, type }: Graphical, value: Expression, at: () => Expression): Expression {
  const { f64x2, v128 } = writer.module;
  if (type === 'extrapolate') return value;
  const last = x.length - 1;
  const number = (one: number) => laneNumber(writer, one);
  const above = v128.bitselect(number(y[last]), value, f64x2.ge(at(), number(x[last])));
  return v128.bitselect(number(y[0]), above, f64x2.le(at(), number(x[0])));
}
