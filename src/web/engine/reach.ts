import type { Snapshot } from '../../kernel/explain/explain.ts';

/** Where an occupation’s people apply, as the labour market stands in a month. */
export interface Reach {
  /** People of the occupation who look for work. */
  readonly searching: number;
  /** Their monthly pay in the plants before; none where plants have nobody of the occupation. */
  readonly before: number | undefined;
  /** By occupation, in the order of the labels. */
  readonly jobs: readonly Reached[];
}

export interface Reached {
  /** Position of the occupation. */
  readonly occupation: number;
  /** Share of the applications. */
  readonly share: number;
  /** Posts that are open, and applicants for each. */
  readonly open: number;
  readonly rivals: number;
  /** Monthly pay of those who work there. */
  readonly pay: number;
}

/**
 * The model’s equation of applications (`applications` in model/labour/market), taken apart by where people come from.
 * @param start the same run in its first month, for the staff of the plants
 */
export function reachOf(now: Snapshot, start: Snapshot, occupation: number): Reach {
  const { instance } = now;
  const read = (name: string, at: Snapshot = now): Float64Array => {
    const variable = instance.program.byName.get(name);
    if (variable === undefined) throw new Error(`the town has no ${name}`);
    const from = instance.offsets[variable];
    return at.values.subarray(from, from + instance.lengths[variable]);
  };
  const [searchers, pull, vacancies, applications] = ['searchers', 'pull', 'vacancies', 'applications'].map((name) =>
    read(name),
  );
  const [mobility, own, pay] = ['mobility', 'same_occupation_weight', 'jobs_pay'].map((name) => read(name));
  const [stay, leak, anywhere] = ['stay_share', 'leak_share', 'anywhere_weight'].map((name) => read(name)[0]);
  const size = pay.length;
  const markets = vacancies.length / size;
  const sum = (from: Float64Array, target: number) => {
    let all = 0;
    for (let m = 0; m < markets; m += 1) all += from[target * markets + m];
    return all;
  };
  const searching = sum(searchers, occupation);
  const jobs = Array.from({ length: size }, (_, target): Reached => {
    let applied = 0;
    for (let m = 0; m < markets; m += 1) {
      const place = occupation * markets + m;
      if (!(pull[place] > 0)) continue;
      const there = vacancies[target * markets + m];
      const along = (1 - stay - leak) * mobility[(m * size + occupation) * size + target] * there;
      const same = target === occupation ? stay * own[place] * there : 0;
      const any = leak * anywhere * sum(vacancies, target);
      applied += (searchers[place] * (along + same + any)) / pull[place];
    }
    const open = sum(vacancies, target);
    return {
      occupation: target,
      share: searching > 0 ? applied / searching : 0,
      open,
      rivals: open > 0 ? sum(applications, target) / open : 0,
      pay: pay[target],
    };
  });
  return { searching, before: payBefore(read, start, occupation, size), jobs };
}

/** Pay of an occupation’s people in the plants at the start. */
function payBefore(
  read: (name: string, at?: Snapshot) => Float64Array,
  start: Snapshot,
  occupation: number,
  size: number,
): number | undefined {
  const [weight, pay] = ['occupation_weight', 'pay'].map((name) => read(name));
  const staff = read('group_staff', start);
  let [people, earned] = [0, 0];
  pay.forEach((monthly, group) => {
    const own = weight[group * size + occupation] * staff[group];
    people += own;
    earned += own * monthly;
  });
  return people > 0 ? earned / people : undefined;
}
