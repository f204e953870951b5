import { labelsOf } from '../../region/lookup.ts';
import type { Region } from '../../region/region.ts';
import type { Driver, Lever, ScenarioText } from '../../scenario/schema.ts';
import { levers, withDriver, withLevers } from './edit.ts';
import { between, january, later, yearOf } from './months.ts';
import { announced, closable, steelworks } from './plants.ts';

/** A lever of the first screen: a number that a slider moves, and how it is written in a scenario. */
export interface Control {
  readonly id: ControlId;
  readonly kind: 'slider' | 'switch';
  readonly group: 'decide' | 'world';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What it is when nothing is decided. */
  readonly off: number;
  /** The figure of the pack that it is where nothing is decided. */
  readonly figure?: string;
  /** The year in which the value is reached, where it is not at once. */
  readonly reached?: string;
  read(scenario: ScenarioText): number;
  write(scenario: ScenarioText, value: number): ScenarioText;
}

export type ControlId =
  | 'close'
  | 'pace'
  | 'pledge'
  | 'freeze'
  | 'early'
  | 'posts'
  | 'electric'
  | 'invest'
  | 'steel'
  | 'carbon'
  | 'allocation'
  | 'other';

/** The twelve levers for a plant of a region. Years run from the start of the scenario to its end. */
export function controlsOf(region: Region, scenario: ScenarioText, plant: string): Control[] {
  const start = scenario.start ?? region.start;
  const first = yearOf(start) + 1;
  const last = yearOf(later(start, scenario.months)) - 1;
  const plants = labelsOf(region, 'plant').map((label) => label.id);
  const toggle = (id: ControlId, own: (lever: Lever) => boolean, on: () => Lever): Control => ({
    id,
    kind: 'switch',
    group: 'decide',
    min: 0,
    max: 1,
    step: 1,
    off: 0,
    read: (from) => ((from.levers ?? []).some(own) ? 1 : 0),
    write: (from, value) => withLevers(from, own, value === 0 ? [] : [on()]),
  });
  return [
    closing(region, plant, first, last),
    pacing(region, plant),
    toggle(
      'pledge',
      (lever) => lever.do === 'no_layoffs',
      () => ({ do: 'no_layoffs', plants, from: start }),
    ),
    toggle(
      'freeze',
      (lever) => lever.do === 'freeze_hiring',
      () => ({ do: 'freeze_hiring', plants: [plant], from: start }),
    ),
    toggle(
      'early',
      (lever) => lever.do === 'early_retirement',
      () => ({ do: 'early_retirement', plants: [plant], from: start }),
    ),
    fewerPosts(plant, start),
    electric(region, first, last),
    investing(region, start),
    path('steel', 'steel_demand', start, { min: 0, max: 150, step: 1, off: 100, scale: 100 }),
    price(region, start),
    allocation(region, start),
    path('other', 'demand_index', start, { min: 50, max: 150, step: 1, off: 100, scale: 100 }),
  ];
}

/** The plant that a scenario closes, else the region’s largest steelworks by its place in the table. */
export function plantOf(region: Region, scenario: ScenarioText): string {
  const works = steelworks(region);
  for (const lever of levers(scenario, 'close')) {
    const units = new Set(lever.furnaces ?? []);
    const found = works.find(
      ({ id }) => lever.plants?.includes(id) || closable(region, id).some((unit) => units.has(unit.id)),
    );
    if (found !== undefined) return found.id;
  }
  return [...works].sort((a, b) => b.shown - a.shown)[0].id;
}

/** Years between which the last furnace may shut after the first. */
const SLOWEST = 36;

interface Closure {
  readonly from: string;
  /** Months from one furnace to the next; 0: all at once. */
  readonly pace: number;
}

function closesPlant(region: Region, plant: string): (lever: Lever) => boolean {
  const units = new Set(closable(region, plant).map((unit) => unit.id));
  return (lever) =>
    lever.do === 'close' &&
    (lever.plants?.includes(plant) === true || (lever.furnaces ?? []).some((id) => units.has(id)));
}

