import type { Language } from '../format.ts';

/** What a quantity that is not known is called where there is no room for its description: in pictures and sentences. */
const NAMES: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  notice_time: { en: 'Time until surplus people are let go', zh: '富余人员的遣散期限' },
  redeployment_share: {
    en: 'Open posts that the plants’ own people can fill',
    zh: '厂内空缺岗位可由本厂人员填补的比例',
  },
  redeployment_limit: {
    en: 'Highest monthly chance of a post elsewhere in the plants',
    zh: '每月转岗到厂内其他岗位的最高概率',
  },
  pay_loss_at_hire: { en: 'Pay lost on taking a new job', zh: '再就业时的工资损失' },
  pay_loss_per_month: { en: 'Pay lost for each month out of work', zh: '失业每多一个月的工资损失' },
  pay_loss_per_unemployment: { en: 'Pay lost for each point of unemployment', zh: '失业率每升高一点的工资损失' },
  pay_recovery_rate: { en: 'Pay regained each month', zh: '每月恢复的工资损失' },
  pay_spread: { en: 'Spread of new pay around the average', zh: '再就业工资的离散程度' },
  left_behind_threshold: { en: 'The line: share of former pay', zh: '判定线：占原工资的比例' },
  quit_rate: { en: 'People who leave a plant of their own will', zh: '主动离厂的人' },
  quit_response: { en: 'Answer of quits to the labour market', zh: '主动离职对劳动力市场的反应' },
  retirement_rate: { en: 'People who reach pension age', zh: '到达退休年龄的人' },
  ageing_rate: { en: 'Passing to the next age band', zh: '进入下一年龄段的速度' },
  early_retirement_take_up: { en: 'Take-up of early retirement', zh: '接受提前退休的比例' },
  early_retirement_eligible: { en: 'People who may retire early', zh: '符合提前退休条件的人' },
  early_exit_rate: { en: 'Searchers who retire early', zh: '求职者中转为提前退休的比例' },
  early_retirement_pay: { en: 'Pay in early retirement', zh: '提前退休的待遇' },
  offer_threshold: {
    en: 'Surplus from which early retirement is offered to all',
    zh: '向全体提供提前退休的富余人员比例',
  },
  steel_capacity: { en: 'Crude steel that each unit can carry', zh: '各机组的粗钢产能' },
  base_steel_output: { en: 'Crude steel made at the start', zh: '起点的粗钢产量' },
  max_utilisation: { en: 'Highest use of capacity', zh: '最高产能利用率' },
  standing_share: { en: 'Posts that a unit needs whether it runs full or not', zh: '与产量无关的固定岗位比例' },
  captive_share: { en: 'Ore that goes to the town’s own furnaces', zh: '供本地高炉的矿石比例' },
  age_effect: { en: 'Chance of a job by age and sex', zh: '不同年龄和性别的就业机会' },
  spell_effect: { en: 'Chance of a job by time out of work', zh: '失业时间对就业机会的影响' },
  mean_unemployment: { en: 'Unemployment at the start', zh: '起点的失业率' },
  separation_rate: { en: 'Jobs that end in the ordinary run', zh: '正常情况下终止的工作' },
  vacancy_fill_share: { en: 'Vacancies filled in a month', zh: '一个月内填补的空缺' },
  opening_share: { en: 'Vacancies opened whatever the demand', zh: '与需求无关的新增空缺' },
  rival_share: { en: 'Hires of people who were not unemployed', zh: '来自非失业者的录用比例' },
  stay_share: { en: 'Search within one’s own occupation', zh: '在本职业内求职的比例' },
  leak_share: { en: 'Search for any job anywhere', zh: '不限职业的求职比例' },
  adjustment_rate: { en: 'Speed at which jobs follow demand', zh: '岗位随需求调整的速度' },
  matching_elasticity: { en: 'Answer of job finding to vacancies', zh: '就业机会对空缺的弹性' },
  withdrawal_rate: { en: 'Searchers who give up', zh: '放弃求职的比例' },
  withdrawn_chance: { en: 'Chance of a job for people who gave up', zh: '放弃求职者重新就业的机会' },
  informal_pay: { en: 'Income in informal work or none', zh: '非正规就业或无业者的收入' },
  jobs_pay: { en: 'Pay outside the plants', zh: '工厂以外的工资' },
  plant_pay_premium: { en: 'Pay in the plants against the same work outside', zh: '工厂工资相对同类工作的溢价' },
  away_pay: { en: 'Pay of people who left for work', zh: '外出务工者的工资' },
  leaving_rate: { en: 'Searchers who leave the town', zh: '求职者中离开本地的比例' },
  departure_rate: { en: 'Other unemployed who leave the town', zh: '其他失业者离开本地的比例' },
  newcomers_stay: { en: 'Newcomers turned away who stay', zh: '未被录用而留在本地的新人比例' },
  arrival_response: { en: 'Answer of arrivals to unemployment', zh: '外来人口对失业率的反应' },
  recruitment_time: { en: 'Time to fill an empty post', zh: '填补空岗所需时间' },
  account_input: { en: 'What the plants buy for a yuan of output', zh: '工厂每元产出的采购' },
  account_local: { en: 'What of it they buy in the town', zh: '其中在本地采购的部分' },
  flq_delta: { en: 'How much a small place buys elsewhere', zh: '小地方向外采购的程度（区位商指数）' },
  town_job_share: { en: 'The town’s share of the province’s jobs', zh: '本地占全省就业的比例' },
  jobs_per_output: { en: 'Jobs for each yuan of output', zh: '每元产出的就业' },
  local_spending_share: { en: 'Spending that stays in the town', zh: '留在本地的消费比例' },
  propensity_to_spend: { en: 'Income that is spent', zh: '收入中用于消费的比例' },
  spending_delay: { en: 'Time in which spending follows income', zh: '消费随收入调整的时间' },
  outlook_weight: { en: 'Weight of expected income in spending', zh: '预期收入在消费中的权重' },
  outlook_time: { en: 'Time over which expectations form', zh: '形成收入预期的时间' },
  supply_delay: { en: 'Time over which firms judge their sales', zh: '企业判断销路的时间' },
  dismissal_time: { en: 'Time in which firms cut posts', zh: '企业裁减岗位的时间' },
  hiring_time: { en: 'Time in which firms add posts', zh: '企业增加岗位的时间' },
  inventory_time: { en: 'How long stocks of inputs last', zh: '投入品库存可用时间' },
  replaced_outside: { en: 'Missing goods replaced from elsewhere', zh: '缺货由外地补足的比例' },
  spare_capacity: { en: 'Output beyond ordinary hours', zh: '超出正常工时的产出能力' },
  severance_spending_time: { en: 'Time over which severance is used up', zh: '经济补偿金的使用时间' },
  severance_years_cap: { en: 'Years of service that count for severance', zh: '计算经济补偿金的最高年限' },
  pass_through: { en: 'Cost passed on in the price of steel', zh: '成本转嫁到钢价的比例' },
  order_elasticity: { en: 'Orders lost to a dearer price', zh: '价格上涨导致的订单流失' },
  steel_export_share: { en: 'Steel sold abroad', zh: '出口钢材的比例' },
  border_share: { en: 'Exports to places with a carbon border', zh: '出口到实行碳边境调节地区的比例' },
  duty_absorbed: { en: 'Share of a duty that the works bear', zh: '钢厂承担的关税比例' },
  training_effect: { en: 'Effect of retraining', zh: '再培训的效果' },
};

/** The first clause of a description stands in where a quantity has no short name; the model describes itself in English. */
export function quantityName(name: string, doc: string, language: Language): string {
  return NAMES[name]?.[language] ?? shortName(doc);
}

/** The first clause of a description, cut where it would not fit. */
export function shortName(doc: string): string {
  const clause = doc.replace(/[.;,:(].*$/, '').trim();
  return clause.length <= LONGEST ? clause : `${clause.slice(0, LONGEST - 1).trimEnd()}…`;
}

const LONGEST = 58;
