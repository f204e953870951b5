import type { Fault } from '../../kernel/errors.ts';
import { near } from '../../kernel/near.ts';
import { labelsOf, type Region } from '../../region/region.ts';

/** Labels that must name a label of another dimension, or the model would lose the people or tonnes of theirs. */
const NAMED: readonly (readonly [of: string, to: string, why: string])[] = [
  ['place', 'market', 'people look for work in the labour market of the place they live in'],
  ['occupation', 'family', 'people who lose a job are followed by family of occupations'],
  ['furnace', 'plant', 'its work is that of a plant’s posts'],
  ['furnace', 'technology', 'what it burns and needs is its technology’s'],
  ['group', 'family', 'a group is the people of one family of occupations'],
];

/** Words for the state of a furnace or mine, as the trackers of Global Energy Monitor write them. */
const STATUS = [
  'announced',
  'cancelled',
  'closed',
  'construction',
  'idled',
  'mothballed',
  'mothballed_pre-retirement',
  'operating',
  'operating_pre-retirement',
  'proposed',
  'retired',
  'shelved',
];

/** What the label tables leave open that the model cannot leave open. */
export function labelFaults(region: Region): Fault[] {
  const faults: Fault[] = [];
  for (const [of, to, why] of NAMED) {
    for (const label of labelsOf(region, of)) {
      if ((label.text[to] ?? '') !== '') continue;
      faults.push({
        where: `labels of ${of}`,
        column: to,
        found: `${label.id} without a ${to}`,
        expected: `an id of ${to}: ${why}`,
      });
    }
  }
  for (const of of ['furnace', 'mine']) {
    for (const label of labelsOf(region, of)) {
      const status = label.text.status ?? '';
      if (STATUS.includes(status)) continue;
      const found =
        status === '' ? `${label.id} without a status` : `${label.id} with the status ${JSON.stringify(status)}`;
      const expected = status === '' ? `one of ${STATUS.join(', ')}` : near(status, STATUS);
      faults.push({ where: `labels of ${of}`, column: 'status', found, expected });
    }
  }
  return faults;
}
