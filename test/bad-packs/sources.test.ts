import { describe } from 'vitest';
import { append, cell, replace } from '../../src/region/testing/edit.ts';
import { type BadPack, CLAIMS, refuses, SOURCES } from './refuses.ts';

const bad: readonly BadPack[] = [
  [
    'a source twice',
    append(SOURCES, 'own,Again,Landfall,,2025,D,CC0-1.0'),
    'sources.csv:5:id: the id "own", which stands in line 4 too; expected each id once',
  ],
  ['an unknown grade', cell(SOURCES, 2, 'grade', 'A+'), 'sources.csv:2:grade: "A+"; expected one of A, B, C, D'],
  [
    'no date of reading',
    cell(SOURCES, 2, 'read', 'March'),
    'sources.csv:2:read: "March"; expected a date such as 2025-03-14',
  ],
  [
    'an address that runs code',
    cell(SOURCES, 2, 'address', 'javascript:alert(1)'),
    'sources.csv:2:address: "javascript:alert(1)"; expected one of http, https, doi, isbn, urn, or an address without a scheme',
  ],
  ['no title', cell(SOURCES, 2, 'title', ''), 'sources.csv:2:title: nothing; expected text'],
  [
    'an id of a source with a space',
    cell(SOURCES, 4, 'id', 'Own Work'),
    'sources.csv:4:id: "Own Work"; expected a name of lower-case letters, digits, _ and -',
  ],
  [
    'no ids of sources',
    replace(SOURCES, 'id,title', 'key,title'),
    'sources.csv:1: no column "id"; expected the columns id, title, publisher, address, read, grade, licence',
    'sources.csv:1: an unknown column "key"; expected one of id, read, grade, title, address, licence, publisher; rename the column or take it out',
  ],
  [
    'an unknown verdict',
    cell(CLAIMS, 2, 'verdict', 'true'),
    'claims.csv:2:verdict: "true"; expected one of confirmed, refuted, conflated, no source found',
  ],
  [
    'a confirmed claim without sources',
    cell(CLAIMS, 2, 'sources', ''),
    'claims.csv:2:sources: the verdict "confirmed" without a source; expected the sources it rests on; name them, or make the verdict "no source found"',
  ],
  [
    'a claim with an unknown source',
    cell(CLAIMS, 2, 'sources', 'bulletin; trackr'),
    'claims.csv:2:sources: an unknown source "trackr"; expected perhaps tracker; add it to the table of sources',
  ],
  [
    'a verdict without evidence in a language of the pack',
    cell(CLAIMS, 2, 'evidence_zh', ''),
    'claims.csv:2:evidence_zh: nothing; expected a sentence',
  ],
  [
    'a claim twice',
    cell(CLAIMS, 3, 'id', 'steel'),
    'claims.csv:3:id: the id "steel", which stands in line 2 too; expected each id once',
  ],
];

describe('sources and claims', () => refuses(bad));