function closureOf(region: Region, plant: string, scenario: ScenarioText): Closure | undefined {
  const own = levers(scenario, 'close').filter(closesPlant(region, plant));
  if (own.length === 0) return undefined;
  const months = own.map((lever) => lever.from).sort();
  const whole = own.some((lever) => lever.plants?.includes(plant));
  const steps = months.slice(1).map((month, i) => between(months[i], month));
  const pace = whole || steps.length === 0 ? 0 : Math.round(steps.reduce((sum, step) => sum + step, 0) / steps.length);
  return { from: months[0], pace };
}

function withClosure(
  region: Region,
  plant: string,
  scenario: ScenarioText,
  closure: Closure | undefined,
): ScenarioText {
  const next: Lever[] =
    closure === undefined
      ? []
      : closure.pace === 0
        ? [{ do: 'close', plants: [plant], from: closure.from }]
        : closable(region, plant).flatMap((unit, i): Lever[] => {
            const from = later(closure.from, i * closure.pace);
            const end = later(scenario.start ?? region.start, scenario.months);
            // A furnace whose turn comes after the end of the run stays open.
            return from <= end ? [{ do: 'close', furnaces: [unit.id], from }] : [];
          });
  return withLevers(scenario, closesPlant(region, plant), next);
}

/** The year in which the plant begins to close; one step before the first year: never. */
function closing(region: Region, plant: string, first: number, last: number): Control {
  const never = first - 1;
  return {
    id: 'close',
    kind: 'slider',
    group: 'decide',
    min: never,
    max: last,
    step: 1,
    off: never,
    read: (scenario) => {
      const closure = closureOf(region, plant, scenario);
      return closure === undefined ? never : Math.max(first, yearOf(closure.from));
    },
    write: (scenario, year) => {
      const pace = closureOf(region, plant, scenario)?.pace ?? 0;
      return withClosure(region, plant, scenario, year <= never ? undefined : { from: january(year), pace });
    },
  };
}

function pacing(region: Region, plant: string): Control {
  return {
    id: 'pace',
    kind: 'slider',
    group: 'decide',
    min: 0,
    max: SLOWEST,
    step: 3,
    off: 0,
    read: (scenario) => closureOf(region, plant, scenario)?.pace ?? 0,
    write: (scenario, pace) => {
      const closure = closureOf(region, plant, scenario);
      return closure === undefined ? scenario : withClosure(region, plant, scenario, { ...closure, pace });
    },
  };
}

/** Years over which posts for the same work are brought down. */
const COMPRESSION = 120;

function fewerPosts(plant: string, start: string): Control {
  return {
    id: 'posts',
    reached: yearIn(start, COMPRESSION),
    kind: 'slider',
    group: 'decide',
    min: 50,
    max: 100,
    step: 1,
    off: 100,
    read: (scenario) => Math.round((levers(scenario, 'compress')[0]?.to ?? 1) * 100),
    write: (scenario, percent) =>
      withLevers(
        scenario,
        (lever) => lever.do === 'compress',
        percent >= 100
          ? []
          : [
              {
                do: 'compress',
                plants: [plant],
                to: percent / 100,
                from: start,
                until: untilOf(scenario, start, COMPRESSION),
              },
            ],
      ),
  };
}

/** The month some months after the start, or the last of the run. */
function untilOf(scenario: ScenarioText, start: string, months: number): string {
  return later(start, Math.min(months, scenario.months));
}

