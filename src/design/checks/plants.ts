import type { Fault } from '../../kernel/errors.ts';
import { figure, figureArray, labelsOf, type Region } from '../../region/region.ts';

const ROUNDING = 1e-9;

/** Plants whose start is none: steel that no unit in service can make, ore that no mine can dig, people without work. */
export function plantFaults(region: Region): Fault[] {
  return [...steelFaults(region), ...mineFaults(region)];
}

function steelFaults(region: Region): Fault[] {
  const made = figure(region, 'base_steel_output', {});
  if (made === undefined) return [];
  const capacity = figureArray(region, 'steel_capacity', ['furnace']).values;
  const most = figureArray(region, 'max_utilisation', []).values[0];
  const runs = (status: string | undefined) => status === 'operating' || status === 'operating_pre-retirement';
  const inService = labelsOf(region, 'furnace').reduce(
    (sum, label, i) => sum + (runs(label.text.status) ? capacity[i] : 0),
    0,
  );
  if (made.value <= most * inService * (1 + ROUNDING)) return [];
  return [
    {
      where: made.file,
      line: made.line,
      found: `base_steel_output of ${round(made.value)} t/month, from units in service that can make ${round(most * inService)}`,
      expected: 'no more than steel_capacity of the units in service times max_utilisation',
    },
  ];
}

function mineFaults(region: Region): Fault[] {
  const reserve = figureArray(region, 'ore_reserve', ['mine']).values;
  const { figures } = figureArray(region, 'ore_capacity', ['mine']);
  return figures.flatMap((capacity, i) => {
    if (capacity === undefined || capacity.value <= reserve[i]) return [];
    const mine = labelsOf(region, 'mine')[i].id;
    return [
      {
        where: capacity.file,
        line: capacity.line,
        found: `${mine} digs ${round(capacity.value)} t/month from a reserve of ${round(reserve[i])} t`,
        expected: 'a reserve for a month at least',
        mend: 'give ore_reserve, or set ore_capacity to 0',
      },
    ];
  });
}

const round = (value: number) => Number(value.toPrecision(6));
