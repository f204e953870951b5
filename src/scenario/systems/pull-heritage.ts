import type { Fault } from '../../kernel/errors.ts';
import { figureArray, labelsOf, type Region } from '../../region/region.ts';
import { type LeverPaths, lookUp, type Span, write } from '../paths.ts';
import { choosePayer } from '../people-levers.ts';
import type { HeritageLever } from './heritage.ts';

/** Pulls a lever on places of memory. Consent is a condition, never a weight: without it nothing is touched. */
export function pullHeritage(lever: HeritageLever, region: Region, to: LeverPaths, span: Span): Fault[] {
  const faults: Fault[] = [];
  const sites = lookUp(region, 'site', lever.sites, faults);
  if (lever.do === 'record' || lever.do === 'culture_park') {
    if (lever.consent === undefined) faults.push(...withoutConsent(lever.do, lever.sites, region));
  }
  choosePayer(lever, region, to, span, faults);
  if (faults.length > 0) return faults;
  const onwards = { from: span.from, until: to.months + 1 };
  switch (lever.do) {
    case 'demolish':
      write(to, 'demolished', sites, onwards, () => 1);
      break;
    case 'culture_park':
      write(to, 'park_open', sites, span, () => 1);
      write(to, 'looked_after', sites, span, () => 1);
      write(to, 'park_ticket', [0], span, () => lever.ticket ?? 0);
      break;
    case 'restore': {
      const done = span.from + lever.months;
      const each = lever.investment / (lever.months * sites.length);
      write(to, 'restoration_planned', sites, { from: span.from, until: done }, (_, before) => before + each);
      write(to, 'looked_after', sites, { from: done, until: to.months + 1 }, () => 1);
      break;
    }
    case 'record':
      faults.push(...record(lever, sites, region, to, span));
  }
  return faults;
}

/** One place after another, each until the hours that it takes are spent; the next begins in the same month. */
function record(
  lever: Extract<HeritageLever, { do: 'record' }>,
  sites: readonly number[],
  region: Region,
  to: LeverPaths,
  span: Span,
): Fault[] {
  const depth = lever.depth ?? 2;
  const hours = figureArray(region, 'recording_hours', ['site']).values;
  const factor = figureArray(region, 'depth_hours', ['record_level']).values[depth - 1];
  const pace = lever.people * figureArray(region, 'recorder_hours', []).values[0];
  const unknown = sites.filter((site) => hours[site] === 0);
  if (unknown.length > 0) {
    const known = labelsOf(region, 'site').filter((_, i) => hours[i] > 0);
    return unknown.map((site) => ({
      where: 'sites',
      found: `${labelsOf(region, 'site')[site].id}, for which the pack has no recording_hours`,
      expected: `one of ${known.map((label) => label.id).join(', ')}`,
    }));
  }
  const end = Math.min(span.until, to.months + 1);
  let month = span.from;
  let spare = pace;
  for (const site of sites) {
    write(to, 'record_depth', [site], { from: span.from, until: to.months + 1 }, () => depth);
    let left = hours[site] * factor;
    while (left > 0 && month < end) {
      const now = Math.min(left, spare);
      write(to, 'recording_effort', [site], { from: month, until: month + 1 }, (_, before) => before + now);
      left -= now;
      spare -= now;
      if (spare > 0) continue;
      month += 1;
      spare = pace;
    }
  }
  return [];
}

/** Places that may be touched only with somebody’s consent, when the lever names none. */
function withoutConsent(lever: 'record' | 'culture_park', ids: readonly string[], region: Region): Fault[] {
  return labelsOf(region, 'site')
    .filter(({ id, text }) => ids.includes(id) && (text.consent ?? '') !== '')
    .map(({ id, text }) => ({
      where: 'consent',
      found: `${lever} at ${id} without consent`,
      expected: `the consent of: ${text.consent}`,
      mend: 'say under consent who agreed and when, or leave the place out',
    }));
}
