import { describe, expect, it } from 'vitest';
import { byLabel } from './by-label.ts';

describe('an expression by label', () => {
  it('asks for one label after another and gives 0 for the rest', () => {
    expect(byLabel('venture', { storage: 'a', heritage: 'b' })).toBe(
      'IF venture = venture.storage THEN a ELSE IF venture = venture.heritage THEN b ELSE 0',
    );
  });

  it('is 0 where no label is named', () => {
    expect(byLabel('venture', {})).toBe('0');
  });
});
