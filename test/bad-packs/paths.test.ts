import { describe } from 'vitest';
import { both, remove, rename, replace, write } from '../../src/region/testing/edit.ts';
import { type BadPack, CLAIMS, PACKAGE, refuses } from './refuses.ts';

const bad: readonly BadPack[] = [
  [
    'a path that leaves the folder',
    replace(PACKAGE, '"path": "claims.csv"', '"path": "../people.csv"'),
    'datapackage.json:14:resources[1].path: a path that leaves the pack: "../people.csv"; expected a path inside the pack; write it like figures/people.csv',
    'claims.csv: a table that datapackage.json does not list; expected every table listed; list it under resources, or take it out of the folder',
  ],
  [
    'an absolute path',
    replace(PACKAGE, '"path": "claims.csv"', '"path": "/etc/passwd"'),
    'datapackage.json:14:resources[1].path: an absolute path: "/etc/passwd"; expected a path inside the pack; write it like figures/people.csv',
    'claims.csv: a table that datapackage.json does not list; expected every table listed; list it under resources, or take it out of the folder',
  ],
  [
    'a drive letter',
    replace(PACKAGE, '"path": "claims.csv"', '"path": "C:/people.csv"'),
    'datapackage.json:14:resources[1].path: a path with a drive letter: "C:/people.csv"; expected a path inside the pack; write it like figures/people.csv',
    'claims.csv: a table that datapackage.json does not list; expected every table listed; list it under resources, or take it out of the folder',
  ],
  [
    'backslashes',
    replace(PACKAGE, '"path": "claims.csv"', '"path": "figures\\\\people.csv"'),
    'datapackage.json:14:resources[1].path: a path with backslashes: "figures\\\\people.csv"; expected a path inside the pack; write it like figures/people.csv',
    'claims.csv: a table that datapackage.json does not list; expected every table listed; list it under resources, or take it out of the folder',
  ],
  [
    'a NUL in a path',
    replace(PACKAGE, '"path": "claims.csv"', '"path": "figures/\\u0000people.csv"'),
    'datapackage.json:14:resources[1].path: a path with a NUL character: "figures/\\u0000people.csv"; expected a path inside the pack; write it like figures/people.csv',
    'claims.csv: a table that datapackage.json does not list; expected every table listed; list it under resources, or take it out of the folder',
  ],
  [
    'an address',
    replace(PACKAGE, '"path": "claims.csv"', '"path": "https://example.org/people.csv"'),
    'datapackage.json:14:resources[1].path: an address: "https://example.org/people.csv"; expected a path inside the pack; write it like figures/people.csv',
    'claims.csv: a table that datapackage.json does not list; expected every table listed; list it under resources, or take it out of the folder',
  ],
  [
    'a path with dots',
    replace(PACKAGE, '"path": "claims.csv"', '"path": "./figures/people.csv"'),
    'datapackage.json:14:resources[1].path: a path with an empty part: "./figures/people.csv"; expected a path inside the pack; write it like figures/people.csv',
    'claims.csv: a table that datapackage.json does not list; expected every table listed; list it under resources, or take it out of the folder',
  ],
  [
    'a very long path',
    replace(PACKAGE, '"path": "claims.csv"', `"path": "${'a'.repeat(300)}"`),
    'datapackage.json:14:resources[1].path: a path of 300 characters: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"; expected a path inside the pack; write it like figures/people.csv',
    'claims.csv: a table that datapackage.json does not list; expected every table listed; list it under resources, or take it out of the folder',
  ],
  [
    'a file that is not there',
    remove(CLAIMS),
    'datapackage.json:14:resources[1].path: "claims.csv", which is not there; expected a file of the pack',
  ],
  [
    'a file by another case',
    rename(CLAIMS, 'Claims.csv'),
    'datapackage.json:14:resources[1].path: "claims.csv", which is not there; expected a file of the pack; the folder has "Claims.csv"; names must agree letter for letter',
    'Claims.csv: a table that datapackage.json does not list; expected every table listed; list it under resources, or take it out of the folder',
  ],
  [
    'accents put together in another way',
    both(rename(CLAIMS, 'cla\u00efms.csv'), replace(PACKAGE, '"path": "claims.csv"', '"path": "clai\u0308ms.csv"')),
    'datapackage.json:14:resources[1].path: "claïms.csv", which is not there; expected a file of the pack; the folder has "claïms.csv"; names must agree letter for letter',
    'claïms.csv: a table that datapackage.json does not list; expected every table listed; list it under resources, or take it out of the folder',
  ],
  [
    'a file listed twice',
    replace(PACKAGE, '"path": "figures/moves.csv"', '"path": "figures/people.csv"'),
    'datapackage.json:22:resources[7].path: "figures/people.csv", which people lists too; expected each file once',
    'figures/moves.csv: a table that datapackage.json does not list; expected every table listed; list it under resources, or take it out of the folder',
    'quantity moves: no figure; expected People who change their occupation; add a row: quantity,occupation,target,value,unit,year,basis,low,high,source = moves,0110,0110,…,person/year,…,…,…,…,…; rows left out count as 0',
  ],
  [
    'a table that is not listed',
    write('old/people.csv', 'x'),
    'old/people.csv: a table that datapackage.json does not list; expected every table listed; list it under resources, or take it out of the folder',
  ],
  [
    'a file whose own name leaves the folder',
    write('../x.csv', 'x'),
    'pack: a file with a path that leaves the pack: "../x.csv"; expected plain names',
  ],
];

describe('paths of resources', () => refuses(bad));
