import type { Fault } from '../../kernel/errors.ts';
import { type Figure, figure, figureArray, labelsOf, quantityOf, type Region } from '../../region/region.ts';
import { hasNation, NATION, partFaults, publishedTable, TABLE } from '../input-output/pack-table.ts';
import { isInward, USES, VALUE_ADDED } from '../input-output/table.ts';

/** Tables are printed rounded: this share of a sector's output may be missing in its row or column. */
const CLOSE = 1e-3;

/** A sector that loses money pays more than its value added (Liaoning 2017: 1.12 times, in one sector); not twice as much. */
const MOST_PAY = 2;

/**
 * An input-output table that does not add up or cannot be split: rows and columns that miss their output, value added below
 * nothing, pay above it, years mixed, sectors without their output.
 */
export function tableFaults(region: Region): Fault[] {
  if (Object.values(TABLE).some((name) => quantityOf(region, name) === undefined)) return [];
  const faults = [...partFaults(region), ...outputFaults(region)];
  if (faults.length > 0) return faults;
  return [
    ...balanceFaults(region),
    ...nationFaults(region),
    ...yearFaults(region, Object.values(TABLE)),
    ...yearFaults(region, Object.values(NATION)),
    ...accountFaults(region),
  ];
}

/** Sectors of the published table without an output. */
function outputFaults(region: Region): Fault[] {
  return labelsOf(region, 'sector').flatMap(({ id, text }) =>
    (text.part_of ?? '') !== '' || figure(region, TABLE.output, { sector: id }) !== undefined
      ? []
      : [
          {
            where: `quantity ${TABLE.output}`,
            found: `no figure for ${id}`,
            expected: 'the output of every sector of the published table; 0 where the province has none of it',
          },
        ],
  );
}

function balanceFaults(region: Region): Fault[] {
  const table = publishedTable(region);
  const n = table.sectors.length;
  return table.sectors.flatMap((id, j) => {
    let inputs = 0;
    let used = 0;
    for (let i = 0; i < n; i += 1) {
      inputs += table.flows[i * n + j];
      used += table.flows[j * n + i];
    }
    for (const use of USES) used += isInward(use) ? -table[use][j] : table[use][j];
    const added = VALUE_ADDED.reduce((sum, part) => sum + table[part][j], 0);
    const output = table.output[j];
    const faults: Fault[] = [];
    const at = placeOf(figure(region, TABLE.output, { sector: id }));
    if (added < -CLOSE * output) {
      faults.push({
        ...at,
        found: `${id} with a value added of ${round(added)}`,
        expected: 'pay, taxes on production, depreciation and surplus of 0 or more together',
      });
    } else if (table.pay[j] > MOST_PAY * Math.max(0, added) + CLOSE * output) {
      faults.push({
        ...placeOf(figure(region, TABLE.pay, { sector: id })),
        found: `${id} with pay of ${round(table.pay[j])} from a value added of ${round(added)}`,
        expected: `${TABLE.pay} of at most ${MOST_PAY} times the value added`,
      });
    }
    if (off(inputs + added, output)) {
      faults.push({
        ...at,
        found: `${id} with inputs of ${round(inputs)} and a value added of ${round(added)} for an output of ${round(output)}`,
        expected:
          'a column that adds up to the output: io_flow to the sector, io_pay, io_tax, io_depreciation, io_surplus',
      });
    }
    if (off(used, output)) {
      faults.push({
        ...at,
        found: `${id} with uses of ${round(used)}, less what comes in, of an output of ${round(output)}`,
        expected:
          'a row that adds up to the output: io_flow of the sector, its final uses, io_export and io_outflow, less io_import and io_inflow, with io_error for what the published table leaves',
      });
    }
    return faults;
  });
}

/** A national table that does not add up. */
function nationFaults(region: Region): Fault[] {
  if (!hasNation(region)) return [];
  const sectors = labelsOf(region, 'sector').map((label) => label.id);
  const n = sectors.length;
  const by = (name: string) => figureArray(region, name, ['sector']).values;
  const flows = figureArray(region, NATION.flows, ['sector', 'to_sector']).values;
  const output = by(NATION.output);
  const plus = [NATION.households, NATION.government, NATION.investment, NATION.stocks, NATION.exports].map(by);
  const imports = by(NATION.imports);
  const added = [NATION.pay, NATION.tax, NATION.depreciation, NATION.surplus].map(by);
  return sectors.flatMap((id, j) => {
    let inputs = 0;
    let used = -imports[j];
    for (let i = 0; i < n; i += 1) {
      inputs += flows[i * n + j];
      used += flows[j * n + i];
    }
    for (const part of added) inputs += part[j];
    for (const use of plus) used += use[j];
    const at = placeOf(figure(region, NATION.output, { sector: id }));
    return [
      ['column', inputs],
      ['row', used],
    ].flatMap(([what, sum]): Fault[] =>
      off(Number(sum), output[j])
        ? [
            {
              ...at,
              found: `the nation’s ${what} of ${id} of ${round(Number(sum))}, for an output of ${round(output[j])}`,
              expected: `a ${what} that adds up to nation_output`,
            },
          ]
        : [],
    );
  });
}

/** Known accounts of plants that buy more than they make. */
function accountFaults(region: Region): Fault[] {
  const sums = new Map<string, { sum: number; first: Figure }>();
  for (const one of region.figures.get('account_input') ?? []) {
    const known = sums.get(one.labels.to_sector) ?? { sum: 0, first: one };
    sums.set(one.labels.to_sector, { sum: known.sum + one.value, first: known.first });
  }
  return [...sums].flatMap(([id, { sum, first }]) =>
    sum <= 1
      ? []
      : [
          {
            ...placeOf(first),
            found: `account_input of ${id} that adds up to ${round(sum)}`,
            expected: 'at most 1: what the plants buy for a yuan of output',
          },
        ],
  );
}

/** The years of an account: one, or prices and quantities of different years are mixed. */
function yearFaults(region: Region, account: readonly string[]): Fault[] {
  const figures = account.flatMap((name) => region.figures.get(name) ?? []);
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

const off = (sum: number, output: number) => Math.abs(sum - output) > CLOSE * Math.max(Math.abs(sum), output);
const round = (value: number) => Number(value.toPrecision(6));
