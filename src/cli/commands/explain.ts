import { type Origin, prepare } from '../../ensemble/prepare.ts';
import type { Town } from '../../ensemble/run.ts';
import { Faults } from '../../kernel/errors.ts';
import { compare, elementLabels, explain, type Snapshot } from '../../kernel/explain/explain.ts';
import { near } from '../../kernel/near.ts';
import type { Instance } from '../../kernel/program.ts';
import { snapshot } from '../../kernel/wasm/run.ts';
import type { Region } from '../../region/region.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { readScenario } from '../../scenario/read.ts';
import { readScenarioText } from '../files.ts';
import { styled, type Terminal, table } from '../terminal.ts';
import { loadTown, openRegion } from '../town.ts';

export interface ExplainFlags {
  readonly scenario: string;
  readonly against?: string;
  readonly month?: string;
  readonly depth: number;
}

interface Played {
  readonly at: Snapshot;
  readonly origin: (name: string, element: number) => Origin | undefined;
}

/** `landfall explain`: a value, its equation, its inputs, down to the pack; and between two scenarios, what made the difference. */
export async function explainCommand(
  regionName: string,
  asked: string,
  flags: ExplainFlags,
  terminal: Terminal,
): Promise<void> {
  const region = await openRegion(regionName);
  const town = await loadTown();
  const played = await play(town, region, flags.scenario, flags.month);
  const { variable, element } = find(played.at.instance, asked);
  if (flags.against !== undefined) {
    const other = await play(town, region, flags.against, flags.month);
    terminal.out(difference(played.at, other.at, variable, element, terminal));
    return;
  }
  const lines: string[] = [`${styled(terminal, 'bold', monthText(played.at.time))}`];
  tell(played, region, variable, element, flags.depth, '', lines, terminal);
  terminal.out(`${lines.join('\n')}\n`);
}

async function play(town: Town, region: Region, scenario: string, month: string | undefined): Promise<Played> {
  const { text, file } = await readScenarioText(scenario, region.id);
  const set = readScenario(text, file, region);
  const { instance, givens, origin } = prepare(town.program, set);
  const start = monthNumber(set.start);
  const step = month === undefined ? set.months : monthNumber(month) - start;
  if (month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) {
    throw new Faults('--month', [{ where: '--month', found: month, expected: 'a month such as 2030-01' }]);
  }
  if (!(step >= 0 && step <= set.months)) {
    throw new Faults('--month', [
      { where: '--month', found: month ?? '', expected: `${set.start} to ${monthText(start + set.months)}` },
    ]);
  }
  const options = { steps: set.months, start, seed: 0, record: [] };
  const values = snapshot(town.models[0], instance, givens, { number: 0 }, options, step);
  return { at: { instance, values, step, time: start + step, startTime: start, stopTime: start + set.months }, origin };
}

/** `name` or `name[label, label]`. */
function find(instance: Instance, asked: string): { variable: number; element: number } {
  const match = /^([a-z_][a-z0-9_.]*)(?:\[(.*)\])?$/i.exec(asked.trim());
  const { program } = instance;
  const variable = program.byName.get(match?.[1] ?? '');
  if (variable === undefined) {
    throw new Faults(asked, [
      {
        where: 'variable',
        found: `unknown variable ${match?.[1] ?? asked}`,
        expected: near(match?.[1] ?? asked, [...program.byName.keys()]),
      },
    ]);
  }
  const labels = match?.[2] === undefined ? [] : match[2].split(',').map((label) => label.trim());
  const { dims } = program.variables[variable];
  if (labels.length !== dims.length) {
    const names = dims.map((dimension) => program.dimensions[dimension].name).join(', ');
    throw new Faults(asked, [
      {
        where: 'variable',
        found: `${labels.length} labels`,
        expected: dims.length === 0 ? 'none' : `one for each of ${names}`,
        mend:
          dims.length === 0
            ? `write ${match?.[1] ?? ''}`
            : `write ${match?.[1] ?? ''}[${dims.map((dimension) => instance.labels[dimension][0]).join(', ')}]`,
      },
    ]);
  }
  let element = 0;
  dims.forEach((dimension, i) => {
    const position = instance.labels[dimension].indexOf(labels[i]);
    if (position < 0)
      throw new Faults(asked, [
        {
          where: 'variable',
          found: `unknown label ${labels[i]}`,
          expected: near(labels[i], instance.labels[dimension]),
        },
      ]);
    element = element * instance.sizes[dimension] + position;
  });
  return { variable, element };
}

function tell(
  played: Played,
  region: Region,
  variable: number,
  element: number,
  depth: number,
  indent: string,
  lines: string[],
  terminal: Terminal,
): void {
  const told = explain(played.at, variable, element);
  lines.push(
    `${indent}${styled(terminal, 'bold', told.name)} = ${number(told.value)} ${told.unit}  ${styled(terminal, 'dim', told.doc)}`,
  );
  if (told.text !== undefined) lines.push(`${indent}  = ${told.text}`);
  if (told.source !== undefined) lines.push(`${indent}  ${styled(terminal, 'dim', `source: ${told.source}`)}`);
  const { name } = played.at.instance.program.variables[variable];
  const from = provenance(played.origin(name, element), region);
  if (from !== undefined) lines.push(`${indent}  ${from}`);
  if (depth <= 1) {
    for (const input of told.inputs) lines.push(`${indent}    ${input.name} = ${number(input.value)} ${input.unit}`);
  } else {
    for (const input of told.inputs)
      tell(played, region, input.variable, input.element, depth - 1, `${indent}    `, lines, terminal);
  }
  if (told.more > 0) lines.push(`${indent}    … and ${told.more} smaller terms`);
}

function provenance(origin: Origin | undefined, region: Region): string | undefined {
  if (origin === undefined) return undefined;
  if (origin.kind === 'figure') {
    const { figure } = origin;
    const source = region.sources.get(figure.source);
    const range = figure.low === undefined ? '' : `, ${number(figure.low)} to ${number(figure.high ?? figure.value)}`;
    const how = figure.formula === undefined ? '' : `; ${figure.formula}`;
    const note = figure.note === undefined ? '' : `; ${figure.note}`;
    return `${figure.basis} ${figure.year}${range}: ${source?.title ?? figure.source} (${source?.publisher ?? ''}), ${figure.file} line ${figure.line}${how}${note}`;
  }
  if (origin.kind === 'calibrated')
    return `worked out before the run from ${origin.from.join(', ') || 'the label tables'}`;
  if (origin.kind === 'scenario') return `set by the scenario ${origin.name}`;
  if (origin.kind === 'label') return 'from a column of a label table';
  if (origin.kind === 'none') return 'the pack has no row for it: none';
  return 'fixed by the method';
}

function difference(a: Snapshot, b: Snapshot, variable: number, element: number, terminal: Terminal): string {
  const { before, after, contributions, interaction } = compare(a, b, variable, element);
  const { name, unit, doc } = a.instance.program.variables[variable];
  const labels = elementLabels(a.instance, variable, element);
  const rows = contributions
    .slice(0, 15)
    .map((one) => [one.name, number(one.before), number(one.after), number(one.alone)]);
  return [
    `${styled(terminal, 'bold', labels.length === 0 ? name : `${name}[${labels.join(', ')}]`)}  ${monthText(a.time)}  ${doc}`,
    `${number(before)} → ${number(after)} ${unit.text}`,
    table(
      ['input', 'first', 'second', 'makes a difference of'],
      [...rows, ['together, beyond each alone', '', '', number(interaction)]],
    ),
    '',
  ].join('\n');
}

function number(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}
