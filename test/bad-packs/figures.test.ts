import { describe } from 'vitest';
import { append, both, cell, replace, without } from '../../src/region/testing/edit.ts';
import { type BadPack, INDUSTRY, MOVES, PEOPLE, refuses } from './refuses.ts';

const bad: readonly BadPack[] = [
  [
    'a figure without a source',
    cell(PEOPLE, 2, 'source', ''),
    'figures/people.csv:2:source: no source; expected the id of a source: a number without one does not load',
  ],
  [
    'an unknown source',
    cell(PEOPLE, 2, 'source', 'buletin'),
    'figures/people.csv:2:source: an unknown source "buletin"; expected perhaps bulletin; add it to the table of sources',
  ],
  [
    'a figure without a year',
    cell(PEOPLE, 2, 'year', ''),
    'figures/people.csv:2:year: no year; expected a year such as 2023, or 2019-2023',
  ],
  [
    'half a year',
    cell(PEOPLE, 2, 'year', '20'),
    'figures/people.csv:2:year: "20"; expected a year such as 2023, or 2019-2023',
  ],
  [
    'years that end before they begin',
    cell(INDUSTRY, 6, 'year', '2023-2019'),
    'figures/industry.csv:6:year: "2023-2019", which ends before it begins; expected a year such as 2023, or 2019-2023',
  ],
  [
    'a year that a spreadsheet made a date',
    cell(PEOPLE, 2, 'year', '2020/1/1'),
    'figures/people.csv:2:year: "2020/1/1"; expected a year such as 2023, or 2019-2023; a spreadsheet has made a date of it; set the column to text in Excel before typing or opening the file',
  ],
  [
    'a figure without a basis',
    cell(PEOPLE, 2, 'basis', ''),
    'figures/people.csv:2:basis: no basis; expected one of observed, derived, proxy, assumption',
  ],
  [
    'an unknown basis',
    cell(PEOPLE, 2, 'basis', 'guess'),
    'figures/people.csv:2:basis: the basis "guess"; expected one of observed, derived, proxy, assumption',
  ],
  [
    'a proxy without low',
    cell(PEOPLE, 3, 'low', ''),
    'figures/people.csv:3:low: no low for a number whose basis is proxy; expected low and high; say how far off it may be',
  ],
  [
    'a proxy without a range',
    both(cell(PEOPLE, 3, 'low', ''), cell(PEOPLE, 3, 'high', '')),
    'figures/people.csv:3:low: no low and high for a number whose basis is proxy; expected low and high; say how far off it may be',
  ],
  [
    'low above the value',
    cell(PEOPLE, 3, 'low', '110000'),
    'figures/people.csv:3:low: "110000", above the value "100000"; expected low <= value',
  ],
  [
    'high below the value',
    cell(PEOPLE, 3, 'high', '90000'),
    'figures/people.csv:3:high: "90000", below the value "100000"; expected high >= value',
  ],
  [
    'a range that is no number',
    cell(PEOPLE, 3, 'low', 'few'),
    'figures/people.csv:3:low: "few"; expected a number such as 12.5',
  ],
  [
    'a derived number without a formula',
    cell(PEOPLE, 7, 'formula', ''),
    'figures/people.csv:7:formula: no formula for a number that is derived; expected a formula; say how it was worked out, such as births / population',
  ],
  [
    'an unknown quantity',
    both(cell(PEOPLE, 4, 'quantity', 'birhts')),
    'figures/people.csv:4:quantity: an unknown quantity "birhts"; expected perhaps births; `landfall docs quantities` lists them',
  ],
  [
    'a row without a quantity',
    cell(PEOPLE, 4, 'quantity', ''),
    'figures/people.csv:4:quantity: no quantity; expected the name of a quantity; `landfall docs quantities` lists them',
  ],
  [
    'an unknown label',
    cell(PEOPLE, 2, 'place', 'sowth'),
    'figures/people.csv:2:place: an unknown place "sowth"; expected perhaps south, north',
  ],
  [
    'an unknown label under a second name of a dimension',
    cell(MOVES, 2, 'target', 'I42'),
    'figures/moves.csv:2:target: an unknown target "I42"; expected perhaps 812, I24',
  ],
  [
    'a dimension left empty',
    cell(PEOPLE, 2, 'place', ''),
    'figures/people.csv:2:place: nothing; expected the place that population is for',
  ],
  [
    'a dimension that is not wanted',
    cell(PEOPLE, 2, 'sex', 'women'),
    'figures/people.csv:2:sex: "women"; expected an empty cell: population has only place',
  ],
  [
    'a dimension of a quantity that has none',
    cell(PEOPLE, 8, 'place', 'south'),
    'figures/people.csv:8:place: "south"; expected an empty cell: unemployment has no dimensions',
  ],
  [
    'a figure twice',
    append(PEOPLE, 'population,south,,199000,person,2021,observed,,,tracker,,'),
    'figures/people.csv:9:quantity: population of south, which figures/people.csv line 2 gives too; expected each figure once',
  ],
  [
    'a figure in two tables',
    append(INDUSTRY, 'unemployment,,,0.06,1,2023,observed,,,bulletin,'),
    'figures/industry.csv:7:quantity: unemployment, which figures/people.csv line 8 gives too; expected each figure once',
  ],
  [
    'a year twice in a series',
    cell(PEOPLE, 5, 'year', '2021'),
    'figures/people.csv:5:quantity: births of south, which figures/people.csv line 4 gives too; expected each figure once',
  ],
  [
    'a required figure that is missing',
    without(PEOPLE, 2),
    'quantity population: no figure for south; expected People who live in a district; add a row: quantity,place,value,unit,year,basis,low,high,source = population,south,…,person,…,…,…,…,…',
  ],
  [
    'required figures that are missing, in one fault',
    both(without(PEOPLE, 3), without(PEOPLE, 2)),
    'quantity population: no figure for north; south; expected People who live in a district; add a row: quantity,place,value,unit,year,basis,low,high,source = population,north,…,person,…,…,…,…,…',
  ],
  [
    'a missing number without dimensions',
    without(PEOPLE, 8),
    'quantity unemployment: no figure; expected Share of the labour force without work; add a row: quantity,value,unit,year,basis,low,high,source = unemployment,…,1,…,…,…,…,…',
  ],
  [
    'a sparse quantity without any figure',
    both(without(MOVES, 3), without(MOVES, 2)),
    'quantity moves: no figure; expected People who change their occupation; add a row: quantity,occupation,target,value,unit,year,basis,low,high,source = moves,0110,0110,…,person/year,…,…,…,…,…; rows left out count as 0',
  ],
  [
    'shares that do not add up',
    cell(INDUSTRY, 4, 'value', '0.8'),
    'figures/industry.csv:4: staffing of works adds up to 0.9 over occupation; expected 1',
  ],
  [
    'shares in percent that do not add up',
    cell(PEOPLE, 7, 'value', '48.5'),
    'figures/people.csv:6: sex_share adds up to 0.995 over sex; expected 1',
  ],
  [
    'several faults of one row, together',
    both(cell(PEOPLE, 2, 'value', 'many'), cell(PEOPLE, 2, 'source', ''), cell(PEOPLE, 2, 'year', 'soon')),
    'figures/people.csv:2:value: "many"; expected a number such as 12.5',
    'figures/people.csv:2:source: no source; expected the id of a source: a number without one does not load',
    'figures/people.csv:2:year: "soon"; expected a year such as 2023, or 2019-2023',
  ],
  [
    'a dimension without labels',
    append(INDUSTRY, 'capacity,mill,,1,t/year,2024,observed,,,tracker,'),
    'figures/industry.csv:7:plant: an unknown plant "mill"; expected one of works, foundry',
  ],
  [
    'a table of figures for a dimension that has no labels',
    both(
      replace(PEOPLE, 'quantity,place,sex', 'quantity,place,site'),
      cell(PEOPLE, 6, 'quantity', 'site_area'),
      cell(PEOPLE, 6, 'site', 'pit'),
      cell(PEOPLE, 6, 'unit', 'ha'),
      without(PEOPLE, 7),
    ),
    'datapackage.json: no table of labels for site; expected a resource with the role labels and the dimension site: site_area runs over it',
  ],
];

describe('figures', () => refuses(bad));
