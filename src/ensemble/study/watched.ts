import { type Fault, Faults } from '../../kernel/errors.ts';
import { near } from '../../kernel/near.ts';
import type { Instance } from '../../kernel/program.ts';

/** Series that an ensemble keeps month by month unless others are asked for. */
export const WATCHED: readonly string[] = [
  'lost_total',
  'left_behind_total',
  'below_total',
  'months_below_total',
  'pay_lost_total',
  'plant_jobs',
  'other_jobs',
  'all_jobs',
  'all_unemployed',
  'unemployment_rate',
  'long_term_unemployed',
  'residents',
  'total_steel_output',
  'co2',
  'local_household_income',
  'social_assistance',
  'measures_cost_total',
  'city_tax_revenue',
  'city_gap',
  'left_behind_by_place',
];

/** One column of an ensemble's table: an element of a series. */
export interface Column {
  /** `left_behind_total`, or with labels: `left_behind_by_place[pingshan]`. */
  readonly name: string;
  readonly series: string;
  /** Place of the element in the series, row-major. */
  readonly element: number;
  readonly unit: string;
  readonly doc: string;
}

/**
 * The columns of some series, in their order.
 * @throws Faults naming every series that the model does not have
 */
export function columnsOf(instance: Instance, names: readonly string[]): Column[] {
  const { program } = instance;
  const faults: Fault[] = [];
  const columns = [...new Set(names)].flatMap((series): Column[] => {
    const index = program.byName.get(series);
    if (index === undefined) {
      const expected = near(
        series,
        program.variables.map(({ name }) => name),
      );
      faults.push({ where: 'series', found: `unknown series ${series}`, expected });
      return [];
    }
    const { dims, unit, doc } = program.variables[index];
    return Array.from({ length: instance.lengths[index] }, (_, element) => {
      const labels = labelsAt(instance, dims, element);
      const name = labels.length === 0 ? series : `${series}[${labels.join(',')}]`;
      return { name, series, element, unit: unit.text, doc };
    });
  });
  if (faults.length > 0) throw new Faults('ensemble', faults);
  return columns;
}

function labelsAt(instance: Instance, dims: readonly number[], element: number): string[] {
  const labels: string[] = [];
  let rest = element;
  for (const dimension of [...dims].reverse()) {
    const own = instance.labels[dimension];
    labels.unshift(own[rest % own.length]);
    rest = Math.floor(rest / own.length);
  }
  return labels;
}
