import { exp } from '../../kernel/math/index.ts';
import { type Figure, figure, labelsOf, type Names, type Region } from '../../region/region.ts';
import { type Corridor, utility } from './corridors.ts';
import { interdicted } from './interdiction.ts';
import { gravityRatio } from './tariffs.ts';

/** Effort of enforcement relative to today’s, on land and at sea. */
export interface Effort {
  readonly land: number;
  readonly sea: number;
}

export interface Enforced {
  readonly effort: Effort;
  /** Hidden trade relative to today’s. */
  readonly hidden: number;
  /** Share of what the corridors under more enforcement lose that moves to other corridors. */
  readonly displaced: number;
  /** Of it, the share that stays hidden. */
  readonly stillHidden: number;
}

interface Way {
  readonly id: string;
  readonly names: Names;
  readonly kind: string;
  readonly trade: number;
  readonly most: number;
  readonly corridor: Corridor;
}

/** Corridors of a pack at the start. */
function waysOf(region: Region): Way[] {
  const of = (quantity: string, corridor: string): Figure | undefined => figure(region, quantity, { corridor });
  return labelsOf(region, 'corridor').map(({ id, names, text }) => {
    const trade = of('base_corridor_trade', id);
    return {
      id,
      names,
      kind: text.corridor_kind ?? '',
      trade: trade?.value ?? 0,
      most: trade?.high ?? trade?.value ?? 0,
      corridor: {
        margin: of('corridor_margin', id)?.value ?? 0,
        cost: 0,
        chance: of('base_chance', id)?.value ?? 0,
        penalty: of('corridor_penalty', id)?.value ?? 0,
      },
    };
  });
}

/** What more enforcement does to hidden trade, where trade chooses its corridor by logit and none is given up. */
export function enforcement(region: Region, effort: Effort): Enforced | undefined {
  const ways = waysOf(region).filter(({ trade }) => trade > 0);
  const sharpness = figure(region, 'choice_sharpness', {})?.value ?? 0;
  const hidden = ways.flatMap(({ kind }, i) => (kind === 'declared' ? [] : [i]));
  if (hidden.length === 0 || ways.length < 2) return undefined;
  const more = (kind: string) => (kind === 'hidden_land' ? effort.land : kind === 'hidden_sea' ? effort.sea : 1);
  const total = ways.reduce((sum, { trade }) => sum + trade, 0);
  const before = ways.map(({ trade }) => trade / total);
  const changes = ways.map(({ kind, corridor }) => {
    const chance = Math.min(1, corridor.chance * more(kind));
    return utility({ ...corridor, chance }) - utility(corridor);
  });
  // the logit around the shares of today: each corridor has what it has for reasons that stay
  const pulls = ways.map((_, i) => before[i] * exp(sharpness * changes[i]));
  const all = pulls.reduce((sum, one) => sum + one, 0);
  const after = pulls.map((pull) => pull / all);
  const sumOf = (shares: readonly number[], at: readonly number[]) => at.reduce((sum, i) => sum + shares[i], 0);
  const pressed = ways.flatMap(({ kind }, i) => (more(kind) > 1 ? [i] : []));
  const others = ways.flatMap((_, i) => (pressed.includes(i) ? [] : [i]));
  const lost = sumOf(before, pressed) - sumOf(after, pressed);
  const gained = others.filter((i) => hidden.includes(i));
  return {
    effort,
    hidden: sumOf(after, hidden) / sumOf(before, hidden),
    displaced: lost > 0 ? (sumOf(after, others) - sumOf(before, others)) / lost : 0,
    stillHidden: lost > 0 ? (sumOf(after, gained) - sumOf(before, gained)) / lost : 0,
  };
}

/** The part of hidden trade that can still pass when the corridor that carries most is shut altogether: never less than nothing. */
export function leftWithoutOne(region: Region): number | undefined {
  const legs = waysOf(region)
    .filter(({ kind, most }) => kind !== 'declared' && most > 0)
    .flatMap(({ id, most }) => [
      { from: 'neighbour', to: id, capacity: most },
      { from: id, to: 'here', capacity: most },
    ]);
  if (legs.length === 0) return undefined;
  const all = interdicted(legs, 'neighbour', 'here', 0).left;
  return interdicted(legs, 'neighbour', 'here', 1).left / all;
}

export interface OrdinaryTrade {
  /** What the nation would trade with the neighbour if it were an ordinary one, and what customs count, in one money a year. */
  readonly ordinary: number;
  readonly declared: number;
}

/** By gravity, from the trade with an ordinary partner near by (Santos Silva and Tenreyro 2006, PPML). */
export function ordinaryTrade(region: Region): OrdinaryTrade | undefined {
  const of = (quantity: string) => figure(region, quantity, {})?.value;
  const [declared, other] = [of('neighbour_declared'), of('other_declared')];
  const [income, wealth] = [of('other_income_ratio'), of('other_wealth_ratio')];
  const [near, far] = [of('neighbour_distance'), of('other_distance')];
  if (!(declared && other && income && wealth && near && far)) return undefined;
  const ratio = gravityRatio(
    { income: 1, incomeAHead: 1, distance: near, border: 1 },
    { income, incomeAHead: wealth, distance: far, border: 0 },
  );
  return { ordinary: other * ratio, declared };
}

/** Years in which a fall of trade counts as one. */
const ONE_FALL = 3;

/** The deepest fall of declared trade within three years; none where the pack has no series or it never fell. */
export function worstYear(region: Region): { readonly year: number; readonly fall: number } | undefined {
  const series = (region.figures.get('neighbour_declared') ?? [])
    .map(({ year, value }) => ({ year: Number(year.slice(0, 4)), value }))
    .sort((a, b) => a.year - b.year);
  let worst: { year: number; fall: number } | undefined;
  for (const one of series) {
    const peak = Math.max(
      ...series.filter(({ year }) => year <= one.year && one.year - year <= ONE_FALL).map(({ value }) => value),
    );
    const fall = 1 - one.value / peak;
    if (fall > 0 && (worst === undefined || fall > worst.fall)) worst = { year: one.year, fall };
  }
  return worst;
}
