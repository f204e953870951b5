import type { Origin } from '../../ensemble/prepare.ts';
import { compare, elementLabels, explain, type Snapshot } from '../../kernel/explain/explain.ts';
import { snapshot } from '../../kernel/wasm/run.ts';
import type { Region } from '../../region/region.ts';
import { monthNumber } from '../../scenario/month.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import type { Difference, OriginTold, Place, Told } from './protocol.ts';
import { type Reach, reachOf } from './reach.ts';
import { type Desk, SEED } from './town.ts';

/** A value with its equation, its inputs and where it comes from. */
export function explained(desk: Desk, scenario: ScenarioText, month: number, at: Place): Told {
  return tell(played(desk, scenario, month), desk.region, at);
}

/** What makes a value of two plans differ. */
export function difference(
  desk: Desk,
  first: ScenarioText,
  second: ScenarioText,
  month: number,
  at: Place,
): Difference {
  return differ(played(desk, first, month), played(desk, second, month), at);
}

/** Where an occupation’s people apply in a month. */
export function reach(desk: Desk, scenario: ScenarioText, month: number, occupation: number): Reach {
  return reachOf(played(desk, scenario, month).at, played(desk, scenario, 0).at, occupation);
}

interface Played {
  readonly at: Snapshot;
  readonly origin: (name: string, element: number) => Origin | undefined;
}

function played(desk: Desk, scenario: ScenarioText, month: number): Played {
  const set = desk.read(scenario);
  const { instance, givens, origin } = desk.prepared(set);
  const start = monthNumber(set.start);
  const step = Math.max(0, Math.min(set.months, month));
  const options = { steps: set.months, start, seed: SEED, record: [] };
  const values = snapshot(desk.models[0], instance, givens, { number: 0 }, options, step);
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
