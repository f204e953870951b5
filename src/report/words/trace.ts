import type { Language } from '../format.ts';

export interface TraceText {
  readonly title: (what: string) => string;
  readonly subtitle: (scenario: string, end: string) => string;
  readonly new: string;
  readonly late: string;
  readonly nowhere: string;
  readonly unmoved: string;
  readonly stopped: string;
  readonly since: string;
}

const texts: Readonly<Record<Language, TraceText>> = {
  en: {
    title: (what) => `Where it lands: ${what}`,
    subtitle: (scenario, end) => `On top of: ${scenario}. Strongest way to each landing; values there are of ${end}.`,
    new: 'new',
    late: '(late)',
    nowhere: 'Nowhere: it moves none of what is looked at.',
    unmoved: 'Not moved',
    stopped: 'Reads it and stays the same',
    since: 'The month at the end of a line is the first in which it differs.',
  },
  zh: {
    title: (what) => `冲击落在哪里：${what}`,
    subtitle: (scenario, end) => `基础情景：${scenario}。到每个落点的最强路径；落点数值为${end}。`,
    new: '新出现',
    late: '（滞后）',
    nowhere: '没有落点：所看的各项都未变动。',
    unmoved: '未变动',
    stopped: '读取它但数值不变',
    since: '行末月份为首次出现差异的月份。',
  },
};

export function wordsOfTrace(language: Language): TraceText {
  return texts[language];
}
