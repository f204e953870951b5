import { path } from '../../ensemble/result.ts';
import { labelsOf } from '../../region/lookup.ts';
import { amount, type Cell, money, people, type ReportDocument, share, unknown } from '../document.ts';
import { type Language, localized } from '../format.ts';
import { sentence } from '../parts/lead.ts';
import { type ReportInput, tellingIn } from '../parts/told.ts';
import { badgesOf, colophonOf, titleOf } from '../report.ts';
import { leverName, leverTargets } from '../words/levers.ts';
import { MONEY_WORDS } from '../words/money.ts';
import { flowed, yearsOf } from './steps.ts';

const WORDS = {
  en: {
    kicker: 'Project register and outcome indicators',
    description:
      'In the pattern of South Africa’s Just Energy Transition Implementation Plan 2023–27: a register of projects (owner, cost, funder, jobs, status) and outcome indicators.',
    register: 'Project register',
    outcomes: 'Outcomes and indicators',
    project: 'Project',
    owner: 'Owner',
    cost: 'Cost',
    funder: 'Funder',
    jobs: 'Jobs',
    status: 'Status',
    from: 'Begins',
    planned: 'in this plan',
    provided: 'to be named',
    notApart: 'not apart: see the comparison with the baseline',
    noCost: 'no price in the model',
    indicator: 'Indicator',
    names: {
      lost: 'People who lost a job since the start',
      behind: 'Paychecks left behind since the start',
      back: 'In work again, of those who lost a job',
      unemployment: 'Unemployment rate',
      co2: 'Direct emissions of the steelworks (Mt in the year)',
      tax: 'Own tax revenue of the city in the year',
    },
  },
  zh: {
    kicker: '项目登记表与成果指标',
    description: '按南非《公正能源转型实施计划 2023–27》的格式：项目登记（业主、费用、出资方、岗位、状态）和成果指标。',
    register: '项目登记表',
    outcomes: '成果与指标',
    project: '项目',
    owner: '业主',
    cost: '费用',
    funder: '出资方',
    jobs: '岗位',
    status: '状态',
    from: '开始',
    planned: '列入本方案',
    provided: '待定',
    notApart: '未单独计算：见与基准的对比',
    noCost: '模型中没有价格',
    indicator: '指标',
    names: {
      lost: '自起始以来失去工作的人',
      behind: '自起始以来被落下的工资',
      back: '失去工作者中再就业的比例',
      unemployment: '失业率',
      co2: '钢厂直接排放（当年百万吨）',
      tax: '市级当年税收收入',
    },
  },
} as const;

/** South Africa's project register, with yearly outcome indicators. */
export function zaRegister(input: ReportInput, language: Language): ReportDocument {
  const telling = tellingIn(input, language);
  const { result, set } = input;
  const words = WORDS[language];
  const years = yearsOf(result);
  const of = (name: string) => path(result, name);
  const indicator = (name: string, value: (year: (typeof years)[number]) => Cell): Cell[] => [
    name,
    ...years.map(value),
  ];
  const { names } = words;
  return {
    kicker: words.kicker,
    title: titleOf(telling),
    description: words.description,
    badges: badgesOf(telling),
    sections: [
      { id: 'summary', title: '', lead: sentence(telling), tables: [] },
      {
        id: 'register',
        title: `${words.register} (${result.currency})`,
        tables: [
          {
            id: 'register',
            header: [words.project, words.owner, words.from, words.cost, words.funder, words.jobs, words.status],
            rows: set.decisions.map((one) => [
              `${leverName(one.lever, language)} ${leverTargets(one, set.region, language)}`.trim(),
              ownersOf(one.on, set, language) || unknown(words.provided),
              one.from,
              ...costAndFunder(one.lever, input, language),
              typeof one.settings.jobs === 'number' ? people(one.settings.jobs) : unknown(words.notApart),
              words.planned,
            ]),
          },
        ],
      },
      {
        id: 'outcomes',
        title: words.outcomes,
        tables: [
          {
            id: 'outcomes',
            header: [words.indicator, ...years.map(({ name }) => name)],
            rows: [
              indicator(names.lost, ({ to }) => people(of('lost_total')[to])),
              indicator(names.behind, ({ to }) => people(of('left_behind_total')[to])),
              indicator(names.back, ({ to }) =>
                of('lost_total')[to] < 0.5 ? undefined : share(of('back_total')[to] / of('lost_total')[to]),
              ),
              indicator(names.unemployment, ({ to }) => share(of('unemployment_rate')[to])),
              indicator(names.co2, (year) => amount(Number((flowed(result, 'co2', 0, year) / 1e6).toPrecision(4)))),
              indicator(names.tax, (year) => money(flowed(result, 'city_tax_revenue', 0, year))),
            ],
          },
        ],
      },
    ],
    colophon: colophonOf(telling),
  };
}

function ownersOf(on: readonly string[], set: ReportInput['set'], language: Language): string {
  const plants = new Map(labelsOf(set.region, 'plant').map((label) => [label.id, label]));
  const units = ['furnace', 'mine'].flatMap((dimension) => labelsOf(set.region, dimension));
  const owners = on.map((id) => {
    const unit = units.find((label) => label.id === id);
    const plant = plants.get(unit?.text.plant ?? id);
    return plant === undefined ? '' : localized(plant.names, language);
  });
  return [...new Set(owners.filter((name) => name !== ''))].join(', ');
}

/** The whole cost of levers of this kind and who pays; they are paid together, so each line of a kind shows the same. */
function costAndFunder(lever: string, { result }: ReportInput, language: Language): [Cell, Cell] {
  const measures = result.dimensions.get('measure') ?? [];
  const m = measures.findIndex(({ id }) => id === lever);
  const words = WORDS[language];
  if (m < 0) return [unknown(words.noCost), unknown(words.provided)];
  const payers = MONEY_WORDS[language].payers;
  const whole = { name: '', from: 0, to: result.months };
  const paid = payers.map((_, p) => flowed(result, 'measure_paid', m * payers.length + p, whole));
  const funders = payers.filter((_, p) => paid[p] >= 1);
  return [money(paid.reduce((sum, value) => sum + value, 0)), funders.join(', ')];
}
