import type { Fault } from '../kernel/errors.ts';
import { near } from '../kernel/near.ts';
import type { Region } from '../region/region.ts';
import { figureArray, labelsOf } from '../region/region.ts';
import { monthNumber } from './month.ts';
import type { Lever } from './schema.ts';

/** The paths that levers act on, one row a month. */
export interface LeverPaths {
  readonly months: number;
  /** Number of the first month. */
  readonly start: number;
  /** By input name: (months + 1) rows, row-major. */
  readonly paths: ReadonlyMap<string, Float64Array>;
}

/** Words in a label table’s `status` column that mean: runs at the start. */
const IN_SERVICE = new Set(['operating', 'operating_pre-retirement']);

/** 1 for every unit or mine that runs at the start. */
export function inService(region: Region, dimension: 'furnace' | 'mine'): Float64Array {
  return Float64Array.from(labelsOf(region, dimension), (label) => (IN_SERVICE.has(label.text.status ?? '') ? 1 : 0));
}

/** Paths before any lever is pulled. */
export function basePaths(region: Region, start: number, months: number): LeverPaths {
  const count = (dimension: string) => labelsOf(region, dimension).length;
  const constantRows = (row: Float64Array) => {
    const rows = new Float64Array(row.length * (months + 1));
    for (let month = 0; month <= months; month += 1) rows.set(row, month * row.length);
    return rows;
  };
  const plants = count('plant');
  const paths = new Map([
    ['availability', constantRows(inService(region, 'furnace'))],
    ['mine_availability', constantRows(inService(region, 'mine'))],
    ['posts_index', constantRows(new Float64Array(plants).fill(1))],
    ['hiring_freeze', constantRows(new Float64Array(plants))],
    ['layoff_pledge', constantRows(new Float64Array(plants))],
    ['early_retirement_offer', constantRows(new Float64Array(plants))],
    ['new_jobs', constantRows(new Float64Array(count('occupation') * count('market')))],
  ]);
  return { months, start, paths };
}

/** Pulls one lever. Faults are returned, nothing is half-pulled. */
export function pull(lever: Lever, region: Region, to: LeverPaths): Fault[] {
  const faults: Fault[] = [];
  const span = spanOf(lever, to, faults);
  const positions = (dimension: string, ids: readonly string[]) => lookUp(region, dimension, ids, faults);
  const write = (input: string, places: readonly number[], value: (month: number) => number, between = span) => {
    if (faults.length > 0) return;
    const path = need(to.paths, input);
    const width = path.length / (to.months + 1);
    for (let month = Math.max(0, between.from); month < Math.min(to.months + 1, between.until); month += 1) {
      for (const place of places) path[month * width + place] = value(month);
    }
  };
  switch (lever.do) {
    case 'close': {
      const plants = lever.plants ?? [];
      const units = [...(lever.furnaces ?? []), ...ofPlants(region, 'furnace', plants)];
      const mines = [...(lever.mines ?? []), ...ofPlants(region, 'mine', plants)];
      positions('plant', plants);
      if (units.length + mines.length + plants.length === 0) faults.push(nothingToActOn('furnaces, mines or plants'));
      write('availability', positions('furnace', units), () => 0);
      write('mine_availability', positions('mine', mines), () => 0);
      break;
    }
    case 'open': {
      if ((lever.furnaces ?? []).length + (lever.mines ?? []).length === 0)
        faults.push(nothingToActOn('furnaces or mines'));
      mustBeIdle(region, 'furnace', lever.furnaces ?? [], faults);
      mustBeIdle(region, 'mine', lever.mines ?? [], faults);
      write('availability', positions('furnace', lever.furnaces ?? []), () => 1);
      write('mine_availability', positions('mine', lever.mines ?? []), () => 1);
      break;
    }
    case 'reline':
      write('availability', positions('furnace', lever.furnaces), () => 0, {
        from: span.from,
        until: span.from + lever.months,
      });
      break;
    case 'convert':
      mustBeIdle(region, 'furnace', lever.open, faults);
      write('availability', positions('furnace', lever.close), () => 0);
      write('availability', positions('furnace', lever.open), () => 1);
      break;
    case 'compress': {
      const length = Math.max(1, span.until - span.from);
      write(
        'posts_index',
        positions('plant', lever.plants),
        (month) => 1 + ((lever.to - 1) * (month - span.from)) / length,
      );
      write('posts_index', positions('plant', lever.plants), () => lever.to, {
        from: span.until,
        until: to.months + 1,
      });
      break;
    }
    case 'freeze_hiring':
      write('hiring_freeze', positions('plant', lever.plants), () => 1);
      break;
    case 'no_layoffs':
      write('layoff_pledge', positions('plant', lever.plants), () => 1);
      break;
    case 'early_retirement':
      write('early_retirement_offer', positions('plant', lever.plants), () => 1);
      break;
    case 'invest':
      faults.push(...invest(lever, region, to, span));
      break;
  }
  return faults;
}

