import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { z } from 'zod';
import { type Fault, Faults } from '../kernel/errors.ts';
import { near } from '../kernel/near.ts';
import { conversionFactor, parseUnit } from '../kernel/units/unit.ts';
import { canonical } from '../region/hash.ts';
import { figureArray, labelsOf, type Region } from '../region/region.ts';
import type { Case, Decision, Path, TakenClaim } from './case.ts';
import { claimFaults, heldFault } from './claimed.ts';
import { type DriverSpec, drivers } from './drivers.ts';
import { afterwards, basePaths, pull } from './levers.ts';
import { monthNumber } from './month.ts';
import { type Driver, type Lever, type ScenarioText, scenarioSchema } from './schema.ts';
import { settings } from './settings.ts';
import { applyShock, beyondBounds } from './shocks/apply.ts';

/**
 * Reads what a scenario says, YAML and JSON being behind us.
 * @param lineOf the line at which a part of it stands, for messages
 * @throws Faults with every fault.
 */
export function readScenarioData(
  data: unknown,
  file: string,
  region: Region,
  months?: number,
  lineOf: (path: readonly PropertyKey[]) => number = () => 1,
): Case {
  const parsed = scenarioSchema.safeParse(data);
  if (!parsed.success) {
    throw new Faults(
      file,
      parsed.error.issues.map((issue) => shapeFault(issue, file, lineOf(issue.path))),
    );
  }
  // A shorter run is the beginning of the whole one: levers that come later stay as they are written.
  const whole = resolveScenario(
    { ...parsed.data, months: Math.max(parsed.data.months, months ?? 0) },
    file,
    region,
    lineOf,
  );
  return months === undefined ? whole : beginning(whole, months);
}

/** The first months of a case. */
function beginning(whole: Case, months: number): Case {
  const inputs = new Map(
    [...whole.inputs].map(([name, rows]) => [name, rows.slice(0, (rows.length / (whole.months + 1)) * (months + 1))]),
  );
  return { ...whole, months, inputs };
}

function shapeFault(issue: z.core.$ZodIssue, file: string, line: number): Fault {
  const where = issue.path.map(String).join('.');
  return { where: file, line, found: where === '' ? 'the scenario' : where, expected: issue.message };
}

/**
 * Resolves what a scenario says against a region.
 * @param lineOf line of a setting in the file, for messages
 * @throws Faults with every fault
 */
export function resolveScenario(
  text: ScenarioText,
  file: string,
  region: Region,
  lineOf: (path: readonly PropertyKey[]) => number = () => 1,
): Case {
  const faults: Fault[] = [];
  const at = (path: readonly PropertyKey[], found: readonly Fault[]) => {
    for (const fault of found) {
      faults.push({ ...fault, where: file, line: lineOf(path), found: `${path.join('.')}: ${fault.found}` });
    }
  };
  if (text.region !== undefined && text.region !== region.id) {
    at(['region'], [{ where: file, found: `written for ${text.region}`, expected: `the region ${region.id}` }]);
  }
  const start = text.start ?? region.start;
  const levers = basePaths(region, monthNumber(start), text.months);
  (text.levers ?? []).forEach((lever, i) => {
    at(['levers', i], pull(lever, region, levers));
    at(['levers', i], claimFaults(lever, text.claims ?? [], region));
  });
  if (faults.length === 0) {
    (text.levers ?? []).forEach((lever, i) => {
      at(['levers', i], afterwards(lever, region, levers));
    });
  }
  const known = drivers.map((driver) => driver.name);
  for (const name of Object.keys(text.drivers ?? {})) {
    if (!known.includes(name)) {
      at(['drivers', name], [{ where: file, found: `unknown driver ${name}`, expected: near(name, known) }]);
    }
  }
  const inputs = new Map(levers.paths);
  const paths: Path[] = [];
  for (const spec of drivers) {
    const { path, faults: found } = pathOf(spec, text.drivers?.[spec.name], region, start);
    at(['drivers', spec.name], found);
    if (text.drivers?.[spec.name] !== undefined) paths.push(path);
    inputs.set(
      spec.name,
      spread(path, monthNumber(start), text.months, spec.over === undefined ? 1 : labelsOf(region, spec.over).length),
    );
  }
  (text.shocks ?? []).forEach((shock, i) => {
    at(['shocks', i], applyShock(shock, inputs, monthNumber(start), text.months));
  });
  if ((text.shocks ?? []).length > 0 && faults.length === 0) at(['shocks'], beyondBounds(inputs));
  const { settings: set, faults: unset } = settings(text.assumptions ?? [], region);
  unset.forEach((fault, i) => {
    const held = heldFault((text.assumptions ?? [])[i], text.claims ?? [], region);
    for (const one of [fault, held]) if (one !== undefined) at(['assumptions', i], [one]);
  });
  const claims = (text.claims ?? []).flatMap((id, i): TakenClaim[] => {
    const claim = region.claims.find((one) => one.id === id);
    const open = region.claims.filter(({ verdict }) => verdict === 'no source found').map((one) => one.id);
    if (claim === undefined) {
      at(['claims', i], [{ where: file, found: `unknown claim ${id}`, expected: near(id, open) }]);
      return [];
    }
    if (claim.verdict !== 'no source found') {
      at(
        ['claims', i],
        [{ where: file, found: `${id}, which is ${claim.verdict}`, expected: 'a claim for which no source was found' }],
      );
    }
    return [{ id, text: claim.text }];
  });
  if (faults.length > 0) throw new Faults(file, faults);
  return {
    name: text.name,
    title: text.title as Case['title'], // zod marks `zh` as possibly undefined; absent keys stay absent
    description: text.description as Case['description'], // the same
    hash: bytesToHex(sha256(utf8ToBytes(canonical({ ...text, start, title: '', description: '' })))),
    region,
    start,
    months: text.months,
    drivers: paths,
    shocks: (text.shocks ?? []).map(({ shock, from, until, strength = 1 }) => ({
      shock,
      from,
      ...(until === undefined ? {} : { until }),
      strength,
    })),
    decisions: (text.levers ?? []).map(decision),
    settings: set,
    claims,
    ...(text.uncertain === undefined ? {} : { uncertain: text.uncertain }),
    inputs,
  };
}

