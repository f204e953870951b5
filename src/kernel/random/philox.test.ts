import { describe, expect, it } from 'vitest';
import { philox4x32, uniform } from './philox.ts';

function hex(...words: [number, number, number, number, number, number]): string {
  const out = new Uint32Array(4);
  philox4x32(...words, out);
  return [...out].map((word) => word.toString(16).padStart(8, '0')).join(' ');
}

describe('Philox4x32-10', () => {
  it('gives the known answers of Random123', () => {
    const all = 0xffffffff;
    expect(hex(0, 0, 0, 0, 0, 0)).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8');
    expect(hex(all, all, all, all, all, all)).toBe('408f276d 41c83b0e a20bc7c6 6d5451fd');
    expect(hex(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0)).toBe(
      'd16cfe09 94fdcceb 5001e420 24126ea1',
    );
  });

  it('stays inside (0, 1) and differs by seed, future, step, process and element', () => {
    const base: [number, number, number, number, number] = [1, 2, 3, 4, 5];
    const draws = [
      uniform(...base),
      ...[0, 1, 2, 3, 4].map((i) => uniform(...(base.map((n, j) => (i === j ? n + 1 : n)) as typeof base))),
    ]; // same length
    expect(new Set(draws).size).toBe(6);
    for (const seed of [0, 1, 2 ** 32 - 1, 2 ** 53 - 1]) {
      expect(uniform(seed, 0, 0, 0, 0)).toBeGreaterThan(0);
      expect(uniform(seed, 0, 0, 0, 0)).toBeLessThan(1);
    }
    expect(uniform(2 ** 32, 0, 0, 0, 0)).not.toBe(uniform(0, 0, 0, 0, 0));
  });

  it('is uniform: mean 1/2 and variance 1/12 over 20,000 draws within four standard errors', () => {
    const n = 20_000;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < n; i += 1) {
      const draw = uniform(42, i, 0, 0, 0);
      sum += draw;
      squares += (draw - 0.5) ** 2;
    }
    expect(Math.abs(sum / n - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(squares / n - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / n));
  });
});
