import type { Language } from '../format.ts';

/** What studies and press found of levers, in Chinese, by what the catalogue says in English. Sources keep their names. */
export const EVIDENCE_ZH: Readonly<Record<string, string>> = {
  'A change of the plant itself; what follows is worked out.': '这是工厂自身的变化；其后果由模型推算。',
  'An arc furnace needs fewer hands for a tonne than iron and steel making together.':
    '电弧炉每吨钢所需人手少于炼铁加炼钢。',
  'Xiangtan Steel went for 1,000 t a head and year with 9,500 on post in 2016.':
    '湘钢2016年在岗9,500人，目标为每人每年1,000吨。',
  'Ruhr coal shrank for decades without recruits.': '鲁尔煤炭业几十年不招新人而缩小。',
  'Ansteel promised not to cut staff when it took over Bensteel; German coal ended without forced redundancy.':
    '鞍钢接收本钢时承诺不裁员；德国煤炭业结束时没有强制裁员。',
  'BHP Newcastle closed in 1999 after two years of notice; what it changed was not measured. Here the pay of those who stay on longer is the plants’ cost.':
    '必和必拓纽卡斯尔钢厂提前两年通知，1999年关闭；其作用无人测量。这里，多留下来的人的工资是工厂的成本。',
  'One of the four channels by which 726,000 people were resettled in Chinese coal and steel in 2016.':
    '2016年中国煤炭和钢铁安置72.6万人的四条渠道之一。',
  'Chengdu and Ma’anshan let tens of thousands go with buyouts in 2015. A lump sum is not a monthly income: it never lifts anybody over the threshold here.':
    '成都和马鞍山2015年以买断方式让数万人离开。一次性款项不是月收入：在这里从不使人越过门槛。',
  'From 1998 to 2005 up to three years of allowance, then unemployment benefit, then the minimum living allowance. Few came back to formal jobs.':
    '1998至2005年，先是最长三年的生活费，再是失业保险金，再是最低生活保障。很少有人回到正规工作。',
  'The United States’ programme, half of the gap for up to two years from the age of 50, brought people back to work sooner and raised earnings; that gain is left out here.':
    '美国的计划从50岁起、最长两年补足差额的一半，使人更早回到工作并提高收入；这一收益此处未计。',
  'It would remove 80 to 99 % of the welfare loss of the German coal exit.': '它可消除德国退煤80%至99%的福利损失。',
  'Employment after a year 6 points lower in Shenyang, 8 points higher in Wuhan; no effect on earnings.':
    '一年后的就业，沈阳低6个百分点，武汉高8个百分点；对收入没有作用。',
  'Of over 200 evaluations: close to zero in the first year, more positive after two or three.':
    '200多项评估：第一年接近零，两三年后较为有利。',
  'Of 199 evaluations, public employment programmes are the least likely to help people into work.':
    '199项评估中，公共就业项目最不能帮助人们就业。',
  'Movers with the German subsidy earn more and stay longer in their jobs.':
    '领取德国补贴的迁移者收入更高，工作更持久。',
  'Offered to all, it takes search away from local jobs and harms employment and earnings.':
    '对所有人提供时，它使人少找本地工作，损害就业和收入。',
  'The source that the lever itself must name; the model adds no jobs of its own.':
    '由措施自身须写明的来源；模型不自行增加岗位。',
  'British regional grants cost 6,300 dollars a job and worked in smaller firms only; other estimates are two to three times as high.':
    '英国的地区补助每个岗位花费6,300美元，只在较小的企业有效；其他估计高两至三倍。',
  'Tax on the profit of centrally owned firms is excepted from sharing. Whether Bensteel’s moved with Ansteel’s takeover in 2021 was not found.':
    '中央企业的所得税不参与分享。本钢的税是否随鞍钢2021年的接收而迁走，没有找到。',
  'State firms were told to hand over by the end of 2017, free of charge; one-company towns could hardly carry it.':
    '国有企业被要求在2017年底前无偿移交；单一企业城市很难承受。',
  'On the sites of pumped hydro of 1,200 to 1,300 MW work 600 people on an average day (Lushan) to 4,000 at the height (Yimeng, Shangzhi, as announced).':
    '在1,200至1,300兆瓦抽水蓄能工地上，平日600人（庐山），高峰4,000人（沂蒙、尚志，据公告）。',
  'A plant of 1,200 MW is run by 97 people (Fukang), or calls for 200 posts (Yimeng, as announced).':
    '1,200兆瓦的电站由97人运行（阜康），或需200个岗位（沂蒙，据公告）。',
  'Of those who built the dam of Site C in 2017 and 2018, 20 to 43 % lived in the region.':
    '2017和2018年建设Site C大坝的人中，20%至43%住在当地。',
  'The one large gravity store that was built cost 10,000 yuan for each kWh; turnkey batteries cost 950 in August 2025.':
    '唯一建成的大型重力储能每千瓦时花费一万元；2025年8月电池总包价为950元。',
  'Benxi’s cogeneration was built to heat 13 million square metres in place of some 200 boilers.':
    '本溪热电联产建设目标是供热1,300万平方米，替代约200台锅炉。',
  'Full ultra-low emission would take a further 50 % of particles, 37 % of sulphur dioxide and 58 % of nitrogen oxides from Chinese steel; how far Benxi’s works had come was not found.':
    '全面超低排放可使中国钢铁业再减少50%的颗粒物、37%的二氧化硫和58%的氮氧化物；本溪各厂进展到哪里没有找到。',
  'Said to cost 450 yuan a tonne of capacity and 200 yuan a tonne to run (2023); two years before, 260 bn and 50 bn a year for the whole industry, 244 and 47 yuan a tonne.':
    '据称每吨产能投资450元、每吨运行200元（2023）；两年前全行业为2,600亿元和每年500亿元，即每吨244元和47元。',
  'Wuda lost 62 % of its burning area in 2006-15 and Midong 60 % in 2013-20; full extinction is called difficult, and 0.3 km2 came back at Wuda in 2013-15.':
    '乌达2006–15年燃烧面积减少62%，米东2013–20年减少60%；彻底熄灭被称为困难，乌达2013–15年有0.3平方公里复燃。',
  'Few fires at Wuda stay out for good in spite of large funds, while others grow.':
    '尽管资金巨大，乌达的火很少永久熄灭，另一些还在扩大。',
  'Satellites found 71 % of the fires of Wuda; 84 % of the surveyed fire lay within the mapped zone.':
    '卫星发现了乌达71%的火；测得的火区84%位于所绘区域内。',
  'No count of visitors to a coal fire was found. What a pack gives is an assumption, and the families’ consent is a condition, not a price.':
    '没有找到煤火游客的统计。数据包所给的是假设，家属的同意是条件而不是价格。',
  'From discovery to production 127 mines took 15.7 years on average, 6 to 32. A plant on the waste of a running works took half a year to build.':
    '从发现到投产，127座矿山平均用了15.7年，6至32年不等。利用在产工厂废料的装置半年建成。',
  'Nyngan, fully permitted in 2017 with 75 posts and 38 t a year planned, was still waiting for buyers in 2025.':
    'Nyngan 2017年取得全部许可，计划75个岗位、每年38吨，2025年仍在等待买家。',
  'In November 2025 a kilogram of yttrium oxide cost about 270 dollars in Europe and about 7 in China.':
    '2025年11月，一公斤氧化钇在欧洲约270美元，在中国约7美元。',
  'China closed some 300,000 schools from 2000 to 2010. Girls whose village school was closed had 0.60 years less schooling by 2011; boys no less. What that costs them later is not counted here.':
    '中国2000至2010年关闭约30万所学校。村校关闭的女孩到2011年少受0.60年教育；男孩没有减少。这对她们日后的代价此处未计。',
  'Of the remote workers whom Tulsa paid 10,000 dollars, 58 to 70 % would not have come without; they brought their jobs along, which people who come home do not.':
    '塔尔萨付一万美元的远程工作者中，58%至70%本不会来；他们带来了自己的工作，返乡者则没有。',
  '22.3 % of rural migrants of five provinces came back from 1998 to 2015.': '五省农民工中22.3%在1998至2015年间回乡。',
  'Two works in Dortmund, 250,000 t, went to Shagang for about EUR 10 m: EUR 40 a tonne. The buyer’s 600 to 1,000 people took them apart in ten months; 80,000 t were meant to be used again.':
    '多特蒙德的两座钢厂共25万吨，以约一千万欧元迁往沙钢：每吨40欧元。买方的600至1,000人用十个月拆完；8万吨拟重新使用。',
  'The coking plant Kaiserstuhl, built for EUR 650 m in 1992, had 450 jobs when it closed in 2000; about 300 people of the buyer took it apart in seven months instead of eighteen. It ran again in 2006.':
    '凯泽斯图尔焦化厂1992年以6.5亿欧元建成，2000年关闭时有450个岗位；买方约300人用七个月而不是十八个月拆完。2006年重新投产。',
  'Induction furnaces that China banned in 2017 went to Indonesia and the Philippines: capacity moved, not cut.':
    '中国2017年取缔的感应炉去了印度尼西亚和菲律宾：产能是转移，不是减少。',
  'Of those who lived mainly from streaming in China in 2022, 95.2 % earned under 5,000 yuan a month and 0.4 % over 100,000.':
    '2022年中国以直播为主业者中，95.2%月收入低于5,000元，0.4%高于10万元。',
  'Randomised: bringing e-commerce to Chinese villages gave little income to producers and workers; the gain was cheaper goods for a younger and richer minority.':
    '随机试验：把电商带进中国农村，给生产者和劳动者带来的收入很少；好处是较年轻、较富裕的少数人买到更便宜的商品。',
  'Randomised: free online courses for 8,543 workers in Costa Rica were little used and changed employment little.':
    '随机试验：对哥斯达黎加8,543名劳动者的免费网络课程使用很少，对就业影响很小。',
  'Incomes on Twitch from 2019 to 2021 gave mostly no evidence of a power law.':
    '2019至2021年 Twitch 的收入大多没有幂律的证据。',
  'Four levels, from visual to comprehensive. Hours and fees for each were not found; being able to record is no reason to permit the loss.':
    '四个等级，从目视到全面。各级的工时和费用没有找到；能够记录不是允许损失的理由。',
  'Zollverein was planned at 90 million euros and had cost about 440 by 2012.':
    '措尔费赖因计划九千万欧元，到2012年已花费约四亿四千万。',
  'The Henrichshütte, a typical single ironworks museum, had 112,300 visits in 2016; 7.26 million visits on the whole Ruhr route keep about 6,150 jobs.':
    '亨利希冶铁厂是一座典型的单体钢铁博物馆，2016年参观112,300人次；整条鲁尔之路726万人次维持约6,150个岗位。',
  'Landschaftspark Duisburg-Nord costs 6 million euros a year, six for each visit.':
    '北杜伊斯堡景观公园每年花费六百万欧元，每人次六欧元。',
  'Benxi stopped demolition of its industrial heritage in May 2016; that inscriptions are about to go has no source.':
    '本溪2016年5月停止拆除工业遗产；铭文即将消失的说法没有来源。',
};

export function leverEvidence(finding: string, language: Language): { text: string; english: boolean } {
  const own = language === 'zh' ? EVIDENCE_ZH[finding] : undefined;
  return own === undefined ? { text: finding, english: language !== 'en' } : { text: own, english: false };
}
