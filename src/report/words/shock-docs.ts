import type { Language } from '../format.ts';

/** What documented shocks are, in Chinese, by their names; the catalogue says it in English. */
export const SHOCKS_ZH: Readonly<Record<string, string>> = {
  'steel-decline-cisa':
    '行业协会负责人2023年底预期的粗钢产量。假定本市订单与全国产量同步下降；设备昂贵或陈旧的城市可能降得更快。',
  'steel-slide-2020-2024': '中国粗钢产量自峰值以来的走势：其间住房建设下降，出口上升。',
  'mon-valley-1979-1989':
    '美国钢铁公司莫农加希拉河沿岸各厂十年间的结局。没有人为别的城市作此预测；这是记载最详的最坏情形。',
  'export-boom-2019-2024':
    '中国钢材出口的上升（买方中有“一带一路”建设），作为一座普通钢厂的订单。没有找到来源说明其中多少流向“一带一路”国家，或本市卖出多少。',
  'export-markets-close':
    '所有国外买方同时像美国2018年那样加征关税。进口的反应程度是测得的；所有买方都这样做只是尝试。',
  'ore-spike-2021': '进口矿石价格一年内翻番，两年后回落。',
  'ore-bust-2011-2015':
    '矿石价格四年半内跌到四分之一：对炉子是便宜。它对出售矿石的矿山的影响不在此路径中；请同时设置ore_demand。',
  'coking-coal-2021': '澳大利亚港口的优质硬焦煤：一年后贵到三倍多，一年半后不到两倍。自采煤的钢厂少付一些。',
  'carbon-market-swing': '全国碳市场配额价格，从首日经峰值到开市四周年：先涨一倍多，几个月内又跌三分之一。',
  'carbon-price-survey-2030': '企业和机构的417人在2021年对2025年和2030年碳价的预期均值。',
  'pledges-kept':
    '一家咨询机构认为实现1.5度目标所需的全球平均碳价升幅，加到本市碳价上。只要全部排放都有免费配额，它便不起作用；请同时采用free-allowances-end。',
  'free-allowances-end':
    '免费配额每年取消十分之一，第十年全部取消。这是欧盟委员会2021年对碳边境所涵盖货物的提案；后来的法律到2034年结束，起步较慢。中国没有为钢铁宣布这样的路径。',
  'eu-carbon-border':
    '欧盟生产者的免费配额在2026至2034年间取消，边境收费随之增加。请从2026年1月开始。价格保持2025年的水平；法律逐年推进，这里是直线。',
  'steel-duty-2018':
    '25%的钢铁关税，如美国2018年对753种产品所征；所有买方都这样做只是尝试。订单的反应由本市出口推算；export-markets-close则采用测得的进口反应。',
  'rare-metal-licences-given': '钪和钇的出口恢复到2025年4月4日清单之前：国内外同价。没有人宣布过。',
  'layoffs-1997-1999':
    '辽宁的从业人员两年内减少13%。这里表现为厂外全部工作的需求减少，使工厂失去工作的人在队伍里遇到别人。',
  'border-closure-2020':
    '邻国2020年1月关闭边境：两年内贸易降到九分之一，六年后仍未完全恢复。这里用于所有通道；其间隐蔽贸易如何不得而知。',
  'sanctions-lifted': '申报的贸易恢复到2016年之前，无人再有理由隐蔽。没有人宣布过。',
  'sea-watched': '海上货物被截的频率加倍。对海关的研究发现执法使贸易转走他路（Yang 2008）；如今被截的频率不得而知。',
};

export function shockDoc(id: string, english: string, language: Language): { text: string; english: boolean } {
  const own = language === 'zh' ? SHOCKS_ZH[id] : undefined;
  return own === undefined ? { text: english, english: language !== 'en' } : { text: own, english: false };
}
