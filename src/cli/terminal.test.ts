import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { progress } from './terminal.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const shown = (interactive: boolean) => {
  const said: string[] = [];
  const bar = progress(
    { out: () => undefined, err: (text) => void said.push(text), colour: false, interactive },
    'futures',
  );
  return { said, bar };
};

it('a bar says how much is done and how long the rest takes at this pace', () => {
  const { said, bar } = shown(true);
  vi.advanceTimersByTime(500);
  bar.step(0.1); // what is over in a moment needs no bar
  expect(said).toEqual([]);
  vi.advanceTimersByTime(29_500);
  bar.step(0.25); // a quarter in thirty seconds: ninety more
  expect(said).toEqual([`\rfutures [${'#'.repeat(8)}${'.'.repeat(22)}] 25 % 90 s left `]);
  bar.end();
  expect(said[1]?.trim()).toBe('');
});

it('a bar is not drawn where nobody looks', () => {
  const { said, bar } = shown(false);
  vi.advanceTimersByTime(10_000);
  bar.step(0.5);
  bar.end();
  expect(said).toEqual([]);
});
