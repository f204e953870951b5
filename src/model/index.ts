import type { EquationSpec, ModelSource } from '../kernel/language.ts';
import { burden } from './air/burden.ts';
import { cleanUp } from './air/clean-up.ts';
import { dispersion } from './air/dispersion.ts';
import { sight } from './air/sight.ts';
import { platformHosts } from './digital/hosts.ts';
import { platformIncome } from './digital/income.ts';
import { dimensions } from './dimensions.ts';
import { demand } from './economy/demand.ts';
import { inputs } from './economy/inputs.ts';
import { sectorJobs } from './economy/jobs.ts';
import { plants } from './economy/plants.ts';
import { structure } from './economy/structure.ts';
import { work } from './economy/work.ts';
import { power } from './energy/power.ts';
import { storage } from './energy/storage.ts';
import { budget } from './finance/budget.ts';
import { fund } from './finance/fund.ts';
import { ledgers } from './finance/ledgers.ts';
import { plantFinance } from './finance/plants.ts';
import { taxes } from './finance/taxes.ts';
import { fires } from './fires/fires.ts';
import { memory } from './heritage/memory.ts';
import { park } from './heritage/park.ts';
import { benefits } from './households/benefits.ts';
import { distribution } from './households/distribution.ts';
import { householdIncome } from './households/income.ts';
import { measures } from './households/measures.ts';
import { pay } from './households/pay.ts';
import { poverty } from './households/poverty.ts';
import { rules } from './households/rules.ts';
import { support } from './households/support.ts';
import { wageInsurance } from './households/wage-insurance.ts';
import { indicators } from './indicators.ts';
import { cost } from './industry/cost.ts';
import { mines } from './industry/mines.ts';
import { posts } from './industry/posts.ts';
import { steel } from './industry/steel.ts';
import { trade } from './industry/trade.ts';
import { followed } from './labour/followed.ts';
import { market } from './labour/market.ts';
import { outcomes } from './labour/outcomes.ts';
import { staff } from './labour/staff.ts';
import { destinations } from './migration/destinations.ts';
import { population } from './migration/population.ts';
import { peopleServices } from './migration/services.ts';
import { deposits } from './minerals/deposits.ts';
import { metalPrices } from './minerals/prices.ts';
import { millExport } from './relocation/export.ts';
import { border } from './trade/border.ts';
import { partners } from './trade/partners.ts';
import { ventures } from './ventures.ts';

/** The systems of the town in the order of the month: what each file says, under the name it is documented by. */
export const systems = {
  Steelworks: steel,
  'Cost and carbon': cost,
  'Steel sold abroad': trade,
  Mines: mines,
  Posts: posts,
  Staff: staff,
  'Sectors of the town': structure,
  'Demand for what sectors make': demand,
  'Inputs and inventories': inputs,
  'Output of plants by sector': plants,
  'Output and posts of sectors': work,
  'Jobs that hang on the plants': sectorJobs,
  'Labour market': market,
  'People followed': followed,
  'Paychecks left behind': outcomes,
  Population: population,
  // Storage and power
  'Storage projects': storage,
  Power: power,
  // Air
  'Cleaner stacks': cleanUp,
  Air: dispersion,
  Sight: sight,
  'Burden of fine dust': burden,
  // Coal fires
  'Coal fires': fires,
  // Rare metals
  'Prices of rare metals': metalPrices,
  'Deposits of rare metals': deposits,
  // The border
  'Trade with province, nation and world': partners,
  'Trade with the neighbour': border,
  // People on the move
  'Where people go': destinations,
  'Services for fewer people': peopleServices,
  // Exporting the mill
  'Exporting the mill': millExport,
  // Livelihoods on a platform
  'Income on a platform': platformIncome,
  'Hosts on a platform': platformHosts,
  // Memory and heritage
  Memory: memory,
  'Culture park': park,
  'Other systems': ventures,
  'Rules of pay': rules,
  Pay: pay,
  Benefits: benefits,
  'Levers for people': support,
  'Wage insurance': wageInsurance,
  'Cost of levers': measures,
  'Household income': householdIncome,
  'Minimum living standard': poverty,
  'Distribution of income': distribution,
  'Finance of plants': plantFinance,
  Taxes: taxes,
  'City budget': budget,
  'Insurance fund': fund,
  Ledgers: ledgers,
  Indicators: indicators,
} satisfies Record<string, Record<string, EquationSpec>>;

function wire(): Record<string, EquationSpec> {
  const equations: Record<string, EquationSpec> = {};
  for (const [system, part] of Object.entries(systems)) {
    for (const [name, equation] of Object.entries(part)) {
      if (name in equations) throw new Error(`${system}: equation ${name} is defined twice`);
      equations[name] = equation;
    }
  }
  return equations;
}

/** The town: every equation, wired. */
export const town: ModelSource = {
  name: 'town',
  doc: 'A steel or coal town, month by month: plants, posts, people, and what replaces their paychecks.',
  time: { unit: 'month', dt: 1 },
  dimensions,
  equations: wire(),
};
