/**
 * The official classifications of the Chinese tables: which of the 153 sectors of the detailed national table make up each of
 * the 42 of the provincial ones (National Bureau of Statistics, tables of 2017 to 2020). First and last number of each run;
 * the runs follow one another. The test holds it to the published tables: summed outputs agree.
 */
const LAST = [
  5, 6, 7, 9, 11, 26, 31, 34, 36, 40, 42, 53, 60, 65, 66, 73, 78, 83, 89, 95, 96, 98, 99, 100, 101, 102, 108, 110, 122,
  124, 129, 132, 133, 135, 136, 138, 141, 143, 144, 146, 151, 153,
] as const;

/** Metals and their smelting: steel, rolled steel, iron and ferroalloys; and the others. */
export const METALS = 's14';
export const FERROUS = { id: 's14', last: 63 } as const;
export const NONFERROUS = { id: 's14n', last: 65 } as const;

/** Ids of the 42 sectors: `s01` to `s42`. */
export const SECTORS_42: readonly string[] = LAST.map((_, at) => `s${String(at + 1).padStart(2, '0')}`);

/** By id, the codes of the detailed table. */
export function groups42(): Map<string, string[]> {
  return new Map(SECTORS_42.map((id, at) => [id, codes((LAST[at - 1] ?? 0) + 1, LAST[at])]));
}

/** The same with metals apart: `s14` is ferrous, `s14n` behind it the rest. */
export function groups43(): Map<string, string[]> {
  return new Map(
    [...groups42()].flatMap(([id, all]): [string, string[]][] =>
      id === METALS
        ? [
            [FERROUS.id, all.filter((code) => Number(code) <= FERROUS.last)],
            [NONFERROUS.id, all.filter((code) => Number(code) > FERROUS.last)],
          ]
        : [[id, all]],
    ),
  );
}

function codes(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, k) => String(first + k).padStart(3, '0'));
}
