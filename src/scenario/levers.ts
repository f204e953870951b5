import type { Fault } from '../kernel/errors.ts';
import { figureArray, labelsOf, type Region } from '../region/region.ts';
import { inService } from './base-paths.ts';
import { type LeverPaths, lookUp, nothingToActOn, type Span, spanOf, write as writePath } from './paths.ts';
import { choosePayer, groupsOf, pullForPeople } from './people-levers.ts';
import type { Lever } from './schema.ts';
import { trainForPlatform } from './systems/digital.ts';
import { buildStorage, runPower } from './systems/energy.ts';
import { consentFaults } from './systems/fires.ts';
import { openDeposits } from './systems/minerals.ts';
import { pullHeritage } from './systems/pull-heritage.ts';
import { exportFaults, exportMill } from './systems/relocation.ts';

export { basePaths, inService } from './base-paths.ts';
export type { LeverPaths } from './paths.ts';

/** Pulls one lever. Faults are returned, nothing is half-pulled. */
export function pull(lever: Lever, region: Region, to: LeverPaths): Fault[] {
  const faults: Fault[] = [];
  const span = spanOf(lever, to, faults);
  const positions = (dimension: string, ids: readonly string[]) => lookUp(region, dimension, ids, faults);
  const write = (input: string, places: readonly number[], value: (month: number) => number, between = span) => {
    if (faults.length === 0) writePath(to, input, places, between, value);
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
      choosePayer(lever, region, to, span, faults);
      write('early_retirement_offer', positions('plant', lever.plants), () => 1);
      break;
    case 'invest':
      faults.push(...invest(lever, region, to, span));
      break;
    // Storage and power
    case 'build_storage':
      choosePayer(lever, region, to, span, faults);
      if (faults.length === 0) faults.push(...buildStorage(lever, region, to, span));
      break;
    case 'run_power':
      faults.push(...runPower(lever, region, to, span));
      break;
    // Air
    case 'clean_stacks':
      choosePayer(lever, region, to, span, faults);
      write('stack_clean_up', positions('plant', lever.plants), () => lever.share ?? 1);
      break;
    // Coal fires
    case 'fight_fires':
      choosePayer(lever, region, to, span, faults);
      write('fire_money', positions('seam', lever.seams), () => lever.money);
      break;
    case 'watch_fires':
      choosePayer(lever, region, to, span, faults);
      write('fire_watch', positions('seam', lever.seams), () => lever.share ?? 1);
      break;
    case 'open_fires':
      faults.push(...consentFaults(lever));
      write('fire_access', positions('seam', lever.seams), () => 1);
      break;
    // Rare metals
    case 'open_deposit':
      choosePayer(lever, region, to, span, faults);
      if (faults.length === 0) faults.push(...openDeposits(lever, region, to, span));
      break;
    // The border
    // People on the move
    case 'merge_services':
      write('services_merged', [0], () => lever.share);
      break;
    case 'homecoming':
      choosePayer(lever, region, to, span, faults);
      write('homecoming_grant', [0], () => lever.grant);
      break;
    // Exporting the mill
    case 'export_mill':
      if (faults.length === 0) faults.push(...exportMill(lever, region, to, span));
      break;
    // Livelihoods on a platform
    case 'platform_training': {
      positions('plant', lever.plants ?? []);
      const groups = groupsOf(lever, region, faults);
      choosePayer(lever, region, to, span, faults);
      if (faults.length === 0) trainForPlatform(lever, groups, to, span);
      break;
    }
    // Memory and heritage
    case 'record':
    case 'restore':
    case 'culture_park':
    case 'demolish':
      faults.push(...pullHeritage(lever, region, to, span));
      break;
    default:
      if (faults.length === 0) faults.push(...pullForPeople(lever, region, to, span));
  }
  return faults;
}

/** What a lever asks of the others, once all are pulled. */
export function afterwards(lever: Lever, region: Region, paths: LeverPaths): Fault[] {
  return lever.do === 'export_mill' ? exportFaults(lever, region, paths, spanOf(lever, paths, [])) : [];
}

function invest(lever: Lever & { do: 'invest' }, region: Region, to: LeverPaths, span: Span): Fault[] {
  const faults: Fault[] = [];
  const [branch] = lookUp(region, 'branch', [lever.branch], faults);
  const [market] = lookUp(region, 'market', [lever.market], faults);
  if (faults.length > 0) return faults;
  const shares = figureArray(region, 'branch_occupation', ['branch', 'occupation']).values;
  const occupations = labelsOf(region, 'occupation').length;
  const markets = labelsOf(region, 'market').length;
  for (let o = 0; o < occupations; o += 1) {
    const jobs = lever.jobs * shares[branch * occupations + o];
    writePath(to, 'new_jobs', [o * markets + market], span, (_, before) => before + jobs);
  }
  return faults;
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
