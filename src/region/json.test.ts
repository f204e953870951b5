import { describe, expect, it } from 'vitest';
import type { Fault } from '../kernel/errors.ts';
import { jsonLines, readJson } from './json.ts';

function linesOf(text: string): { lines: Record<string, number>; faults: Fault[] } {
  const faults: Fault[] = [];
  return { lines: Object.fromEntries(jsonLines('f', text, faults)), faults };
}

describe('walking through JSON', () => {
  it('gives the line of every value by its path', () => {
    const text = '{ "a": 1,\n  "b": [true, { "c": "x,{\\"" },\n    []],\n  "d": {}\n}';
    const lines = { '': 1, a: 1, b: 2, 'b[0]': 2, 'b[1]': 2, 'b[1].c': 2, 'b[2]': 3, d: 4 };
    expect(linesOf(text)).toEqual({ lines, faults: [] });
  });

  it('sees a key twice, in one object only', () => {
    expect(linesOf('{"a": {"x": 1}, "b": {"x": 1}}').faults).toEqual([]);
    expect(linesOf('{"b": {"x": 1,\n"\\u0078": 2}}').faults).toEqual([
      { where: 'f', line: 2, found: 'the key "x" twice in one object', expected: 'each key once' },
    ]);
  });

  it('takes a value named __proto__, and no such key', () => {
    expect(linesOf('["__proto__"]').faults).toEqual([]);
    expect(linesOf('{"\\u005f_proto__": 1}').faults.length).toBe(1);
  });

  it('stops at nesting without end', () => {
    const text = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(linesOf(text).faults.map(({ found }) => found)).toEqual(['more than 50 levels of brackets']);
  });
});

describe('JSON that is none', () => {
  it('gives the line where the engine names it', () => {
    const faults: Fault[] = [];
    expect(readJson('f', '{\n"a": 1,\n}', faults)).toBeUndefined();
    expect(readJson('f', '{\n"a": 1', faults)).toBeUndefined();
    expect(faults.map(({ line }) => line)).toEqual([3, 2]);
  });
});
