import { at, path } from '../../ensemble/result.ts';
import { labelsOf } from '../../region/lookup.ts';
import { amount, type Cell, people, type ReportDocument, share, unknown } from '../document.ts';
import { type Language, localized } from '../format.ts';
import { sentence } from '../parts/lead.ts';
import { leverRows } from '../parts/money.ts';
import { type ReportInput, tellingIn } from '../parts/told.ts';
import { badgesOf, colophonOf, titleOf } from '../report.ts';
import { leverName, leverTargets } from '../words/levers.ts';
import { MONEY_WORDS } from '../words/money.ts';
import { atEnd, gained, yearsOf } from './steps.ts';

const WORDS = {
  en: {
    kicker: 'Territorial just transition plan: tables',
    description:
      'In the order of Annex II of Regulation (EU) 2021/1056. A field says so where the model has no answer: it is for the authority to fill.',
    transition: '1.1 Transition process and timeline for ceasing or scaling down activities',
    territories: '1.2 Territories most affected: economic and employment impacts',
    islands: '1.3 Outermost regions and islands',
    impact: '2.1 Declining and transforming sectors, expected job losses, needs for requalification',
    needs: '2.2 Development needs and objectives',
    consistency: '2.3 Consistency with other strategies',
    operations: '2.4 Types of operations envisaged',
    governance: '3 Governance',
    indicators: '4 Output and result indicators',
    notHere: 'not in the model',
    authority: 'for the authority to write',
    none: 'not applicable to this region as the pack describes it',
    unit: 'Unit',
    decision: 'Decision',
    on: 'On',
    from: 'From',
    until: 'Until',
    territory: 'Territory',
    lost: 'Jobs lost',
    behind: 'Paychecks left behind',
    perLost: 'Left behind of those who lost a job',
    minimum: 'Under the minimum living standard at the end',
    sector: 'Sector',
    kind: 'Kind',
    declining: 'declining',
    transforming: 'transforming',
    suppliers: 'Suppliers and services',
    postsStart: 'Posts at the start',
    postsEnd: 'Posts at the end',
    change: 'Change',
    occupation: 'Occupation lost',
    indicator: 'Indicator',
    id: 'Id',
    baseline: 'Baseline',
    milestone: 'Milestone 2024',
    target: 'Target 2029',
    end: 'End of the run',
    outside: 'outside the run',
    lever: 'Operation',
    coordinating: 'Coordinating body, partnership, monitoring',
    names: {
      lost: 'People who lost a job',
      back: 'Of these in work again',
      behind: 'Paychecks left behind',
      unemployed: 'Unemployment rate',
      co2: 'Direct emissions of the steelworks (Mt a year)',
      small: 'Jobs through support of small firms',
    },
  },
  zh: {
    kicker: '领土公正转型计划：表格',
    description: '按欧盟条例 (EU) 2021/1056 附件二的顺序。模型没有答案的栏目注明，由主管部门填写。',
    transition: '1.1 转型过程以及停止或缩减活动的时间表',
    territories: '1.2 受影响最大的地区：经济和就业影响',
    islands: '1.3 最外围地区和岛屿',
    impact: '2.1 衰退和转型的行业、预计的岗位损失、再培训需求',
    needs: '2.2 发展需要与目标',
    consistency: '2.3 与其他战略的一致性',
    operations: '2.4 拟开展的行动',
    governance: '3 治理',
    indicators: '4 产出和结果指标',
    notHere: '模型中没有',
    authority: '由主管部门撰写',
    none: '按数据包的描述，不适用于本地区',
    unit: '单位',
    decision: '决定',
    on: '对象',
    from: '自',
    until: '至',
    territory: '地区',
    lost: '失去的岗位',
    behind: '被落下的工资',
    perLost: '占失去工作者的比例',
    minimum: '期末低于最低生活保障标准',
    sector: '行业',
    kind: '类别',
    declining: '衰退',
    transforming: '转型',
    suppliers: '供应商与服务业',
    postsStart: '期初岗位',
    postsEnd: '期末岗位',
    change: '变化',
    occupation: '失去的职业',
    indicator: '指标',
    id: '编号',
    baseline: '基准',
    milestone: '2024 年里程碑',
    target: '2029 年目标',
    end: '模拟期末',
    outside: '在模拟期之外',
    lever: '行动',
    coordinating: '协调机构、伙伴关系、监测',
    names: {
      lost: '失去工作的人',
      back: '其中再就业的人',
      behind: '被落下的工资',
      unemployed: '失业率',
      co2: '钢厂直接排放（每年百万吨）',
      small: '小企业扶持带来的岗位',
    },
  },
} as const;

