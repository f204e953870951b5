import { afterEach, describe, expect, it, vi } from 'vitest';
import { later } from './later.ts';

describe('later', () => {
  afterEach(() => void vi.useRealTimers());

  it('waits until nothing more is asked for, leaves out what was taken back, keeps the order', () => {
    vi.useFakeTimers();
    const done: string[] = [];
    later(() => done.push('a'));
    vi.advanceTimersByTime(300);
    const taken = later(() => done.push('b'));
    later(() => done.push('c'));
    vi.advanceTimersByTime(300);
    expect(done).toEqual([]);
    taken();
    vi.runAllTimers();
    expect(done).toEqual(['a', 'c']);
  });
});
