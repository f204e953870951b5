import type { Language } from '../format.ts';

/** Texts of the page of a plan search, and of plans on the command line. */
export interface PlanWords {
  readonly question: string;
  readonly lead: (plans: string, futures: string, frontier: string) => string;
  readonly exact: string;
  readonly chosen: (name: string) => string;
  readonly chosenWhy: string;
  readonly against: (simple: string) => string;
  readonly empty: string;
  readonly frontier: string;
  readonly frontierNote: string;
  readonly knees: string;
  readonly kneesNote: string;
  readonly kneeWorth: string;
  readonly simple: string;
  readonly simpleNote: string;
  readonly simpleNames: Readonly<Record<string, string>>;
  readonly beatenBy: (name: string) => string;
  readonly onFrontier: string;
  readonly notBeaten: string;
  readonly verdictAll: string;
  readonly verdictSome: (names: string) => string;
  readonly breaks: string;
  readonly plan: string;
  readonly signed: string;
  readonly what: string;
  readonly when: string;
  readonly whoPays: string;
  readonly forWhom: string;
  readonly from: (month: string) => string;
  readonly until: (month: string) => string;
  readonly lasting: (months: string) => string;
  readonly waits: (series: string, above: boolean, line: string, months: string, delay: string, from: string) => string;
  readonly fired: (share: string, month: string) => string;
  readonly robust: string;
  readonly robustNote: (futures: string, afresh: boolean) => string;
  readonly mean: string;
  readonly between: string;
  readonly cvar: string;
  readonly worst: string;
  readonly regret: string;
  readonly holds: string;
  readonly choosing: string;
  readonly choosingNote: string;
  readonly rule: string;
  readonly rules: Readonly<Record<'mean' | 'cvar' | 'worst' | 'regret' | 'satisficing', string>>;
  readonly inFutures: (share: string) => string;
  readonly gap: string;
  readonly steps: string;
  readonly stepsNote: string;
  readonly added: string;
  readonly dropped: string;
  readonly changed: string;
  readonly whom: string;
  readonly brings: string;
  readonly bringsNote: (name: string) => string;
  readonly whyNot: string;
  readonly whyNotNote: (name: string) => string;
  readonly convergence: string;
  readonly convergenceNote: string;
  readonly played: string;
  readonly volume: string;
  readonly limits: string;
  readonly limit: string;
  readonly bound: string;
  readonly why: string;
  readonly files: string;
  readonly made: (version: string, seed: string, problem: string, region: string) => string;
  readonly payers: Readonly<Record<string, string>>;
  readonly levers: Readonly<Record<string, string>>;
  readonly series: Readonly<Record<string, string>>;
  readonly began: (id: string, month: string) => string;
  readonly neverBegan: (id: string) => string;
  readonly namedCost: (payer: string, sum: string, currency: string) => string;
  /** What is looked at of many futures. */
  readonly across: {
    readonly mean: string;
    readonly worst: string;
    readonly cvar: (share: string) => string;
    readonly quantile: (share: string) => string;
    readonly missed: (target: string) => string;
    readonly regret: (how: string) => string;
  };
  readonly atMost: string;
  readonly atLeast: string;
  readonly none: string;
}