/** The tables of a territorial just transition plan (Annex II of Regulation (EU) 2021/1056). */
export function euPlan(input: ReportInput, language: Language): ReportDocument {
  const telling = tellingIn(input, language);
  const { result, set } = input;
  const words = WORDS[language];
  const last = result.months;
  const lost = at(result, 'lost_by_place', last);
  const behind = at(result, 'left_behind_by_place', last);
  const minimum = at(result, 'under_minimum_by_place', last);
  const territories = (result.dimensions.get('place') ?? [])
    .map((label, i) => ({ name: localized(label.names, language), i }))
    .sort((a, b) => behind[b.i] - behind[a.i]);
  return {
    kicker: words.kicker,
    title: titleOf(telling),
    description: words.description,
    badges: badgesOf(telling),
    sections: [
      {
        id: 'tjtp-1-1',
        title: words.transition,
        text: `${localized(result.scenario.description, language)} ${sentence(telling)}`,
        tables: [
          {
            id: 'tjtp-1-1',
            header: [words.decision, words.on, words.from, words.until],
            rows: set.decisions.map((one) => [
              leverName(one.lever, language),
              leverTargets(one, set.region, language),
              one.from,
              one.until ?? '',
            ]),
          },
        ],
      },
      {
        id: 'tjtp-1-2',
        title: words.territories,
        tables: [
          {
            id: 'tjtp-1-2',
            header: [words.territory, words.lost, words.behind, words.perLost, words.minimum],
            rows: territories.map(({ name, i }): Cell[] => [
              name,
              people(lost[i]),
              people(behind[i]),
              lost[i] < 0.5 ? undefined : share(behind[i] / lost[i]),
              people(minimum[i]),
            ]),
          },
        ],
      },
      { id: 'tjtp-1-3', title: words.islands, text: words.none, tables: [] },
      { id: 'tjtp-2-1', title: words.impact, tables: [sectors(input, language), occupations(input, language)] },
      { id: 'tjtp-2-2', title: words.needs, text: words.authority, tables: [] },
      {
        id: 'tjtp-2-3',
        title: words.consistency,
        text: words.authority,
        tables: [],
      },
      {
        id: 'tjtp-2-4',
        title: `${words.operations} (${result.currency})`,
        tables: [
          {
            id: 'tjtp-2-4',
            header: [words.lever, ...MONEY_WORDS[language].payers, MONEY_WORDS[language].all],
            rows: leverRows(result, MONEY_WORDS[language].measures),
          },
        ],
      },
      { id: 'tjtp-3', title: words.governance, text: `${words.coordinating}: ${words.authority}`, tables: [] },
      { id: 'tjtp-4', title: words.indicators, tables: [indicators(input, language)] },
    ],
    colophon: colophonOf(telling),
  };
}

/** Plants that shrink by a tenth or more are declining, the others are transforming; and what hangs on them. */
function sectors({ result, set }: ReportInput, language: Language) {
  const words = WORDS[language];
  const groups = labelsOf(set.region, 'group');
  const staff = (month: number, plant: string) =>
    at(result, 'group_staff', month).reduce(
      (sum, value, g) => sum + ((groups[g].text.plant ?? '') === plant ? value : 0),
      0,
    );
  const rows = labelsOf(set.region, 'plant').map((plant): Cell[] => {
    const [before, now] = [staff(0, plant.id), staff(result.months, plant.id)];
    return [
      localized(plant.names, language),
      now < 0.9 * before ? words.declining : words.transforming,
      people(before),
      people(now),
      people(now - before),
    ];
  });
  const others = path(result, 'other_jobs');
  return {
    id: 'tjtp-2-1-sectors',
    header: [words.sector, words.kind, words.postsStart, words.postsEnd, words.change],
    rows: [
      ...rows,
      [
        words.suppliers,
        '',
        people(others[0]),
        people(others[result.months]),
        people(others[result.months] - others[0]),
      ],
    ],
  };
}

function occupations({ result }: ReportInput, language: Language) {
  const words = WORDS[language];
  const behind = at(result, 'left_behind_by_occupation', result.months);
  const rows = (result.dimensions.get('occupation') ?? [])
    .map((label, i) => ({ name: localized(label.names, language), value: behind[i] }))
    .filter(({ value }) => value >= 0.5)
    .sort((a, b) => b.value - a.value)
    .map(({ name, value }): Cell[] => [name, people(value)]);
  return { id: 'tjtp-2-1-occupations', header: [words.occupation, words.behind], rows };
}

function indicators({ result }: ReportInput, language: Language) {
  const words = WORDS[language];
  const years = yearsOf(result);
  const whole = { name: '', from: 0, to: result.months };
  const of = (name: string) => years.find((year) => year.name === name);
  const row = (
    id: string,
    name: string,
    unit: string,
    value: (year: { name: string; from: number; to: number }) => Cell,
  ): Cell[] => {
    const [milestone, target] = [of('2024'), of('2029')];
    return [
      id,
      name,
      unit,
      value({ name: '', from: 0, to: 0 }),
      milestone === undefined ? unknown(words.outside) : value({ ...milestone, from: 0 }),
      target === undefined ? unknown(words.outside) : value({ ...target, from: 0 }),
      value(whole),
    ];
  };
  const { names } = words;
  const person = language === 'zh' ? '人' : 'people';
  return {
    id: 'tjtp-4',
    header: [words.id, words.indicator, words.unit, words.baseline, words.milestone, words.target, words.end],
    rows: [
      row('R1', names.lost, person, (year) => people(gained(result, 'lost_total', year))),
      row('R2', names.back, person, (year) => people(gained(result, 'back_total', year))),
      row('R3', names.behind, person, (year) => people(gained(result, 'left_behind_total', year))),
      row('R4', names.unemployed, '%', (year) => share(path(result, 'unemployment_rate')[year.to])),
      row('R5', names.co2, 'Mt', (year) => amount(Number(((path(result, 'co2')[year.to] * 12) / 1e6).toPrecision(4)))),
      row('O1', names.small, person, (year) => people(atEnd(result, 'sme_jobs_total', year))),
    ],
  };
}
