import type { Fault } from '../../kernel/errors.ts';
import { figure, figureArray, labelsOf, lowHigh, type Region } from '../../region/region.ts';

/** Figures of the labour market that are sensible one by one and not together. */
export function labourFaults(region: Region): Fault[] {
  return [...steadyFaults(region), ...shareFaults(region), ...periodFaults(region), ...ageFaults(region)];
}

/** At the ends of its ranges too, a labour market needs more people out of work than lose a job in a month. */
function steadyFaults(region: Region): Fault[] {
  const unemployment = figure(region, 'mean_unemployment', {});
  const separation = figure(region, 'separation_rate', {});
  if (unemployment === undefined || separation === undefined) return [];
  const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
  const jobs = sum(figureArray(region, 'branch_jobs', ['branch', 'market']).values);
  const posts = sum(figureArray(region, 'base_posts', ['plant', 'function']).values);
  const rate = lowHigh(unemployment).low;
  const ended = lowHigh(separation).high * jobs;
  const out = (rate / (1 - rate)) * (jobs + posts);
  if (ended <= out) return [];
  return [
    {
      where: separation.file,
      line: separation.line,
      found: `up to ${Math.round(ended)} jobs that end each month, beside ${Math.round(out)} people out of work when unemployment is at its low, ${rate}`,
      expected: 'fewer jobs that end in a month than people out of work',
      mend: 'narrow the range of separation_rate or of mean_unemployment',
    },
  ];
}

function shareFaults(region: Region): Fault[] {
  const stay = figure(region, 'stay_share', {});
  const leak = figure(region, 'leak_share', {});
  if (stay === undefined || leak === undefined) return [];
  const most = lowHigh(stay).high + lowHigh(leak).high;
  if (most <= 1 + 1e-9) return [];
  return [
    {
      where: leak.file,
      line: leak.line,
      found: `stay_share and leak_share that may add up to ${Number(most.toPrecision(6))}`,
      expected: 'at most 1 together, at the ends of their ranges too: what is left of the search follows the network',
    },
  ];
}

/** Periods are counted in whole months, and long-term begins at one of them. */
function periodFaults(region: Region): Fault[] {
  const faults: Fault[] = [];
  const whole = (quantity: string, most: number, what: string) => {
    const found = figure(region, quantity, {});
    if (found === undefined || (Number.isInteger(found.value) && found.value >= 1 && found.value <= most)) return;
    faults.push({
      where: found.file,
      line: found.line,
      found: `${quantity} of ${found.value}`,
      expected: `a whole number from 1 to ${most}: ${what}`,
    });
  };
  whole('spell_length', 12, 'months of a period');
  whole('long_term_spell', labelsOf(region, 'spell').length, 'a position among the spells');
  whole('long_term_wait', labelsOf(region, 'wait').length, 'a position among the waits');
  return faults;
}

/** The last age band has no next one: who left it would be lost. */
function ageFaults(region: Region): Fault[] {
  const ages = labelsOf(region, 'age');
  const last = figure(region, 'ageing_rate', { age: ages[ages.length - 1]?.id ?? '' });
  if (last === undefined || (last.value === 0 && lowHigh(last).high === 0)) return [];
  return [
    {
      where: last.file,
      line: last.line,
      found: `ageing_rate of ${last.labels.age} of ${last.value}`,
      expected: '0, range and all: there is no later age band; people leave it by retirement_rate',
    },
  ];
}
