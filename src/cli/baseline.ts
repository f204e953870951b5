import type { Case } from '../scenario/case.ts';
import { readScenario } from '../scenario/read.ts';

/** The same region and months with nothing driven and nothing decided; assumptions stay as the scenario sets them. */
export function baselineOf(set: Case): Case {
  const text = `landfall: 1\nname: baseline\ntitle: {en: Baseline, zh: 基准}\ndescription: {en: Nothing changes., zh: 一切不变。}\nstart: ${set.start}\nmonths: ${set.months}\n`;
  return {
    ...readScenario(text, 'baseline', set.region),
    settings: set.settings,
    ...(set.uncertain === undefined ? {} : { uncertain: set.uncertain }),
  };
}
