import { writeFile } from 'node:fs/promises';
import { type Traced, traceCases } from '../../ensemble/trace.ts';
import { Faults } from '../../kernel/errors.ts';
import { near } from '../../kernel/near.ts';
import { traceFigure } from '../../report/figures/trace.ts';
import { type Language, localized } from '../../report/format.ts';
import { relativeChange, type TraceRow, traceRows } from '../../report/trace.ts';
import { wordsOfTrace } from '../../report/words/trace.ts';
import type { Case } from '../../scenario/case.ts';
import { drivers } from '../../scenario/drivers.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { readScenario } from '../../scenario/read.ts';
import { shocks } from '../../scenario/shocks/index.ts';
import { withDriver, withShock } from '../../scenario/shocks/switch-on.ts';
import { readScenarioText } from '../files.ts';
import { styled, type Terminal } from '../terminal.ts';
import { loadTown, openRegion } from '../town.ts';

export interface TraceFlags {
  readonly scenario: string;
  readonly times: number;
  readonly plus?: number;
  readonly strength: number;
  readonly horizon: number;
  readonly format: 'text' | 'json' | 'svg';
  readonly out?: string;
  readonly language: Language;
}

/** `landfall trace`: along which equations a driver or a documented shock travels, and where it lands. */
export async function trace(what: string, regionName: string, flags: TraceFlags, terminal: Terminal): Promise<void> {
  const known = [...drivers.map(({ name }) => name), ...shocks.map(({ id }) => id)];
  if (!known.includes(what)) {
    throw new Faults(what, [
      {
        where: 'driver',
        found: `no driver and no shock ${what}`,
        expected: near(what, known),
        mend: 'landfall docs drivers and landfall docs shocks list them',
      },
    ]);
  }
  const region = await openRegion(regionName);
  const { text, file } = await readScenarioText(flags.scenario, region.id);
  const before = readScenario(text, file, region, flags.horizon);
  const after = changed(before, what, flags);
  const traced = traceCases(await loadTown(), before, after);
  const told = { what, flags, before, traced, rows: traceRows(traced) };
  const made = flags.format === 'json' ? json(told) : flags.format === 'svg' ? drawing(told) : list(told, terminal);
  if (flags.out === undefined) terminal.out(made);
  else await writeFile(flags.out, made);
}

interface Told {
  readonly what: string;
  readonly flags: TraceFlags;
  readonly before: Case;
  readonly traced: Traced;
  readonly rows: readonly TraceRow[];
}

/** Shocks begin in the second month, so that the first is the same in both runs. */
function changed(before: Case, what: string, flags: TraceFlags): Case {
  if (!shocks.some(({ id }) => id === what)) {
    const { times, plus } = flags;
    if (plus !== undefined) return withDriver(before, what, (value) => value + plus);
    if (before.inputs.get(what)?.every((value) => value === 0)) {
      const mend = `landfall trace ${what} … --plus <amount>`;
      throw new Faults(what, [
        { where: what, found: 'a driver that is 0 throughout', expected: 'an amount to add', mend },
      ]);
    }
    return withDriver(before, what, (value) => value * times);
  }
  return withShock(before, { shock: what, from: monthText(monthNumber(before.start) + 1), strength: flags.strength });
}

function heading({ what, flags, before }: Told): { title: string; subtitle: string } {
  const words = wordsOfTrace(flags.language);
  const shock = shocks.find(({ id }) => id === what);
  const change = flags.plus === undefined ? `× ${flags.times}` : `+ ${flags.plus}`;
  const name = shock === undefined ? `${what} ${change}` : localized(shock.title, flags.language);
  const end = monthText(monthNumber(before.start) + before.months);
  return { title: words.title(name), subtitle: words.subtitle(localized(before.title, flags.language), end) };
}

function drawing(told: Told): string {
  return traceFigure(told.rows, { ...heading(told), new: wordsOfTrace(told.flags.language).new });
}

function list(told: Told, terminal: Terminal): string {
  const { traced, rows, flags } = told;
  const words = wordsOfTrace(flags.language);
  const { title, subtitle } = heading(told);
  const lines = rows.map((row) => {
    const name = row.kind === 'way' ? row.name : styled(terminal, 'bold', row.name);
    const late = row.delayed ? ` ${words.late}` : '';
    const values = `${number(row.before)} → ${number(row.after)}${row.unit === '1' ? '' : ` ${row.unit}`}`;
    return `${'  '.repeat(row.level)}${name}${late}  ${values}  ${percent(row, words.new)}  ${styled(terminal, 'dim', row.since)}`;
  });
  const names = (variables: readonly number[]) =>
    variables.map((variable) => traced.before.instance.program.variables[variable].name).join(', ');
  const { unmoved, stopped } = traced.trace;
  return [
    styled(terminal, 'bold', title),
    subtitle,
    '',
    ...(rows.length === 0 ? [words.nowhere] : lines),
    '',
    ...(unmoved.length === 0 ? [] : [`${words.unmoved}: ${names(unmoved)}`]),
    ...(stopped.length === 0 ? [] : [`${words.stopped}: ${names(stopped)}`]),
    words.since,
    '',
  ].join('\n');
}

function json({ what, flags, before, traced, rows }: Told): string {
  const { instance, startTime } = traced.before;
  const name = (variable: number) => instance.program.variables[variable].name;
  const shock = shocks.find(({ id }) => id === what);
  const { trace: found } = traced;
  return `${JSON.stringify(
    {
      region: before.region.id,
      scenario: before.name,
      until: monthText(startTime + before.months),
      changed: shock ?? { driver: what, times: flags.times },
      ways: rows,
      equations: {
        nodes: found.nodes.map(({ variable, step, since, ...node }) => ({
          ...node,
          variable: name(variable),
          unit: instance.program.variables[variable].unit.text,
          month: monthText(startTime + step),
          since: monthText(startTime + since),
        })),
        edges: found.edges.map(({ from, to, ...edge }) => ({ from: name(from), to: name(to), ...edge })),
      },
      unmoved: found.unmoved.map(name),
      stopped: found.stopped.map(name),
    },
    undefined,
    2,
  )}\n`;
}

function percent(row: TraceRow, nothing: string): string {
  const change = relativeChange(row);
  if (change === undefined) return nothing;
  return `${change > 0 ? '+' : ''}${Number((100 * change).toPrecision(3))} %`;
}

function number(value: number): string {
  return Math.abs(value) < 1e-6 ? '0' : String(Number(value.toPrecision(5)));
}
