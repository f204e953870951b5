import { at, path } from '../../ensemble/result.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { type Cell, money, people, type ReportDocument, unknown } from '../document.ts';
import type { Language } from '../format.ts';
import { sentence } from '../parts/lead.ts';
import { type ReportInput, tellingIn } from '../parts/told.ts';
import { badgesOf, colophonOf, titleOf } from '../report.ts';
import { MONEY_WORDS } from '../words/money.ts';
import { gained, yearsOf } from './steps.ts';

const WORDS = {
  en: {
    kicker: 'Task-force dashboard',
    description:
      'Monthly and yearly counts in the pattern that regional task forces of the United Kingdom report after a large closure. What the model has no answer to is left to the task force.',
    leaving: 'People leaving, by route',
    support: 'Support and claims',
    created: 'Jobs created and safeguarded',
    spend: 'Spending against allocation',
    header: {
      period: 'Period',
      lost: 'Lost a job',
      back: 'In work again (change)',
      early: 'Early retirement',
      withdrawn: 'Informal work or none',
      gone: 'Left the town',
      searching: 'Looking for work (end)',
      claims: 'On unemployment benefit (end)',
      advised: 'Advised',
      courses: 'Courses begun',
      safeguarded: 'Jobs safeguarded',
      small: 'Jobs through support of small firms (end)',
      firms: 'Firms started',
      plants: 'Posts in plants (end)',
      spent: 'Spent',
      allocation: 'Allocation',
      lever: 'Lever',
    },
    record: 'task force to record',
    allocated: 'task force to enter',
    against: 'see Compare: against which plan?',
  },
  zh: {
    kicker: '工作组月报',
    description: '按英国地区工作组在大型关停之后的报告格式，逐月逐年统计。模型没有答案的项目留给工作组填写。',
    leaving: '离开的人，按去向',
    support: '帮扶与申领',
    created: '新增与保住的岗位',
    spend: '支出与拨款',
    header: {
      period: '时期',
      lost: '失去工作',
      back: '再就业（变化）',
      early: '内退',
      withdrawn: '非正规就业或退出',
      gone: '离开本地',
      searching: '正在找工作（期末）',
      claims: '领取失业保险金（期末）',
      advised: '接受咨询',
      courses: '开始培训',
      safeguarded: '保住的岗位',
      small: '小企业扶持带来的岗位（期末）',
      firms: '新设企业',
      plants: '工厂岗位（期末）',
      spent: '支出',
      allocation: '拨款',
      lever: '措施',
    },
    record: '由工作组记录',
    allocated: '由工作组填写',
    against: '见方案对比：与哪个方案相比？',
  },
} as const;

/** The dashboard of a task force: who leaves by which route, claims, jobs, spending. */
export function ukTaskForce(input: ReportInput, language: Language): ReportDocument {
  const telling = tellingIn(input, language);
  const { result } = input;
  const words = WORDS[language];
  const head = words.header;
  const first = monthNumber(result.start);
  const months = Array.from({ length: result.months }, (_, k) => ({
    name: monthText(first + k),
    from: k,
    to: k + 1,
  }));
  const total = (name: string, month: number) => at(result, name, month).reduce((sum, value) => sum + value, 0);
  const leaving = (period: { name: string; from: number; to: number }): Cell[] => [
    period.name,
    ...['lost_total', 'back_total', 'early_total', 'withdrawn_total', 'gone_total'].map((name) =>
      people(gained(result, name, period)),
    ),
    people(path(result, 'searching_total')[period.to]),
  ];
  const support = (period: { name: string; from: number; to: number }): Cell[] => [
    period.name,
    people(total('insured_people', period.to)),
    unknown(words.record),
    unknown(words.record),
  ];
  const created = (period: { name: string; from: number; to: number }): Cell[] => [
    period.name,
    people(path(result, 'plant_jobs')[period.to]),
    people(path(result, 'sme_jobs_total')[period.to]),
    unknown(words.against),
    unknown(words.record),
  ];
  const leavingHeader = [head.period, head.lost, head.back, head.early, head.withdrawn, head.gone, head.searching];
  const supportHeader = [head.period, head.claims, head.advised, head.courses];
  const createdHeader = [head.period, head.plants, head.small, head.safeguarded, head.firms];
  const years = yearsOf(result);
  const measures = result.dimensions.get('measure') ?? [];
  const names = MONEY_WORDS[language].measures;
  const spent = measures.map((_, m) => {
    let sum = 0;
    for (let month = 0; month < result.months; month += 1) sum += at(result, 'measure_cost', month)[m];
    return sum;
  });
  return {
    kicker: words.kicker,
    title: titleOf(telling),
    description: words.description,
    badges: badgesOf(telling),
    sections: [
      { id: 'summary', title: '', lead: sentence(telling), tables: [] },
      {
        id: 'leaving',
        title: words.leaving,
        tables: [
          { id: 'leaving-yearly', header: leavingHeader, rows: years.map(leaving) },
          { id: 'leaving-monthly', header: leavingHeader, rows: months.map(leaving), folded: true },
        ],
      },
      {
        id: 'support',
        title: words.support,
        tables: [
          { id: 'support-yearly', header: supportHeader, rows: years.map(support) },
          { id: 'support-monthly', header: supportHeader, rows: months.map(support), folded: true },
        ],
      },
      {
        id: 'created',
        title: words.created,
        tables: [
          { id: 'created-yearly', header: createdHeader, rows: years.map(created) },
          { id: 'created-monthly', header: createdHeader, rows: months.map(created), folded: true },
        ],
      },
      {
        id: 'spending',
        title: `${words.spend} (${result.currency})`,
        tables: [
          {
            id: 'spending',
            header: [head.lever, head.spent, head.allocation],
            rows: measures.flatMap(({ id }, m): Cell[][] =>
              spent[m] < 1 ? [] : [[names[id] ?? id, money(spent[m]), unknown(words.allocated)]],
            ),
          },
        ],
      },
    ],
    colophon: colophonOf(telling),
  };
}
