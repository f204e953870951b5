import { at, path } from '../../ensemble/result.ts';
import { amount, type Cell, money, people, type ReportDocument, share, unknown } from '../document.ts';
import type { Language } from '../format.ts';
import { sentence } from '../parts/lead.ts';
import { leverRows } from '../parts/money.ts';
import { type ReportInput, tellingIn } from '../parts/told.ts';
import { badgesOf, colophonOf, titleOf } from '../report.ts';
import { leverName, leverTargets } from '../words/levers.ts';
import { MONEY_WORDS } from '../words/money.ts';
import { flowed, gained, type Year, yearsOf } from './steps.ts';

const FORM = {
  zh: {
    kicker: '资源枯竭城市转移支付：年度转型绩效表、资金使用表、工作计划',
    description:
      '指标分类按财政部《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：产出（数量、质量、时效、成本）、效益（经济、社会、生态、可持续影响）、满意度。模型没有答案的指标注明，由填报单位填写。',
    performance: '年度绩效表',
    first: '一级指标',
    second: '二级指标',
    third: '三级指标',
    unit: '单位',
    funds: '资金使用表',
    plan: '工作计划',
    report: '由填报单位填写',
    survey: '需要调查',
    output: '产出指标',
    effect: '效益指标',
    satisfaction: '满意度指标',
    quantity: '数量',
    quality: '质量',
    timeliness: '时效',
    cost: '成本',
    economic: '经济效益',
    social: '社会效益',
    ecological: '生态效益',
    lasting: '可持续影响',
    served: '服务对象满意度',
    helped: '当年各项措施支出',
    placed: '当年再就业人数（净增）',
    backShare: '失去工作者中再就业的比例（年末）',
    timely: '项目按期完成率',
    per: '每名失去工作者的措施支出',
    own: '本级税收收入',
    households: '居民总收入',
    unemployed: '失业率（年末）',
    behind: '新增被落下的工资',
    minimum: '低于最低生活保障标准的人（年末）',
    carbon: '钢厂直接二氧化碳排放',
    sulphur: '钢厂二氧化硫排放',
    residents: '常住人口（年末）',
    content: '受益者满意度',
    lever: '措施',
    on: '对象',
    from: '自',
    until: '至',
    person: '人',
    yuan: '元',
    tonne: '吨',
  },
  en: {
    kicker: 'Transfer payment for resource-exhausted cities: yearly transition performance, use of funds, work plan',
    description:
      'Indicators in the classes of the Ministry of Finance’s guide of 2021 (Caiyu [2021] 101): outputs (quantity, quality, timeliness, cost), effects (economic, social, ecological, lasting), satisfaction. Where the model has no answer the field says so.',
    performance: 'Yearly performance',
    first: 'Class',
    second: 'Kind',
    third: 'Indicator',
    unit: 'Unit',
    funds: 'Use of funds',
    plan: 'Work plan',
    report: 'for the reporting unit to fill',
    survey: 'needs a survey',
    output: 'Output',
    effect: 'Effect',
    satisfaction: 'Satisfaction',
    quantity: 'Quantity',
    quality: 'Quality',
    timeliness: 'Timeliness',
    cost: 'Cost',
    economic: 'Economic',
    social: 'Social',
    ecological: 'Ecological',
    lasting: 'Lasting',
    served: 'People served',
    helped: 'Spending on levers in the year',
    placed: 'People in work again (net, in the year)',
    backShare: 'In work again of those who lost a job (end of year)',
    timely: 'Projects finished on time',
    per: 'Spending on levers for each person who lost a job',
    own: 'Own tax revenue of the city',
    households: 'Income of households',
    unemployed: 'Unemployment rate (end of year)',
    behind: 'Paychecks newly left behind',
    minimum: 'Under the minimum living standard (end of year)',
    carbon: 'Direct carbon dioxide of the steelworks',
    sulphur: 'Sulphur dioxide of the steelworks',
    residents: 'Residents (end of year)',
    content: 'Satisfaction of those who benefit',
    lever: 'Lever',
    on: 'On',
    from: 'From',
    until: 'Until',
    person: 'people',
    yuan: 'yuan',
    tonne: 't',
  },
} as const;

