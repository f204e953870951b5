import type { Language } from '../format.ts';

/** Words of the ensemble’s pages in English. */
const en = {
  language: 'en',
  table: 'Table',
  input: 'Assumption',
  others: (count: string) => `all ${count} others together`,
  highest: (title: string) => `${title}, highest`,
  lowest: (title: string) => `${title}, lowest`,
  meaning: 'What it is',
  outcome: 'Outcome',
  about: (outcome: string, futures: string, months: string, start: string) =>
    `${outcome}, after ${months} months from ${start}, in ${futures} futures drawn from the ranges of what is not known.`,
  less: (outcome: string, plan: string, other: string) => `${outcome}, ${plan} less ${other},`,
  lessShort: (plan: string, other: string) => `${plan} less ${other}`,
  or: ' or ',
  list: (names: readonly string[]) => joined(names, ', ', ' and '),
  quoted: (name: string) => `“${name}”`,

  decidingTitle: 'What decides the answer',
  deciding: (low: string, high: string, names: string, share: string) =>
    `Nine in ten futures lie between ${low} and ${high}. Most hangs on ${names}: to know the first would take ${share} off that width.`,
  decidingNone: (low: string, high: string) =>
    `Nine in ten futures lie between ${low} and ${high}. No assumption decides this by itself: to know any one of them would narrow the width by no more than chance.`,
  widthNow: 'Width now',
  widthKnown: 'Width if it were known',
  narrower: 'Narrower by',

  choiceTitle: 'What it is worth to know more before choosing',
  choice: (plan: string, everything: string, names: string, worth: string) =>
    `As things stand, choose ${plan}. To know everything before choosing would better the outcome by ${everything} on average; most of what can be had is in ${names}: to know the first would better it by ${worth}.`,
  choiceNone: (plan: string, everything: string) =>
    `As things stand, choose ${plan}. To know everything before choosing would better the outcome by ${everything} on average; to know any single assumption would not change the choice by more than chance.`,
  choiceSame: (plan: string) => `${plan} is best in every future: nothing that could be known would change the choice.`,
  worth: 'Worth of knowing it',
  changes: 'Futures in which one would choose otherwise',

  tornadoTitle: 'How far each assumption moves the outcome',
  tornado: (middle: string, name: string, low: string, high: string) =>
    `On average over all futures ${middle}; with ${name} in the lowest tenth of its range ${low}, in the highest ${high}.`,
  lowEnd: 'Lowest tenth of the range',
  highEnd: 'Highest tenth',

  fanTitle: 'The futures over time',
  fan: (low: string, middle: string, high: string, month: string) =>
    `The line is the middle of the futures, the dark band half of them, the light band nine in ten: in ${month} between ${low} and ${high}, in the middle ${middle}.`,
  month: 'Month',
  middle: 'Middle',
  differenceTitle: 'The difference, future by future',
  difference: (low: string, middle: string, high: string, month: string, more: string) =>
    `Both plans meet the same draws, so what they have in common falls out. In ${month} the difference lies between ${low} and ${high} in nine in ten futures, in the middle ${middle}; it is above zero in ${more} of them.`,

  crossingTitle: (what: string) => `How likely it is that ${what}`,
  crossing: (plan: string, end: string, low: string, high: string, ever: string) =>
    `${plan}: so in ${end} of the futures in the last month (95 % confidence: ${low} to ${high}), and at some time in ${ever}.`,
  plan: 'Plan',
  shareOfFutures: 'Share of futures',
  atEnd: 'In the last month',
  ever: 'At some time',
  confidence: '95 % confidence',
  series: {
    residents: 'Residents',
    city_gap: 'What is left in the city budget in the month',
    local_household_income: 'Income of households',
    social_assistance: 'Social assistance',
    measures_cost_total: 'Cost of levers',
    city_tax_revenue: 'Tax revenue of the city',
  } as Readonly<Record<string, string>>,

  chance: 'by chance',
  sobolTitle: 'Shares of the variance (Sobol)',
  sobol: (name: string, first: string, total: string) =>
    `${name} by itself accounts for ${first} of the variance, and for ${total} together with others. Thin lines are confidence intervals of 95 %.`,
  first: 'By itself',
  total: 'With others',
  interval: '± 95 %',

  morrisTitle: 'Effect of each assumption from end to end (Morris)',
  morris: (name: string, effect: string) =>
    `Moved over its whole range, ${name} moves the outcome most: by ${effect} on average. A spread as large as the effect says that it hangs on the others.`,
  muStar: 'Mean size of the effect',
  mu: 'Mean effect',
  sigma: 'Spread',

  pawnTitle: 'How far each assumption shifts the distribution (PAWN)',
  pawn: (count: string, all: string, names: string) =>
    `${count} of ${all} assumptions shift the distribution of the outcome more than chance does: first ${names}.`,
  pawnNone: (all: string) => `None of ${all} assumptions shifts the distribution of the outcome more than chance does.`,
  distance: 'Distance (0 none, 1 all)',

  deltaTitle: 'How far each assumption shifts the density (delta)',
  delta: (name: string) =>
    `Known ${name}, the density of the outcome shifts most. 0 is no effect, 1 is all; the bias of a small sample is taken off.`,
  idle: 'Does not move the outcome.',

  boxTitle: (what: string) => `In which futures ${what}`,
  box: (names: string, density: string, coverage: string, base: string) =>
    `Where ${names}: ${density} of these futures are such, against ${base} of all; ${coverage} of such futures are here.`,
  boxNone: (base: string) => `${base} of the futures are such; no box of assumptions tells them apart.`,
  above: (outcome: string, value: string) => `${outcome} is more than ${value}`,
  below: (outcome: string, value: string) => `${outcome} is less than ${value}`,
  over: (name: string, value: string) => `${name} is over ${value}`,
  under: (name: string, value: string) => `${name} is under ${value}`,
  between: (name: string, low: string, high: string) => `${name} is between ${low} and ${high}`,
  ofRange: (share: string) => `${share} of its range`,
  low: 'low end of the range',
  high: 'high end',
  from: 'From',
  to: 'To',
  any: 'any',
  quasiP: 'Chance that the limit means nothing',
  coverage: 'Share of such futures inside (coverage)',
  density: 'Share of such futures among those inside (density)',
  mass: 'Share of all futures inside',
  limits: 'Assumptions with limits',
  step: 'Box',
  tradeTitle: 'Narrow boxes and wide ones',
  trade: (count: string, inputs: string, all: string) =>
    `${inputs} of ${all} assumptions tell such futures from the others. Over these, ${count} boxes from all futures to the densest. The red ring is the one shown: the best balance, without limits that may be chance.`,
  treeTitle: 'The same futures by a tree',
  tree: (count: string, density: string) =>
    `A tree of assumptions cuts the futures into ${count} parts; in the densest, ${density} of the futures are such. The dashed line is the share among all futures.`,
  treeNone: 'No cut on an assumption tells these futures apart.',
  where: 'Where',
  futures: 'Futures',
};

