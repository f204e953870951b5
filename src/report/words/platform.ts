/** Words of the part on livelihoods on a platform. */
export const PLATFORM_WORDS = {
  en: {
    title: 'Livelihoods on a platform: what hosts earn',
    text: (median: string, mean: string, reach: string) =>
      `Half of all hosts earn under ${median} a month; the average is ${mean}, because a few earn a fortune. ${reach} of them reach the pay that people of the plants and their suppliers lose.`,
    trained: (trained: string, peak: string) =>
      `${trained} people are trained. At most ${peak} of those who lost a job live from it at one time.`,
    share: 'Share of hosts',
    classes: [
      'under 100',
      '100 to 1,000',
      '1,000 to 3,000',
      '3,000 to 5,000',
      '5,000 to 10,000',
      '10,000 to 100,000',
      'over 100,000',
    ],
    income: 'Income a month',
    hosts: 'Hosts for little, looking for work',
    earners: 'Live from it, at the pay they lost',
    line: 'People',
    measure: 'What it brings',
    over: 'over the whole run',
    rows: {
      trained_total: 'People trained',
      platform_income: 'Income of households, after crowding out',
      crowded_out: 'Lost by hosts who were there before',
      makers_sales: 'Further sales of local makers',
      contributions_missing: 'Pension contributions that the lost jobs paid',
    },
  },
  zh: {
    title: '平台生计：主播挣多少',
    text: (median: string, mean: string, reach: string) =>
      `一半主播月收入不到${median}；平均数是${mean}，因为少数人收入极高。只有${reach}的主播能挣到企业和供应商职工失去的工资。`,
    trained: (trained: string, peak: string) => `共培训${trained}人次。失业者中同一时间靠它为生的最多${peak}人。`,
    share: '主播比例',
    classes: ['100以下', '100至1,000', '1,000至3,000', '3,000至5,000', '5,000至1万', '1万至10万', '10万以上'],
    income: '月收入',
    hosts: '收入微薄、仍在求职的主播',
    earners: '以此为生、达到原工资的人',
    line: '人数',
    measure: '带来什么',
    over: '整个模拟期',
    rows: {
      trained_total: '培训人次',
      platform_income: '居民收入（扣除挤出）',
      crowded_out: '原有主播的损失',
      makers_sales: '本地生产者新增销售',
      contributions_missing: '失去的岗位原本缴纳的养老保险费',
    },
  },
} as const;