/** China's yearly performance sheet for transition transfers, with the sheet of funds and the work plan. */
export function cnPerformance(input: ReportInput, language: Language): ReportDocument {
  const telling = tellingIn(input, language);
  const { result, set } = input;
  const words = FORM[language];
  const years = yearsOf(result);
  const row = (first: string, second: string, third: string, unit: string, value: (year: Year) => Cell): Cell[] => [
    first,
    second,
    third,
    unit,
    ...years.map(value),
  ];
  const scalar = (name: string) => path(result, name);
  const spent = (year: Year) => flowed(result, 'measures_cost_total', 0, year);
  const sulphur = (result.dimensions.get('pollutant') ?? []).findIndex(({ id }) => id === 'so2');
  const rows: Cell[][] = [
    row(words.output, words.quantity, words.placed, words.person, (year) => people(gained(result, 'back_total', year))),
    row(words.output, words.quality, words.backShare, '%', ({ to }) => {
      const lost = scalar('lost_total')[to];
      return lost < 0.5 ? undefined : share(scalar('back_total')[to] / lost);
    }),
    row(words.output, words.timeliness, words.timely, '%', () => unknown(words.report)),
    row(words.output, words.cost, words.helped, words.yuan, (year) => money(spent(year))),
    row(words.output, words.cost, words.per, words.yuan, (year) => {
      const lost = scalar('lost_total')[year.to];
      return lost < 0.5 ? undefined : money(spent(year) / lost);
    }),
    row(words.effect, words.economic, words.own, words.yuan, (year) =>
      money(flowed(result, 'city_tax_revenue', 0, year)),
    ),
    row(words.effect, words.economic, words.households, words.yuan, (year) =>
      money(flowed(result, 'local_household_income', 0, year)),
    ),
    row(words.effect, words.social, words.unemployed, '%', ({ to }) => share(scalar('unemployment_rate')[to])),
    row(words.effect, words.social, words.behind, words.person, (year) =>
      people(gained(result, 'left_behind_total', year)),
    ),
    row(words.effect, words.social, words.minimum, words.person, ({ to }) => people(scalar('under_minimum_total')[to])),
    row(words.effect, words.ecological, words.carbon, words.tonne, (year) => money(flowed(result, 'co2', 0, year))),
    row(words.effect, words.ecological, words.sulphur, words.tonne, (year) =>
      // kilograms in the model
      amount(Math.round(flowed(result, 'emissions', sulphur, year) / 1000)),
    ),
    row(words.effect, words.lasting, words.residents, words.person, ({ to }) =>
      people(at(result, 'residents', to).reduce((sum, value) => sum + value, 0)),
    ),
    row(words.satisfaction, words.served, words.content, '%', () => unknown(words.survey)),
  ];
  return {
    kicker: words.kicker,
    title: titleOf(telling),
    description: words.description,
    badges: badgesOf(telling),
    sections: [
      { id: 'summary', title: '', lead: sentence(telling), tables: [] },
      {
        id: 'performance',
        title: words.performance,
        tables: [
          {
            id: 'performance',
            header: [words.first, words.second, words.third, words.unit, ...years.map(({ name }) => name)],
            rows,
          },
        ],
      },
      {
        id: 'funds',
        title: `${words.funds} (${result.currency})`,
        tables: [
          {
            id: 'funds',
            header: [words.lever, ...MONEY_WORDS[language].payers, MONEY_WORDS[language].all],
            rows: leverRows(result, MONEY_WORDS[language].measures),
          },
        ],
      },
      {
        id: 'work-plan',
        title: words.plan,
        tables: [
          {
            id: 'work-plan',
            header: [words.lever, words.on, words.from, words.until],
            rows: set.decisions.map((one) => [
              leverName(one.lever, language),
              leverTargets(one, set.region, language),
              one.from,
              one.until ?? '',
            ]),
          },
        ],
      },
    ],
    colophon: colophonOf(telling),
  };
}