const en: PlanWords = {
  question: 'What replaces our paychecks?',
  lead: (plans, futures, frontier) =>
    `${plans} plans were played in ${futures} futures each. ${frontier} of them are on the frontier: no other plan found is at least as good in everything and better in something.`,
  exact: 'These are all the plans there are, so the frontier is exact.',
  chosen: (name) => `The sharpest knee is ${name}`,
  chosenWhy:
    'Every other plan on the frontier asks more of one thing for what it gives of another. What is right is for the town to say; this is where most would be lost by moving on.',
  against: (simple) => `Against “${simple}”`,
  empty: 'No plan was found that keeps all limits; the list shows what breaks them least.',
  frontier: 'The frontier',
  frontierNote:
    'Each dot is a plan; crosses are the plans that need no search; the ring marks the knee. Better is to the lower left.',
  knees: 'Knees of the frontier',
  kneesNote:
    'Where a little less of one thing costs much of another. Lost without: over evenly spread weightings of the objectives, what the next best plan is worse by, as a share of the frontier (expected marginal utility, Branke and others 2004).',
  kneeWorth: 'Lost without',
  simple: 'Does the search beat what anybody would try first?',
  simpleNote:
    'Each simple plan spends as much as the limits allow, in steps of a quarter. Beaten: worse in nothing and better in something, by more than the smallest difference that matters.',
  simpleNames: {
    nothing: 'Nothing at all',
    background: 'The changes alone, nothing for the people',
    retraining: 'All on retraining',
    biggest: 'All on the biggest project',
    equal: 'Equal shares',
  },
  beatenBy: (name) => `beaten by ${name}`,
  onFrontier: 'is on the frontier itself',
  notBeaten: 'not beaten',
  verdictAll: 'Every simple plan is beaten in all objectives at once.',
  verdictSome: (names) => `Not beaten in all objectives at once: ${names}.`,
  breaks: 'Breaks',
  plan: 'Plan',
  signed: 'The plan, as it would be signed',
  what: 'What',
  when: 'When',
  whoPays: 'Who pays',
  forWhom: 'For whom',
  from: (month) => `from ${month}`,
  until: (month) => `until ${month}`,
  lasting: (months) => `for ${months} months`,
  waits: (series, above, line, months, delay, from) =>
    `once ${series} has been ${above ? 'above' : 'below'} ${line} for ${months} month(s), ${delay} month(s) later; watched from ${from}`,
  fired: (share, month) => `pulled in ${share} of futures, in the middle one of these in ${month}`,
  robust: 'How the plans hold up',
  robustNote: (futures, afresh) =>
    `${futures} futures, the same for every plan${afresh ? ', and other ones than the search has seen' : ', those of the search'}. Regret: how much worse than the best plan of the list, in the future in which that is most.`,
  mean: 'Mean',
  between: 'Nine in ten futures',
  cvar: 'Mean of the worst tenth',
  worst: 'Worst',
  regret: 'Largest regret',
  holds: 'Futures in which all limits hold',
  choosing: 'Which plan each rule of choice takes',
  choosingNote:
    'Among the plans above and those that need no search, in the same futures. Where the rules agree, the choice does not hang on how much risk one takes.',
  rule: 'Rule',
  rules: {
    mean: 'Best on average',
    cvar: 'Best in its worst tenth of futures',
    worst: 'Best worst case',
    regret: 'Smallest largest regret',
    satisficing: 'Holds all limits most often',
  },
  inFutures: (share) => `in ${share} of futures`,
  gap: 'Change against the search',
  steps: 'Along the frontier: what each step costs, and whom it moves',
  stepsNote:
    'From plan to plan, in the order of the first objective. People: change of paychecks left behind, largest first.',
  added: 'added',
  dropped: 'left out',
  changed: 'set otherwise',
  whom: 'People',
  brings: 'What each lever brings',
  bringsNote: (name) => `${name} with one lever left out at a time: what would change.`,
  whyNot: 'Why not?',
  whyNotNote: (name) =>
    `Levers that ${name} leaves out, each forced into it at the setting that does best of three: what would change.`,
  convergence: 'How the search went',
  convergenceNote:
    'Hypervolume: the part of all there is between the best and the worst seen that the frontier dominates. Flat: little more is to be found.',
  played: 'plans played',
  volume: 'hypervolume',
  limits: 'Limits',
  limit: 'Limit',
  bound: 'Bound',
  why: 'Why',
  files: 'Every plan of the frontier is a file beside this page; landfall run carries it out.',
  made: (version, seed, problem, region) =>
    `Made by Landfall ${version}, seed ${seed}; problem ${problem}, region ${region}.`,
  payers: {
    plants: 'the plants',
    city: 'the city',
    province: 'the province',
    centre: 'the state',
    fund: 'the insurance fund',
  },
  levers: {
    close: 'shut',
    open: 'open',
    reline: 'reline',
    convert: 'convert',
    compress: 'cut posts',
    freeze_hiring: 'freeze hiring',
    no_layoffs: 'no lay-offs',
    early_retirement: 'early retirement',
    notice: 'more notice',
    severance: 'more severance',
    reemployment_centre: 're-employment centre',
    wage_insurance: 'wage insurance',
    retraining: 'retraining',
    public_works: 'public works',
    relocation: 'grant for moving',
    sme_support: 'support of small firms',
    open_deposit: 'opening deposits of rare metals',
    homecoming: 'grants to those who come back',
    platform_training: 'training for a platform',
    recording: 'recording of places of memory',
    restoration: 'restoration',
    culture_park: 'culture park',
    clean_stacks: 'cleaner stacks',
    fight_fires: 'fighting coal fires',
    watch_fires: 'watching hot ground',
    open_fires: 'visitors let in with consent',
    move_tax_home: 'tax seat moves',
    hand_over_services: 'services handed over',
    invest: 'investment',
  },
  series: {
    left_behind_by_place: 'district',
    left_behind_by_sex: 'sex',
    left_behind_by_age: 'age',
    unemployment_rate: 'unemployment',
  },
  began: (id, month) => `${id}: the line was crossed; pulled from ${month}`,
  neverBegan: (id) => `${id}: the line was never crossed; not pulled`,
  namedCost: (payer, sum, currency) => `costs named in the plan: ${sum} ${currency}, paid by ${payer}`,
  across: {
    mean: 'mean',
    worst: 'worst future',
    cvar: (share) => `mean of the worst ${share} of futures`,
    quantile: (share) => `no worse in ${share} of futures`,
    missed: (target) => `share of futures that miss ${target}`,
    regret: (how) => `regret: ${how}`,
  },
  atMost: 'at most',
  atLeast: 'at least',
  none: 'none',
};

