import { CALIBRATED } from '../design/calibration/calibrate.ts';
import { references } from '../kernel/graph/walk.ts';
import type { Program, Variable } from '../kernel/program.ts';
import { type Region, withValues } from '../region/region.ts';
import type { Setting } from '../scenario/case.ts';
import { type Ground, weakestRow } from './rests.ts';

/**
 * What every variable of the model rests on: the figures of the pack that its equation reads, and those that the
 * equations it reads rest on, through stocks and their flows too. An equation that multiplies an assumption by nothing
 * in a run still rests on it: what is asked is which figures a result could move with.
 */
export function groundOf(program: Program, region: Region, settings: readonly Setting[]): Ground {
  const { figures } = withValues(region, settings);
  const set = new Set(settings.map(({ quantity }) => quantity));
  const own = program.variables.map((variable) => quantitiesOf(variable).filter((name) => figures.has(name)));
  const names = [...new Set(own.flat())];
  const number = new Map(names.map((name, i) => [name, i]));
  const sets = own.map((read) => {
    const bits = new Uint32Array(Math.ceil(names.length / 32));
    for (const name of read) put(bits, number.get(name) ?? 0); // every name has its number
    return bits;
  });
  spread(sets, program.variables.map(readsOf));
  return {
    quantities: names.map((name) => ({
      name,
      basis: weakestRow((figures.get(name) ?? []).map(({ basis }) => basis)),
      changed: set.has(name),
    })),
    sets: new Map(program.variables.map(({ name }, i) => [name, sets[i]])),
  };
}

/** Quantities of the pack that a constant is, or is worked out from. */
function quantitiesOf({ name, kind, value }: Variable): readonly string[] {
  return kind === 'constant' && value === undefined ? (CALIBRATED[name] ?? [name]) : [];
}

/** Variables whose values a variable’s own are made of; of a stock, its flows and what it begins from. */
function readsOf({ node, inflows = [], outflows = [] }: Variable): readonly number[] {
  return [...(node === undefined ? [] : references(node)), ...inflows, ...outflows];
}

/** Adds to every set those of what is read, until none grows: equations may stand in a ring. */
function spread(sets: readonly Uint32Array[], reads: readonly (readonly number[])[]): void {
  for (let grew = true; grew; ) {
    grew = false;
    for (const [variable, set] of sets.entries()) {
      for (const read of reads[variable]) {
        for (let word = 0; word < set.length; word += 1) {
          const both = (set[word] | sets[read][word]) >>> 0;
          if (both === set[word]) continue;
          set[word] = both;
          grew = true;
        }
      }
    }
  }
}

function put(set: Uint32Array, at: number): void {
  set[at >> 5] |= 1 << (at & 31);
}