/** The path of a driver in the model’s unit, with its faults. */
function pathOf(
  spec: DriverSpec,
  written: Driver | undefined,
  region: Region,
  start: string,
): { path: Path; faults: Fault[] } {
  const faults: Fault[] = [];
  const flat = (value: number): Path => ({ driver: spec.name, unit: spec.unit, points: [{ month: start, value }] });
  if (written === undefined) return { path: flat(baseOf(spec, region)), faults };
  if (typeof written === 'number') return { path: within(flat(written), spec, faults), faults };
  let factor: number | undefined = 1;
  if (written.unit !== undefined) {
    try {
      factor = conversionFactor(parseUnit(written.unit), parseUnit(spec.unit));
    } catch {
      factor = undefined;
    }
    if (factor === undefined) {
      faults.push({ where: 'furnace', found: `unit ${written.unit}`, expected: `a unit of the kind ${spec.unit}` });
      return { path: flat(0), faults };
    }
  }
  const scale = factor;
  const points = Object.entries(written.points)
    .map(([month, value]) => ({ month, value: value * scale }))
    .sort((a, b) => monthNumber(a.month) - monthNumber(b.month));
  if (points.length === 0) {
    faults.push({ where: 'points', found: 'no points', expected: 'at least one month with a value' });
    return { path: flat(0), faults };
  }
  const path: Path = {
    driver: spec.name,
    unit: spec.unit,
    points,
    ...(written.source === undefined ? {} : { source: written.source }),
  };
  return { path: within(path, spec, faults), faults };
}

function within(path: Path, spec: DriverSpec, faults: Fault[]): Path {
  for (const { month, value } of path.points) {
    if (!(value >= spec.min && value <= spec.max)) {
      faults.push({ where: month, found: `${value} at ${month}`, expected: `${spec.min} to ${spec.max} ${spec.unit}` });
    }
  }
  return path;
}

function baseOf(spec: DriverSpec, region: Region): number {
  if (typeof spec.base === 'number') return spec.base;
  return figureArray(region, spec.base.figure, []).values[0];
}

/** Straight lines between the points; held before the first and after the last. */
function spread(path: Path, start: number, months: number, width: number): Float64Array {
  const rows = new Float64Array((months + 1) * width);
  const points = path.points.map(({ month, value }) => ({ at: monthNumber(month) - start, value }));
  for (let month = 0; month <= months; month += 1) {
    const after = points.findIndex((point) => point.at >= month);
    const next = points[after < 0 ? points.length - 1 : after];
    const last = points[after < 0 ? points.length - 1 : Math.max(0, after - 1)];
    const value =
      next.at === last.at || next.at <= month
        ? next.at <= month || after === 0
          ? next.value
          : last.value
        : last.value + ((next.value - last.value) * (month - last.at)) / (next.at - last.at);
    rows.fill(value, month * width, (month + 1) * width);
  }
  return rows;
}

function decision(lever: Lever): Decision {
  const on = ['plants', 'furnaces', 'mines', 'close', 'open', 'projects', 'power_plants', 'deposits', 'seams'].flatMap(
    (key) => {
      const value = (lever as Record<string, unknown>)[key]; // the schema has checked each lever’s own keys
      return Array.isArray(value) ? value.map(String) : [];
    },
  );
  const settingsOf = Object.fromEntries(
    Object.entries(lever).filter(
      (entry): entry is [string, string | number] =>
        !['do', 'from', 'until', 'on'].includes(entry[0]) &&
        (typeof entry[1] === 'string' || typeof entry[1] === 'number'),
    ),
  );
  return {
    lever: lever.do,
    on,
    from: 'on' in lever ? lever.on : lever.from,
    ...('until' in lever && lever.until !== undefined ? { until: lever.until } : {}),
    // who agreed stands beside the decision wherever it is shown
    settings:
      lever.do === 'open_fires'
        ? { ...settingsOf, consent: `${lever.consent.of} (${lever.consent.given})` }
        : settingsOf,
  };
}
