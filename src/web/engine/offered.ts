import { z } from 'zod';
import { type Fault, Faults } from '../../kernel/errors.ts';
import { labelsOf } from '../../region/lookup.ts';
import type { Label, Region } from '../../region/region.ts';
import type { Localized } from '../../scenario/case.ts';
import { catalogue, type LeverEntry } from '../../scenario/catalogue.ts';
import { drivers } from '../../scenario/drivers.ts';
import { readScenarioData } from '../../scenario/resolve.ts';
import { type Lever, leverSchema, type ScenarioText } from '../../scenario/schema.ts';
import { type Standing, shocks } from '../../scenario/shocks/index.ts';
import { later } from '../levers/months.ts';

/*
 * Everything that a scenario may decide or meet, made from the catalogue, the schema and the pack: a lever that is added there is
 * on the page, with its fields, without a word about it here.
 */

export interface Choice {
  readonly id: string;
  readonly names: Localized;
}

/** A setting of a lever, and what it may be. */
export type Field = { readonly name: string; readonly required: boolean; readonly doc?: string } & (
  | { readonly kind: 'ids' | 'id'; readonly choices: readonly Choice[] }
  | {
      readonly kind: 'number';
      readonly low: number;
      readonly high: number;
      readonly whole: boolean;
      readonly unit: string;
    }
  | { readonly kind: 'month' | 'flag' | 'text' }
);

export interface OfferedLever {
  readonly kind: Lever['do'];
  readonly doc: string;
  readonly fields: readonly Field[];
  readonly conflicts: readonly string[];
  readonly needs: readonly string[];
  readonly evidence: readonly { readonly finding: string; readonly source: string }[];
  /** As a planner would try it first within the plan. */
  readonly usual: Lever;
  /** Why the plan does not take it as it is, and what to do first. */
  readonly blocked?: Fault;
}

export interface OfferedDriver {
  readonly name: string;
  readonly unit: string;
  readonly doc: string;
  readonly low: number;
  readonly high: number;
  readonly base: number;
}

export interface OfferedShock {
  readonly id: string;
  readonly title: Localized;
  readonly doc: string;
  readonly standing: Standing;
  readonly sources: readonly { readonly title: string; readonly publisher: string; readonly year: number }[];
}

export interface Offered {
  readonly levers: readonly OfferedLever[];
  readonly drivers: readonly OfferedDriver[];
  readonly shocks: readonly OfferedShock[];
}

/** @param plant the plant that a new lever is tried on first */
export function offeredFor(region: Region, plant: string, scenario: ScenarioText): Offered {
  return {
    levers: catalogue.map((entry) => offeredLever(entry, region, plant, scenario)).filter((one) => one !== undefined),
    drivers: drivers.map(({ name, unit, doc, min, max, base }) => ({
      name,
      unit,
      doc,
      low: min,
      high: max,
      base: typeof base === 'number' ? base : (region.figures.get(base.figure)?.[0]?.value ?? min),
    })),
    shocks: shocks.map(({ id, title, doc, standing, moves }) => ({
      id,
      title,
      doc,
      standing,
      sources: moves.map(({ source: { title: name, publisher, year } }) => ({ title: name, publisher, year })),
    })),
  };
}

/** What JSON Schema says of a property, as far as levers use it. */
interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Shape;
  readonly description?: string;
}

interface LeverShape {
  readonly properties: Readonly<Record<string, Shape>>;
  readonly required: readonly string[];
}

let shapes: readonly LeverShape[] | undefined;

function shapeOf(lever: Lever['do']): LeverShape | undefined {
  // the schema is a union of plain objects, which JSON Schema writes as one list
  shapes ??= (z.toJSONSchema(leverSchema, { io: 'input' }) as unknown as { oneOf: LeverShape[] }).oneOf;
  return shapes.find(({ properties }) => properties.do.const === lever);
}

function offeredLever(
  entry: LeverEntry,
  region: Region,
  plant: string,
  scenario: ScenarioText,
): OfferedLever | undefined {
  // whoever pulls it must say who agreed: that is written in a scenario, not clicked
  if (entry.consent === true) return undefined;
  const shape = shapeOf(entry.lever);
  if (shape === undefined) return undefined;
  const fields: Field[] = [];
  for (const [name, says] of Object.entries(shape.properties)) {
    if (name === 'do') continue;
    const field = fieldOf(name, says, shape.required.includes(name), entry, region);
    if (field !== undefined) fields.push(field);
    // Where the pack has nothing to pull the lever on, it is not offered.
    else if (shape.required.includes(name)) return undefined;
  }
  // Where several kinds of things may be named and none must, plants are what people think of.
  const lists = fields.filter(({ kind }) => kind === 'ids');
  const about = lists.find(({ name }) => name === 'plants') ?? lists[0];
  if (about === undefined && entry.reach.some((one) => one !== 'branch' && one !== 'market' && one !== 'suppliers'))
    return undefined;
  const { usual, blocked } = tried(
    fields.filter((field) => field.required || field === about),
    entry,
    region,
    plant,
    scenario,
  );
  return {
    kind: entry.lever,
    doc: entry.doc,
    fields,
    conflicts: entry.conflicts,
    needs: entry.needs,
    evidence: entry.evidence.map(({ finding, source }) => ({ finding, source })),
    usual,
    ...(blocked === undefined ? {} : { blocked }),
  };
}

