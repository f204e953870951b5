import { describe, expect, it } from 'vitest';
import { buildProgram } from '../kernel/build.ts';
import { checkClosed } from '../kernel/conservation.ts';
import { town } from './index.ts';

describe('the town', () => {
  it('is a model whose names, units, subscripts and order add up', () => {
    expect(() => buildProgram(town)).not.toThrow();
  });

  it('lets no person and no tonne appear or vanish unsaid', () => {
    const program = buildProgram(town);
    expect(checkClosed(program, 'person')).toEqual([]);
    expect(checkClosed(program, 't')).toEqual([]);
  });

  it('lets no yuan appear or vanish unsaid', () => {
    expect(checkClosed(buildProgram(town), 'CNY')).toEqual([]);
  });
});
