import { bindInstance } from '../../../kernel/bind.ts';
import { buildProgram } from '../../../kernel/build.ts';
import { interpret } from '../../../kernel/interpreter/index.ts';
import { aux, constant, input, type ModelSource } from '../../../kernel/language.ts';
import type { Run } from '../../../kernel/program.ts';
import { dimensions } from '../../dimensions.ts';
import { demand } from '../demand.ts';
import { inputs } from '../inputs.ts';
import { structure } from '../structure.ts';
import { work } from '../work.ts';

/**
 * The production network alone: its own equations, with nothing around them. What plants make is given month by month,
 * and households earn by the posts that sectors keep, beside an income that does not change.
 */
export const laboratory: ModelSource = {
  name: 'production network alone',
  doc: 'The sectors of the town without the town.',
  time: { unit: 'month', dt: 1 },
  dimensions: { sector: dimensions.sector, to_sector: dimensions.to_sector },
  equations: {
    ...structure,
    ...demand,
    ...inputs,
    ...work,
    plant_output: input(['sector'], '1', { doc: 'What plants make, relative to the start.' }),
    job_wages: aux([], 'CNY/month', 'SUM(base_sector_jobs[*] * output_per_job[*] * pay_per_output[*])', {
      doc: 'Pay at the start: the money of the table is that of the model.',
    }),
    abroad_lost: aux(['sector'], 'CNY/month', '0', { doc: 'Nobody abroad raises a tariff.' }),
    visitors_spending: aux([], 'CNY/month', '0', { doc: 'Nobody visits.' }),
    steady_spending: constant([], 'CNY/month', { doc: 'Spending from pensions and other steady income.' }),
    spent_of_pay: constant([], '1', { doc: 'Share of pay that is spent in the town.' }),
    local_spending: aux(
      [],
      'CNY/month',
      'steady_spending + spent_of_pay * SUM(base_sector_output[*] * pay_per_output[*] * workforce[*])',
      { doc: 'What households spend in the town.' },
    ),
  },
};

/** A small economy, as a table. Money per month. */
export interface SmallEconomy {
  /** Output of each sector. */
  readonly output: readonly number[];
  /** Technical coefficients by row: what sector i sells for a yuan of j’s output. */
  readonly coefficients: readonly (readonly number[])[];
  /** Share made in the town, of every input. */
  readonly local?: number;
  /** Sectors made by plants. */
  readonly plants?: readonly number[];
  /** Pay per output. */
  readonly pay?: number;
  /** Share of pay spent in the town, and steady spending. */
  readonly spent?: number;
  readonly steady?: number;
  readonly settings?: Readonly<Record<string, number | readonly number[]>>;
}

/** A shock: a factor on an input of the model in some months, by sector. */
export interface Shock {
  readonly on: 'plant_output' | 'outside_demand' | 'sector_availability';
  readonly sectors: readonly number[];
  readonly from: number;
  readonly until: number;
  readonly factor: number;
}

const program = buildProgram(laboratory);

/** Runs the network by the reference interpreter. @throws Faults where an equation stops being finite. */
export function runNetwork(economy: SmallEconomy, shocks: readonly Shock[], steps: number, record: string[]): Run {
  const n = economy.output.length;
  const instance = bindInstance(program, new Map([['sector', economy.output.map((_, i) => `s${i + 1}`)]]));
  const given = new Map<string, Float64Array>();
  for (const name of ['plant_output', 'outside_demand', 'sector_availability'] as const) {
    const path = new Float64Array((steps + 1) * n).fill(1);
    for (const shock of shocks) {
      if (shock.on !== name) continue;
      for (let month = shock.from; month < Math.min(shock.until, steps + 1); month += 1) {
        for (const sector of shock.sectors) path[month * n + sector] *= shock.factor;
      }
    }
    given.set(name, path);
  }
  return interpret(
    instance,
    { constants: constantsOf(economy), inputs: given },
    { number: 0 },
    { steps, start: 0, seed: 0, record },
  );
}

function constantsOf(economy: SmallEconomy): Map<string, Float64Array> {
  const { output, coefficients, local = 1, plants = [], pay = 0.3, spent = 0, steady = 0, settings = {} } = economy;
  const n = output.length;
  const one = (value: number) => Float64Array.of(value);
  const each = (value: number) => new Float64Array(n).fill(value);
  const isPlant = Float64Array.from(output, (_, i) => (plants.includes(i) ? 1 : 0));
  const constants = new Map<string, Float64Array>([
    ['base_sector_jobs', Float64Array.from(output, (value, i) => (isPlant[i] === 1 ? 0 : value))],
    ['plant_sector_jobs', Float64Array.from(output, (value, i) => (isPlant[i] === 1 ? value : 0))],
    ['output_per_job', each(1)],
    ['pay_per_output', each(pay)],
    ['local_inputs', Float64Array.from(coefficients.flat(), (share, at) => local * share * output[at % n])],
    [
      'base_local_sales',
      Float64Array.from(output, (_, i) => sum(coefficients[i].map((share, j) => local * share * output[j]))),
    ],
    ['local_input_share', new Float64Array(n * n).fill(local)],
    ['household_mix', each(1 / n)],
    ['made_of_metal', isPlant],
    ['made_of_ore', each(0)],
    ['spending_delay', one(3)],
    ['outlook_time', one(12)],
    ['outlook_weight', one(0.5)],
    ['inventory_time', each(0.5)],
    ['restocking_rule', one(0)],
    ['plain_restocking_time', one(2)],
    ['supply_delay', one(1)],
    ['replaced_outside', each(0)],
    ['criticality', new Float64Array(n * n)],
    ['spare_capacity', one(0)],
    ['hiring_time', one(2)],
    ['dismissal_time', one(1)],
    ['steady_spending', one(steady)],
    ['spent_of_pay', one(spent)],
  ]);
  for (const [name, value] of Object.entries(settings)) {
    const before = constants.get(name);
    if (before === undefined) throw new Error(`no constant ${name}`);
    constants.set(name, typeof value === 'number' ? before.map(() => value) : Float64Array.from(value));
  }
  return constants;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
