import { groundOf } from '../../ensemble/ground.ts';
import { type Origin, prepare } from '../../ensemble/prepare.ts';
import { CERTAINTY, restsOf } from '../../ensemble/rests.ts';
import type { Town } from '../../ensemble/run.ts';
import { Faults } from '../../kernel/errors.ts';
import { compare, elementLabels, explain, type Snapshot } from '../../kernel/explain/explain.ts';
import { near } from '../../kernel/near.ts';
import type { Instance } from '../../kernel/program.ts';
import { snapshot } from '../../kernel/wasm/run.ts';
import { inChinese } from '../../model/zh/program.ts';
import type { Region } from '../../region/region.ts';
import type { Language } from '../../report/format.ts';
import type { Setting } from '../../scenario/case.ts';
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
  readonly language: Language;
}

interface Played {
  readonly at: Snapshot;
  readonly settings: readonly Setting[];
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
  const words = WORDS[flags.language];
  const played = await play(town, region, flags.scenario, flags);
  const { variable, element } = find(played.at.instance, asked);
  if (flags.against !== undefined) {
    const other = await play(town, region, flags.against, flags);
    terminal.out(difference(played.at, other.at, variable, element, words, terminal));
    return;
  }
  const lines: string[] = [`${styled(terminal, 'bold', monthText(played.at.time))}`];
  tell(played, region, variable, element, flags.depth, '', lines, words, terminal);
  const rests = restsOf(groundOf(town.program, region, played.settings), [town.program.variables[variable].name]);
  const counted = CERTAINTY.flatMap((basis) => (rests[basis] === 0 ? [] : [`${rests[basis]} ${words.basis[basis]}`]));
  // a figure of the pack has said so already
  if (counted.length > 0 && played.origin(town.program.variables[variable].name, element) === undefined)
    lines.push(`${words.rests}: ${counted.join(', ')}`);
  terminal.out(`${lines.join('\n')}\n`);
}

async function play(town: Town, region: Region, scenario: string, { month, language }: ExplainFlags): Promise<Played> {
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
  // The modules know their own program; what is told of it may be in Chinese.
  const told = language === 'zh' ? { ...instance, program: inChinese(instance.program) } : instance;
  return {
    at: { instance: told, values, step, time: start + step, startTime: start, stopTime: start + set.months },
    settings: set.settings,
    origin,
  };
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
  words: Words,
  terminal: Terminal,
): void {
  const told = explain(played.at, variable, element);
  lines.push(
    `${indent}${styled(terminal, 'bold', told.name)} = ${number(told.value)} ${told.unit}  ${styled(terminal, 'dim', told.doc)}`,
  );
  if (told.text !== undefined) lines.push(`${indent}  = ${told.text}`);
  if (told.source !== undefined) lines.push(`${indent}  ${styled(terminal, 'dim', `${words.source}: ${told.source}`)}`);
  const { name } = played.at.instance.program.variables[variable];
  const from = provenance(played.origin(name, element), region, words);
  if (from !== undefined) lines.push(`${indent}  ${from}`);
  if (depth <= 1) {
    for (const input of told.inputs) lines.push(`${indent}    ${input.name} = ${number(input.value)} ${input.unit}`);
  } else {
    for (const input of told.inputs)
      tell(played, region, input.variable, input.element, depth - 1, `${indent}    `, lines, words, terminal);
  }
  if (told.more > 0) lines.push(`${indent}    … ${words.more(told.more)}`);
}

function provenance(origin: Origin | undefined, region: Region, words: Words): string | undefined {
  if (origin === undefined) return undefined;
  if (origin.kind === 'figure') {
    const { figure } = origin;
    const source = region.sources.get(figure.source);
    const range =
      figure.low === undefined ? '' : `, ${number(figure.low)} ${words.to} ${number(figure.high ?? figure.value)}`;
    const how = figure.formula === undefined ? '' : `; ${figure.formula}`;
    const note = figure.note === undefined ? '' : `; ${figure.note}`;
    return `${words.basis[figure.basis]} ${figure.year}${range}: ${source?.title ?? figure.source} (${source?.publisher ?? ''}), ${words.line(figure.file, figure.line)}${how}${note}`;
  }
  if (origin.kind === 'calibrated') return `${words.calibrated} ${origin.from.join(', ') || words.tables}`;
  if (origin.kind === 'scenario') return `${words.scenario} ${origin.name}`;
  if (origin.kind === 'label') return words.label;
  if (origin.kind === 'none') return words.none;
  return words.method;
}

function difference(
  a: Snapshot,
  b: Snapshot,
  variable: number,
  element: number,
  words: Words,
  terminal: Terminal,
): string {
  const { before, after, contributions, interaction } = compare(a, b, variable, element);
  const { name, unit, doc } = a.instance.program.variables[variable];
  const labels = elementLabels(a.instance, variable, element);
  const rows = contributions
    .slice(0, 15)
    .map((one) => [one.name, number(one.before), number(one.after), number(one.alone)]);
  return [
    `${styled(terminal, 'bold', labels.length === 0 ? name : `${name}[${labels.join(', ')}]`)}  ${monthText(a.time)}  ${doc}`,
    `${number(before)} → ${number(after)} ${unit.text}`,
    table([...words.columns], [...rows, [words.together, '', '', number(interaction)]]),
    '',
  ].join('\n');
}

const WORDS = {
  en: {
    source: 'source',
    rests: 'rests on quantities of the pack',
    more: (count: number) => `and ${count} smaller terms`,
    to: 'to',
    basis: { observed: 'observed', derived: 'derived', proxy: 'proxy', assumption: 'assumption' },
    line: (file: string, line: number) => `${file} line ${line}`,
    calibrated: 'worked out before the run from',
    tables: 'the label tables',
    scenario: 'set by the scenario',
    label: 'from a column of a label table',
    none: 'the pack has no row for it: none',
    method: 'fixed by the method',
    columns: ['input', 'first', 'second', 'makes a difference of'],
    together: 'together, beyond each alone',
  },
  zh: {
    source: '来源',
    rests: '依据数据包中的量',
    more: (count: number) => `另有${count}项较小`,
    to: '至',
    basis: { observed: '实测', derived: '推算', proxy: '替代', assumption: '假设' },
    line: (file: string, line: number) => `${file} 第${line}行`,
    calibrated: '运行前由这些算出：',
    tables: '标签表',
    scenario: '由情景设定：',
    label: '来自标签表的一列',
    none: '数据包中没有这一行：无',
    method: '由方法固定',
    columns: ['投入', '第一个', '第二个', '造成的差别'],
    together: '单独之外的共同作用',
  },
};
type Words = (typeof WORDS)['en'];

function number(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}
