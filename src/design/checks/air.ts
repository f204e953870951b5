import type { Fault } from '../../kernel/errors.ts';
import { near } from '../../kernel/near.ts';
import { figure, figureArray, labelsOf, type Region } from '../../region/region.ts';
import { NEEDED_WITH_EMITTERS } from '../air/quantities.ts';
import { receptorsOf, stackSpots } from '../air/receptors.ts';
import { hasRose, SEASONS } from '../air/season.ts';

const KINDS = ['steelworks', 'power', 'fire'];

/** Stacks that stand nowhere, weather that does not add up, places that no plume can reach. */
export function airFaults(region: Region): Fault[] {
  const emitters = labelsOf(region, 'emitter');
  const stacks = labelsOf(region, 'stack');
  if (emitters.length === 0) {
    if (stacks.length === 0) return [];
    const found = `${stacks.length} stacks and no emitter`;
    return [{ where: 'labels of stack', found, expected: 'a table of emitters that they belong to' }];
  }
  return [...emitterFaults(region), ...stackFaults(region), ...weatherFaults(region), ...placeFaults(region)];
}

function emitterFaults(region: Region): Fault[] {
  const owners = new Set(labelsOf(region, 'stack').map(({ text }) => text.emitter ?? ''));
  return labelsOf(region, 'emitter').flatMap(({ id, text }) => {
    const where = 'labels of emitter';
    const faults: Fault[] = [];
    const kind = text.kind ?? '';
    if (!KINDS.includes(kind)) {
      const found = kind === '' ? `${id} without a kind` : `${id} of the kind ${JSON.stringify(kind)}`;
      faults.push({
        where,
        column: 'kind',
        found,
        expected: kind === '' ? `one of ${KINDS.join(', ')}` : near(kind, KINDS),
      });
    }
    if (kind === 'steelworks' && (text.plant ?? '') === '') {
      faults.push({ where, column: 'plant', found: `${id} without a plant`, expected: 'the plant whose smoke it is' });
    }
    if (!owners.has(id)) {
      faults.push({ where, found: `${id} without a stack`, expected: 'a stack that names it as its emitter' });
    }
    return faults;
  });
}

function stackFaults(region: Region): Fault[] {
  const spots = stackSpots(region);
  return labelsOf(region, 'stack').flatMap(({ id, text }, i) => {
    const where = 'labels of stack';
    const faults: Fault[] = [];
    if ((text.emitter ?? '') === '') {
      faults.push({ where, column: 'emitter', found: `${id} without an emitter`, expected: 'an id of emitter' });
    }
    if (spots[i] === undefined) {
      const mend = 'add a geometry of the dimension stack to the pack';
      faults.push({ where, found: `${id} without a place on the map`, expected: 'a point of the same id', mend });
    }
    return faults;
  });
}

function weatherFaults(region: Region): Fault[] {
  const faults: Fault[] = [];
  for (const name of NEEDED_WITH_EMITTERS) {
    if (figure(region, name, {}) !== undefined) continue;
    if (hasRose(region) && (name === 'wind_main' || name === 'wind_concentration')) continue;
    faults.push({ where: `quantity ${name}`, found: 'no figure', expected: 'one, since the pack has emitters' });
  }
  if (faults.length > 0) return faults;
  const shares = ['unstable_share', 'stable_share'].map((name) => figureArray(region, name, ['season']));
  SEASONS.forEach((season, i) => {
    const sum = shares[0].values[i] + shares[1].values[i];
    if (sum <= 1) return;
    const at = shares[0].figures[i] ?? shares[1].figures[i];
    faults.push({
      where: at?.file ?? 'unstable_share',
      ...(at === undefined ? {} : { line: at.line }),
      found: `unstable_share and stable_share of ${season} that add up to ${Number(sum.toPrecision(4))}`,
      expected: 'at most 1: the rest of the hours is neutral',
    });
  });
  if (!hasRose(region)) return faults;
  for (const { id, text } of labelsOf(region, 'wind')) {
    const degrees = Number(text.degrees ?? '');
    if ((text.degrees ?? '') !== '' && degrees >= 0 && degrees <= 360) continue;
    const found = (text.degrees ?? '') === '' ? `${id} without degrees` : `${id} from ${text.degrees} degrees`;
    faults.push({ where: 'labels of wind', column: 'degrees', found, expected: '0 to 360, from north by east' });
  }
  const rose = figureArray(region, 'wind_share', ['season', 'wind']).values;
  const winds = labelsOf(region, 'wind').length;
  SEASONS.forEach((season, i) => {
    const sum = rose.slice(i * winds, (i + 1) * winds).reduce((all, value) => all + value, 0);
    if (Math.abs(sum - 1) < 0.02) return;
    const found = `a rose of ${season} that adds up to ${Number(sum.toPrecision(4))}`;
    faults.push({ where: 'quantity wind_share', found, expected: '1: share out the calm hours over the directions' });
  });
  return faults;
}

function placeFaults(region: Region): Fault[] {
  const receptors = receptorsOf(region);
  return labelsOf(region, 'place').flatMap(({ id }, i) => {
    const { town, country } = receptors[i];
    if (town.length + country.length > 0) return [];
    const expected = 'an outline or a seat on the map, since the pack has emitters';
    return [{ where: 'labels of place', found: `${id} nowhere on the map`, expected }];
  });
}