type Widen<T> =
  T extends Readonly<Record<string, string>>
    ? T
    : T extends string
      ? string
      : T extends (...args: infer A) => string
        ? (...args: A) => string
        : never;
export type EnsembleWords = { readonly [K in keyof typeof en]: Widen<(typeof en)[K]> };

/** 中文。 */
const zh: EnsembleWords = {
  language: 'zh',
  table: '数据表',
  input: '假设',
  others: (count) => `其余${count}项合计`,
  highest: (title) => `${title}（最高值）`,
  lowest: (title) => `${title}（最低值）`,
  meaning: '含义',
  outcome: '结果',
  about: (outcome, futures, months, start) =>
    `${outcome}，自${start}起${months}个月之后，共${futures}种未来，由未知量的范围抽取。`,
  less: (outcome, plan, other) => `${outcome}（${plan}减${other}）`,
  lessShort: (plan, other) => `${plan}减${other}`,
  or: '或',
  list: (names) => names.join('、'),
  quoted: (name) => `“${name}”`,

  decidingTitle: '什么决定答案',
  deciding: (low, high, names, share) =>
    `九成未来介于${low}与${high}之间，主要取决于${names}：若知道其中第一项，这一宽度可缩小${share}。`,
  decidingNone: (low, high) =>
    `九成未来介于${low}与${high}之间。没有哪一项假设单独起决定作用：知道任何一项，宽度的缩小都不超过偶然。`,
  widthNow: '目前宽度',
  widthKnown: '若已知，宽度',
  narrower: '缩小',

  choiceTitle: '选择之前多知道一些，值多少',
  choice: (plan, everything, names, worth) =>
    `就目前所知，选择${plan}。若选择之前知道一切，平均可使结果改善${everything}；其中大部分在于${names}：知道第一项可改善${worth}。`,
  choiceNone: (plan, everything) =>
    `就目前所知，选择${plan}。若选择之前知道一切，平均可使结果改善${everything}；单独知道任何一项假设，对选择的影响都不超过偶然。`,
  choiceSame: (plan) => `${plan}在每一种未来中都最好：无论知道什么，选择都不会改变。`,
  worth: '知道它的价值',
  changes: '会改变选择的未来所占比例',

  tornadoTitle: '各项假设使结果移动多少',
  tornado: (middle, name, low, high) =>
    `所有未来的平均值为${middle}；${name}处于其范围最低十分之一时为${low}，最高十分之一时为${high}。`,
  lowEnd: '范围最低十分之一',
  highEnd: '最高十分之一',

  fanTitle: '各种未来随时间的变化',
  fan: (low, middle, high, month) =>
    `线为各种未来的中位数，深色带含一半未来，浅色带含九成：${month}介于${low}与${high}之间，中位数${middle}。`,
  month: '月份',
  middle: '中位数',
  differenceTitle: '逐个未来相减之差',
  difference: (low, middle, high, month, more) =>
    `两个方案遇到同样的抽样，共同的部分因此抵消。${month}，九成未来中的差介于${low}与${high}之间，中位数${middle}；在${more}的未来中差大于零。`,

  crossingTitle: (what) => `${what}的可能性`,
  crossing: (plan, end, low, high, ever) =>
    `${plan}：最后一个月有${end}的未来如此（95%置信区间：${low}至${high}），期间曾经如此的占${ever}。`,
  plan: '方案',
  shareOfFutures: '未来所占比例',
  atEnd: '最后一个月',
  ever: '期间曾经',
  confidence: '95%置信区间',
  series: {
    residents: '常住人口',
    city_gap: '市财政当月结余',
    local_household_income: '居民收入',
    social_assistance: '最低生活保障支出',
    measures_cost_total: '措施费用',
    city_tax_revenue: '市级税收',
  },

  chance: '偶然所及',
  sobolTitle: '方差的份额（Sobol 指数）',
  sobol: (name, first, total) =>
    `${name}单独解释方差的${first}，连同与其他假设的相互作用为${total}。细线为95%置信区间。`,
  first: '单独',
  total: '连同其他',
  interval: '± 95%',

  morrisTitle: '各项假设从一端到另一端的影响（Morris）',
  morris: (name, effect) =>
    `在其整个范围内移动时，${name}使结果移动最多：平均${effect}。离散程度与影响相当，说明它取决于其他假设。`,
  muStar: '影响大小的平均值',
  mu: '平均影响',
  sigma: '离散程度',

  pawnTitle: '各项假设使分布移动多少（PAWN）',
  pawn: (count, all, names) => `${all}项假设中有${count}项使结果的分布移动超过偶然：首先是${names}。`,
  pawnNone: (all) => `${all}项假设中没有一项使结果的分布移动超过偶然。`,
  distance: '距离（0为无，1为全部）',

  deltaTitle: '各项假设使密度移动多少（delta）',
  delta: (name) => `已知${name}时，结果的密度移动最多。0为无影响，1为全部；小样本的偏差已扣除。`,
  idle: '结果不变。',

  boxTitle: (what) => `在哪些未来中${what}`,
  box: (names, density, coverage, base) =>
    `当${names}时：其中${density}的未来如此，而全部未来中为${base}；如此的未来有${coverage}在此。`,
  boxNone: (base) => `${base}的未来如此；没有任何假设的组合能将其区分出来。`,
  above: (outcome, value) => `${outcome}超过${value}`,
  below: (outcome, value) => `${outcome}低于${value}`,
  over: (name, value) => `${name}高于${value}`,
  under: (name, value) => `${name}低于${value}`,
  between: (name, low, high) => `${name}介于${low}与${high}之间`,
  ofRange: (share) => `其范围的${share}`,
  low: '范围低端',
  high: '高端',
  from: '自',
  to: '至',
  any: '不限',
  quasiP: '该界限纯属偶然的概率',
  coverage: '如此的未来中在内的比例（覆盖率）',
  density: '在内的未来中如此的比例（密度）',
  mass: '占全部未来的比例',
  limits: '设有界限的假设',
  step: '盒子',
  tradeTitle: '窄盒与宽盒',
  trade: (count, inputs, all) =>
    `${all}项假设中有${inputs}项能区分如此的未来。就这些假设，从全部未来到最密集，共${count}个盒子。红圈为所示的一个：平衡最好，且不含可能出于偶然的界限。`,
  treeTitle: '用树划分同样的未来',
  tree: (count, density) =>
    `按假设划分的树把未来分为${count}部分；最密集的一部分中，${density}的未来如此。虚线为在全部未来中的比例。`,
  treeNone: '按任何一项假设划分，都不能区分这些未来。',
  where: '条件',
  futures: '未来数',
};

export function ensembleWords(language: Language): EnsembleWords {
  return language === 'zh' ? zh : en;
}

function joined(names: readonly string[], comma: string, last: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(comma)}${last}${names[names.length - 1]}`;
}
