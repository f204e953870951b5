import { describe } from 'vitest';
import { append, replace, write } from '../../src/region/testing/edit.ts';
import { type BadPack, MOVES, PEOPLE, refuses, SOURCES } from './refuses.ts';

const bad: readonly BadPack[] = [
  ['an empty file', write(MOVES, '  \n'), 'figures/moves.csv: an empty file; expected a header and rows'],
  [
    'a header alone',
    write(MOVES, 'occupation,target,value\n'),
    'quantity moves: no figure; expected People who change their occupation; add a row: quantity,occupation,target,value,unit,year,basis,low,high,source = moves,0110,0110,…,person/year,…,…,…,…,…; rows left out count as 0',
  ],
  [
    'semicolons',
    (files) => write(MOVES, (files.get(MOVES) ?? '').replaceAll(',', ';'))(files),
    'figures/moves.csv:1: cells separated by semicolons; expected commas; save the table as CSV with commas',
  ],
  [
    'tabs',
    (files) => write(MOVES, (files.get(MOVES) ?? '').replaceAll(',', '\t'))(files),
    'figures/moves.csv:1: cells separated by tabs; expected commas; save the table as CSV with commas',
  ],
  [
    'a short row',
    replace(MOVES, '812,I24,30', '812,I24'),
    'figures/moves.csv:2: 2 cells; expected 3, as in the header',
  ],
  [
    'a long row',
    replace(MOVES, '812,I24,30', '812,I24,30,40'),
    'figures/moves.csv:2: 4 cells; expected 3, as in the header; put quotes around text with commas',
  ],
  [
    'a quote that is not closed',
    replace(SOURCES, '"Steel tracker, March"', '"Steel tracker, March'),
    'sources.csv:3: a quote that is not closed; expected quotes in pairs; put quotes around the whole cell, and write a quote inside it twice',
  ],
  [
    'a quote inside a cell',
    replace(SOURCES, '"Steel tracker, March"', 'Steel "tracker" March'),
    'sources.csv:3: a quote inside a cell; expected quotes around whole cells; put quotes around the whole cell, and write a quote inside it twice',
  ],
  [
    'text after a quote',
    replace(SOURCES, '"Steel tracker, March"', '"Steel" tracker'),
    'sources.csv:3: a quote inside a cell; expected quotes around whole cells; put quotes around the whole cell, and write a quote inside it twice',
  ],
  [
    'a column twice',
    replace(MOVES, 'occupation,target,value', 'occupation,value,value'),
    'figures/moves.csv:1: the column "value" twice; expected each column once',
  ],
  [
    'an unknown column',
    replace(PEOPLE, ',note', ',remark'),
    'figures/people.csv:1: an unknown column "remark"; expected one of year, place, plant, sex; rename the column or take it out',
  ],
  [
    'a missing column',
    replace(PEOPLE, ',basis,', ',bases,'),
    'figures/people.csv:1: no column "basis"; expected the columns quantity, value, unit, year, basis, source',
    'figures/people.csv:1: an unknown column "bases"; expected perhaps basis; rename the column or take it out',
  ],
  [
    'a column with cells and no name',
    replace(PEOPLE, ',note', ','),
    'figures/people.csv:1: no name for column 12, which has cells; expected a name in the header',
  ],
  [
    'a missing dimension column',
    replace(PEOPLE, 'quantity,place,sex', 'quantity,district,sex'),
    'figures/people.csv:1: an unknown column "district"; expected one of basis, site, source, target; rename the column or take it out',
    'figures/people.csv:1: no column "place"; expected a column "place", which population needs',
  ],
  [
    'a line without end',
    append(PEOPLE, 'x'.repeat(100_001)),
    'figures/people.csv:9: a line without end; expected at most 100000 characters',
  ],
  [
    'too many columns',
    replace(MOVES, 'target,value', `target,value${',x'.repeat(120)}`),
    'figures/moves.csv: 123 columns and 2 rows; expected at most 100 columns and 200000 rows',
  ],
  [
    'rows that fit no header',
    append(MOVES, 'x\n'.repeat(300)),
    'figures/moves.csv: more than 200 rows with another number of cells than the header; expected 3 cells',
  ],
  [
    'too many rows',
    append(MOVES, 'a,b,1\n'.repeat(200_000)),
    'figures/moves.csv: 3 columns and 200002 rows; expected at most 100 columns and 200000 rows',
  ],
];

describe('CSV tables', () => refuses(bad));
