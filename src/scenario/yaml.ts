import { isMap, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Faults } from '../kernel/errors.ts';

/** Longest file that is read, in characters: a planner’s are a hundredth of it. */
const LONGEST = 1_000_000;

/** A document with what is needed to say where something stands in it. */
export interface Written<T> {
  readonly value: T;
  /** Line of a setting, or of the nearest one above it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads a YAML document of a given shape.
 * @param what how the document is called in messages: `the scenario`
 * @throws Faults with every fault, each with its line.
 */
export function readYaml<T>(text: string, file: string, schema: z.ZodType<T>, what: string): Written<T> {
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
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (!parsed.success) {
    throw new Faults(
      file,
      parsed.error.issues.map((issue) => {
        const where = issue.path.map(String).join('.');
        const line = lineOf(issue.path);
        return { where: file, line, found: where === '' ? what : where, expected: issue.message };
      }),
    );
  }
  return { value: parsed.data, lineOf };
}
