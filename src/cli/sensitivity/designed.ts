import { MORRIS_LEVELS } from '../../ensemble/analysis/morris/design.ts';
import { morrisEffects } from '../../ensemble/analysis/morris/effects.ts';
import { saltelli } from '../../ensemble/analysis/sobol/design.ts';
import { sobolIndices } from '../../ensemble/analysis/sobol/indices.ts';
import type { Design } from '../../ensemble/sample/design.ts';
import { type Fault, Faults } from '../../kernel/errors.ts';
import { near } from '../../kernel/near.ts';
import type { Exhibit } from '../../report/ensemble/exhibit.ts';
import { morrisExhibit, sobolExhibit } from '../../report/ensemble/indices.ts';
import type { InputLabel } from '../../report/ensemble/labels.ts';
import { ensembleWords } from '../../report/ensemble/words.ts';
import type { Language } from '../../report/format.ts';
import { inputLabels, outcomeOf, type Question } from './given.ts';

export type DesignedMethod = 'sobol' | 'morris';

/**
 * The design of a method over the inputs of a study.
 * @param samples base samples of Sobol’s method, trajectories of Morris’s
 * @param alone inputs that get an index of their own in Sobol’s method; the others get one together. All where none is named
 * @throws Faults naming every unknown input
 */
export function designOf(
  method: DesignedMethod,
  samples: number,
  seed: number,
  inputs: readonly string[],
  alone: readonly string[],
): Design {
  if (method === 'morris') return { method, size: samples * (inputs.length + 1), seed };
  const faults = alone
    .filter((name) => !inputs.includes(name))
    .map((name): Fault => ({ where: '--inputs', found: `unknown input ${name}`, expected: near(name, inputs) }));
  if (faults.length > 0) throw new Faults('sensitivity', faults);
  const rest = inputs.filter((name) => !alone.includes(name));
  const groups = alone.length === 0 ? inputs.map((name) => [name]) : alone.map((name) => [name]);
  if (alone.length > 0 && rest.length > 0) groups.push(rest);
  return { method: 'saltelli', size: samples * (groups.length + 2), seed, groups };
}

/** Indices of an ensemble that was run in a design of sensitivity analysis. */
export function designedExhibits({ ensemble, outcome, plan }: Question): (language: Language) => Exhibit[] {
  const { design } = ensemble.manifest;
  const labels = inputLabels(ensemble, plan);
  // A future that failed has no outcome; the analyses leave out what it belongs to.
  const values = new Float64Array(design.size).fill(Number.NaN);
  const ran = ensemble.outcome(outcome, plan);
  ensemble.futures.forEach((future, row) => {
    values[future] = ran[row];
  });
  if (design.method === 'morris') {
    const trajectories = design.size / (labels.length + 1);
    const walk = { trajectories, inputs: labels.length, levels: MORRIS_LEVELS, seed: design.seed };
    const effects = morrisEffects(walk, values);
    return (language) => [morrisExhibit(labels, outcomeOf(ensemble, outcome, language), effects, language)];
  }
  const groups = design.groups ?? labels.map(({ name }) => [name]);
  const places = groups.map((group) => group.map((name) => labels.findIndex((label) => label.name === name)));
  const indices = sobolIndices(saltelli(design.size / (groups.length + 2), labels.length, places), values);
  return (language) => [
    sobolExhibit(
      places.map((group) => groupLabel(labels, group, language)),
      indices,
      language,
    ),
  ];
}

/** A group of one input is that input; a larger one is what was not named. */
function groupLabel(labels: readonly InputLabel[], group: readonly number[], language: Language): InputLabel {
  if (group.length === 1) return labels[group[0]];
  const name = ensembleWords(language).others(String(group.length));
  return { name, doc: group.map((input) => labels[input].name).join(', '), unit: '1', figures: group.length };
}
