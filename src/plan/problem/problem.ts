import type { Instance } from '../../kernel/program.ts';
import type { Region } from '../../region/region.ts';
import type { Localized } from '../../scenario/case.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import { across } from '../judge/across.ts';
import type { Outcome } from '../judge/court.ts';
import type { Quantity } from '../judge/quantity.ts';
import type { Gene, Genome, Judged } from '../search/genes.ts';
import type { Step } from '../steps/step.ts';
import { decode, type Knob } from './knobs.ts';
import { broken } from './rules.ts';
import type { AcrossText, ProblemText, SlotText } from './schema.ts';

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
  readonly across: AcrossText;
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
  /** Objectives’ first, then those of limits. */
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

/** Judges a plan by what came of it. */
export function verdictOf(problem: Problem, steps: readonly Step[], { values }: Outcome): Verdict {
  const column = (quantity: number, sign: number) => values.map((row) => sign * row[quantity]);
  const objectives = problem.objectives.map(({ quantity, sign, across: how }) =>
    unsigned(across(column(quantity, sign), how, sign), sign, how),
  );
  const limits = problem.limits.map(({ quantity, sign, across: how }) =>
    unsigned(across(column(quantity, sign), how, sign), sign, how),
  );
  const breaches: Breach[] = broken(problem.text, steps).map(({ what, by }) => ({ what, by }));
  problem.limits.forEach(({ id, bound, sign }, i) => {
    const over = sign * (limits[i] - bound);
    if (over > 0) breaches.push({ what: id, by: over / Math.max(Math.abs(bound), 1e-9) });
  });
  return { objectives, limits, breaches };
}

/** A share of futures has no sign to give back. */
function unsigned(value: number, sign: number, how: AcrossText): number {
  const plain = typeof how === 'object' && 'missed' in how ? value : sign * value;
  return plain + 0; // no negative zero
}

/** A verdict as the search reads it. */
export function judged({ objectives }: Problem, genome: Genome, verdict: Verdict): Judged {
  return {
    genome,
    objectives: verdict.objectives.map((value, i) =>
      objectives[i].sign === -1 && typeof objectives[i].across === 'object' && 'missed' in objectives[i].across
        ? value
        : objectives[i].sign * value,
    ),
    violation: verdict.breaches.reduce((sum, { by }) => sum + by, 0),
  };
}
