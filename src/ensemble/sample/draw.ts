import { Faults } from '../../kernel/errors.ts';
import { givensFor } from '../../kernel/graph/needs.ts';
import type { Future, Program } from '../../kernel/program.ts';
import { canonical } from '../../region/hash.ts';
import { type Figure, type Region, withOthers, withValues } from '../../region/region.ts';
import type { Case, Setting } from '../../scenario/case.ts';
import { constantsOf, type Prepared, prepare } from '../prepare.ts';
import type { Design } from './design.ts';
import { type Shape, valueAt } from './distribution.ts';
import { type Points, probabilities } from './probabilities.ts';
import { type Uncertain, uncertainOf } from './uncertain.ts';

/** A drawn future: what differs from the central run, and the probability at which each input stands. */
export interface Drawn {
  readonly future: Future;
  readonly inputs: Float64Array;
  /** Which form of the model it runs under: futures of one form may run side by side. */
  readonly form: string;
  /** Factors on the paths of drivers. */
  readonly times: ReadonlyMap<string, number>;
}

/** What a scenario says about what is not known, beside the ranges of the pack. */
export interface Wider {
  /** The pack with the scenario’s ranges in place of some. */
  readonly region: Region;
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly switches: readonly (Uncertain & { readonly setting: (p: number) => Setting })[];
  readonly drivers: readonly (Uncertain & { readonly driver: string })[];
  /** Inputs that go together, and what becomes of their probabilities. */
  readonly together: readonly string[];
  readonly mix: (apart: Float64Array) => Float64Array;
}

export interface Sampler {
  /** What is drawn, in the order of a future’s `inputs`. */
  readonly uncertain: readonly Uncertain[];
  /** Quantities with a range that are not drawn. */
  readonly fixed: readonly string[];
  readonly draw: (number: number) => Drawn;
  /** The probabilities of a future alone, without working out its constants. */
  readonly inputs: (number: number) => Float64Array;
  /** What differs from the central run when one input alone stands at a probability: 0 the low end, 1 the high end. */
  readonly at: (input: number, probability: number) => Pick<Future, 'constants'>;
  /** The case under a form of the model, at its central values. */
  readonly prepared: (form: string) => Prepared;
}

export interface SamplerOptions {
  /** Where a design’s futures stand; only some programs carry those of the Sobol sequence. */
  readonly points?: Points;
  /** What the scenario adds; only some programs read it. */
  readonly wider?: Wider;
  /**
   * Series that will be looked at: constants that none of them hangs on keep their central values, which saves working
   * them out. All series where it is left out.
   */
  readonly series?: readonly string[];
}

/** The form of a model whose switches nobody has drawn. */
export const AS_WRITTEN = '';

/**
 * Futures of a case.
 * @param prepared the case at its central values: what does not differ from them is not given again
 * @throws Faults (on drawing) where the pack’s ranges lead to a town that cannot be
 */
