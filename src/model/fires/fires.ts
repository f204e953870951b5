import { aux, constant, type EquationSpec, flow, input, stock } from '../../kernel/language.ts';

const xinjiang = 'burning areas and yearly losses of six fields in Xinjiang (Xinhua, China Daily)';

/**
 * Seams that burn. An area burns, spreads, is put out where money and luck allow, cools for years, and takes fire again from what is
 * hot underneath. Nothing burns in a town whose pack has no burning area.
 */
export const fires: Record<string, EquationSpec> = {
  fire_money: input(['seam'], 'CNY/month', { doc: 'Money for fighting the fire.' }),
  fire_watch: input(['seam'], '1', { doc: 'Share of the hot ground that is watched.' }),

  burning_at_start: constant(['seam'], 'm2', { absent: 0, min: 0, doc: 'Area that burns at the start.' }),
  seam_area: constant(['seam'], 'm2', { absent: 0, min: 0, doc: 'Area of the seam that can burn at all.' }),
  fire_growth: constant([], '1/month', {
    absent: 0,
    min: 0,
    max: 0.05,
    doc: 'Growth of a burning area that nobody fights.',
  }),
  burning: stock(
    ['seam'],
    'm2',
    { initial: 'burning_at_start', inflows: ['spread', 'taken_again'], outflows: ['put_out'] },
    { nonNegative: true, doc: 'Area that burns.' },
  ),
  cooling: stock(
    ['seam'],
    'm2',
    { initial: '0', inflows: ['put_out'], outflows: ['taken_again', 'cooled'] },
    { nonNegative: true, doc: 'Area put out that is still hot underneath.' },
  ),
  cold: stock(['seam'], 'm2', { initial: '0', inflows: ['cooled'], outflows: [] }, { doc: 'Area put out for good.' }),
  room_to_burn: aux(['seam'], '1', 'MAX(0, 1 - SAFEDIV(burning + cooling + cold, seam_area, 1))', {
    doc: 'Share of the seam that has not burnt yet.',
  }),
  spread: flow(['seam'], 'm2/month', 'fire_growth * burning * room_to_burn', {
    boundary: true,
    doc: 'Ground that takes fire for the first time.',
    source: 'Wuda: 2.5 % a year in 1989-2005, 6.3 % in 2000-06, by two satellite studies',
  }),
  fire_cost: constant([], 'CNY/m2', {
    absent: 1,
    min: 1,
    doc: 'Cost of fighting the fire on a square metre.',
    source: xinjiang,
  }),
  fire_success: constant([], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of the ground worked on where the fire goes out.',
    source: 'Wuda and Midong: fighting took 50 to 65 % of the area in two to nine years',
  }),
  worked_on: aux(['seam'], 'm2/month', 'MIN(SAFEDIV(burning, DT), fire_money / fire_cost)', {
    doc: 'Burning ground that is dug out, drilled and sealed.',
  }),
  put_out: flow(['seam'], 'm2/month', 'worked_on * fire_success', { doc: 'Ground where the fire goes out.' }),
  reignition: constant([], '1/month', {
    absent: 0,
    min: 0,
    max: 0.05,
    doc: 'Share of the hot ground that takes fire again when nobody watches.',
    source: 'Wuda 2013-15: 0.3 km2 came back of 2.5 put out',
  }),
  fire_detection: constant([], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of new fires on watched ground that are found while they are small.',
    source: 'Wuda: satellites found 71 to 84 % of what was surveyed',
  }),
  taken_again: flow(['seam'], 'm2/month', 'reignition * cooling * (1 - fire_watch * fire_detection)', {
    doc: 'Hot ground that burns again.',
  }),
  cooling_time: constant([], 'month', { absent: 120, min: 12, doc: 'Time that ground put out stays hot.' }),
  cooled: flow(['seam'], 'm2/month', 'cooling / cooling_time', { doc: 'Ground that is cold at last.' }),

  burn_rate: constant([], 't/(m2*month)', {
    absent: 0,
    min: 0,
    doc: 'Coal that burns under a square metre.',
    source: xinjiang,
  }),
  coal_burnt: aux(['seam'], 't/month', 'burn_rate * burning', { doc: 'Coal that burns.' }),
  coal_lost: stock(
    [],
    't',
    { initial: '0', inflows: ['coal_burning'], outflows: [] },
    { doc: 'Coal burnt since the start.' },
  ),
  coal_burning: flow([], 't/month', 'SUM(coal_burnt)', { boundary: true, doc: 'The same of all seams.' }),
  fire_co2_per_tonne: constant([], 't/t', {
    absent: 0,
    min: 0,
    max: 3.7,
    doc: 'Carbon dioxide for each tonne that burns.',
  }),
  fire_co2: aux([], 't/month', 'fire_co2_per_tonne * coal_burning', { doc: 'Carbon dioxide of the fires.' }),
  fire_pollutant_per_tonne: constant(['pollutant'], 'kg/t', {
    absent: 0,
    min: 0,
    doc: 'Pollutant for each tonne that burns.',
  }),
  fire_emission: aux(['seam', 'pollutant'], 'kg/month', 'fire_pollutant_per_tonne[pollutant] * coal_burnt[seam]', {
    doc: 'What a fire lets out.',
  }),
  fire_emissions: aux(['pollutant'], 'kg/month', 'SUM(fire_emission[*, pollutant])', { doc: 'The same of all fires.' }),
  seam_emitter: constant(['seam', 'emitter'], '1', {
    absent: 0,
    shared: true,
    doc: '1 where a seam’s smoke is that of an emitter.',
  }),

  subsidence_rate: constant([], '1/month', {
    absent: 0,
    min: 0,
    max: 0.1,
    doc: 'Share of the burning ground that sinks in a month.',
  }),
  sunk: stock(
    ['seam'],
    'm2',
    { initial: '0', inflows: ['sinking'], outflows: [] },
    { doc: 'Ground that has sunk or cracked.' },
  ),
  sinking: flow(['seam'], 'm2/month', 'subsidence_rate * burning', {
    boundary: true,
    doc: 'Ground that sinks or cracks.',
  }),

  fire_crew_share: constant([], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of the money for the fires that goes into pay.',
  }),
  fire_crew_pay: constant([], 'CNY/(person*month)', { absent: 1, min: 1, doc: 'Cost of a post in a crew.' }),
  seam_in_market: constant(['seam', 'market'], '1', {
    absent: 0,
    shared: true,
    doc: '1 where a seam lies in the places of a local labour market.',
  }),
  watch_cost: constant([], 'CNY/(m2*month)', {
    absent: 0,
    min: 0,
    doc: 'Cost of watching a square metre of hot ground.',
  }),
  fire_fighting_cost: aux(['seam'], 'CNY/month', 'worked_on * fire_cost', {
    doc: 'What fighting the fires costs: what is not needed any more is not spent.',
  }),
  watching_cost: aux(['seam'], 'CNY/month', 'fire_watch * (burning + cooling) * watch_cost', {
    doc: 'What watching costs.',
  }),
  fire_jobs: aux(
    ['market'],
    'person',
    'SUM((fire_fighting_cost[*] + watching_cost[*]) * seam_in_market[*, market]) * fire_crew_share / fire_crew_pay + SUM(visits[*] * seam_in_market[*, market]) * posts_per_visit',
    { doc: 'Posts in crews that fight and watch, and of guides.' },
  ),

  // Visitors
  fire_access: input(['seam'], '1', { doc: '1 while visitors are let in: only with the consent of the families.' }),
  fire_visitors: constant([], 'person/month', { absent: 0, min: 0, doc: 'Visitors to a burning field that is open.' }),
  visits: aux(['seam'], 'person/month', 'IF burning > 0 THEN fire_access * fire_visitors ELSE 0', {
    doc: 'Visitors to a burning field.',
  }),
  fire_fee: constant([], 'CNY/person', { absent: 0, min: 0, doc: 'What a visitor pays to the city.' }),
  posts_per_visit: constant([], 'month', { absent: 0, min: 0, doc: 'Posts for each visit a month.' }),
  fire_takings: aux([], 'CNY/month', 'SUM(visits) * fire_fee', { doc: 'Admissions of the burning fields.' }),

  burning_total: aux([], 'm2', 'SUM(burning)', { doc: 'Area that burns.' }),
  cooling_total: aux([], 'm2', 'SUM(cooling)', { doc: 'Area put out that is still hot.' }),
  sunk_total: aux([], 'm2', 'SUM(sunk)', { doc: 'Ground that has sunk.' }),
  fire_jobs_total: aux([], 'person', 'SUM(fire_jobs)', { doc: 'Posts in crews and of guides.' }),
  visits_total: aux([], 'person/month', 'SUM(visits)', { doc: 'Visitors to burning fields.' }),
};
