import { parse } from 'yaml';
import { Faults } from '../../kernel/errors.ts';
import { readScenario } from '../../scenario/read.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import type { Answers, Ask, Question, Reply } from './protocol.ts';
import { type Desk, openDesk } from './town.ts';

/** The model’s side of the page: one question at a time, answered in order. */
let desk: Desk | undefined;

self.onmessage = async ({ data }: MessageEvent<{ id: number; question: Question }>) => {
  const reply = (message: Reply) => self.postMessage(message);
  try {
    reply({ id: data.id, ok: true, answer: await answer(data.question) });
  } catch (error) {
    const faults = error instanceof Faults ? error.faults : [];
    reply({ id: data.id, ok: false, what: error instanceof Error ? error.message : String(error), faults });
  }
};

async function answer(question: Question): Promise<Answers[Ask]> {
  if (question.ask === 'open') {
    desk = await openDesk(question.files, question.modules, () => performance.now());
    return desk.opened;
  }
  if (desk === undefined) throw new Error('no region is open');
  switch (question.ask) {
    case 'read':
      // Read in full for its faults first; then the page keeps it as data.
      readScenario(question.text, question.file, desk.opened.region);
      return parse(question.text) as ScenarioText; // checked by the schema on the line above
    case 'run':
      return desk.run(question.scenario);
    case 'futures':
      return desk.futures(question.scenario, question.of, question.from, question.to);
    case 'explain':
      return desk.explain(question.scenario, question.month, question.at);
    case 'difference':
      return desk.difference(question.first, question.second, question.month, question.at);
  }
}
