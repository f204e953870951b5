import { Faults } from '../../kernel/errors.ts';
import type { Region } from '../../region/region.ts';
import { readScenarioData } from '../../scenario/resolve.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import type { Answers, Ask, Question, Reply } from './protocol.ts';
import { type Desk, openDesk } from './town.ts';

/** The model’s side of the page: one question at a time, answered in order. */
let desk: Desk | undefined;

self.onmessage = async ({ data }: MessageEvent<{ id: number; question: Question }>) => {
  const reply = (message: Reply) => self.postMessage(message);
  try {
    const given = await answer(data.question);
    self.postMessage({ id: data.id, ok: true, answer: given } satisfies Reply, { transfer: handedOver(given) });
  } catch (error) {
    const faults = error instanceof Faults ? error.faults : [];
    reply({ id: data.id, ok: false, what: error instanceof Error ? error.message : String(error), faults });
  }
};

async function answer(question: Question): Promise<Answers[Ask]> {
  if (question.ask === 'open') {
    setTimeout(() => Promise.all([yaml(), offers()]).catch(() => undefined), IDLE);
    desk = await openDesk(question.from, question.modules, () => performance.now());
    return desk.opened;
  }
  if (desk === undefined) throw new Error('no region is open');
  switch (question.ask) {
    case 'read':
      return read(question.text, question.file, desk.opened.region);
    case 'offered':
      return (await offers()).offeredFor(desk.opened.region, question.plant, question.scenario);
    case 'run':
      return desk.run(question.scenario);
    case 'ground':
      return (await grounds()).groundOf(desk.program, desk.opened.region, desk.read(question.scenario).settings);
    case 'futures':
      return desk.futures(question.scenario, question.of, question.from, question.to);
    case 'reach':
      return desk.reach(question.scenario, question.month, question.occupation);
    case 'explain':
      return desk.explain(question.scenario, question.month, question.at);
    case 'difference':
      return desk.difference(question.first, question.second, question.month, question.at);
  }
}

/** Long rows of numbers are handed over, not copied: the worker has no further use for them. */
function handedOver(given: Answers[Ask]): ArrayBufferLike[] {
  if ('result' in given) return [...given.result.series.values()].map(({ values }) => values.buffer);
  if ('paths' in given) return [...given.paths.values()].map(({ buffer }) => buffer);
  return [];
}

/** The reader of YAML is large; the page’s own scenarios are JSON, so it comes when nothing else is to do. */
const yaml = () => import('./yaml.ts');
/** All that could be decided is asked for when somebody looks beyond the first levers. */
const offers = () => import('./offered.ts');
/** What results rest on is said once the first picture is there. */
const grounds = () => import('../../ensemble/ground.ts');
const IDLE = 3_000;

/** Reads a scenario in full, for its faults; then the page keeps it as data. */
async function read(text: string, file: string, region: Region): Promise<ScenarioText> {
  const data = asJson(text);
  if (data === undefined) return (await yaml()).readYaml(text, file, region);
  readScenarioData(data, file, region);
  return data as ScenarioText; // checked by the schema on the line above
}

function asJson(text: string): unknown {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
