import type { Instance } from '../../kernel/program.ts';
import type { Region } from '../../region/region.ts';
import type { Localized } from '../../scenario/case.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import { across, regretFrom } from '../judge/across.ts';
import type { Attainable } from '../judge/attainable.ts';
import type { Outcome } from '../judge/court.ts';
import type { Quantity } from '../judge/quantity.ts';
import type { Gene, Genome, Judged } from '../search/genes.ts';
import type { Step } from '../steps/step.ts';
import { decode, type Knob } from './knobs.ts';
import { broken } from './rules.ts';
import type { AcrossText, MeasureText, ProblemText, SlotText } from './schema.ts';

/** What is made as small (or as large) as possible. */
export interface Objective {
  readonly id: string;
  readonly title: Localized;
  /** Position among the quantities of the problem. */
  readonly quantity: number;
  readonly unit: string;
  /** -1 where more is better. */
  readonly sign: 1 | -1;
  readonly across: AcrossText;
  /** Smallest difference that matters. */
  readonly step: number;
}

/** What must hold. */
export interface Limit {
  readonly id: string;
  readonly title: Localized;
  readonly quantity: number;
  readonly unit: string;
  /** 1 for at most, -1 for at least. */
  readonly sign: 1 | -1;
  readonly bound: number;
  readonly across: MeasureText;
  readonly why?: string;
}

/** A plan problem read against a region and its model: nothing left to look up. */
export interface Problem {
  readonly text: ProblemText;
  readonly title: Localized;
  readonly description: Localized;
  /** SHA-256 of what it says with the scenario it stands on. */
  readonly hash: string;
  readonly base: ScenarioText;
  readonly region: Region;
  readonly instance: Instance;
  readonly slots: readonly SlotText[];
  readonly knobs: readonly Knob[];
  readonly genes: readonly Gene[];
  /** Of objectives, with those that their targets look at, then of limits. */
  readonly quantities: readonly Quantity[];
  readonly objectives: readonly Objective[];
  readonly limits: readonly Limit[];
}

export function stepsOf(problem: Problem, genome: Genome): Step[] {
  return decode(problem.slots, problem.knobs, genome);
}

/** A limit that a plan breaks, or a rule; how far, as a share of the bound. */
export interface Breach {
  readonly what: string;
  readonly by: number;
}

/** How well a plan does: its objectives as they are, in their units, and what it breaks. */
export interface Verdict {
  readonly objectives: readonly number[];
  readonly limits: readonly number[];
  readonly breaches: readonly Breach[];
}

/**
 * Judges a plan by what came of it.
 * @param attainable the best of each future; only objectives that count regret ask for it
 */
export function verdictOf(
  problem: Problem,
  steps: readonly Step[],
  outcome: Outcome,
  attainable: Attainable | undefined,
): Verdict {
  const objectives = problem.objectives.map(({ quantity, sign, across: how }, k) => {
    const own = column(outcome, quantity, sign);
    if (typeof how !== 'object' || !('regret' in how)) return unsigned(across(own, how, sign), sign, how);
    const best = attainable?.[k];
    if (best === undefined) throw new Error('regret is judged after the best of each future is known');
    return across(regretFrom(own, best), how.regret) + 0; // no negative zero
  });
  return { objectives, ...keptBy(problem, steps, outcome) };
}

/** What a plan keeps and what it breaks, which hangs on no other plan. */
export function keptBy(
  problem: Problem,
  steps: readonly Step[],
  outcome: Outcome,
): Pick<Verdict, 'limits' | 'breaches'> {
  const limits = problem.limits.map(({ quantity, sign, across: how }) =>
    unsigned(across(column(outcome, quantity, sign), how, sign), sign, how),
  );
  const breaches: Breach[] = broken(problem.text, steps).map(({ what, by }) => ({ what, by }));
  problem.limits.forEach(({ id, bound, sign }, i) => {
    const over = sign * (limits[i] - bound);
    if (over > 0) breaches.push({ what: id, by: over / Math.max(Math.abs(bound), 1e-9) });
  });
  return { limits, breaches };
}

function column({ values }: Outcome, quantity: number, sign: number): number[] {
  return values.map((row) => sign * row[quantity]);
}

function unsigned(value: number, sign: number, how: AcrossText): number {
  return (isPlain(how) ? value : sign * value) + 0; // no negative zero
}

/** A share of futures and a regret are small when they are good, whichever way the quantity goes. */
function isPlain(how: AcrossText): boolean {
  return typeof how === 'object' && ('missed' in how || 'regret' in how);
}

/** A verdict as the search reads it. */
export function judged({ objectives }: Problem, genome: Genome, verdict: Verdict): Judged {
  return {
    genome,
    objectives: verdict.objectives.map((value, i) =>
      isPlain(objectives[i].across) ? value : objectives[i].sign * value,
    ),
    violation: verdict.breaches.reduce((sum, { by }) => sum + by, 0),
  };
}
