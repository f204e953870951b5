import { townVocabulary } from '../src/ensemble/vocabulary.ts';
import { Faults, formatFault } from '../src/kernel/errors.ts';
import { checkRegion } from '../src/region/region.ts';
import { readScenario } from '../src/scenario/read.ts';
import { benxi, packFiles } from './benxi.ts';

/** Faults of Benxi’s pack with a text in one of its files replaced by another. */
export function faultsOfPack(path: string, from: string, to: string): string[] {
  const text = new TextDecoder().decode(packFiles.get(path));
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  const files = new Map(packFiles).set(path, new TextEncoder().encode(text.replace(from, to)));
  return checkRegion(files, townVocabulary()).faults.map(formatFault);
}

/** Faults of a scenario of Benxi with these levers and further lines. */
export function faultsOfScenario(levers: readonly string[], more = ''): string[] {
  const head = 'landfall: 1\nname: broken\ntitle: { en: Broken }\ndescription: { en: Broken }\nmonths: 60\n';
  const lines = levers.length === 0 ? '' : `levers:\n${levers.map((line) => `  - ${line}\n`).join('')}`;
  return faultsOfText(head + lines + more);
}

/** Faults of a scenario of Benxi, by its whole text. */
export function faultsOfText(text: string): string[] {
  try {
    readScenario(text, 'broken.yaml', benxi);
  } catch (error) {
    if (error instanceof Faults) return error.faults.map(formatFault);
    throw error;
  }
  return [];
}
