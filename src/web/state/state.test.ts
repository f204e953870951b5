import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, readAddress, VIEWS, writeAddress } from './address.ts';
import { begin, change, redo, settle, undo } from './history.ts';

describe('an address', () => {
  it('holds all that the page shows', () => {
    const plan = fc.stringMatching(/^(v1\.[A-Za-z0-9_-]{1,40}|[a-z][a-z0-9-]{0,20})$/);
    fc.assert(
      fc.property(
        fc.record({
          region: fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
          plan,
          kept: fc.array(plan, { maxLength: 3 }),
          view: fc.constantFrom(...VIEWS),
          language: fc.constantFrom('en' as const, 'zh' as const),
        }),
        (address: Address) => {
          expect(readAddress(writeAddress(address), [])).toEqual(address);
        },
      ),
    );
  });

  it('opens on Benxi in the browser’s language when it says nothing', () => {
    expect(readAddress('', ['zh-TW', 'en'])).toMatchObject({ region: 'benxi', view: 'town', language: 'zh' });
    expect(readAddress('#view=nonsense', ['de'])).toMatchObject({ view: 'town', language: 'en' });
  });
});

describe('history', () => {
  it('takes a lever’s whole move back in one step, and gives it again', () => {
    let history = begin(0);
    for (const value of [1, 2, 3]) history = change(history, value, 'pace');
    history = change(settle(history), 4, 'pace');
    expect(undo(history).now).toBe(3);
    expect(undo(undo(history)).now).toBe(0);
    expect(undo(undo(undo(history))).now).toBe(0);
    expect(redo(undo(history)).now).toBe(4);
    expect(change(undo(history), 9, 'x').future).toEqual([]);
  });
});
