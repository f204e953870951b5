import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aux, constant, type EquationSpec, graphical } from '../language.ts';
import { functionNames, reductions } from './reserved.ts';
import { faultsOf, model } from './testing/models.ts';

/** The page, its tables without the spaces that line up their columns. */
const page = readFileSync(new URL('../../../docs/language.md', import.meta.url), 'utf8')
  .replaceAll(/ +\|/g, ' |')
  .replaceAll(/\| +/g, '| ');

const dimensions = {
  occupation: { doc: 'd' },
  target: { doc: 'd', aliasOf: 'occupation' },
  plant: { doc: 'd' },
  spell: { doc: 'd' },
  group: { doc: 'd' },
  sex: { doc: 'd', labels: ['women', 'men'] },
};

const list = (text = ''): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The names of the page's first table, as constants. */
function names(): Record<string, EquationSpec> {
  const rows = page.slice(0, page.indexOf('## Equations')).matchAll(/^\| (\w+) \| ([\w, ]*)\| (\S+) \|$/gm);
  return Object.fromEntries(
    [...rows]
      .filter(([, name]) => name !== 'name')
      .map(([, name, dims, unit]) => [
        name,
        constant(list(dims), unit, { doc: 'd', shared: name === 'plant_of_group' }),
      ]),
  );
}

function blocks(kind: string): string[][] {
  return [...page.matchAll(new RegExp(`^\`\`\`${kind}\\n([^]*?)\`\`\`$`, 'gm'))].map(([, body]) =>
    body.trim().split('\n'),
  );
}

function withEquation(line: string) {
  const match = /^(\w+)(?:\[([\w, ]+)\])? = (.*) \{(.*)\}$/.exec(line);
  if (match === null) throw new Error(`not an equation: ${line}`);
  const [, name, dims, expression, unit] = match;
  return model({ ...names(), [name]: aux(list(dims), unit, expression, { doc: 'd' }) }, dimensions);
}

describe('docs/language.md', () => {
  it('has examples', () => {
    expect(Object.keys(names())).toHaveLength(12);
    expect(blocks('equations').flat().length).toBeGreaterThan(20);
    expect(blocks('fault').length).toBeGreaterThan(3);
  });

  it.each(blocks('equations').flat())('%s', (line) => {
    expect(faultsOf(withEquation(line))).toEqual([]);
  });

  it.each(blocks('fault'))('%s is refused', (line, message) => {
    expect(faultsOf(withEquation(line)).join('\n')).toContain(message);
  });

  it('names every function of the language', () => {
    const missing = [...functionNames, ...reductions].filter((name) => !new RegExp(`\`${name}\\b`).test(page));
    expect(missing).toEqual([]);
  });

  it('describes graphical functions as they are', () => {
    const curve = graphical('1', '1', { doc: 'd', x: [0, 1], y: [0, 1] });
    const read = aux([], '1', 'curve(price) + LOOKUP(curve, price)', { doc: 'd' });
    expect(faultsOf(model({ ...names(), curve, read }, dimensions))).toEqual([]);
  });
});
