import { deltaIndices } from '../../ensemble/analysis/given-data/delta.ts';
import { endMeans } from '../../ensemble/analysis/given-data/ends.ts';
import { pawn, pawnByChance } from '../../ensemble/analysis/given-data/pawn.ts';
import { narrowing } from '../../ensemble/analysis/knowing/band.ts';
import { better } from '../../ensemble/analysis/knowing/better.ts';
import { worthOfKnowing } from '../../ensemble/analysis/knowing/choice.ts';
import { mean, quantile, sorted } from '../../ensemble/analysis/statistics.ts';
import type { Exhibit } from '../../report/ensemble/exhibit.ts';
import { deltaExhibit, pawnExhibit } from '../../report/ensemble/indices.ts';
import { choiceExhibit, decidingExhibit } from '../../report/ensemble/knowing.ts';
import type { InputLabel } from '../../report/ensemble/labels.ts';
import { outcomeLabel } from '../../report/ensemble/outcome.ts';
import { tornadoExhibit } from '../../report/ensemble/tornado.ts';
import { type Language, localized } from '../../report/format.ts';
import type { Ensemble } from '../../store/ensemble/read.ts';

/** What is asked of an ensemble. */
export interface Question {
  readonly ensemble: Ensemble;
  /** A name of the ensemble’s outcomes. */
  readonly outcome: string;
  readonly plan: string;
}

export type GivenMethod = 'pawn' | 'delta';

/**
 * What the answer of a finished ensemble hangs on, the deciding assumptions first: a function of the language, so that
 * both pages come from one calculation.
 */
export function givenExhibits(
  { ensemble, outcome, plan }: Question,
  method: GivenMethod,
): (language: Language) => Exhibit[] {
  const labels = inputLabels(ensemble, plan);
  const inputs = labels.map(({ name }) => ensemble.probability(name));
  const values = ensemble.outcome(outcome, plan);
  const ascending = sorted(values);
  const band = { low: quantile(ascending, 0.05), high: quantile(ascending, 0.95) };
  const narrower = narrowing(inputs, values);
  const sign = better(outcome);
  const worth =
    ensemble.plans.length < 2 || sign === undefined
      ? undefined
      : worthOfKnowing(
          inputs,
          ensemble.plans.map((one) => ensemble.outcome(outcome, one).map((value) => sign * value)),
        );
  const ends = endMeans(inputs, values);
  const indices =
    method === 'pawn'
      ? { pawn: pawn(inputs, values), chance: pawnByChance(values, inputs.length) }
      : { delta: deltaIndices(inputs, values) };
  return (language) => {
    const label = outcomeOf(ensemble, outcome, language);
    const titles = ensemble.manifest.plans.map(({ title }) => localized(title, language));
    return [
      decidingExhibit(labels, label, band, narrower, language),
      ...(worth === undefined ? [] : [choiceExhibit(labels, label, titles, worth, language)]),
      tornadoExhibit(labels, label, mean(values), ends, language),
      indices.pawn === undefined
        ? deltaExhibit(labels, indices.delta, language)
        : pawnExhibit(labels, indices.pawn, indices.chance, language),
    ];
  };
}

/** The inputs that are open in a plan: a scenario that sets one leaves it out. */
export function inputLabels({ inputs }: Ensemble, plan: string): InputLabel[] {
  return inputs.filter((input) => input.plans.includes(plan));
}

export function outcomeOf({ outcomes }: Ensemble, name: string, language: Language) {
  const known = outcomes.find((one) => one.name === name);
  return outcomeLabel(name, known?.unit ?? '1', known?.doc ?? name, language);
}
