import { writeFile } from 'node:fs/promises';
import temml from 'temml';
import { uncertainJsonSchema } from '../../ensemble/uncertainty/schema.ts';
import { townVocabulary } from '../../ensemble/vocabulary.ts';
import { buildProgram } from '../../kernel/build.ts';
import { htmlReference, markdownReference, type ReferenceWords } from '../../kernel/docs/index.ts';
import type { Program } from '../../kernel/program.ts';
import { systems, town } from '../../model/index.ts';
import { inChinese } from '../../model/zh/program.ts';
import { titles } from '../../model/zh/titles.ts';
import { problemJsonSchema } from '../../plan/problem/schema.ts';
import { planJsonSchema } from '../../plan/steps/schema.ts';
import { packSchemas } from '../../region/json-schema.ts';
import type { Language } from '../../report/format.ts';
import { catalogue } from '../../scenario/catalogue.ts';
import { drivers } from '../../scenario/drivers.ts';
import { scenarioJsonSchema } from '../../scenario/json-schema.ts';
import { shocks } from '../../scenario/shocks/index.ts';
import type { Terminal } from '../terminal.ts';
import type { DocsPage } from './docs-pages.ts';

const pages: Record<DocsPage, (language: Language) => string> = {
  model: (language) => markdownReference(program(language), groups(language), REFERENCE[language]),
  'model-html': (language) =>
    htmlReference(
      program(language),
      groups(language),
      (tex) => temml.renderToString(tex, { displayMode: true }),
      REFERENCE[language],
    ),
  quantities,
  drivers: driverTable,
  shocks: shockTable,
  levers: leverTable,
  'pack-schema': () => `${JSON.stringify(packSchemas(), null, 2)}\n`,
  'scenario-schema': () => `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`,
  'uncertain-schema': () => `${JSON.stringify(uncertainJsonSchema(), null, 2)}\n`,
  'plan-schema': () => `${JSON.stringify(planJsonSchema(), null, 2)}\n`,
  'problem-schema': () => `${JSON.stringify(problemJsonSchema(), null, 2)}\n`,
};

/** Words around the equations; nothing where they are English. */
const REFERENCE: Readonly<Record<Language, ReferenceWords | undefined>> = {
  en: undefined,
  zh: {
    language: 'zh-CN',
    steps: (dt, unit) => `时间步长为${dt} ${unit}（欧拉法）。`,
    dimension: '维度',
    meaning: '含义',
    source: '来源',
    over: '按',
    kinds: { stock: '存量', flow: '流量', aux: '辅助变量', constant: '常数', input: '输入' },
  },
};

/** `landfall docs`: pages made from the code itself. */
export async function docs(
  page: DocsPage,
  out: string | undefined,
  language: Language,
  terminal: Terminal,
): Promise<void> {
  const text = pages[page](language);
  if (out === undefined) terminal.out(text);
  else await writeFile(out, text);
}

function program(language: Language): Program {
  const built = buildProgram(town);
  return language === 'zh' ? inChinese(built) : built;
}

function groups(language: Language): { title: string; names: string[] }[] {
  return Object.entries(systems).map(([title, equations]) => ({
    title: language === 'zh' ? (titles[title] ?? title) : title,
    names: Object.keys(equations),
  }));
}

function quantities(): string {
  const { quantities: all } = townVocabulary();
  const bounds = (low: number | undefined, high: number | undefined) =>
    low === undefined && high === undefined ? '' : `${low ?? ''} … ${high ?? ''}`;
  const rows = all.map(
    (one) =>
      `| \`${one.name}\` | ${one.dims.join(', ')} | ${one.unit} | ${bounds(one.min, one.max)} | ${one.required} | ${one.doc} |`,
  );
  return `# Quantities of a region pack\n\n| quantity | dimensions | unit | bounds | required | meaning |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function driverTable(): string {
  const rows = drivers.map((one) => `| \`${one.name}\` | ${one.unit} | ${one.min} … ${one.max} | ${one.doc} |`);
  return `# Drivers of a scenario\n\n| driver | unit | bounds | meaning |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function shockTable(): string {
  const sections = shocks.map(({ id, title, standing, doc, moves }) => {
    const lines = moves.flatMap(({ driver, points, how, source, adds }) => [
      `- \`${driver}\` ${adds === true ? 'plus' : 'times'} ${points.map(([month, factor]) => `${Number(factor.toPrecision(3))} (month ${month})`).join(', ')}: ${how}`,
      `- source: ${source.title}. ${source.publisher}, ${source.year}${source.address === undefined ? '' : `, ${source.address}`}`,
    ]);
    return [`## ${id}`, '', `${title.en} / ${title.zh}. ${standing}. ${doc}`, '', ...lines].join('\n');
  });
  return `# Documented shocks\n\n${sections.join('\n\n')}\n`;
}

function leverTable(): string {
  const sections = catalogue.map((entry) => {
    const settings = entry.numbers.map(
      ({ name, unit, low, high, usual, doc }) => `- \`${name}\` (${unit}, ${low} … ${high}, usually ${usual}): ${doc}`,
    );
    const cost = entry.cost.map(({ quantity, setting, per, doc }) => {
      const price = [quantity, setting].flatMap((name) => (name === undefined ? [] : [`\`${name}\``])).join(' or ');
      return `- cost for each ${per}: ${price}. ${doc}`;
    });
    const payer = entry.payer === undefined ? [] : [`- paid by ${entry.payer}; could be: ${entry.payers.join(', ')}`];
    const others = [
      ...entry.needs.map((lever) => `- needs \`${lever}\``),
      ...entry.conflicts.map((lever) => `- conflicts with \`${lever}\``),
    ];
    const evidence = entry.evidence.map(
      ({ finding, source, quantity }) =>
        `- evidence: ${finding} ${source}.${quantity === undefined ? '' : ` In the model: \`${quantity}\`.`}`,
    );
    const reach = `- acts on: ${entry.reach.join(', ')}`;
    return [`## ${entry.lever}`, '', entry.doc, '', reach, ...settings, ...cost, ...payer, ...others, ...evidence].join(
      '\n',
    );
  });
  return `# Levers of a scenario\n\n${sections.join('\n\n')}\n`;
}
