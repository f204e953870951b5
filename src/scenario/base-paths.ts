import { labelsOf, type Region } from '../region/region.ts';
import { catalogue, PAYERS } from './catalogue.ts';
import type { LeverPaths } from './paths.ts';
import { heatingPath } from './systems/heating-season.ts';

/** Words in a label table’s `status` column that mean: runs at the start. */
const IN_SERVICE = new Set(['operating', 'operating_pre-retirement']);

/** 1 for every unit or mine that runs at the start. */
export function inService(region: Region, dimension: 'furnace' | 'mine'): Float64Array {
  return Float64Array.from(labelsOf(region, dimension), (label) => (IN_SERVICE.has(label.text.status ?? '') ? 1 : 0));
}

/** Paths before any lever is pulled. */
export function basePaths(region: Region, start: number, months: number): LeverPaths {
  const count = (dimension: string) => labelsOf(region, dimension).length;
  const rows = (row: Float64Array) => {
    const all = new Float64Array(row.length * (months + 1));
    for (let month = 0; month <= months; month += 1) all.set(row, month * row.length);
    return all;
  };
  const flat = (length: number, value = 0) => rows(new Float64Array(length).fill(value));
  const [plants, groups, markets] = [count('plant'), count('group'), count('market')];
  const paths = new Map([
    ['availability', rows(inService(region, 'furnace'))],
    ['mine_availability', rows(inService(region, 'mine'))],
    ['posts_index', flat(plants, 1)],
    ['hiring_freeze', flat(plants)],
    ['layoff_pledge', flat(plants)],
    ['early_retirement_offer', flat(plants)],
    ['extra_notice', flat(plants)],
    ['tax_home', flat(plants, 1)],
    ['services_handed_over', flat(plants)],
    ['new_jobs', flat(count('occupation') * markets)],
    ['sme_grants', flat(count('occupation') * markets)],
    ['works_places', flat(markets)],
    ['works_pay', flat(markets)],
    ['training_share', flat(groups)],
    ['relocation_grant', flat(groups)],
    ['severance_top_up', flat(groups)],
    ['centre_offer', flat(groups)],
    ['insured_gap', flat(groups)],
    ['insured_cap', flat(groups, 1)],
    ['insured_months', flat(groups)],
    // Storage and power
    ['build_storage', flat(count('storage'))],
    ['storage_public_share', flat(count('storage'))],
    ['power_plant_running', flat(count('power_plant'), 1)],
    // Air
    ['heating_now', heatingPath(region, start, months)],
    ['stack_clean_up', flat(plants)],
    // Coal fires
    ['fire_money', flat(count('seam'))],
    ['fire_watch', flat(count('seam'))],
    ['fire_access', flat(count('seam'))],
    // Rare metals
    ['deposit_open', flat(count('deposit'))],
    // The border
    // People on the move
    ['services_merged', flat(1)],
    ['homecoming_grant', flat(1)],
    // Exporting the mill
    ['mill_crew', flat(count('furnace'))],
    ['mill_price_agreed', flat(count('furnace'))],
    // Livelihoods on a platform
    ['platform_places', flat(1)],
    ['platform_reach', flat(groups)],
    ['platform_price', flat(1)],
    // Memory and heritage
    ['looked_after', flat(count('site'))],
    ['demolished', flat(count('site'))],
    ['recording_effort', flat(count('site'))],
    ['record_depth', flat(count('site'), 2)],
    ['restoration_planned', flat(count('site'))],
    ['park_open', flat(count('site'))],
    ['park_ticket', flat(1)],
    ['paid_by', rows(usualPayers(region))],
  ]);
  return { months, start, paths, payers: new Map() };
}

/** [measure, payer]: 1 for who pays unless a scenario says otherwise. */
function usualPayers(region: Region): Float64Array {
  const measures = labelsOf(region, 'measure').map((label) => label.id);
  const shares = new Float64Array(measures.length * PAYERS.length);
  for (const { measure, payer } of catalogue) {
    if (measure === undefined || payer === undefined) continue;
    shares[measures.indexOf(measure) * PAYERS.length + PAYERS.indexOf(payer)] = 1;
  }
  return shares;
}