/** Things that a lever is tried on before it is said not to fit. */
const TRIES = 40;

/** The lever on the first thing and at the first time that the plan takes it, or what is wrong with the very first. */
function tried(
  fields: readonly Field[],
  entry: LeverEntry,
  region: Region,
  plant: string,
  scenario: ScenarioText,
): { readonly usual: Lever; readonly blocked?: Fault } {
  const start = scenario.start ?? region.start;
  // What must come after another decision may begin when the last one has begun.
  const dates = (scenario.levers ?? []).map((lever) => ('on' in lever ? lever.on : lever.from)).sort();
  const months = [start, ...dates.slice(-1).map((last) => later(last, 1))];
  const list = fields.find((field) => field.kind === 'ids');
  const things = list?.kind === 'ids' ? list.choices.map(({ id }) => id) : [];
  const first = things.includes(plant) ? [plant, ...things.filter((id) => id !== plant)] : things;
  let fault: { readonly usual: Lever; readonly blocked: Fault } | undefined;
  for (const thing of first.length === 0 ? [''] : first.slice(0, TRIES)) {
    for (const month of months) {
      const settings = fields.map((field) => [
        field.name,
        field === list ? [thing] : firstTry(field, entry, month, later(start, Math.min(YEARS * 12, scenario.months))),
      ]);
      const usual = { do: entry.lever, ...Object.fromEntries(settings) } as Lever; // read in full right below
      try {
        readScenarioData({ ...scenario, levers: [...(scenario.levers ?? []), usual] }, scenario.name, region);
        return { usual };
      } catch (error) {
        if (!(error instanceof Faults)) throw error;
        fault ??= { usual, blocked: error.faults[0] };
      }
    }
  }
  if (fault === undefined) throw new Error(`lever ${entry.lever} was not tried`);
  return fault;
}

function fieldOf(name: string, says: Shape, required: boolean, entry: LeverEntry, region: Region): Field | undefined {
  const known = entry.numbers.find((one) => one.name === name);
  const doc = known?.doc ?? says.description;
  const base = { name, required, ...(doc === undefined ? {} : { doc }) };
  if (says.const === true) return { ...base, kind: 'flag' };
  if (says.enum !== undefined)
    return { ...base, kind: 'id', choices: says.enum.map((id) => ({ id, names: { en: id } })) };
  if (says.type === 'array' && says.items?.type === 'string') {
    const choices = choicesOf(region, dimensionOf(name), entry.lever, name);
    return choices.length === 0 ? undefined : { ...base, kind: 'ids', choices };
  }
  if (says.type === 'number' || says.type === 'integer') {
    const whole = says.type === 'integer' || known?.whole === true;
    const [low, high] = [says.minimum ?? known?.low ?? 0, says.maximum ?? known?.high ?? Number.MAX_SAFE_INTEGER];
    return { ...base, kind: 'number', low, high, whole, unit: known?.unit ?? '1' };
  }
  if (says.type !== 'string') return undefined;
  if (says.pattern !== undefined) return { ...base, kind: 'month' };
  const labels = labelsOf(region, name);
  if (labels.length > 0) return { ...base, kind: 'id', choices: labels.map(({ id, names }) => ({ id, names })) };
  return { ...base, kind: 'text' };
}

/** Lists that are called otherwise than what they list. */
const LISTS: Readonly<Record<string, string>> = { open: 'furnace', close: 'furnace', projects: 'storage' };

/** `plants` lists labels of `plant`, `ways` of `way`. */
function dimensionOf(name: string): string {
  return LISTS[name] ?? (name.endsWith('ies') ? `${name.slice(0, -3)}y` : name.replace(/s$/, ''));
}

function choicesOf(region: Region, dimension: string, lever: string, field: string): Choice[] {
  const all = labelsOf(region, dimension);
  const wanted =
    lever === 'open' || field === 'open'
      ? all.filter((one) => !running(one))
      : dimension === 'furnace' || dimension === 'mine'
        ? all.filter(running)
        : all;
  return wanted.map(({ id, names }) => ({ id, names }));
}

/** What has no status is there. */
function running({ text }: Label): boolean {
  const { status } = text;
  return status === undefined || status === '' || status.startsWith('operating');
}

/** Years over which what needs an end is brought about. */
const YEARS = 10;

function firstTry(field: Field, entry: LeverEntry, from: string, until: string): unknown {
  switch (field.kind) {
    case 'ids':
      return [field.choices[0].id];
    case 'id':
      return field.choices[0].id;
    case 'number':
      return entry.numbers.find(({ name }) => name === field.name)?.usual ?? field.low;
    case 'month':
      return field.name === 'until' ? until : from;
    case 'flag':
      return true;
    case 'text':
      return 'tried by the reader';
  }
}
