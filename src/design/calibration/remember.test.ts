import { expect, it } from 'vitest';
import { type Remembered, remember } from './remember.ts';

it('makes anew when any object is another one, and only then', () => {
  const place: Remembered<number> = {};
  let made = 0;
  const [a, b] = [{}, {}];
  const ask = (...keys: object[]) => remember(() => (made += 1), keys, place);
  expect([ask(a, b), ask(a, b), ask(a, {}), ask(a, b), ask(a)]).toEqual([1, 1, 2, 3, 4]);
});
