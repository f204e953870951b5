import { describe } from 'vitest';
import { append, both, cell, replace, write } from '../../src/region/testing/edit.ts';
import { type BadPack, INDUSTRY, MOVES, OCCUPATIONS, PACKAGE, PLACES, PLANTS, refuses } from './refuses.ts';

const bad: readonly BadPack[] = [
  [
    'an id twice',
    append(PLACES, 'south,South again,南,1'),
    'labels/places.csv:4:id: the id "south", which stands in line 2 too; expected each id once',
  ],
  [
    'an id with a space',
    cell(PLACES, 2, 'id', 'South Side'),
    'labels/places.csv:2:id: the id "South Side"; expected lower-case letters, digits, _ and -, a letter first; or a code such as 812 or I24',
  ],
  [
    'no id',
    cell(PLACES, 2, 'id', ''),
    'labels/places.csv:2:id: no id; expected lower-case letters, digits, _ and -, a letter first; or a code such as 812 or I24',
  ],
  ['no name', cell(PLACES, 2, 'name_zh', ''), 'labels/places.csv:2:name_zh: nothing; expected a name for south'],
  [
    'no names in a language of the pack',
    replace(PLACES, 'name_zh', 'name_de'),
    'labels/places.csv:1: no column "name_zh"; expected the columns id, name_en, name_zh',
    'labels/places.csv:1: an unknown column "name_de"; expected perhaps name_en, name_zh; rename the column or take it out',
  ],
  [
    'a code that Excel made a number',
    cell(OCCUPATIONS, 3, 'id', '8.1E+02'),
    'labels/occupations.csv:3:id: the id "8.1E+02", a number in scientific form that a spreadsheet made; expected the code itself; set the column to text in Excel before typing or opening the file',
  ],
  [
    'a code that Excel made a day',
    cell(OCCUPATIONS, 3, 'id', '12-Aug'),
    'labels/occupations.csv:3:id: the id "12-Aug", a date that a spreadsheet made; expected the code itself; set the column to text in Excel before typing or opening the file',
  ],
  [
    'a code that lost its zero',
    cell(MOVES, 2, 'occupation', '110'),
    'figures/moves.csv:2:occupation: an unknown occupation "110"; expected 0110; a spreadsheet has changed it; set the column to text in Excel before typing or opening the file',
  ],
  [
    'a code that Excel made a number, in figures',
    cell(MOVES, 2, 'occupation', '8.12E+02'),
    'figures/moves.csv:2:occupation: an unknown occupation "8.12E+02"; expected one of 812, 0110, I24; a spreadsheet has changed it; set the column to text in Excel before typing or opening the file',
  ],
  [
    'a code that Excel made a month, in figures',
    cell(INDUSTRY, 4, 'occupation', 'Dec-24'),
    'figures/industry.csv:4:occupation: an unknown occupation "Dec-24"; expected one of I24, 812, 0110; a spreadsheet has changed it; set the column to text in Excel before typing or opening the file',
  ],
  [
    'an unknown dimension',
    replace(PACKAGE, '"dimension": "plant"', '"dimension": "plants"'),
    'labels/plants.csv: labels of an unknown dimension "plants"; expected perhaps plant',
    'datapackage.json: no table of labels for plant; expected a resource with the role labels and the dimension plant: capacity runs over it',
  ],
  [
    'labels for a second name of a dimension',
    replace(PACKAGE, '"dimension": "occupation"', '"dimension": "target"'),
    'labels/occupations.csv: labels of an unknown dimension "target"; expected occupation, which it is a second name for',
    'datapackage.json: no table of labels for occupation; expected a resource with the role labels and the dimension occupation: staffing runs over it',
  ],
  [
    'two tables of one dimension',
    replace(PACKAGE, '"dimension": "plant"', '"dimension": "place"'),
    'labels/plants.csv: a second table of labels for place; expected one',
    'datapackage.json: no table of labels for plant; expected a resource with the role labels and the dimension plant: capacity runs over it',
  ],
  [
    'a column of ids with another',
    cell(PLANTS, 2, 'place', 'nroth'),
    'labels/plants.csv:2:place: an unknown place "nroth"; expected perhaps north',
  ],
  [
    'a table of labels without rows',
    write(PLACES, 'id,name_en,name_zh\n'),
    'labels/places.csv: a table without rows; expected 1 to 5000 labels',
  ],
  [
    'other labels than the model fixes',
    both(
      write('labels/sex.csv', 'id,name_en,name_zh\nwomen,Women,女\nmale,Men,男\n'),
      replace(
        PACKAGE,
        '    { "name": "plants"',
        '    { "name": "sex", "path": "labels/sex.csv", "landfall": { "role": "labels", "dimension": "sex" } },\n    { "name": "plants"',
      ),
    ),
    'labels/sex.csv: the labels "women", "male"; expected women, men, which the model fixes',
  ],
  [
    'a column name with capitals',
    replace(PLACES, ',code', ',Code'),
    'labels/places.csv:1: an unknown column "Code"; expected one of id, id, name_en, name_zh; rename the column or take it out',
  ],
];

describe('labels', () => refuses(bad));
