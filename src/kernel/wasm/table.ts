import type { Graphical, Program } from '../program.ts';
import { type Buckets, bucketsOf } from './buckets.ts';
import { PLACES } from './names.ts';
import { type Expression, laneNumber, type Writer } from './writer.ts';

export const tableFunction = (table: number): string => `table${table}`;

/** Numbers of a segment: x and y of its first point, and its slope. */
const ROW = 3;

/** Where a table stands in the memory: a row for each segment, and its inner points’ x or its buckets. */
interface Place {
  readonly rows: number;
  readonly points: number;
  readonly buckets?: Buckets;
}

/** The double with an address in its first four bytes, as memory has it. */
function asDouble(address: number): number {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setInt32(0, address, true);
  return bytes.getFloat64(0, true);
}

/** Bytes of a bucket: its point, and the address of the row of the segment before that. */
const BUCKET = 16;

export interface TableMemory {
  readonly places: readonly Place[];
  readonly numbers: Float64Array;
  /** First byte behind all tables, at a multiple of 64. */
  readonly end: number;
}

export function layTables(program: Program): TableMemory {
  const numbers: number[] = [];
  const places = program.graphicals.map(({ x, y }) => {
    const rows = PLACES.tables + numbers.length * 8;
    for (let i = 0; i < Math.max(1, x.length - 1); i += 1) {
      numbers.push(x[i], y[i], (y[i + 1] - y[i]) / (x[i + 1] - x[i]));
    }
    const points = PLACES.tables + numbers.length * 8;
    const inner = x.slice(1, -1);
    const buckets = bucketsOf(inner);
    if (buckets === undefined) numbers.push(...inner);
    else for (const { before, point } of buckets.list) numbers.push(point, asDouble(rows + before * ROW * 8));
    return { rows, points, ...(buckets === undefined ? {} : { buckets }) };
  });
  const end = Math.ceil((PLACES.tables + numbers.length * 8) / 64) * 64;
  return { places, numbers: Float64Array.from(numbers), end };
}

/**
 * Writes the function of a graphical function, two lanes in, two lanes out: finds each lane's segment, the last one whose
 * first point is not beyond the argument; then y0 + (x - x0) * slope, as in the interpreter.
 */
export function addTable(writer: Writer, table: number, place: Place): void {
  const { module, types } = writer;
  const graphical = writer.program.graphicals[table];
  const at = () => module.local.get(AT, types.v128);
  const row = (lane: number) => module.local.get(lane === 0 ? ROW_0 : ROW_1, types.i32);
  const column = (i: number) =>
    module.v128.load64_lane(i * 8, 8, 1, row(1), module.v128.load64_splat(i * 8, 8, row(0)));
  const body = place.buckets === undefined ? rowsByPoints(writer, table, place) : rowsByBuckets(writer, place);
  let value = column(1);
  if (graphical.type !== 'discrete') {
    value = module.f64x2.add(value, module.f64x2.mul(module.f64x2.sub(at(), column(0)), column(2)));
  }
  const held = module.local.set(VALUE, value);
  const ends = withEnds(writer, graphical, module.local.get(VALUE, types.v128), at);
  module.addFunction(
    tableFunction(table),
    types.v128,
    types.v128,
    [types.i32, types.i32, types.i32, types.v128],
    module.block(null, [...body, held, ends], types.v128),
  );
}

/** Locals of a table's function: its argument, the addresses of both lanes' rows, a counter, and a vector. */
const [AT, ROW_0, ROW_1, COUNTER, VALUE] = [0, 1, 2, 3, 4];

/** Sets the rows by a comparison with every inner point. */
function rowsByPoints({ module, types, program }: Writer, table: number, { points, rows }: Place): Expression[] {
  const inner = program.graphicals[table].x.length - 2;
  const i32 = (local: number) => module.local.get(local, types.i32);
  const segment = () => module.local.get(VALUE, types.v128);
  const row = (lane: number) => {
    const number = module.i32.wrap(module.i64x2.extract_lane(segment(), lane));
    return module.i32.add(module.i32.mul(number, module.i32.const(ROW * 8)), module.i32.const(rows));
  };
  const found = [module.local.set(ROW_0, row(0)), module.local.set(ROW_1, row(1))];
  if (inner <= 0) return found;
  const point = module.v128.load64_splat(0, 8, i32(COUNTER));
  const beyond = module.f64x2.ge(module.local.get(AT, types.v128), point);
  const next = module.local.tee(COUNTER, module.i32.add(i32(COUNTER), module.i32.const(8)), types.i32);
  return [
    module.local.set(COUNTER, module.i32.const(points)),
    module.loop(
      'points',
      module.block(null, [
        // a mask is -1 as an integer
        module.local.set(VALUE, module.i64x2.sub(segment(), beyond)),
        module.br_if('points', module.i32.lt_u(next, module.i32.const(points + inner * 8))),
      ]),
    ),
    ...found,
  ];
}

/** Sets the rows by a comparison with the one point in the bucket of each lane. */
function rowsByBuckets({ module, types }: Writer, { points, buckets }: Place): Expression[] {
  if (buckets === undefined) return [];
  const { from, perUnit, list } = buckets;
  const { f64x2, i32x4, i32, v128 } = module;
  const at = () => module.local.get(AT, types.v128);
  const held = () => module.local.get(VALUE, types.v128);
  const number = (value: number) => laneNumber({ module }, value);
  const steps = f64x2.mul(f64x2.sub(at(), number(from)), number(perUnit));
  const last = i32x4.splat(i32.const(list.length - 1));
  const bucket = i32x4.min_s(i32x4.max_s(i32x4.trunc_sat_f64x2_s_zero(steps), i32x4.splat(i32.const(0))), last);
  const row = (lane: number) => module.local.get(lane === 0 ? ROW_0 : ROW_1, types.i32);
  const address = (lane: number) =>
    i32.add(i32.mul(i32x4.extract_lane(held(), lane), i32.const(BUCKET)), i32.const(points));
  const point = v128.load64_lane(0, 8, 1, row(1), v128.load64_splat(0, 8, row(0)));
  // the row before the point, or the one after it where a mask of all bits says so
  const found = (lane: number) =>
    i32.add(i32.load(8, 4, row(lane)), i32.and(i32x4.extract_lane(held(), lane * 2), i32.const(ROW * 8)));
  return [
    module.local.set(VALUE, bucket),
    module.local.set(ROW_0, address(0)),
    module.local.set(ROW_1, address(1)),
    module.local.set(VALUE, f64x2.ge(at(), point)),
    module.local.set(ROW_0, found(0)),
    module.local.set(ROW_1, found(1)),
  ];
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
