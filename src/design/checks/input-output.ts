import type { Fault } from '../../kernel/errors.ts';
import { type Figure, figure, figureArray, labelsOf, quantityOf, type Region } from '../../region/region.ts';

/**
 * Official tables carry a statistical error and stocks that are drawn down (Liaoning 2017: 1.9 % of its ferrous metal):
 * this share may be off.
 */
const CLOSE = 0.05;

/** A sector that loses money pays more than its value added (Liaoning 2017: 1.12 times, in one sector); not twice as much. */
const MOST_PAY = 2;

/** Tables that make up one account: they must be of one year. */
const ACCOUNT = ['io_flow', 'io_output', 'io_import', 'io_inflow', 'io_leaving', 'io_pay', 'io_household'];

/** An input-output table that does not add up: inputs above output, pay above value added, more sold than there is. */
export function tableFaults(region: Region): Fault[] {
  if (ACCOUNT.some((name) => quantityOf(region, name) === undefined)) return [];
  return [...balanceFaults(region), ...yearFaults(region)];
}

function balanceFaults(region: Region): Fault[] {
  const sectors = labelsOf(region, 'sector');
  const n = sectors.length;
  const by = (name: string) => figureArray(region, name, ['sector']).values;
  const flow = figureArray(region, 'io_flow', ['sector', 'to_sector']).values;
  const [output, imports, inflow, leaving, pay, household] = ACCOUNT.slice(1)
    .filter((name) => name !== 'io_flow')
    .map(by);
  return sectors.flatMap(({ id }, j) => {
    let inputs = 0;
    let sold = 0;
    for (let i = 0; i < n; i += 1) {
      inputs += flow[i * n + j];
      sold += Math.max(0, flow[j * n + i]);
    }
    const faults: Fault[] = [];
    const slack = CLOSE * output[j];
    const at = placeOf(figure(region, 'io_output', { sector: id }));
    const added = output[j] - inputs;
    if (added < -slack) {
      faults.push({
        ...at,
        found: `${id} with inputs of ${round(inputs)} for an output of ${round(output[j])}: a value added of ${round(added)}`,
        expected: 'inputs (the column of io_flow) below the output',
      });
    } else if (pay[j] > MOST_PAY * Math.max(0, added) + slack) {
      faults.push({
        ...placeOf(figure(region, 'io_pay', { sector: id })),
        found: `${id} with pay of ${round(pay[j])} from a value added of ${round(added)}`,
        expected: `io_pay of at most ${MOST_PAY} times the value added, output less inputs`,
      });
    }
    const there = output[j] + imports[j] + inflow[j];
    const used = sold + Math.max(0, household[j]) + leaving[j];
    if (used > there + CLOSE * there) {
      faults.push({
        ...at,
        found: `${id} with ${round(used)} used by sectors and households and sent away, of ${round(there)} made and brought in`,
        expected:
          'no more used than there is: the row of io_flow, io_household and io_leaving within io_output, io_import and io_inflow',
      });
    }
    return faults;
  });
}

/** The years of an account: one, or prices and quantities of different years are mixed. */
function yearFaults(region: Region): Fault[] {
  const figures = ACCOUNT.flatMap((name) => region.figures.get(name) ?? []);
  const counts = new Map<string, number>();
  for (const { year } of figures) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (most === undefined || counts.size === 1) return [];
  const odd = figures.filter(({ year }) => year !== most[0]);
  return odd.slice(0, 5).map((one) => ({
    ...placeOf(one),
    column: 'year',
    found: `${one.quantity} of ${Object.values(one.labels).join(', ')} of ${one.year}, in a table of ${most[0]}`,
    expected: 'one year for the whole table: its prices and its flows belong together',
  }));
}

function placeOf(figure: Figure | undefined): Pick<Fault, 'where' | 'line'> {
  return figure === undefined ? { where: 'input-output' } : { where: figure.file, line: figure.line };
}

const round = (value: number) => Number(value.toPrecision(6));
