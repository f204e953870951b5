import { isMap, LineCounter, parseDocument } from 'yaml';
import { Faults } from '../kernel/errors.ts';
import type { Region } from '../region/region.ts';
import type { Case } from './case.ts';
import { readScenarioData } from './resolve.ts';

/** Longest scenario that is read, in characters: a planner’s are a hundredth of it. */
const LONGEST = 1_000_000;

/**
 * Reads a scenario against a region.
 * @param text YAML
 * @param file its name, for messages
 * @param months length of the run in place of the scenario’s own
 * @throws Faults with every fault, each with its line.
 */
export function readScenario(text: string, file: string, region: Region, months?: number): Case {
  const lines = new LineCounter();
  if (text.length > LONGEST) {
    throw new Faults(file, [{ where: file, found: `${text.length} characters`, expected: `at most ${LONGEST}` }]);
  }
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, maxAliasCount: 0 } as object);
  if (document.errors.length > 0) {
    throw new Faults(
      file,
      document.errors.map((error) => ({
        where: file,
        line: error.linePos?.[0].line ?? 1,
        column: error.linePos?.[0].col ?? 1,
        found: error.message.split('\n')[0] ?? error.code,
        expected: 'YAML',
      })),
    );
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      const range = node !== null && typeof node === 'object' && 'range' in node ? node.range : undefined;
      if (Array.isArray(range)) return lines.linePos(Number(range[0])).line;
    }
    return 1;
  };
  if (!isMap(document.contents)) {
    throw new Faults(file, [{ where: file, line: 1, found: 'no settings', expected: 'name, title, months and so on' }]);
  }
  return readScenarioData(document.toJS({ maxAliasCount: 0 }), file, region, months, lineOf);
}
