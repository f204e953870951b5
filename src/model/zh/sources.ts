/** What equations go back to, in Chinese, by what they say in English. */
export const sources: Readonly<Record<string, string>> = {
  'reference: emissions less allocation, times price (Öko-Institut and CE Delft 2015 for pass-through)':
    '参考：排放减去配额，乘以价格（转嫁见 Öko-Institut 和 CE Delft 2015）',
  'reference: opportunity cost of free allowances (Öko-Institut and CE Delft 2015)':
    '参考：免费配额的机会成本（Öko-Institut 和 CE Delft 2015）',
  'Regulation (EU) 2023/956, article 9: the price paid in the country of origin is deducted':
    '欧盟第2023/956号条例第9条：扣除在原产国已付的价格',
  'Job Openings and Labor Turnover Survey, United States 2007 to 2011':
    '美国职位空缺和劳动力流动调查（JOLTS），2007至2011年',
  'State Council Order 111 (1993): within five years of pension age': '国务院令第111号（1993年）：距退休年龄五年以内',
  'provincial input-output table cut down to the town (design/input-output)':
    '省级投入产出表缩减到本市（design/input-output）',
  'Pichler, Pangallo, del Rio-Chanona, Lafond and Farmer 2022: one half':
    'Pichler、Pangallo、del Rio-Chanona、Lafond 和 Farmer 2022：二分之一',
  'Pichler, Pangallo, del Rio-Chanona, Lafond and Farmer 2022':
    'Pichler、Pangallo、del Rio-Chanona、Lafond 和 Farmer 2022',
  'Hallegatte 2008 and 2014 (ARIO)': 'Hallegatte 2008 和 2014（ARIO 模型）',
  'Pichler, Pangallo, del Rio-Chanona, Lafond and Farmer 2022: critical, important and other inputs':
    'Pichler、Pangallo、del Rio-Chanona、Lafond 和 Farmer 2022：关键、重要和其他投入品',
  'del Rio-Chanona, Mealy, Beguerisse-Díaz, Lafond and Farmer 2021, J. R. Soc. Interface 18: 20200898':
    'del Rio-Chanona、Mealy、Beguerisse-Díaz、Lafond 和 Farmer 2021，J. R. Soc. Interface 18: 20200898',
  'Hall and Schulhofer-Wohl 2013': 'Hall 和 Schulhofer-Wohl 2013',
  'Brügemann 2008: 0.37 to 0.46': 'Brügemann 2008：0.37至0.46',
  'del Rio-Chanona et al. 2021 for the self-loop; the leak keeps dead ends of the observed network from being final':
    '自环见 del Rio-Chanona 等 2021；泄漏使观测网络的死端不致成为终点',
  'Petrongolo and Pissarides 2001': 'Petrongolo 和 Pissarides 2001',
  'Monras 2015; Notowidigdo 2011': 'Monras 2015；Notowidigdo 2011',
  'MG Rover Longbridge 2005-08: hazards of 10.8 % a month up to month 10 and 4.3 % after (University of Birmingham 2008)':
    'MG Rover 长桥工厂 2005–08：前10个月每月10.8%，此后4.3%（伯明翰大学 2008）',
  'Flinn and Heckman 1983, in Hornstein and Kudlyak 2016: those who look are twice as likely to be in work a month later as those who want a job and do not look, and three times as likely as those who want none':
    'Flinn 和 Heckman 1983，转引自 Hornstein 和 Kudlyak 2016：求职者一个月后在业的机会，是想工作而不找者的两倍、不想工作者的三倍',
  'Haywood, Janser and Koch 2024: 27 %; von Wachter, Song and Manchester 2009: 30 %; Jacobson, LaLonde and Sullivan 1993: 25 %':
    'Haywood、Janser 和 Koch 2024：27%；von Wachter、Song 和 Manchester 2009：30%；Jacobson、LaLonde 和 Sullivan 1993：25%',
  'Davis and von Wachter 2011: losses twice as large above 8 % unemployment as below 6 %':
    'Davis 和 von Wachter 2011：失业率高于8%时的损失是低于6%时的两倍',
  'von Wachter, Song and Manchester 2009: 30 % at once, 20 % after 15 to 20 years':
    'von Wachter、Song 和 Manchester 2009：起初30%，15至20年后20%',
  'derived from MG Rover Longbridge 2008: two thirds earn less, one third more, at the average loss':
    '由 MG Rover 长桥 2008 推算：平均损失之下，三分之二的人挣得更少，三分之一更多',
  'Abramowitz and Stegun 1964, table 26.1': 'Abramowitz 和 Stegun 1964，表26.1',
  'cohort-component method': '队列要素法',
  'Monras 2015: in bad times fewer come, rather than more leave': 'Monras 2015：境况差时是来的人少，而不是走的人多',
  'Bai, Wang and Zhang 2018: 22.3 % of rural migrants came back from 1998 to 2015':
    'Bai、Wang 和 Zhang 2018：1998至2015年农民工中22.3%回乡',
  'Bartik 2025: of those whom Tulsa paid 10,000 dollars, 58 to 70 % would not have come without':
    'Bartik 2025：塔尔萨付一万美元的人中，58%至70%本不会来',
  'Gaussian plume climatology after ISC3 (design/plume, design/air)':
    '按 ISC3 的高斯烟羽气候学（design/plume、design/air）',
  'first-order rates after the user’s guide of CALPUFF': '按 CALPUFF 用户手册的一级反应速率',
  'the observed mean of the latest year less the plumes’ share': '最近一年的观测均值减去烟羽的份额',
  'revised IMPROVE equation, Pitchford et al. 2007': '修订的 IMPROVE 方程，Pitchford 等 2007',
  'Koschmieder 1924': 'Koschmieder 1924',
  'Burnett et al. 2018, doi.org/10.1073/pnas.1803222115: non-communicable diseases and lower respiratory infections':
    'Burnett 等 2018，doi.org/10.1073/pnas.1803222115：非传染性疾病和下呼吸道感染',
  'Chen and Hoek 2020': 'Chen 和 Hoek 2020',
  'Wuda: 2.5 % a year in 1989-2005, 6.3 % in 2000-06, by two satellite studies':
    '乌达：两项卫星研究，1989–2005年每年2.5%，2000–06年6.3%',
  'burning areas and yearly losses of six fields in Xinjiang (Xinhua, China Daily)':
    '新疆六处火区的燃烧面积和年损失（新华社、中国日报）',
  'Wuda and Midong: fighting took 50 to 65 % of the area in two to nine years':
    '乌达和米东：灭火在两至九年间消除了50%至65%的面积',
  'Wuda 2013-15: 0.3 km2 came back of 2.5 put out': '乌达 2013–15：扑灭的2.5平方公里中0.3平方公里复燃',
  'Wuda: satellites found 71 to 84 % of what was surveyed': '乌达：卫星发现了实地测得的71%至84%',
  'Slade 2001: metal prices revert to a mean': 'Slade 2001：金属价格向均值回归',
  'Merton 1976': 'Merton 1976',
  'Amiti, Redding and Weinstein 2019: 1.3 for flows that go on, about 6 with those that stop; Fajgelbaum and others 2020: 3':
    'Amiti、Redding 和 Weinstein 2019：延续的贸易流为1.3，连同停止者约为6；Fajgelbaum 等 2020：3',
  'logit; that enforcement moves trade rather than ends it: Yang 2008': 'Logit 模型；执法使贸易转移而非消失：Yang 2008',
  'Gu, Lao, Wen and Zhao 2022, Acta Geographica Sinica 77: migration between provinces, PPML':
    'Gu、Lao、Wen 和 Zhao 2022，《地理学报》77：省际迁移，PPML 估计',
  'Zhou 2015: a network almost doubles the rate at which jobs arrive and cuts the cost of moving by a tenth':
    'Zhou 2015：同乡网络使找到工作的速度几乎加倍，并使迁移成本减少十分之一',
  'Phoenix and Westfalenhütte, Dortmund, to Shagang 2002-03: about EUR 10 m for 250,000 t, of which 80,000 t of parts to be used again, 600 to 1,000 workers sent by the buyer (Deutsche Welle, China Daily, BBC)':
    '多特蒙德的凤凰厂和西伐利亚厂2002–03年迁往沙钢：25万吨约一千万欧元，其中8万吨部件重新使用，买方派来600至1,000名工人（德国之声、中国日报、BBC）',
  'Dortmund 2002 and Kaiserstuhl 2003: crews of the buyer, 1,000 and 300':
    '多特蒙德2002年和凯泽斯图尔2003年：买方的队伍，1,000人和300人',
  'Dortmund closed in 2001 and was to run again at the end of 2003; Kaiserstuhl closed in 2000 and ran again in 2006':
    '多特蒙德2001年关闭，拟于2003年底重新投产；凯泽斯图尔2000年关闭，2006年重新投产',
  'Ahn, Jenny and Collis 2025: generally negative evidence for a power-law tail of incomes on Twitch':
    'Ahn、Jenny 和 Collis 2025：Twitch 上收入呈幂律尾部的证据总体为否定',
  'China Association of Performing Arts 2023: of those who live mainly from it 95.2 % earn under 5,000 yuan, 0.4 % over 100,000':
    '中国演出行业协会 2023：以此为主业者中95.2%收入低于5,000元，0.4%高于10万元',
  'limited expected value of the log-normal and the Pareto distribution (Klugman, Panjer and Willmot)':
    '对数正态和帕累托分布的有限期望值（Klugman、Panjer 和 Willmot）',
  'Inter-American Development Bank in Costa Rica (Innovations for Poverty Action): participation low, limited impact on employment':
    '美洲开发银行在哥斯达黎加（扶贫行动创新组织 IPA）：参与率低，对就业作用有限',
  'Kuaishou and China Association of Performing Arts 2024: 57.4 % of daily hosts are on for more than six hours':
    '快手和中国演出行业协会 2024：每日开播的主播中57.4%直播超过六小时',
  'exponential survival': '指数生存分布',
  'China Association of Performing Arts 2020: 35 to 45 %': '中国演出行业协会 2020：35%至45%',
  'Couture, Faber, Gu and Liu 2021: little evidence of income gains to producers and workers':
    'Couture、Faber、Gu 和 Liu 2021：几乎没有生产者和劳动者收入增加的证据',
  'Historic England 2016, Understanding Historic Buildings: levels 1 (visual) to 4 (comprehensive)':
    '英格兰遗产委员会 2016《理解历史建筑》：一级（目视）至四级（全面）',
  'Zollverein: 90 million euros planned, about 440 spent (industrie-kultur.de 2012; derwesten.de)':
    '措尔费赖因：计划九千万欧元，实际约四亿四千万（industrie-kultur.de 2012；derwesten.de）',
  'zonal travel-cost model (design/heritage/visits)': '分区旅行费用模型（design/heritage/visits）',
  'zonal travel-cost model: ln(visits a head) = a - b cost': '分区旅行费用模型：ln(人均参观) = a − b × 费用',
  'Landschaftspark Duisburg-Nord: 6 million euros a year for 180 ha (onetz.de 2017)':
    '北杜伊斯堡景观公园：180公顷，每年六百万欧元（onetz.de 2017）',
  'Beamish: 350 people for 654,357 visits in 2014 (BBC)': '比米什博物馆：2014年350人，654,357人次（BBC）',
  'Route of industrial culture, Ruhr: two thirds are not locals (dwif)': '鲁尔工业文化之路：三分之二不是当地人（dwif）',
  'partial expectation of the log-normal distribution; 0.4307273 is the quantile of two thirds':
    '对数正态分布的部分期望；0.4307273是三分之二的分位数',
  'Card, Kluve and Weber 2010 and 2018: public employment programmes are least likely to help':
    'Card、Kluve 和 Weber 2010、2018：公共就业项目最不见效',
  'Benus, Bloom and Orr 2004 (World Bank): employment after a year -6 points in Shenyang, +8 in Wuhan':
    'Benus、Bloom 和 Orr 2004（世界银行）：一年后的就业，沈阳低6个百分点，武汉高8个百分点',
  'Caliendo, Künn and Mahlstedt 2022: local search falls, with adverse effects on re-employment and earnings':
    'Caliendo、Künn 和 Mahlstedt 2022：本地求职减少，对再就业和收入不利',
  'Criscuolo, Martin, Overman and Van Reenen 2012; Wren 2005: deadweight is in the price':
    'Criscuolo、Martin、Overman 和 Van Reenen 2012；Wren 2005：无谓损失已在价格中',
  'x + s (1 - x) < t solved for x; with a cap c, x + c < t as well':
    '由 x + s (1 − x) < t 解出 x；有上限 c 时，另有 x + c < t',
  'expected shortfall of a log-normal variable (Black and Scholes 1973, without time)':
    '对数正态变量的期望不足额（Black 和 Scholes 1973，不含时间）',
  'National Bureau of Statistics, first quarter of 2023: of 14,388 yuan urban disposable income 8,303 are spent':
    '国家统计局，2023年一季度：城镇人均可支配收入14,388元中消费8,303元',
  'State Council 2019 for VAT, 50:50 between centre and localities; shares below the province vary':
    '国务院 2019：增值税中央与地方五五分享；省以下分享比例各异',
};