export function createSampler(
  program: Program,
  set: Case,
  prepared: Prepared,
  design: Design,
  { points = probabilities, wider, series }: SamplerOptions = {},
): Sampler {
  if (set.uncertain !== undefined && wider === undefined) throw notRead(set);
  const { switches = [], drivers = [], together = [] } = wider ?? {};
  const own = uncertainOf(wider?.region ?? set.region, program);
  const isSwitch = (name: string) => switches.some((one) => one.name === name);
  const all: Uncertain[] = [
    ...own.drawn
      .filter(({ name }) => !isSwitch(name))
      .map(
        (one) =>
          ({ ...one, ...(wider?.shapes.has(one.name) ? { shape: wider.shapes.get(one.name) } : {}) }) as Uncertain,
      ), // of the map asked
    ...switches,
    ...drivers,
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  // An assumption that the scenario sets is no longer open.
  const uncertain = all.filter(({ name }) => !set.settings.some((setting) => setting.quantity === name));
  const names = uncertain.map(({ name }) => name);
  // An input has its place, and its share in what goes together, though another plan sets it.
  const places = new Map(all.map(({ name }, place) => [name, place]));
  const needed = series === undefined ? undefined : givensFor(program, series);
  const free = new Set(
    program.variables.flatMap(({ name, kind, shared }) =>
      kind === 'constant' && !shared && needed?.has(name) !== false ? [name] : [],
    ),
  );
  const inputsOf = (number: number): Float64Array => {
    if (!Number.isInteger(number) || number < 0 || number >= design.size) {
      throw new Faults('ensemble', [
        { where: 'future', found: String(number), expected: `a whole number from 0 to ${design.size - 1}` },
      ]);
    }
    const drawn = points(design, number, names, places);
    if (together.length === 0 || wider === undefined) return drawn;
    const mixed = wider.mix(points(design, number, together, places));
    return drawn.map((p, i) => {
      const place = together.indexOf(names[i]);
      return place < 0 ? p : mixed[place];
    });
  };
  const base = wider?.region ?? set.region;
  // Settings are put in once, so that what is worked out from tables that no draw moves is worked out once too.
  const forms = new Map([[AS_WRITTEN, { region: withValues(base, set.settings), prepared }]]);
  const formOf = (inputs: Float64Array): string => {
    const chosen = switches.flatMap((one) => {
      const at = names.indexOf(one.name);
      return at < 0 ? [] : [one.setting(inputs[at])];
    });
    if (chosen.length === 0) return AS_WRITTEN;
    const form = canonical(chosen);
    if (!forms.has(form)) {
      const region = withValues(base, [...set.settings, ...chosen]);
      forms.set(form, { region, prepared: prepare(program, { ...set, region, settings: [] }) });
    }
    return form;
  };
  const known = (form: string) => {
    const found = forms.get(form);
    if (found === undefined) throw new Error(`no future was drawn under ${form}`);
    return found;
  };
  const differing = (form: string, open: readonly Uncertain[], inputs: Float64Array): Map<string, Float64Array> => {
    const { region, prepared: central } = known(form);
    const constants = new Map<string, Float64Array>();
    const drawn = { settings: [], region: withDraws(region, open, inputs) };
    for (const [name, values] of constantsOf(program, drawn, (one) => free.has(one))) {
      if (!same(values, central.givens.constants.get(name))) constants.set(name, values);
    }
    return constants;
  };
  return {
    uncertain,
    fixed: own.fixed.filter((name) => !isSwitch(name)),
    inputs: inputsOf,
    prepared: (form) => known(form).prepared,
    at: (input, end) => ({
      constants: differing(AS_WRITTEN, [uncertain[input]], Float64Array.of(end)),
    }),
    draw: (number) => {
      const inputs = inputsOf(number);
      const form = formOf(inputs);
      const times = new Map(
        drivers.flatMap((one): [string, number][] => {
          const at = names.indexOf(one.name);
          return at < 0 || one.valueAt === undefined ? [] : [[one.driver, one.valueAt(inputs[at])]];
        }),
      );
      return {
        future: { number, constants: differing(form, uncertain, inputs) },
        inputs,
        form,
        times,
      };
    },
  };
}

/** The region with each drawn quantity at its probability. */
function withDraws(region: Region, uncertain: readonly Uncertain[], inputs: Float64Array): Region {
  const figures = new Map(region.figures);
  uncertain.forEach(({ name, figures: before, shape, valueAt: other }, i) => {
    if (other !== undefined) return;
    figures.set(
      name,
      before.map((figure): Figure => ({ ...figure, value: valueAt(figure, inputs[i], shape) })),
    );
  });
  return withOthers(region, figures);
}

function same(a: Float64Array, b: Float64Array | undefined): boolean {
  return a === b || (b !== undefined && a.length === b.length && a.every((value, i) => value === b[i]));
}

/** Silence would show a spread that is not the scenario’s. */
function notRead({ name }: Case): Faults {
  return new Faults('ensemble', [
    {
      where: `scenario ${name}`,
      found: 'uncertain, which is not read here',
      expected: 'a scenario without it',
      mend: 'draw its futures with landfall ensemble',
    },
  ]);
}
