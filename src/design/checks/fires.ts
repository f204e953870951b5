import type { Fault } from '../../kernel/errors.ts';
import { figure, figureArray, labelsOf, type Region } from '../../region/region.ts';

/** What a seam that burns cannot do without. */
const NEEDED = [
  'fire_growth',
  'fire_cost',
  'fire_success',
  'reignition',
  'burn_rate',
  'fire_co2_per_tonne',
  'fire_crew_pay',
  'watch_cost',
];

/** Seams that lie nowhere, burn beyond their own ground, or of which nobody says how they burn. */
export function fireFaults(region: Region): Fault[] {
  const seams = labelsOf(region, 'seam');
  if (seams.length === 0) return [];
  const fires = new Set(labelsOf(region, 'emitter').flatMap(({ id, text }) => (text.kind === 'fire' ? [id] : [])));
  const faults: Fault[] = [];
  for (const { id, text } of seams) {
    const where = 'labels of seam';
    if ((text.place ?? '') === '') {
      const expected = 'an id of place: its crews are people of a labour market';
      faults.push({ where, column: 'place', found: `${id} without a place`, expected });
    }
    const emitter = text.emitter ?? '';
    if (emitter !== '' && !fires.has(emitter)) {
      const found = `${id} with the emitter ${emitter}, which is not of the kind fire`;
      faults.push({ where, column: 'emitter', found, expected: 'an emitter of the kind fire, or none' });
    }
  }
  for (const name of NEEDED) {
    if (figure(region, name, {}) !== undefined) continue;
    faults.push({ where: `quantity ${name}`, found: 'no figure', expected: 'one, since the pack has seams' });
  }
  const area = figureArray(region, 'seam_area', ['seam']).values;
  const { values, figures } = figureArray(region, 'burning_at_start', ['seam']);
  seams.forEach(({ id }, i) => {
    if (values[i] <= area[i]) return;
    const at = figures[i];
    faults.push({
      where: at?.file ?? 'burning_at_start',
      ...(at === undefined ? {} : { line: at.line }),
      found: `${id}, of which ${values[i]} m2 burn`,
      expected: `at most its seam_area of ${area[i]} m2`,
    });
  });
  return faults;
}