const zh: PlanWords = {
  question: '什么来替代我们的工资？',
  lead: (plans, futures, frontier) =>
    `共推演${plans}个方案，每个方案在${futures}种未来中运行。其中${frontier}个在前沿上：找不到另一个方案样样不差、且至少有一样更好。`,
  exact: '这已是全部可能的方案，前沿是精确的。',
  chosen: (name) => `最明显的拐点是${name}`,
  chosenWhy: '前沿上的其他方案都要在某一方面付出更多，才能换来另一方面的改善。取舍由当地决定；离开这一点，损失最大。',
  against: (simple) => `与“${simple}”相比`,
  empty: '没有找到满足全部限制的方案；下列为违反最少者。',
  frontier: '前沿',
  frontierNote: '每个点是一个方案；叉号是不必搜索的简单方案；圆环为拐点。越靠左下越好。',
  knees: '前沿的拐点',
  kneesNote:
    '在这些方案处，某一方面稍作改善，另一方面就要付出很多。“缺少该方案的损失”：让各目标的权重均匀变化，若没有该方案，次优方案平均差多少，以占前沿幅度的比例计（期望边际效用，Branke 等，2004）。',
  kneeWorth: '缺少该方案的损失',
  simple: '搜索是否胜过人人都会先想到的办法？',
  simpleNote:
    '每个简单方案在限制之内尽量多花，按四分之一递减。被超过：没有一样更差，至少有一样更好，且差别大于最小有意义的差别。',
  simpleNames: {
    nothing: '什么都不做',
    background: '只做调整，不管职工',
    retraining: '全部用于再培训',
    biggest: '全部用于最大的项目',
    equal: '平均分配',
  },
  beatenBy: (name) => `不如${name}`,
  onFrontier: '本身在前沿上',
  notBeaten: '未被超过',
  verdictAll: '所有简单方案都在全部目标上被超过。',
  verdictSome: (names) => `未在全部目标上被同时超过的有：${names}。`,
  breaks: '违反',
  plan: '方案',
  signed: '可供签署的方案',
  what: '做什么',
  when: '何时',
  whoPays: '谁出钱',
  forWhom: '对谁',
  from: (month) => `自${month}起`,
  until: (month) => `至${month}止`,
  lasting: (months) => `为期${months}个月`,
  waits: (series, above, line, months, delay, from) =>
    `${series}连续${months}个月${above ? '高于' : '低于'}${line}后，再过${delay}个月开始；自${from}起观察`,
  fired: (share, month) => `在${share}的未来中启动，其中居中者在${month}`,
  robust: '方案的稳健性',
  robustNote: (futures, afresh) =>
    `${futures}种未来，各方案相同${afresh ? '，且不同于搜索所用的未来' : '，即搜索所用的未来'}。后悔值：在差距最大的那种未来里，比列表中最好的方案差多少。`,
  mean: '平均',
  between: '九成的未来',
  cvar: '最差一成的平均',
  worst: '最差',
  regret: '最大后悔值',
  holds: '全部限制成立的未来',
  choosing: '各种选择准则选中的方案',
  choosingNote: '在上述方案与无需搜索的方案之间，在同样的未来中比较。各准则一致时，选择便与对风险的态度无关。',
  rule: '准则',
  rules: {
    mean: '平均最好',
    cvar: '最差一成未来中最好',
    worst: '最坏情形最好',
    regret: '最大后悔值最小',
    satisficing: '最常满足全部限制',
  },
  inFutures: (share) => `${share}的未来`,
  gap: '与搜索时之差',
  steps: '沿前沿移动：每一步的代价，以及涉及哪些人',
  stepsNote: '按第一个目标的顺序，从一个方案到下一个。人群：被落下人数的变化，从大到小。',
  added: '加上',
  dropped: '去掉',
  changed: '改动',
  whom: '人群',
  brings: '每项措施带来什么',
  bringsNote: (name) => `从${name}中每次去掉一项措施，会有什么变化。`,
  whyNot: '为什么没有？',
  whyNotNote: (name) => `${name}没有采用的措施，逐一强行加入（三种力度中取最好的一种）后会有什么变化。`,
  convergence: '搜索过程',
  convergenceNote: '超体积：在所见最好与最差之间，被前沿支配的部分。曲线变平，说明再找也难有更多。',
  played: '已推演方案',
  volume: '超体积',
  limits: '限制',
  limit: '限制',
  bound: '界限',
  why: '理由',
  files: '前沿上的每个方案都是本页旁的一个文件，可用 landfall run 执行。',
  made: (version, seed, problem, region) =>
    `由 Landfall ${version} 生成，种子 ${seed}；问题 ${problem}，地区 ${region}。`,
  payers: { plants: '企业', city: '市', province: '省', centre: '中央', fund: '保险基金' },
  levers: {
    close: '关停',
    open: '启用',
    reline: '大修',
    convert: '改造',
    compress: '压减岗位',
    freeze_hiring: '停止招工',
    no_layoffs: '不裁员',
    early_retirement: '内退',
    notice: '延长通知期',
    severance: '增加补偿金',
    reemployment_centre: '再就业中心',
    wage_insurance: '工资保险',
    retraining: '再培训',
    public_works: '公益性岗位',
    relocation: '迁移补助',
    sme_support: '扶持小企业',
    open_deposit: '开发稀有金属矿床',
    homecoming: '返乡补助',
    platform_training: '直播电商培训',
    recording: '抢救记录',
    restoration: '修复',
    culture_park: '文化公园',
    clean_stacks: '烟囱超低排放改造',
    fight_fires: '扑灭煤火',
    watch_fires: '监测火区',
    open_fires: '经家属同意开放火区',
    move_tax_home: '纳税地迁出',
    hand_over_services: '移交社会职能',
    invest: '投资',
  },
  series: {
    left_behind_by_place: '区县',
    left_behind_by_sex: '性别',
    left_behind_by_age: '年龄',
    unemployment_rate: '失业率',
  },
  began: (id, month) => `${id}：已越过界线，自${month}起执行`,
  neverBegan: (id) => `${id}：未越过界线，没有执行`,
  namedCost: (payer, sum, currency) => `方案中列明的费用：${sum} ${currency}，由${payer}支付`,
  across: {
    mean: '均值',
    worst: '最差的未来',
    cvar: (share) => `最差 ${share} 的未来之均值`,
    quantile: (share) => `${share} 的未来不差于此`,
    missed: (target) => `达不到 ${target} 的未来所占比例`,
    regret: (how) => `后悔值：${how}`,
  },
  atMost: '至多',
  atLeast: '至少',
  none: '无',
};

export function planWords(language: Language): PlanWords {
  return language === 'zh' ? zh : en;
}
