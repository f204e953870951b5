import { describe, expect, it } from 'vitest';
import type { Design } from '../design.ts';
import { points } from '../points.ts';
import { DIMENSIONS, scrambled, sobolBits } from './sequence.ts';

const at = (point: number, dimension: number) => sobolBits(point, dimension) / 2 ** 32;

describe('the Sobol sequence', () => {
  it('has the first ten points of Joe and Kuo’s program in three dimensions', () => {
    const published = [
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ];
    expect(published.map((_, point) => [0, 1, 2].map((dimension) => at(point, dimension)))).toEqual(published);
  });

  it('has SciPy’s points in the dimensions four to six', () => {
    const scipy = [
      [0.5, 0.5, 0.5],
      [0.25, 0.75, 0.75],
      [0.75, 0.25, 0.25],
      [0.875, 0.375, 0.125],
      [0.375, 0.875, 0.625],
      [0.625, 0.625, 0.875],
      [0.125, 0.125, 0.375],
    ];
    expect(scipy.map((_, i) => [3, 4, 5].map((dimension) => at(i + 1, dimension)))).toEqual(scipy);
  });

  it('hits each of 2^k strata once, in every dimension, scrambled or not', () => {
    for (const dimension of [0, 1, 7, 121, DIMENSIONS - 1]) {
      for (const strata of [
        Array.from({ length: 64 }, (_, point) => Math.floor(at(point, dimension) * 64)),
        Array.from({ length: 64 }, (_, point) => Math.floor(scrambled(sobolBits(point, dimension), 3, 9, point) * 64)),
      ]) {
        expect([...strata].sort((a, b) => a - b)).toEqual(Array.from({ length: 64 }, (_, i) => i));
      }
    }
  });

  it('stays even in two dimensions when scrambled: one point in each of 8 by 8 boxes', () => {
    const box = (point: number) =>
      [0, 1].map((dimension) => Math.floor(scrambled(sobolBits(point, dimension), 5, dimension, point) * 8)).join();
    expect(new Set(Array.from({ length: 64 }, (_, point) => box(point))).size).toBe(64);
  });

  it('integrates what a plain draw cannot: the mean of a product of six inputs', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const places = new Map(names.map((name, place) => [name, place]));
    const error = (method: Design['method']) => {
      let sum = 0;
      for (let future = 0; future < 1024; future += 1) {
        const drawn = points({ method, size: 1024, seed: 1 }, future, names, places);
        sum += drawn.reduce((product, p) => product * (1 + (p - 0.5)), 1) / 1024;
      }
      return Math.abs(sum - 1);
    };
    expect(error('sobol')).toBeLessThan(error('mc') / 10);
  });
});

describe('a Sobol design', () => {
  const places = new Map([
    ['a', 0],
    ['b', 1],
  ]);
  it('gives an input the same draw whatever others are open', () => {
    const design: Design = { method: 'sobol', size: 8, seed: 2 };
    expect(points(design, 5, ['b'], places)[0]).toBe(points(design, 5, ['a', 'b'], places)[1]);
  });

  it('is refused where it would not be even', () => {
    expect(() => points({ method: 'sobol', size: 1000, seed: 0 }, 0, ['a'], places)).toThrow(
      /1000 futures; expected a power of two; --futures 1024/,
    );
  });
});
