import { type Origin, type Prepared, prepare } from '../../ensemble/prepare.ts';
import { runCase, type Town } from '../../ensemble/run.ts';
import { createSampler } from '../../ensemble/sample/draw.ts';
import { townVocabulary } from '../../ensemble/vocabulary.ts';
import { buildProgram } from '../../kernel/build.ts';
import { compare, elementLabels, explain, type Snapshot } from '../../kernel/explain/explain.ts';
import type { Program } from '../../kernel/program.ts';
import { loadModelAsync } from '../../kernel/wasm/load.ts';
import { runFutures, snapshot } from '../../kernel/wasm/run.ts';
import { town as source } from '../../model/index.ts';
import { type Region, readRegion } from '../../region/region.ts';
import type { Case } from '../../scenario/case.ts';
import { monthNumber } from '../../scenario/month.ts';
import { readScenarioData } from '../../scenario/resolve.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import type { Difference, Futures, Opened, OriginTold, Place, Ran, Told } from './protocol.ts';
import { type Reach, reachOf } from './reach.ts';

/** A region opened beside the town’s equations: all that the page can ask of the model. */
export interface Desk {
  readonly opened: Opened;
  readonly program: Program;
  /** A scenario from the page, read with all its checks. */
  read(scenario: ScenarioText): Case;
  run(scenario: ScenarioText): Ran;
  /** Futures `from` up to `to` of a Latin hypercube of `of`. */
  futures(scenario: ScenarioText, of: number, from: number, to: number): Futures;
  /** Where an occupation’s people apply in a month. */
  reach(scenario: ScenarioText, month: number, occupation: number): Reach;
  explain(scenario: ScenarioText, month: number, at: Place): Told;
  difference(first: ScenarioText, second: ScenarioText, month: number, at: Place): Difference;
}

/** Series whose bands the page shows. */
export const WATCHED = [
  'lost_total',
  'left_behind_total',
  'plant_jobs',
  'other_jobs',
  'unemployment_rate',
  'co2',
  'pay_lost_total',
];

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => {
    all.set(part, at);
    return at + part.length;
  }, 0);
  return all;
}

/** Seed of the single future that the page shows: the command line’s own. */
const SEED = 0;

/**
 * @param from the files of a pack, or the region that they were read as
 * @param modules the compiled town, one for each number of futures side by side
 * @throws Faults where the pack or the modules are not in order
 */
export async function openDesk(
  from: ReadonlyMap<string, Uint8Array> | Region,
  modules: readonly Uint8Array[],
  now: () => number,
): Promise<Desk> {
  const program = buildProgram(source);
  const region = from instanceof Map ? readRegion(from, townVocabulary()) : (from as Region); // a region is no map
  const models = await Promise.all(modules.map((bytes) => loadModelAsync(program, bytes)));
  const town: Town = { program, models };
  const prepared = preparer(program);
  return {
    opened: { region },
    program,
    read: (scenario) => caseOf(scenario, region),
    run: (scenario) => {
      const set = caseOf(scenario, region);
      const began = now();
      const result = runCase(town, set, SEED, prepared(set));
      const { decisions, drivers, shocks, settings } = set;
      return { result, decisions, drivers, shocks, settings, took: now() - began };
    },
    futures: (scenario, of, from, to) => {
      const set = caseOf(scenario, region);
      const central = prepared(set);
      const sampler = createSampler(program, set, central, { method: 'lhs', size: of, seed: SEED });
      const drawn = Array.from({ length: to - from }, (_, i) => sampler.draw(from + i).future);
      const runs = runFutures(models, central.instance, central.givens, drawn, {
        steps: set.months,
        start: monthNumber(set.start),
        seed: SEED,
        record: WATCHED,
      });
      const path = (name: string) => joined(runs.map((run) => run.series.get(name) ?? new Float64Array()));
      return { from, to, paths: new Map(WATCHED.map((name) => [name, path(name)])) };
    },
    reach: (scenario, month, occupation) =>
      reachOf(played(town, scenario, region, month).at, played(town, scenario, region, 0).at, occupation),
    explain: (scenario, month, at) => tell(played(town, scenario, region, month), region, at),
    difference: (first, second, month, at) =>
      differ(played(town, first, region, month), played(town, second, region, month), at),
  };
}

