import type { Fault } from '../kernel/errors.ts';
import { quote } from './words.ts';

/** Reads JSON; undefined where it is not. */
export function readJson(file: string, text: string, faults: Fault[]): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const line = lineOfError(text, error instanceof Error ? error.message : '');
    const mend = 'look for a missing comma, quote or bracket';
    faults.push({
      where: file,
      ...(line === undefined ? {} : { line }),
      found: 'text that is not JSON',
      expected: 'JSON',
      mend,
    });
    return undefined;
  }
}

/** Engines word their messages differently; most name a line or a position. */
function lineOfError(text: string, message: string): number | undefined {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return linesBefore(text, Number(position));
  return /end of/i.test(message) ? linesBefore(text, text.length) : undefined;
}

function linesBefore(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+|\n/g;
const DEEPEST = 50;

/** An object or a list that stands open while JSON is walked through. */
interface Open {
  readonly path: string;
  /** Of an object: the keys so far. */
  readonly keys?: Set<string>;
  /** Of an object: the key whose value comes next. Of a list: how many values came before. */
  at: string | number;
}

/**
 * Walks through valid JSON for what the parser swallows: a key twice in one object (it keeps the last), `__proto__`,
 * nesting without end.
 * @returns the line of each value by its path, such as `resources[2].name`
 */
export function jsonLines(file: string, text: string, faults: Fault[]): Map<string, number> {
  const lines = new Map<string, number>();
  const open: Open[] = [];
  let line = 1;
  let isKey = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const top = open.at(-1);
    if (token === '\n') line += 1;
    else if (token === ':') isKey = false;
    else if (token === ',') {
      isKey = top?.keys !== undefined;
      if (typeof top?.at === 'number') top.at += 1;
    } else if (token === '}' || token === ']') {
      open.pop();
      isKey = false;
    } else if (isKey && top?.keys !== undefined) {
      const key = String(JSON.parse(token));
      const fault = keyFault(key, top.keys);
      if (fault !== undefined) faults.push({ where: file, line, ...fault });
      top.keys.add(key);
      top.at = key;
    } else {
      const path = top === undefined ? '' : pathOf(top);
      lines.set(path, line);
      if (token === '{') open.push({ path, keys: new Set(), at: '' });
      if (token === '[') open.push({ path, at: 0 });
      isKey = token === '{';
      if (open.length > DEEPEST) {
        faults.push({ where: file, line, found: `more than ${DEEPEST} levels of brackets`, expected: 'fewer' });
        return lines;
      }
    }
  }
  return lines;
}

function pathOf({ path, at }: Open): string {
  if (typeof at === 'number') return `${path}[${at}]`;
  return path === '' ? at : `${path}.${at}`;
}

function keyFault(key: string, keys: ReadonlySet<string>): Pick<Fault, 'found' | 'expected' | 'mend'> | undefined {
  if (key === '__proto__') return { found: 'the key "__proto__"', expected: 'no such key', mend: 'remove it' };
  if (keys.has(key)) return { found: `the key ${quote(key)} twice in one object`, expected: 'each key once' };
  return undefined;
}
