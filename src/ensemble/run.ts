import type { Program, Run } from '../kernel/program.ts';
import { type LoadedModel, runFutures } from '../kernel/wasm/run.ts';
import { figureArray, labelsOf, type Region } from '../region/region.ts';
import type { Case } from '../scenario/case.ts';
import { monthNumber } from '../scenario/month.ts';
import { type Prepared, prepare } from './prepare.ts';
import { RECORDED } from './recorded.ts';
import type { Result, ResultLabel, Series } from './result.ts';
import { VERSION } from './version.ts';

/** The town’s program and its compiled modules, smallest first. */
export interface Town {
  readonly program: Program;
  readonly models: readonly LoadedModel[];
}

/**
 * Runs one future of a case.
 * @param seed of the random streams; the town’s equations draw nothing yet, so it only names the run.
 * @param prepared the case as `prepare` gives it, where that is at hand
 * @param record the series that are wanted: a run of few is quicker, and what it has is the same to the last bit
 * @throws Faults where the pack does not fit together or an equation stops being finite.
 */
export function runCase(
  town: Town,
  set: Case,
  seed: number,
  prepared: Prepared = prepare(town.program, set),
  record: readonly string[] = RECORDED,
): Result {
  const { instance, givens } = prepared;
  const [run] = runFutures(town.models, instance, givens, [{ number: 0 }], {
    steps: set.months,
    start: monthNumber(set.start),
    seed,
    record,
  });
  return resultOf(town.program, set, seed, run);
}

function resultOf(program: Program, set: Case, seed: number, run: Run): Result {
  const { region } = set;
  const dimensions = new Map<string, readonly ResultLabel[]>();
  const series = new Map<string, Series>();
  for (const [name, values] of run.series) {
    const variable = program.variables[program.byName.get(name) ?? -1];
    const dims = variable.dims.map((dimension) => program.dimensions[program.dimensions[dimension].root].name);
    for (const dimension of dims) dimensions.set(dimension, labelsFor(region, dimension));
    series.set(name, { name, unit: variable.unit.text, doc: variable.doc, dims, values });
  }
  const spells = labelsOf(region, 'spell').length;
  const spellLength = figureArray(region, 'spell_length', []).values[0];
  return {
    version: VERSION,
    region: { id: region.id, names: region.names, hash: region.hash },
    scenario: {
      name: set.name,
      title: set.title,
      description: set.description,
      hash: set.hash,
      claims: set.claims,
    },
    seed,
    start: set.start,
    months: set.months,
    currency: region.currency,
    followUpMonths: (spells - 2) * spellLength,
    followUpStep: spellLength,
    threshold: figureArray(region, 'left_behind_threshold', []).values[0],
    dimensions,
    series,
  };
}

function labelsFor(region: Region, dimension: string): ResultLabel[] {
  return labelsOf(region, dimension).map((label) => ({ id: label.id, names: label.names }));
}
