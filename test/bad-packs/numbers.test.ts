import { describe } from 'vitest';
import { both, cell } from '../../src/region/testing/edit.ts';
import { type BadPack, INDUSTRY, PEOPLE, refuses } from './refuses.ts';

const bad: readonly BadPack[] = [
  [
    'nothing in place of a number',
    cell(PEOPLE, 2, 'value', ''),
    'figures/people.csv:2:value: nothing; expected a number such as 12.5; take the row out if nothing is known',
  ],
  [
    'NaN',
    cell(PEOPLE, 2, 'value', 'NaN'),
    'figures/people.csv:2:value: "NaN"; expected a number such as 12.5; take the row out if nothing is known',
  ],
  [
    'n/a',
    cell(PEOPLE, 2, 'value', 'n/a'),
    'figures/people.csv:2:value: "n/a"; expected a number such as 12.5; take the row out if nothing is known',
  ],
  [
    'marks between thousands',
    cell(PEOPLE, 2, 'value', '"1,234"'),
    'figures/people.csv:2:value: "1,234"; expected a number such as 12.5; write 1234, without marks between thousands',
  ],
  [
    'a decimal comma',
    cell(PEOPLE, 2, 'value', '"1,5"'),
    'figures/people.csv:2:value: "1,5"; expected a number such as 12.5; write 1.5, with a point',
  ],
  [
    'full-width digits',
    cell(PEOPLE, 2, 'value', '１２３'),
    'figures/people.csv:2:value: "１２３"; expected a number such as 12.5; write 123, in ordinary digits',
  ],
  [
    'two points',
    cell(PEOPLE, 2, 'value', '1.2.3'),
    'figures/people.csv:2:value: "1.2.3"; expected a number such as 12.5',
  ],
  [
    'a number beyond all bounds',
    cell(PEOPLE, 2, 'value', '1e999'),
    'figures/people.csv:2:value: "1e999", beyond the largest number; expected a number such as 12.5',
  ],
  [
    'infinity',
    cell(PEOPLE, 2, 'value', 'Infinity'),
    'figures/people.csv:2:value: "Infinity"; expected a number such as 12.5; take the row out if nothing is known',
  ],
  [
    'hexadecimal',
    cell(PEOPLE, 2, 'value', '0x10'),
    'figures/people.csv:2:value: "0x10"; expected a number such as 12.5',
  ],
  ['words', cell(PEOPLE, 2, 'value', 'twelve'), 'figures/people.csv:2:value: "twelve"; expected a number such as 12.5'],
  [
    'a percent sign',
    cell(PEOPLE, 2, 'value', '12%'),
    'figures/people.csv:2:value: "12%"; expected a number such as 12.5; write the share, or give the unit percent',
  ],
  [
    'Chinese counting words',
    cell(PEOPLE, 2, 'value', '20万'),
    'figures/people.csv:2:value: "20万"; expected a number such as 12.5; write the number alone, with a unit such as 10k_people or 100m_yuan',
  ],
  [
    'a month for a number',
    cell(PEOPLE, 2, 'value', 'Dec-24'),
    'figures/people.csv:2:value: "Dec-24"; expected a number such as 12.5; a spreadsheet has made a date of it; set the column to text in Excel before typing or opening the file',
  ],
  [
    'a day for a number',
    cell(PEOPLE, 2, 'value', '2024/12/1'),
    'figures/people.csv:2:value: "2024/12/1"; expected a number such as 12.5; a spreadsheet has made a date of it; set the column to text in Excel before typing or opening the file',
  ],
  [
    'negative people',
    cell(PEOPLE, 2, 'value', '-5'),
    'figures/people.csv:2:value: "-5", that is -5000 person; expected population from 0 to 10000000 person',
  ],
  [
    'too many people',
    cell(PEOPLE, 2, 'value', '20000'),
    'figures/people.csv:2:value: "20000", that is 20000000 person; expected population from 0 to 10000000 person',
  ],
  [
    'a range outside the bounds',
    cell(PEOPLE, 7, 'low', '-1'),
    'figures/people.csv:7:low: "-1", that is -0.01; expected sex_share from 0 to 1',
  ],
  [
    'a number that conversion makes infinite',
    both(cell(INDUSTRY, 6, 'value', '1e308'), cell(INDUSTRY, 6, 'unit', 'Gt/year')),
    'figures/industry.csv:6:value: "1e308", beyond the largest number; expected a smaller number',
  ],
  ['no unit', cell(PEOPLE, 2, 'unit', ''), 'figures/people.csv:2:unit: no unit; expected a unit of the kind person'],
  [
    'a unit of another kind',
    cell(PEOPLE, 2, 'unit', 't'),
    'figures/people.csv:2:unit: the unit "t"; expected a unit of the kind person',
  ],
  [
    'an unknown unit',
    cell(PEOPLE, 2, 'unit', 'poeple'),
    'figures/people.csv:2:unit: "poeple", which is no unit: perhaps people; expected a unit of the kind person',
  ],
  [
    'a unit with a number',
    cell(PEOPLE, 2, 'unit', '1000*person'),
    'figures/people.csv:2:unit: "1000*person", which is no unit; expected a unit of the kind person',
  ],
  [
    'a unit on a share',
    cell(PEOPLE, 8, 'unit', 'person'),
    'figures/people.csv:8:unit: the unit "person"; expected the unit 1, or percent',
  ],
  [
    'words for a date',
    cell(INDUSTRY, 3, 'value', 'soon'),
    'figures/industry.csv:3:value: "soon"; expected a date such as 2024, 2024-12 or 2024-12-18',
  ],
  [
    'a date with slashes',
    cell(INDUSTRY, 3, 'value', '2024/12/1'),
    'figures/industry.csv:3:value: "2024/12/1", a date in the way of a spreadsheet; expected a date such as 2024, 2024-12 or 2024-12-18; write 2024-12-01; set the column to text in Excel before typing or opening the file',
  ],
  [
    'a month and a year as Excel writes them',
    cell(INDUSTRY, 3, 'value', 'Dec-24'),
    'figures/industry.csv:3:value: "Dec-24", a date in the way of a spreadsheet; expected a date such as 2024, 2024-12 or 2024-12-18; set the column to text in Excel before typing or opening the file',
  ],
  [
    'a count of days',
    cell(INDUSTRY, 3, 'value', '45627'),
    'figures/industry.csv:3:value: "45627", a count of days, as spreadsheets keep dates; expected a date such as 2024, 2024-12 or 2024-12-18; set the column to text in Excel before typing or opening the file',
  ],
  [
    'a day that does not exist',
    cell(INDUSTRY, 3, 'value', '2023-02-29'),
    'figures/industry.csv:3:value: "2023-02-29", a day that does not exist; expected a date such as 2024, 2024-12 or 2024-12-18',
  ],
  [
    'no date',
    cell(INDUSTRY, 3, 'value', ''),
    'figures/industry.csv:3:value: nothing; expected a date such as 2024, 2024-12 or 2024-12-18',
  ],
  [
    'a date with another unit',
    cell(INDUSTRY, 3, 'unit', 'year'),
    'figures/industry.csv:3:unit: the unit "year"; expected date',
  ],
  [
    'an assumed date without a range',
    cell(INDUSTRY, 3, 'basis', 'assumption'),
    'figures/industry.csv:3:low: no low and high for a number whose basis is assumption; expected low and high; say how far off it may be',
  ],
];

describe('numbers, units and dates', () => refuses(bad));
