import type { Fault } from '../../kernel/errors.ts';

/** The groups of workers and what they are made of, from the pack’s tables. Positions count from 0; -1 for none. */
export interface GroupTables {
  readonly groups: readonly { readonly id: string; readonly plant: number; readonly family: number }[];
  /** Family of each occupation. */
  readonly familyOf: readonly number[];
  readonly plants: readonly string[];
  readonly families: readonly string[];
  readonly functions: number;
  readonly markets: number;
  readonly places: number;
  readonly marketOf: readonly number[];
  /** [plant, function], people. */
  readonly posts: Float64Array;
  /** [function, occupation], shares. */
  readonly functionOccupation: Float64Array;
  /** [plant, place], shares. */
  readonly plantResidence: Float64Array;
  /** [place], shares of the people outside the plants. */
  readonly placeShare: Float64Array;
  /** [plant, sex, age], shares; 8 a plant. */
  readonly plantAgeMix: Float64Array;
  /** [occupation, market], people outside the plants. */
  readonly jobs: Float64Array;
  /** [plant] */
  readonly payPremium: Float64Array;
  /** [occupation] */
  readonly pay: Float64Array;
}

/** Constants of the model that describe the groups, row-major as the equations declare them. */
export type GroupConstants = Readonly<
  Record<
    'staffing' | 'base_age_mix' | 'occupation_weight' | 'home' | 'residence' | 'linked_share' | 'pay',
    Float64Array
  >
>;

const SEX_AGE = 8;

/**
 * Works out who the groups are: a plant’s group holds the posts of its functions that belong to its family of
 * occupations; a linked group holds the jobs outside the plants of its family.
 */
export function groupConstants(tables: GroupTables): GroupConstants {
  const { groups, functions, familyOf, markets, places } = tables;
  const occupations = familyOf.length;
  const staffing = new Float64Array(groups.length * functions);
  const weight = new Float64Array(groups.length * occupations);
  const ageMix = new Float64Array(groups.length * SEX_AGE);
  const residence = new Float64Array(groups.length * places);
  const linkedShare = new Float64Array(groups.length * occupations);
  const home = new Float64Array(groups.length * markets);
  const pay = new Float64Array(groups.length);

  groups.forEach((group, g) => {
    for (let o = 0; o < occupations; o += 1) {
      if (familyOf[o] !== group.family) continue;
      weight[g * occupations + o] = group.plant < 0 ? jobsOf(tables, o) : postsOf(tables, group.plant, o);
      if (group.plant < 0) linkedShare[g * occupations + o] = 1;
      for (let f = 0; f < functions && group.plant >= 0; f += 1) {
        staffing[g * functions + f] += tables.functionOccupation[f * occupations + o];
      }
    }
    normalise(weight, g * occupations, occupations);
    const where = group.plant < 0 ? tables.placeShare : tables.plantResidence.subarray(group.plant * places);
    for (let place = 0; place < places; place += 1) {
      residence[g * places + place] = where[place];
      home[g * markets + tables.marketOf[place]] += where[place];
    }
    if (group.plant >= 0) {
      ageMix.set(tables.plantAgeMix.subarray(group.plant * SEX_AGE, (group.plant + 1) * SEX_AGE), g * SEX_AGE);
    }
    for (let o = 0; o < occupations; o += 1) pay[g] += weight[g * occupations + o] * tables.pay[o];
    if (group.plant >= 0) pay[g] *= tables.payPremium[group.plant];
  });
  return { staffing, base_age_mix: ageMix, occupation_weight: weight, home, residence, linked_share: linkedShare, pay };
}

/** Groups that the pack’s tables call for and lacks, or has twice. */
export function groupFaults(tables: GroupTables): Fault[] {
  const faults: Fault[] = [];
  const occupations = tables.familyOf.length;
  const count = (plant: number, family: number) =>
    tables.groups.filter((group) => group.plant === plant && group.family === family).length;
  const need = (plant: number, family: number, people: number, origin: string) => {
    const found = count(plant, family);
    if (found === 1 || (found === 0 && people === 0)) return;
    faults.push({
      where: 'groups.csv',
      found: `${found === 0 ? 'no group' : `${found} groups`} for the ${tables.families[family]} of ${origin}`,
      expected: 'one group for each plant and family of occupations that has people',
      mend: found === 0 ? 'add a row' : 'keep one row',
    });
  };
  tables.families.forEach((_, family) => {
    tables.plants.forEach((plant, p) => {
      let people = 0;
      for (let o = 0; o < occupations; o += 1) if (tables.familyOf[o] === family) people += postsOf(tables, p, o);
      need(p, family, people, plant);
    });
    let people = 0;
    for (let o = 0; o < occupations; o += 1) if (tables.familyOf[o] === family) people += jobsOf(tables, o);
    need(-1, family, people, 'suppliers and services (no plant)');
  });
  return faults;
}

function postsOf(tables: GroupTables, plant: number, occupation: number): number {
  const occupations = tables.familyOf.length;
  let people = 0;
  for (let f = 0; f < tables.functions; f += 1) {
    people += tables.posts[plant * tables.functions + f] * tables.functionOccupation[f * occupations + occupation];
  }
  return people;
}

function jobsOf(tables: GroupTables, occupation: number): number {
  let people = 0;
  for (let m = 0; m < tables.markets; m += 1) people += tables.jobs[occupation * tables.markets + m];
  return people;
}

function normalise(values: Float64Array, from: number, length: number): void {
  let sum = 0;
  for (let i = from; i < from + length; i += 1) sum += values[i];
  if (sum > 0) for (let i = from; i < from + length; i += 1) values[i] /= sum;
}