function invest(lever: Lever & { do: 'invest' }, region: Region, to: LeverPaths, span: Span): Fault[] {
  const faults: Fault[] = [];
  const [branch] = lookUp(region, 'branch', [lever.branch], faults);
  const [market] = lookUp(region, 'market', [lever.market], faults);
  if (faults.length > 0) return faults;
  const shares = figureArray(region, 'branch_occupation', ['branch', 'occupation']).values;
  const path = need(to.paths, 'new_jobs');
  const occupations = labelsOf(region, 'occupation').length;
  const markets = labelsOf(region, 'market').length;
  for (let month = Math.max(0, span.from); month < Math.min(to.months + 1, span.until); month += 1) {
    for (let o = 0; o < occupations; o += 1) {
      path[(month * occupations + o) * markets + market] += lever.jobs * shares[branch * occupations + o];
    }
  }
  return faults;
}

interface Span {
  readonly from: number;
  readonly until: number;
}

/** Months of a lever, counted from the start of the run. */
function spanOf(lever: Lever, to: LeverPaths, faults: Fault[]): Span {
  const from = monthNumber('on' in lever ? lever.on : lever.from) - to.start;
  const until = 'until' in lever && lever.until !== undefined ? monthNumber(lever.until) - to.start : to.months + 1;
  if (from < 0 || from > to.months) {
    faults.push({
      where: 'from' in lever ? 'from' : 'on',
      found: 'on' in lever ? lever.on : lever.from,
      expected: 'a month within the run',
      mend: 'move the lever, or change start or months',
    });
  } else if (until <= from) {
    faults.push({ where: 'until', found: 'an end before the beginning', expected: 'until later than from' });
  }
  return { from, until };
}

function ofPlants(region: Region, dimension: 'furnace' | 'mine', plants: readonly string[]): string[] {
  return labelsOf(region, dimension)
    .filter((label) => plants.includes(label.text.plant ?? ''))
    .map((label) => label.id);
}

function mustBeIdle(region: Region, dimension: 'furnace' | 'mine', ids: readonly string[], faults: Fault[]): void {
  const running = inService(region, dimension);
  labelsOf(region, dimension).forEach((label, i) => {
    if (ids.includes(label.id) && running[i] === 1) {
      faults.push({
        where: `${dimension}s`,
        found: `${label.id}, which runs already`,
        expected: `a ${dimension} that does not run at the start`,
        mend: 'leave it out',
      });
    }
  });
}

function lookUp(region: Region, dimension: string, ids: readonly string[], faults: Fault[]): number[] {
  const known = labelsOf(region, dimension).map((label) => label.id);
  return ids.map((id) => {
    const position = known.indexOf(id);
    if (position < 0) {
      faults.push({
        where: dimension,
        found: `unknown ${dimension} ${id}`,
        expected: near(id, known),
      });
    }
    return position;
  });
}

function nothingToActOn(what: string): Fault {
  return { where: 'lever', found: 'nothing to act on', expected: what };
}

function need(paths: ReadonlyMap<string, Float64Array>, name: string): Float64Array {
  const path = paths.get(name);
  if (path === undefined) throw new Error(`no path ${name}`);
  return path;
}
