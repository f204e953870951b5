import type { Faced, ValidationCase } from './case.ts';
import { FUTURES } from './face.ts';
import { variants } from './variants.ts';

/** A case and what came of it. */
export interface Answered {
  readonly set: ValidationCase;
  readonly faced: readonly Faced[];
}

/** The page docs/validation.md. */
export function validationPage(cases: readonly Answered[]): string {
  const all = cases.flatMap(({ faced }) => faced);
  const count = (verdict: string) => all.filter((one) => one.verdict === verdict).length;
  return `# Facts that the model must face

\`npm run validate\` runs the town on places and years whose outcome is known, prints model beside fact, and writes this
page. A test holds the page to what the model computes. No number was fitted to a fact: a pack has what was read about its
place, parameters are those of Benxi's pack unless these came from the fact itself, and then an independent source takes their
place. The facts did change the model where they showed a defect, and that has to be known when reading the hits: chances of
a job in the first months, people who lose the new job too, newcomers who are turned away, quits that answer to the labour
market and people who gave up and are found work all the same (both by studies of other places), and the pay lost on re-employment, 27 % before and 13.5 % at good times now, since the
studies behind it are of bad years. The lines on pay at Longbridge and on earnings raised that last point, so they are no
independent test of it.

Of ${all.length} facts: ${count('hit')} hits, ${count('wide')} wide, ${count('miss')} misses, ${count('not modelled')} not modelled.

- **hit**: the central run lies within the tolerance that the case states.
- **wide**: it does not, but the band holds the fact: the model can say it, at other values of its range.
- **miss**: outside both.
- The band is 10 to 90 % of ${FUTURES} futures, a Latin hypercube over the ranges of the quantities named.

${cases.map(section).join('\n')}
${SIGNS}`;
}

const SIGNS = `## Signs that theory gives

Property tests (\`test/monotone.test.ts\`) hold the town to them in any world that Benxi's ranges allow.

| all else equal | never more left behind | |
| --- | --- | --- |
| longer notice | holds everywhere | fewer are laid off: more leave of their own accord first |
| later closure | holds within five years where demand does not fall | closing later, into a slump, leaves more behind: there the theory's premise fails, not the model. After five years the people of the works are others, of other ages: up to 0.1 % more |
| wage insurance | holds everywhere | it tops up pay and, so far as evidence goes, makes nobody look less |
| new employer | holds where demand does not fall | in a slump up to 0.02 % more: whoever is hired while unemployment is high takes the larger cut in pay, and keeps it |

A closure a month later can leave up to 0.6 % more behind, since people are judged at the end of a period of three months: an
artefact of the method. Closures are compared whole periods apart.
`;

function section({ set, faced }: Answered): string {
  const rows = faced.map(({ fact, verdict, central, band }) => {
    const model = central === undefined ? '–' : number(central, fact.unit);
    const range = band === undefined ? '–' : `${number(band.low, fact.unit)} to ${number(band.high, fact.unit)}`;
    return `| ${fact.text} | ${span(fact.observed, fact.unit)} ${fact.unit} | ${model} | ${range} | ${verdict} |`;
  });
  const bears = faced.map(({ fact }) => {
    const more = [fact.notModelled, fact.note].filter((line) => line !== undefined).join(' ');
    return `- ${fact.text}: ${fact.bears}.${more === '' ? '' : ` ${more}`} [${fact.sources.join(', ')}]`;
  });
  return `## ${set.title}

${set.about}

| fact | observed | model | band | |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

${structure(faced)}What each bears on:

${bears.join('\n')}

Drawn: ${set.uncertain.map((name) => `\`${name}\``).join(', ')}. Pack and scenarios: \`validation/${set.folder}\`.
${set.lessons.length === 0 ? '' : `\nWhat it teaches:\n\n${set.lessons.map((line) => `- ${line}`).join('\n')}\n`}`;
}

/** The same facts with one structural choice taken the other way; = where it makes no difference that shows. */
function structure(faced: readonly Faced[]): string {
  const asked = faced.filter(({ otherwise }) => otherwise !== undefined);
  const shown = (one: Faced, name: string) => {
    const value = one.otherwise?.[name];
    if (value === undefined || one.central === undefined) return '–';
    const text = number(value, one.fact.unit);
    return text === number(one.central, one.fact.unit) ? '=' : text;
  };
  const names = variants
    .map(({ name }) => name)
    .filter((name) => asked.some((one) => !['=', '–'].includes(shown(one, name))));
  if (names.length === 0) return '';
  const rows = asked.map((one) => {
    const cells = names.map((name) => shown(one, name));
    const central = one.central === undefined ? '–' : number(one.central, one.fact.unit);
    return `| ${one.fact.text} | ${central} | ${cells.join(' | ')} |`;
  });
  return `The central answer with one structural choice taken the other way (= where nothing shows):

| fact | model | ${names.join(' | ')} |
| --- | --- |${' --- |'.repeat(names.length)}
${rows.join('\n')}

`;
}

function number(value: number, unit: Faced['fact']['unit']): string {
  if (unit === 'GBP a year') return String(Math.round(value / 10) * 10);
  return value.toFixed(unit === 'years of pay' ? 2 : 0);
}

function span({ low, high }: Faced['fact']['observed'], unit: Faced['fact']['unit']): string {
  const text = (value: number) => (unit === 'GBP a year' ? String(value) : String(Number(value.toFixed(1))));
  return low === high ? text(low) : `${text(low)} to ${text(high)}`;
}

/** The lines printed by `npm run validate`. */
export function printed({ set, faced }: Answered): string {
  const lines = faced.map(({ fact, verdict, central, band }) => {
    const model = central === undefined || band === undefined ? '' : number(central, fact.unit);
    const range = band === undefined ? '' : `[${number(band.low, fact.unit)}, ${number(band.high, fact.unit)}]`;
    const observed = `${span(fact.observed, fact.unit)} ${fact.unit}`;
    return `  ${verdict.padEnd(13)}${observed.padEnd(20)}${model.padEnd(8)}${range.padEnd(18)}${fact.text}`;
  });
  return [
    set.title,
    `  ${'verdict'.padEnd(13)}${'observed'.padEnd(20)}${'model'.padEnd(8)}${'80 % band'.padEnd(18)}fact`,
    ...lines,
    '',
  ].join('\n');
}
