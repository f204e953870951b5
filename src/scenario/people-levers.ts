import type { Fault } from '../kernel/errors.ts';
import { figureArray, labelsOf, type Region } from '../region/region.ts';
import { entryOf, PAYERS, type Payer } from './catalogue.ts';
import { type LeverPaths, lookUp, nothingToActOn, type Span, write } from './paths.ts';
import type { Lever } from './schema.ts';

/** Levers for people and those that move public money. */
export type PeopleLever = Extract<
  Lever,
  {
    do:
      | 'notice'
      | 'severance'
      | 'reemployment_centre'
      | 'wage_insurance'
      | 'retraining'
      | 'public_works'
      | 'relocation'
      | 'sme_support'
      | 'move_tax_home'
      | 'hand_over_services';
  }
>;

/** Pulls one of them; where a fault is found nothing is changed. */
export function pullForPeople(lever: PeopleLever, region: Region, to: LeverPaths, span: Span): Fault[] {
  const faults: Fault[] = [];
  const plants = 'plants' in lever ? lookUp(region, 'plant', lever.plants ?? [], faults) : [];
  const markets = 'market' in lever ? lookUp(region, 'market', [lever.market], faults) : [];
  const branches = 'branch' in lever ? lookUp(region, 'branch', [lever.branch], faults) : [];
  const groups = reachesPeople(lever) ? groupsOf(lever, region, faults) : [];
  if ('payer' in lever || entryOf(lever.do).measure !== undefined) choosePayer(lever, region, to, span, faults);
  if (faults.length > 0) return faults;
  const set = (input: string, places: readonly number[], value: number) => write(to, input, places, span, () => value);
  switch (lever.do) {
    case 'notice':
      set('extra_notice', plants, lever.months);
      break;
    case 'severance':
      set('severance_top_up', groups, lever.top_up);
      break;
    case 'reemployment_centre':
      set('centre_offer', groups, 1);
      break;
    case 'wage_insurance':
      set('insured_gap', groups, lever.share);
      set('insured_cap', groups, lever.cap ?? 1);
      set('insured_months', groups, lever.months);
      break;
    case 'retraining':
      set('training_share', groups, lever.share);
      break;
    case 'public_works':
      write(to, 'works_places', markets, span, (_, before) => before + lever.places);
      if (lever.pay !== undefined) set('works_pay', markets, lever.pay);
      break;
    case 'relocation':
      set('relocation_grant', groups, lever.grant);
      break;
    case 'sme_support':
      support(region, to, span, branches[0], markets[0], lever.money);
      break;
    case 'move_tax_home':
      set('tax_home', plants, 0);
      break;
    case 'hand_over_services':
      set('services_handed_over', plants, lever.share);
      break;
  }
  return faults;
}

type Reaching = Extract<Lever, { suppliers?: true | undefined }>;

function reachesPeople(lever: PeopleLever): lever is PeopleLever & Reaching {
  return entryOf(lever.do).reach.includes('suppliers');
}

/** Positions of the groups that a lever reaches. */
export function groupsOf(lever: Reaching, region: Region, faults: Fault[]): number[] {
  const plants = lever.plants ?? [];
  if (plants.length === 0 && lever.suppliers !== true) faults.push(nothingToActOn('plants, or suppliers: true'));
  return labelsOf(region, 'group').flatMap((label, i) => {
    const plant = label.text.plant ?? '';
    return plants.includes(plant) || (plant === '' && lever.suppliers === true) ? [i] : [];
  });
}

/** One payer for each kind of lever: what it costs is worked out for the town, not lever by lever. */
export function choosePayer(lever: Lever, region: Region, to: LeverPaths, span: Span, faults: Fault[]): void {
  const { measure, payer: usual, payers } = entryOf(lever.do);
  if (measure === undefined || usual === undefined) return;
  const payer: Payer = 'payer' in lever && lever.payer !== undefined ? lever.payer : usual;
  if (!payers.includes(payer)) {
    faults.push({ where: 'payer', found: payer, expected: `one of ${payers.join(', ')}` });
    return;
  }
  const other = to.payers.get(measure);
  if (other !== undefined && other !== payer) {
    const found = `${payer}, while another ${lever.do} is paid by ${other}`;
    faults.push({ where: 'payer', found, expected: 'one payer for all levers of a kind' });
    return;
  }
  to.payers.set(measure, payer);
  const row = labelsOf(region, 'measure').findIndex((label) => label.id === measure) * PAYERS.length;
  // allowances granted while it held are paid on afterwards, so the payer stays
  const onwards = { from: span.from, until: to.months + 1 };
  PAYERS.forEach((one, i) => {
    write(to, 'paid_by', [row + i], onwards, () => (one === payer ? 1 : 0));
  });
}

function support(region: Region, to: LeverPaths, span: Span, branch: number, market: number, money: number): void {
  const occupations = labelsOf(region, 'occupation').length;
  const markets = labelsOf(region, 'market').length;
  const shares = figureArray(region, 'branch_occupation', ['branch', 'occupation']).values;
  for (let o = 0; o < occupations; o += 1) {
    write(
      to,
      'sme_grants',
      [o * markets + market],
      span,
      (_, before) => before + money * shares[branch * occupations + o],
    );
  }
}
