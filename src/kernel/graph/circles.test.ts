import { describe, expect, it } from 'vitest';
import { findCircles } from './circles.ts';
import { orderByNeed } from './order.ts';

const graph = (edges: Record<string, string>) => {
  const names = Object.keys(edges);
  const needs = (node: number) => [...edges[names[node]]].map((name) => names.indexOf(name));
  const nameOf = (node: number) => names[node];
  const all = names.map((_, node) => node);
  return {
    circles: () => findCircles(all, needs, nameOf).map((circle) => circle.map(nameOf).join('')),
    order: (wanted = names.join('')) =>
      orderByNeed(
        [...wanted].map((name) => names.indexOf(name)),
        needs,
        nameOf,
      )
        .map(nameOf)
        .join(''),
  };
};

describe('circles', () => {
  it('finds none in a graph without', () => {
    expect(graph({ a: 'bc', b: 'c', c: '' }).circles()).toEqual([]);
  });

  it('finds one for each set of nodes that need one another, the shortest', () => {
    // a-b-c-d-a with the short cut c-a; e alone; f-g.
    expect(graph({ d: 'a', c: 'da', b: 'c', a: 'b', e: 'e', f: 'g', g: 'fa' }).circles()).toEqual(['abc', 'e', 'fg']);
  });
});

describe('order', () => {
  it('puts needs first and breaks ties by name', () => {
    expect(graph({ c: '', b: 'd', a: 'c', d: '' }).order()).toBe('cadb');
    expect(graph({ d: '', a: 'c', b: 'd', c: '' }).order()).toBe('cadb');
  });

  it('holds only what is wanted and what that needs', () => {
    expect(graph({ a: 'b', b: '', c: 'b' }).order('a')).toBe('ba');
  });
});
