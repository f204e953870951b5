/** Words of the part on memory. */
export const HERITAGE_WORDS = {
  en: {
    title: 'Memory: what stands, what is recorded, what is lost',
    text: (lost: string, all: string) =>
      `By the end ${lost} of ${all} points of memory are lost for good. Points are those of the pack; a record keeps a part, the place keeps all.`,
    standing: 'Stands',
    recorded: 'Has a record',
    lost: 'Lost for good',
    points: 'points',
    place: 'Place',
    park: 'The culture park',
    parkText: (visits: string, cost: string, income: string, jobs: string) =>
      `In the last year ${visits} visits; ${cost} to run, ${income} in tickets; ${jobs} posts.`,
    item: 'In the last year',
    rows: {
      park_visits: 'Visits',
      park_income: 'Tickets',
      park_cost: 'Running and upkeep',
      balance: 'Tickets less running and upkeep',
      visitors_spending: 'Visitors’ spending that stays in the town',
      visit_value: 'Worth to visitors beyond what they pay',
    },
    whole: 'Restoration over the whole run',
    perJob: 'The same for each post of the last month',
  },
  zh: {
    title: '记忆：还在的、记录下来的、失去的',
    text: (lost: string, all: string) =>
      `到期末，${all}分记忆中有${lost}分永久失去。分值取自数据包；记录只能留下一部分，原址才留下全部。`,
    standing: '尚存',
    recorded: '已有记录',
    lost: '永久失去',
    points: '分',
    place: '地点',
    park: '文化公园',
    parkText: (visits: string, cost: string, income: string, jobs: string) =>
      `最后一年参观${visits}人次；运营${cost}，门票收入${income}；岗位${jobs}个。`,
    item: '最后一年',
    rows: {
      park_visits: '参观人次',
      park_income: '门票收入',
      park_cost: '运营与维护',
      balance: '门票减去运营与维护',
      visitors_spending: '游客消费中留在本地的部分',
      visit_value: '对游客而言超出其花费的价值',
    },
    whole: '修复支出（整个模拟期）',
    perJob: '按最后一个月的每个岗位计',
  },
};