/** The year in which the announced electric furnaces start. */
function electric(region: Region, first: number, last: number): Control {
  const units = announced(region).map((unit) => unit.id);
  const never = first - 1;
  const own = (lever: Lever) =>
    (lever.do === 'open' && (lever.furnaces ?? []).some((id) => units.includes(id))) ||
    (lever.do === 'convert' && lever.open.some((id) => units.includes(id)));
  return {
    id: 'electric',
    kind: 'slider',
    group: 'decide',
    min: never,
    max: units.length === 0 ? never : last,
    step: 1,
    off: never,
    read: (scenario) => {
      const lever = (scenario.levers ?? []).find(own);
      if (lever === undefined) return never;
      return Math.max(first, yearOf('on' in lever ? lever.on : lever.from));
    },
    write: (scenario, year) => {
      const before = (scenario.levers ?? []).find(own);
      const on = january(year);
      if (year <= never) return withLevers(scenario, own, []);
      return withLevers(scenario, own, [
        before?.do === 'convert' ? { ...before, on } : { do: 'open', furnaces: units, from: on },
      ]);
    },
  };
}

/** Months until the new jobs are there. */
const ARRIVAL = 60;

function yearIn(start: string, months: number): string {
  return later(start, months).slice(0, 4);
}

/** New jobs of other manufacturing in the first labour market, five years after the start. */
function investing(region: Region, start: string): Control {
  const branches = labelsOf(region, 'branch').map((label) => label.id);
  const branch = branches.includes('manufacturing') ? 'manufacturing' : branches[0];
  const market = labelsOf(region, 'market')[0].id;
  return {
    id: 'invest',
    reached: yearIn(start, ARRIVAL),
    kind: 'slider',
    group: 'decide',
    min: 0,
    max: 10_000,
    step: 250,
    off: 0,
    read: (scenario) => levers(scenario, 'invest').reduce((sum, lever) => sum + lever.jobs, 0),
    write: (scenario, jobs) => {
      const before = levers(scenario, 'invest')[0];
      const next: Lever = before ?? {
        do: 'invest',
        name: 'New employer',
        jobs,
        branch,
        market,
        from: untilOf(scenario, start, ARRIVAL),
        source: 'tried by the reader; no such project is known',
      };
      return withLevers(scenario, (lever) => lever.do === 'invest', jobs === 0 ? [] : [{ ...next, jobs }]);
    },
  };
}

/** Years until a driver reaches the value that the slider sets. */
const DRIVEN = 108;
const TRIED = 'tried by the reader';

/** A driver that goes in a straight line from its value at the start to another one nine years on. */
export function driven(scenario: ScenarioText, start: string, from: number, to: number): Driver {
  return { source: TRIED, points: { [start]: from, [untilOf(scenario, start, DRIVEN)]: to } };
}

function path(
  id: ControlId,
  driver: string,
  start: string,
  { min, max, step, off, scale }: { min: number; max: number; step: number; off: number; scale: number },
): Control {
  return {
    id,
    reached: yearIn(start, DRIVEN),
    kind: 'slider',
    group: 'world',
    min,
    max,
    step,
    off,
    read: (scenario) => Math.round((endOf(scenario, driver) ?? off / scale) * scale),
    write: (scenario, value) =>
      withDriver(scenario, driver, value === off ? undefined : driven(scenario, start, off / scale, value / scale)),
  };
}

/** The last value of a driver’s path. */
export function endOf(scenario: ScenarioText, driver: string): number | undefined {
  const written = scenario.drivers?.[driver];
  if (written === undefined || typeof written === 'number') return written;
  const months = Object.keys(written.points).sort();
  return written.points[months[months.length - 1]];
}

function base(region: Region, quantity: string): number {
  return region.figures.get(quantity)?.[0]?.value ?? 0;
}

function price(region: Region, start: string): Control {
  const today = Math.round(base(region, 'base_carbon_price'));
  return {
    ...path('carbon', 'carbon_price', start, { min: 0, max: 1000, step: 1, off: today, scale: 1 }),
    figure: 'base_carbon_price',
  };
}

function allocation(region: Region, start: string): Control {
  const today = Math.round(base(region, 'base_free_allocation') * 100);
  return {
    ...path('allocation', 'free_allocation', start, { min: 0, max: 100, step: 1, off: today, scale: 100 }),
    figure: 'base_free_allocation',
  };
}
