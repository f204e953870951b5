import type { Program, Variable } from '../program.ts';
import { toLatex } from './tex.ts';

export { toLatex } from './tex.ts';

/** Equations that are documented together. */
export interface Group {
  readonly title: string;
  readonly names: readonly string[];
}

/** Words that stand around the equations. */
export interface ReferenceWords {
  /** BCP 47 tag of the language. */
  readonly language: string;
  readonly steps: (dt: number, unit: string) => string;
  readonly dimension: string;
  readonly meaning: string;
  readonly source: string;
  readonly over: string;
  readonly kinds: Readonly<Record<Variable['kind'], string>>;
}

const ENGLISH: ReferenceWords = {
  language: 'en',
  steps: (dt, unit) => `Time runs in steps of ${dt} ${unit} (Euler).`,
  dimension: 'dimension',
  meaning: 'meaning',
  source: 'Source',
  over: 'over',
  kinds: { stock: 'stock', flow: 'flow', aux: 'aux', constant: 'constant', input: 'input' },
};

/** Left side of an equation, its dimensions as subscripts. */
function subject(program: Program, variable: Variable): string {
  const name = `\\mathrm{${variable.name.replaceAll('_', '\\ ')}}`;
  if (variable.dims.length === 0) return name;
  const dims = variable.dims.map(
    (dimension) => `\\mathrm{${program.dimensions[dimension].name.replaceAll('_', '\\ ')}}`,
  );
  return `${name}_{${dims.join(',\\,')}}`;
}

/** The equation of a variable in TeX; a stock’s is its change. */
export function equationTex(program: Program, variable: Variable): string | undefined {
  const names = (flows: readonly number[] = []) =>
    flows.map((flow) => `\\mathrm{${program.variables[flow].name.replaceAll('_', '\\ ')}}`);
  if (variable.kind === 'stock') {
    const inflows = names(variable.inflows).join(' + ');
    const outflows = names(variable.outflows)
      .map((name) => ` - ${name}`)
      .join('');
    return `\\frac{d}{dt}\\,${subject(program, variable)} = ${inflows}${outflows}`;
  }
  if (variable.node === undefined) return undefined;
  return `${subject(program, variable)} = ${toLatex(program, variable.node, variable.dims)}`;
}

/** The reference of a model in Markdown: every equation typeset, with unit, dimensions, meaning and source. */
export function markdownReference(program: Program, groups: readonly Group[], words = ENGLISH): string {
  const parts = groups.map(({ title, names }) => {
    const entries = names.flatMap((name) => {
      const variable = program.variables[program.byName.get(name) ?? -1];
      return variable === undefined ? [] : [entry(program, variable, words)];
    });
    return `## ${title}\n\n${entries.join('\n')}`;
  });
  const dimensions = program.dimensions.map(({ name, doc }) => `| \`${name}\` | ${doc} |`);
  return `# ${program.name}\n\n${program.doc}\n\n${words.steps(program.dt, program.timeUnit)}\n\n| ${words.dimension} | ${words.meaning} |\n| --- | --- |\n${dimensions.join('\n')}\n\n${parts.join('\n')}`;
}

function entry(program: Program, variable: Variable, words: ReferenceWords): string {
  const tex = equationTex(program, variable);
  const facts = [words.kinds[variable.kind], variable.unit.text];
  if (variable.dims.length > 0)
    facts.push(`${words.over} ${variable.dims.map((dimension) => program.dimensions[dimension].name).join(', ')}`);
  const source = variable.source === undefined ? '' : ` ${words.source}: ${variable.source}.`;
  return `### ${variable.name}\n\n${variable.doc} *(${facts.join('; ')})*${source}\n${tex === undefined ? '' : `\n$$${tex}$$\n`}`;
}

/**
 * The same as one self-contained HTML page.
 * @param typeset turns TeX into HTML; the caller chooses the library
 */
export function htmlReference(
  program: Program,
  groups: readonly Group[],
  typeset: (tex: string) => string,
  words = ENGLISH,
): string {
  const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const item = (name: string): string => {
    const variable = program.variables[program.byName.get(name) ?? -1];
    if (variable === undefined) return '';
    const tex = equationTex(program, variable);
    const dims = variable.dims.map((dimension) => program.dimensions[dimension].name).join(', ');
    return `<article id="${name}"><h3>${name}</h3><p>${escapeText(variable.doc)} <small>${words.kinds[variable.kind]}; ${escapeText(variable.unit.text)}${dims === '' ? '' : `; ${words.over} ${dims}`}</small></p>${tex === undefined ? '' : `<div class="eq">${typeset(tex)}</div>`}${variable.source === undefined ? '' : `<p><small>${escapeText(variable.source)}</small></p>`}</article>`;
  };
  const sections = groups.map(({ title, names }) => `<h2>${escapeText(title)}</h2>${names.map(item).join('')}`);
  return `<!doctype html><html lang="${words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeText(program.name)}</title><style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:900px;margin:0 auto;padding:16px}small{opacity:.7}.eq{overflow-x:auto;padding:6px 0}h2{margin-top:2em}h3{font-family:ui-monospace,monospace;margin-bottom:0}</style></head><body><h1>${escapeText(program.name)}</h1><p>${escapeText(program.doc)}</p>${sections.join('')}</body></html>\n`;
}
