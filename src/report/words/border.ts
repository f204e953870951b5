/** Words of the part on the border. */
export const BORDER_WORDS = {
  en: {
    title: 'The border',
    lead: (hidden: string, all: string, money: string) =>
      `Trade with the neighbour, on the scale of the province and its corridors: of ${all} ${money} a year about ${hidden} are counted by no customs office. No source puts any of it in this town.`,
    claimed: (hidden: string, all: string, money: string, posts: string) =>
      `Trade with the neighbour, on the scale of the province and its corridors: of ${all} ${money} a year about ${hidden} are counted by no customs office. A claim without a source is taken as true: ${posts} posts of the town live on it.`,
    moved: (still: string) =>
      `Enforcement moves trade rather than ends it: of what twice the effort on land drives from there, ${still} stays hidden on other ways and the rest is declared.`,
    ordinary: (times: string) =>
      `As an ordinary neighbour of its size and distance it would trade ${times} times what customs count (gravity, PPML).`,
    fall: (share: string, year: string) =>
      `Income from the border can vanish at once: declared trade fell by ${share} to ${year}.`,
    purpose:
      'A picture of risk for planners: it names no firm, ship or person, and says nothing of how a rule is evaded.',
    billions: 'bn',
    inBillions: 1e9,
    corridors: (money: string) => `Corridors (${money} a year, last year of the run)`,
    corridor: 'Corridor',
    start: 'At the start',
    end: 'At the end',
    stopped: 'Chance of being stopped',
    enforced: 'What more enforcement does to hidden trade',
    effort: 'Enforcement',
    efforts: { land: 'twice on land', sea: 'twice at sea', both: 'twice on both' },
    without: 'the corridor that can carry most shut altogether: what could still pass, at most',
    hidden: 'Hidden trade, of today’s',
    still: 'Stays hidden on other ways, of what leaves',
    income: (money: string) => `Income from the border in the province (${money} a year)`,
    incomes: {
      border_income: 'All income from the border',
      hidden_income: 'of it hangs on rules being broken',
      stopped_goods: 'Goods stopped, as expected',
    } as Readonly<Record<string, string>>,
    sales: (money: string) => `Whom the town sells to (${money} a year, in the money of the table)`,
    partners: { province: 'Rest of the province', nation: 'Rest of the nation', world: 'The world' } as Readonly<
      Record<string, string>
    >,
    partner: 'Buyers',
  },
  zh: {
    title: '边境',
    lead: (hidden: string, all: string, money: string) =>
      `与邻国的贸易，按省和通道的尺度：每年${all}${money}中约${hidden}没有任何海关统计。没有来源表明其中有本市的份额。`,
    claimed: (hidden: string, all: string, money: string, posts: string) =>
      `与邻国的贸易，按省和通道的尺度：每年${all}${money}中约${hidden}没有任何海关统计。此处把没有出处的说法当真：本市有${posts}个岗位靠它为生。`,
    moved: (still: string) =>
      `执法让贸易换路，而不是消失：陆路执法加倍后离开陆路的货物中，${still}在其他通道继续隐蔽，其余转为报关。`,
    ordinary: (times: string) => `若是同等规模与距离的普通邻国，贸易额将是海关统计的${times}倍（引力模型，PPML）。`,
    fall: (share: string, year: string) => `边境收入可能一夜消失：到${year}年，报关贸易下降了${share}。`,
    purpose: '仅供规划者了解风险：不点名任何企业、船只或个人，也不说明如何规避规则。',
    billions: '亿',
    inBillions: 1e8,
    corridors: (money: string) => `通道（每年，${money}，模拟最后一年）`,
    corridor: '通道',
    start: '期初',
    end: '期末',
    stopped: '被截获的概率',
    enforced: '加强执法对隐蔽贸易的作用',
    effort: '执法力度',
    efforts: { land: '陆路加倍', sea: '海上加倍', both: '两者都加倍' },
    without: '运量最大的隐蔽通道完全关闭：至多仍可通过',
    hidden: '隐蔽贸易，占目前',
    still: '离开的货物中在其他通道仍然隐蔽',
    income: (money: string) => `全省边境收入（每年，${money}）`,
    incomes: {
      border_income: '全部边境收入',
      hidden_income: '其中依赖违规的部分',
      stopped_goods: '预期被截获的货物',
    } as Readonly<Record<string, string>>,
    sales: (money: string) => `本市卖给谁（每年，${money}，按投入产出表的货币）`,
    partners: { province: '省内其他地区', nation: '国内其他省份', world: '国外' } as Readonly<Record<string, string>>,
    partner: '买方',
  },
} as const;
