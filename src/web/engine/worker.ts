import { townWords } from '../../ensemble/words.ts';
import { Faults } from '../../kernel/errors.ts';
import { inCurrency } from '../../region/currency.ts';
import type { Region } from '../../region/region.ts';
import { readScenarioData } from '../../scenario/resolve.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import { unpackRegion } from './packed.ts';
import type { Answered, Answers, Ask, From, Question, Reply } from './protocol.ts';
import { type Desk, openDesk, program } from './town.ts';

/** The model’s side of the page: one question at a time, answered in order. */
let desk: Desk | undefined;

// The equations are put in order while the region is still on its way.
setTimeout(program);

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
    setTimeout(
      () =>
        Promise.all([yaml(), offers(), reading(), told(), grounds(), futures().then((one) => one.uncertainty())]).catch(
          () => undefined,
        ),
      IDLE,
    );
    return open(question.from, question.modules);
  }
  if (desk === undefined) throw new Error('no region is open');
  const { region } = desk;
  switch (question.ask) {
    case 'read':
      return read(question.text, question.file, region);
    case 'offered':
      return (await offers()).offeredFor(region, question.plant, question.scenario);
    case 'run':
      return desk.run(question.scenario, question.first);
    case 'ground':
      return (await grounds()).groundOf(desk.program, region, desk.read(question.scenario).settings);
    case 'futures':
      return (await futures()).futuresOf(desk, question.scenario, question.of, question.from, question.to);
    case 'reach':
      return (await told()).reach(desk, question.scenario, question.month, question.occupation);
    case 'explain':
      return (await told()).explained(desk, question.scenario, question.month, question.at);
    case 'difference':
      return (await told()).difference(desk, question.first, question.second, question.month, question.at);
  }
}

async function open(from: From, modules: readonly Uint8Array[]): Promise<Answered> {
  const bare = from instanceof Map ? undefined : 'plain' in from ? unpackRegion(from) : (from as Region); // what else it may be
  const region =
    bare === undefined
      ? (await reading()).readPack(from as ReadonlyMap<string, Uint8Array>) // a map, by the line above
      : { ...bare, vocabulary: inCurrency(townWords(), bare.currency) };
  desk = await openDesk(region, modules, () => performance.now());
  return bare === undefined ? { vocabulary: region.vocabulary, read: region } : { vocabulary: region.vocabulary };
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
/** A pack that was brought along is read; the region of the page was, by the build. */
const reading = () => import('./reading.ts');
const told = () => import('./told.ts');
const futures = () => import('./futures.ts');
/** What results rest on is said once the first picture is there. */
const grounds = () => import('../../ensemble/ground.ts');
const IDLE = 3_000;

/** Reads a scenario in full, for its faults; then the page keeps it as data. */
async function read(text: string, file: string, region: Region): Promise<ScenarioText> {
  const data = asJson(text);
  if (data === undefined) {
    const { scenario, set } = (await yaml()).readYaml(text, file, region);
    await (await futures()).checkUncertain(set);
    return scenario;
  }
  const set = readScenarioData(data, file, region);
  if (set.uncertain !== undefined) await (await futures()).checkUncertain(set);
  return data as ScenarioText; // checked by the schema where it was read
}

function asJson(text: string): unknown {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
