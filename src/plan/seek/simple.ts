import { entryOf } from '../../scenario/catalogue.ts';
import { mean } from '../judge/across.ts';
import type { Problem } from '../problem/problem.ts';
import { boundsOf, type Genome, within } from '../search/genes.ts';
import type { Trials, Tried } from './judge.ts';

/** A plan that nobody had to search for. */
export interface Simple {
  readonly id: 'nothing' | 'background' | 'retraining' | 'biggest' | 'equal';
  readonly tried: Tried;
  /** The lever that it spends on. */
  readonly lever?: string;
}

/** Shares of a lever’s range that are tried, largest first. */
const SHARES = [1, 0.75, 0.5, 0.25];

/**
 * The candidate that pulls some levers.
 * @param share by lever id: how far along their ranges its numbers are set; levers that are not named are left out
 */
export function candidate(problem: Problem, share: ReadonlyMap<string, number>): number[] {
  return problem.knobs.map(({ slot, part, gene }) => {
    const along = share.get(problem.slots[slot].id);
    const [low, high] = boundsOf(gene);
    if (part === 'pulled') return along === undefined ? 0 : 1;
    if (part === 'waits') return 0;
    // Dates and options stay at their first setting; numbers go along.
    const dated = typeof part === 'object' && ['from', 'until', 'on'].includes(part.setting);
    if (along === undefined || dated || gene.kind === 'option') return low;
    return within(gene, low + along * (high - low));
  });
}

/** Levers that cost money: by the catalogue, or by the problem itself. */
export function moneyLevers({ slots }: Problem): string[] {
  return slots
    .filter(({ lever, costs }) => {
      const { measure } = entryOf(lever.do as Parameters<typeof entryOf>[0]); // checked when the problem was read
      return measure !== undefined || (costs ?? []).length > 0;
    })
    .map(({ id }) => id);
}

/** Limits on money: how much there is, and how much of it a plan takes in the mean of futures. */
function budgetsOf({ limits, quantities }: Problem): { bound: number; of: (tried: Tried) => number }[] {
  return limits
    .filter(({ quantity, sign }) => quantities[quantity].payers.length > 0 && sign === 1)
    .map(({ bound, quantity }) => ({ bound, of: ({ outcome }) => mean(outcome.values.map((row) => row[quantity])) }));
}

/** All the money of a plan that the problem looks at: the quantity with most payers. */
function moneyOf({ quantities }: Problem): ((tried: Tried) => number) | undefined {
  const payers = Math.max(0, ...quantities.map((one) => one.payers.length));
  const place = quantities.findIndex((one) => one.payers.length === payers);
  return payers === 0 ? undefined : ({ outcome }) => mean(outcome.values.map((row) => row[place]));
}

const broken = ({ verdict }: Tried): number => verdict.breaches.reduce((sum, { by }) => sum + by, 0);

/** The plans that any planner would think of first: nothing, all on retraining, all on the biggest project, equal shares. */
export async function simplePlans(problem: Problem, trials: Trials): Promise<Simple[]> {
  const background = new Map(problem.text.background.map((id) => [id, 0]));
  const money = moneyLevers(problem).filter((id) => !background.has(id));
  const try1 = async (genome: Genome): Promise<Tried> => (await trials.all([genome]))[0];
  const [nothing, ground] = await trials.all([candidate(problem, new Map()), candidate(problem, background)]);
  const simple: Simple[] = [{ id: 'nothing', tried: nothing }];
  if (background.size > 0) simple.push({ id: 'background', tried: ground });

  const alone = new Map<string, Tried[]>();
  const requests = money.flatMap((id) =>
    SHARES.map((share) => candidate(problem, new Map([...background, [id, share]]))),
  );
  const tried = await trials.all(requests);
  money.forEach((id, i) => {
    alone.set(id, tried.slice(i * SHARES.length, (i + 1) * SHARES.length));
  });
  /** The most that keeps the limits; what breaks them least where nothing does. */
  const most = (list: readonly Tried[]) =>
    list.find((one) => broken(one) === 0) ?? list.reduce((best, one) => (broken(one) < broken(best) ? one : best));

  const retraining = problem.slots.find(({ id, lever }) => lever.do === 'retraining' && alone.has(id))?.id;
  if (retraining !== undefined) {
    simple.push({ id: 'retraining', tried: most(alone.get(retraining) ?? []), lever: retraining });
  }
  const spends = moneyOf(problem);
  if (spends === undefined || money.length === 0) return simple;
  const full = (id: string) => (alone.get(id) ?? [])[0];
  const biggest = money.reduce((best, id) => (spends(full(id)) > spends(full(best)) ? id : best));
  simple.push({ id: 'biggest', tried: most(alone.get(biggest) ?? []), lever: biggest });
  const budgets = budgetsOf(problem);
  if (budgets.length === 0) return simple;
  const equal = new Map(background);
  for (const id of money) {
    // Of each budget that the lever draws on, it may take as much as any other that does.
    const fits = SHARES.find((_, i) =>
      budgets.every(({ bound, of }) => {
        const drawing = money.filter((other) => of(full(other)) > of(ground)).length;
        return of((alone.get(id) ?? [])[i]) - of(ground) <= (bound - of(ground)) / Math.max(1, drawing);
      }),
    );
    if (fits !== undefined) equal.set(id, fits);
  }
  simple.push({ id: 'equal', tried: await try1(candidate(problem, equal)) });
  return simple;
}
