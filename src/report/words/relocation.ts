/** Words of the part on a mill that goes abroad. */
export const RELOCATION_WORDS = {
  en: {
    title: 'The mill goes abroad',
    text: (tonnes: string, paid: string, scrap: string, posts: string, crew: string) =>
      `${tonnes} of plant are taken apart and sold for ${paid}; as scrap at home they would fetch ${scrap}, cutting not taken off. The work gives ${posts} posts to people of the town and ${crew} to crews of the buyer.`,
    carbon: (town: string, world: string, more: boolean) =>
      `In the last year the town emits ${town} Mt of carbon dioxide less than if nothing changed; the world, with the works running elsewhere, ${world} Mt ${more ? 'more' : 'less'}.`,
    town: 'Less in the town’s ledger',
    world: 'Less in the world’s ledger',
    axis: 'Mt CO₂ a year',
    note: 'Steel that other works make in place of the town’s is in neither ledger.',
    measure: 'What leaves and what stays',
    value: 'Over the whole run',
    rows: {
      dismantled: 'Plant taken apart (t)',
      shipped: 'Of it, shipped to be used again (t)',
      paid: 'Paid to the owner',
      scrap: 'Its worth as scrap at home',
      local: 'Posts on the site for people of the town, at most',
      foreign: 'Workers of the buyer, at most',
      engineering: 'Posts in engineering for orders from abroad, at most',
      capacity: 'Capacity that runs abroad at the end (t a year)',
    },
  },
  zh: {
    title: '钢厂外迁',
    text: (tonnes: string, paid: string, scrap: string, posts: string, crew: string) =>
      `拆除设备${tonnes}，售价${paid}；在本地当废钢可卖${scrap}（未扣切割费）。拆除工作给本地人${posts}个岗位，买方自带${crew}人。`,
    carbon: (town: string, world: string, more: boolean) =>
      `最后一年，本市比一切不变时少排二氧化碳${town}百万吨；算上在别处运行的钢厂，全世界${more ? '反而多排' : '只少排'}${world}百万吨。`,
    town: '本市账上少排',
    world: '全球账上少排',
    axis: '百万吨二氧化碳/年',
    note: '其他钢厂替代本市钢材而增加的排放不在两本账内。',
    measure: '走了什么，留下什么',
    value: '整个模拟期',
    rows: {
      dismantled: '拆除设备（吨）',
      shipped: '其中外运再用（吨）',
      paid: '付给业主',
      scrap: '在本地作废钢的价值',
      local: '现场本地岗位（最多）',
      foreign: '买方工人（最多）',
      engineering: '境外订单带来的工程岗位（最多）',
      capacity: '期末在境外运行的产能（吨/年）',
    },
  },
} as const;
