import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToArchive } from './archive.ts';
import { compare, compareObjectives, crowding, fronts, nonDominated } from './dominance.ts';
import { drawsOf } from './draws.ts';
import { everyGenome, type Gene, type Judged, sizeOf } from './genes.ts';
import { dasDennis } from './nsga3.ts';
import { solve } from './solve.ts';
import { children, USUAL } from './variation.ts';

const at = (objectives: readonly number[], violation = 0): Judged => ({ genome: [], objectives, violation });
const points = fc.array(
  fc.tuple(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 }), fc.constantFrom(0, 0, 1, 2)),
  { minLength: 1, maxLength: 25 },
);

describe('dominance', () => {
  it('follows Deb’s rules', () => {
    expect(compare(at([1, 2]), at([2, 2]))).toBe(-1);
    expect(compare(at([1, 3]), at([2, 2]))).toBe(0);
    expect(compare(at([9, 9]), at([1, 1], 0.1))).toBe(-1);
    expect(compare(at([1, 1], 0.2), at([9, 9], 0.1))).toBe(1);
  });

  it('sorts into fronts: each member is beaten by one of the front before, by none of its own', () => {
    fc.assert(
      fc.property(points, (list) => {
        const members = list.map(([objectives, violation]) => at(objectives, violation));
        const sorted = fronts(members);
        expect(sorted.flat().sort((a, b) => a - b)).toEqual(members.map((_, i) => i));
        sorted.forEach((front, place) => {
          for (const i of front) {
            expect(front.some((j) => compare(members[j], members[i]) < 0)).toBe(false);
            if (place > 0) expect(sorted[place - 1].some((j) => compare(members[j], members[i]) < 0)).toBe(true);
          }
        });
        const best = new Set(nonDominated(members).map(({ objectives, violation }) => `${objectives} ${violation}`));
        expect(best).toEqual(new Set(sorted[0].map((i) => `${members[i].objectives} ${members[i].violation}`)));
      }),
    );
  });

  it('measures crowding as Deb and others do', () => {
    // Middle point: (2 - 0) / 2 + (4 - 0) / 4.
    expect([...crowding([at([0, 4]), at([1, 1]), at([2, 0])])]).toEqual([Infinity, 2, Infinity]);
  });
});

describe('the archive', () => {
  it('holds what nothing seen beats by more than epsilon', () => {
    fc.assert(
      fc.property(points, (list) => {
        const seen = list.map(([objectives]) => at(objectives.map((value) => value + 0.25)));
        let archive: readonly Judged[] = [];
        for (const one of seen) archive = addToArchive(archive, one, [2, 2]).archive;
        for (const one of seen) {
          expect(archive.some(({ objectives }) => objectives.every((value, k) => value < one.objectives[k] + 2))).toBe(
            true,
          );
        }
        for (const one of archive) {
          for (const other of archive) expect(compareObjectives(one.objectives, other.objectives)).toBe(0);
        }
      }),
    );
  });

  it('keeps the least broken candidate until one keeps all limits', () => {
    let archive: readonly Judged[] = [];
    for (const one of [at([1, 1], 3), at([5, 5], 1), at([0, 0], 2)])
      archive = addToArchive(archive, one, [1, 1]).archive;
    expect(archive).toEqual([at([5, 5], 1)]);
    archive = addToArchive(archive, at([9, 9]), [1, 1]).archive;
    expect(archive).toEqual([at([9, 9])]);
  });
});

describe('variation', () => {
  const genes: readonly Gene[] = [
    { kind: 'real', low: -1, high: 2 },
    { kind: 'whole', low: 3, high: 7 },
    { kind: 'whole', low: 0, high: 1 },
    { kind: 'option', options: 4 },
  ];

  it('stays within bounds and on whole numbers', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.double({ min: -1, max: 2, noNaN: true }),
        fc.integer({ min: 3, max: 7 }),
        (seed, x, n) => {
          const born = children(
            genes,
            [x, n, 0, 3],
            [2, 7, 1, 0],
            { ...USUAL, mutation: 0.5 },
            drawsOf(seed, 1, 'offspring'),
          );
          for (const [real, whole, bit, option] of born) {
            expect(real).toBeGreaterThanOrEqual(-1);
            expect(real).toBeLessThanOrEqual(2);
            expect([3, 4, 5, 6, 7]).toContain(whole);
            expect([0, 1]).toContain(bit);
            expect([0, 1, 2, 3]).toContain(option);
          }
        },
      ),
    );
  });

  it('crosses around the middle of the parents: their mean is kept where no bound is near', () => {
    const wide: readonly Gene[] = [{ kind: 'real', low: -1e9, high: 1e9 }];
    for (let seed = 0; seed < 50; seed += 1) {
      const [[a], [b]] = children(wide, [1], [3], { ...USUAL, mutation: 0, crossed: 1 }, drawsOf(seed, 1, 'offspring'));
      expect(a + b).toBeCloseTo(4, 9);
      expect(a).not.toBe(1);
    }
  });

  it('always makes something else of a mutated whole number or option', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const [one] = children(
        genes,
        [0, 5, 1, 2],
        [0, 5, 1, 2],
        { ...USUAL, mutation: 1 },
        drawsOf(seed, 1, 'offspring'),
      );
      expect(one[1]).not.toBe(5);
      expect(one[2]).toBe(0);
      expect(one[3]).not.toBe(2);
    }
  });
});

describe('candidates', () => {
  it('are counted and listed', () => {
    const genes: readonly Gene[] = [
      { kind: 'whole', low: 1, high: 2 },
      { kind: 'option', options: 2 },
    ];
    expect(sizeOf(genes)).toBe(4);
    expect(everyGenome(genes, 4)).toEqual([
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
    ]);
    expect(() => everyGenome(genes, 3)).toThrow('4 candidates: more than 3');
    expect(sizeOf([...genes, { kind: 'real', low: 0, high: 1 }])).toBe(Infinity);
  });
});

describe('directions', () => {
  it('are as many as Das and Dennis count, and add up to one', () => {
    expect(dasDennis(3, 12)).toHaveLength(91);
    expect(dasDennis(4, 5)).toHaveLength(56);
    for (const way of dasDennis(4, 5)) expect(way.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
    expect(dasDennis(2, 2)).toEqual([
      [0, 1],
      [0.5, 0.5],
      [1, 0],
    ]);
  });
});

describe('a system of equations', () => {
  it('is solved, and refused where its rows depend on each other', () => {
    const solved = solve(
      [
        [0, 2],
        [3, 1],
      ],
      [4, 5],
    );
    expect(solved).toEqual([1, 2]);
    expect(
      solve(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toBeUndefined();
  });
});
