import type { Fault } from '../../kernel/errors.ts';
import { type Figure, figureArray, labelsOf, type Region } from '../../region/region.ts';

/** Places of memory whose figures do not fit together. */
export function heritageFaults(region: Region): Fault[] {
  return [...siteFaults(region), ...levelFaults(region)];
}

function siteFaults(region: Region): Fault[] {
  const of = (quantity: string) => figureArray(region, quantity, ['site']);
  const [worth, sound, hours] = [of('memory_worth'), of('sound_share'), of('recording_hours')];
  const marketed = new Set(
    labelsOf(region, 'place')
      .filter((label) => (label.text.market ?? '') !== '')
      .map((label) => label.id),
  );
  return labelsOf(region, 'site').flatMap(({ id, text }, i): Fault[] => {
    const faults: Fault[] = [];
    const valued = worth.figures[i];
    if (valued !== undefined && valued.value > 0 && sound.figures[i] === undefined) {
      faults.push(at(valued, `memory_worth of ${id} without sound_share`, 'both: how much of the place still stands'));
    }
    const timed = hours.figures[i];
    if (timed !== undefined && timed.value > 0 && !(worth.values[i] > 0)) {
      faults.push(at(timed, `recording_hours of ${id}, which has no memory_worth`, 'both: what the place is worth'));
    }
    if (valued !== undefined && valued.value > 0 && !marketed.has(text.place ?? '')) {
      faults.push(
        at(valued, `memory_worth of ${id}, which lies in no place`, 'a place of the pack in the column place'),
      );
    }
    return faults;
  });
}

/** A deeper record takes no less work and keeps no less. */
function levelFaults(region: Region): Fault[] {
  return ['depth_hours', 'depth_keeps'].flatMap((quantity) => {
    const { values, figures } = figureArray(region, quantity, ['record_level']);
    return figures.flatMap((figure, i): Fault[] => {
      if (figure === undefined || i === 0 || values[i] >= values[i - 1]) return [];
      return [
        at(figure, `${quantity} of ${values[i]} at level ${i + 1}`, `${values[i - 1]} or more, as at level ${i}`),
      ];
    });
  });
}

function at({ file, line }: Figure, found: string, expected: string): Fault {
  return { where: file, line, found, expected };
}
