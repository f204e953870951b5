import { describe } from 'vitest';
import { both, remove, replace, write } from '../../src/region/testing/edit.ts';
import { type BadPack, PACKAGE, refuses, SOURCES } from './refuses.ts';

const bad: readonly BadPack[] = [
  [
    'a folder without datapackage.json',
    remove(PACKAGE),
    'datapackage.json: no such file in the folder; expected a Frictionless data package; write one as docs/region-pack.md shows',
  ],
  [
    'a pack that begins a folder deeper',
    (files) => new Map([...files].map(([path, text]) => [`tiny/${path}`, text])),
    'datapackage.json: no such file in the folder; expected a Frictionless data package; the pack may begin at tiny/datapackage.json',
  ],
  [
    'an empty datapackage.json',
    write(PACKAGE, ''),
    'datapackage.json:1: text that is not JSON; expected JSON; look for a missing comma, quote or bracket',
  ],
  [
    'text that is not JSON',
    replace(PACKAGE, '"name": "tiny",', '"name": "tiny"'),
    'datapackage.json:3: text that is not JSON; expected JSON; look for a missing comma, quote or bracket',
  ],
  [
    'JSON that is no object',
    write(PACKAGE, '[]'),
    'datapackage.json:1:the whole: a list; expected an object with name, title, landfall and resources',
  ],
  [
    'a key twice',
    replace(PACKAGE, '"name": "tiny",', '"name": "tiny",\n  "name": "other",'),
    'datapackage.json:3: the key "name" twice in one object; expected each key once',
  ],
  [
    'a key twice, once with an escape',
    replace(PACKAGE, '"currency": "CNY"', '"currency": "CNY", "c\\u0075rrency": "USD"'),
    'datapackage.json:8: the key "currency" twice in one object; expected each key once',
  ],
  [
    'the key __proto__',
    replace(PACKAGE, '"name": "tiny",', '"name": "tiny", "__proto__": { "admin": true },'),
    'datapackage.json:2: the key "__proto__"; expected no such key; remove it',
  ],
  [
    'brackets without end',
    replace(PACKAGE, '"name": "tiny",', `"name": "tiny", "x": ${'['.repeat(60)}${']'.repeat(60)},`),
    'datapackage.json:2: more than 50 levels of brackets; expected fewer',
  ],
  [
    'values of a wrong type',
    both(
      replace(PACKAGE, '"title": "Tiny, a town for tests"', '"title": 5'),
      replace(PACKAGE, '"price_year": 2024', '"price_year": "2024"'),
      replace(PACKAGE, '"start": "2025-01"', '"start": "2025-13"'),
    ),
    'datapackage.json:3:title: 5; expected text',
    'datapackage.json:9:landfall.price_year: "2024"; expected a year such as 2024',
    'datapackage.json:10:landfall.start: "2025-13"; expected a month such as 2025-01',
  ],
  [
    'a number without bounds',
    replace(PACKAGE, '"price_year": 2024', '"price_year": 1e999'),
    'datapackage.json:9:landfall.price_year: Infinity; expected a year such as 2024',
  ],
  [
    'something missing',
    replace(PACKAGE, '    "currency": "CNY",\n', ''),
    'datapackage.json:5:landfall.currency: nothing; expected a currency such as CNY',
  ],
  [
    'an unknown key',
    replace(PACKAGE, '"price_year": 2024', '"priceyear": 1, "price_year": 2024'),
    'datapackage.json:5:landfall: unknown key "priceyear"; expected an object with the keys format, names, currency, price_year, rules, start',
  ],
  [
    'no name in English',
    replace(PACKAGE, '"en": "Tiny", ', ''),
    'datapackage.json:7:landfall.names: an object; expected names by language, en among them: { "en": "Benxi", "zh": "本溪" }',
  ],
  [
    'an unknown currency',
    replace(PACKAGE, '"CNY"', '"CNX"'),
    'datapackage.json:8:landfall.currency: unknown currency "CNX"; expected a code of ISO 4217: perhaps CNY, BND, CAD, CDF, CHF, CLP, COP, CRC, CUP, CVE, CZK, GNF',
  ],
  [
    'a newer format',
    replace(PACKAGE, '"format": 1', '"format": 2'),
    'datapackage.json:6:landfall.format: version 2 of the format, newer than this Landfall; expected 1; update Landfall',
  ],
  [
    'an unknown role',
    replace(PACKAGE, '"role": "claims"', '"role": "claim"'),
    'datapackage.json:14:resources[1].landfall.role: "claim"; expected an object with a role: sources, claims, labels, figures, profile, geometry',
  ],
  [
    'a resource without a role',
    replace(PACKAGE, ', "landfall": { "role": "claims" }', ''),
    'datapackage.json:14:resources[1].landfall: nothing; expected an object with a role: sources, claims, labels, figures, profile, geometry',
  ],
  [
    'labels without a dimension',
    replace(PACKAGE, ', "dimension": "plant"', ''),
    'datapackage.json:17:resources[4].landfall.dimension: nothing; expected a name of lower-case letters, digits, _ and -',
  ],
  [
    'a spread that is no share',
    replace(PACKAGE, '"spread": 0.5', '"spread": 50'),
    'datapackage.json:26:resources[7].landfall.defaults.spread: 50; expected a share from 0 to 1',
  ],
  [
    'two resources of one name',
    replace(PACKAGE, '"name": "plants"', '"name": "places"'),
    'datapackage.json:17:resources[4].name: a second resource "places"; expected each name once',
  ],
  [
    'no table of sources',
    both(
      remove(SOURCES),
      replace(PACKAGE, '    { "name": "sources", "path": "sources.csv", "landfall": { "role": "sources" } },\n', ''),
    ),
    'datapackage.json: no table of sources; expected a resource with the role sources; every figure names a source, and the table says what it is',
  ],
  [
    'two tables of claims',
    replace(PACKAGE, '{ "role": "labels", "dimension": "plant" }', '{ "role": "claims" }'),
    'datapackage.json: 2 tables of claims; expected one',
    'datapackage.json: no table of labels for plant; expected a resource with the role labels and the dimension plant: capacity runs over it',
  ],
];

describe('datapackage.json', () => refuses(bad));