/** Prepares cases; the calibration is kept while only levers and drivers move, since it depends on neither. */
function preparer(program: Program): (set: Case) => Prepared {
  let kept: { readonly of: string; readonly prepared: Prepared } | undefined;
  return (set) => {
    const of = JSON.stringify([set.settings, set.start, set.months]);
    if (kept?.of !== of) kept = { of, prepared: prepare(program, set) };
    return { ...kept.prepared, givens: { ...kept.prepared.givens, inputs: set.inputs } };
  };
}

/** A scenario from the page passes the same checks as a file. */
function caseOf(scenario: ScenarioText, region: Region) {
  return readScenarioData(scenario, scenario.name, region);
}

interface Played {
  readonly at: Snapshot;
  readonly origin: (name: string, element: number) => Origin | undefined;
}

function played(town: Town, scenario: ScenarioText, region: Region, month: number): Played {
  const set = caseOf(scenario, region);
  const { instance, givens, origin } = prepare(town.program, set);
  const start = monthNumber(set.start);
  const step = Math.max(0, Math.min(set.months, month));
  const options = { steps: set.months, start, seed: SEED, record: [] };
  const values = snapshot(town.models[0], instance, givens, { number: 0 }, options, step);
  return { at: { instance, values, step, time: start + step, startTime: start, stopTime: start + set.months }, origin };
}

function tell({ at, origin }: Played, region: Region, place: Place): Told {
  const { program } = at.instance;
  const variable = program.byName.get(place.variable) ?? 0;
  const told = explain(at, variable, place.element);
  const from = originTold(origin(place.variable, place.element), region);
  return {
    variable: place.variable,
    element: place.element,
    name: told.name,
    labels: elementLabels(at.instance, variable, place.element),
    value: told.value,
    unit: told.unit,
    doc: told.doc,
    kind: told.kind,
    ...(told.text === undefined ? {} : { text: told.text }),
    ...(told.source === undefined ? {} : { source: told.source }),
    ...(from === undefined ? {} : { origin: from }),
    inputs: told.inputs.map((input) => {
      const { name, doc } = program.variables[input.variable];
      const known = origin(name, input.element);
      return {
        variable: name,
        element: input.element,
        labels: elementLabels(at.instance, input.variable, input.element),
        name: input.name,
        value: input.value,
        unit: input.unit,
        doc,
        ...(known === undefined ? {} : { basis: known.kind === 'figure' ? known.figure.basis : known.kind }),
      };
    }),
    more: told.more,
  };
}

function originTold(origin: Origin | undefined, region: Region): OriginTold | undefined {
  if (origin?.kind !== 'figure') return origin;
  const { figure } = origin;
  const source = region.sources.get(figure.source);
  return {
    kind: 'figure',
    basis: figure.basis,
    year: figure.year,
    ...(figure.low === undefined ? {} : { low: figure.low }),
    ...(figure.high === undefined ? {} : { high: figure.high }),
    source: source?.title ?? figure.source,
    publisher: source?.publisher ?? '',
    address: source?.address ?? '',
    place: `${figure.file}:${figure.line}`,
    ...(figure.formula === undefined ? {} : { formula: figure.formula }),
    ...(figure.note === undefined ? {} : { note: figure.note }),
  };
}

function differ(first: Played, second: Played, place: Place): Difference {
  const { instance } = first.at;
  const variable = instance.program.byName.get(place.variable) ?? 0;
  const { before, after, contributions, interaction } = compare(first.at, second.at, variable, place.element);
  const { name, doc, unit } = instance.program.variables[variable];
  return {
    name,
    labels: elementLabels(instance, variable, place.element),
    doc,
    unit: unit.text,
    before,
    after,
    interaction,
    causes: contributions.slice(0, 12).map((one) => ({
      variable: instance.program.variables[one.variable].name,
      element: one.element,
      name: one.name,
      doc: instance.program.variables[one.variable].doc,
      unit: one.unit,
      before: one.before,
      after: one.after,
      alone: one.alone,
    })),
  };
}
