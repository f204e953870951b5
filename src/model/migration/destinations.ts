import { aux, constant, type EquationSpec, flow, stock } from '../../kernel/language.ts';

const THERE = ['destination'];
const gu = 'Gu, Lao, Wen and Zhao 2022, Acta Geographica Sinica 77: migration between provinces, PPML';
const zhou = 'Zhou 2015: a network almost doubles the rate at which jobs arrive and cuts the cost of moving by a tenth';

/**
 * Where those go who leave: pay there, distance, and people of the town who are there already.
 *
 * The choice is a logit: ln of odds = pay_response ln(pay) - distance_response ln(distance) + network. Who goes draws others
 * after, so a small lead grows. The total who leave comes from the labour market and does not depend on it.
 */
export const destinations: Record<string, EquationSpec> = {
  destination_pay: constant(THERE, 'CNY/(person*month)', {
    absent: 1,
    min: 1,
    doc: 'Monthly pay that people who leave can expect there.',
  }),
  destination_distance: constant(THERE, 'km', { absent: 100, min: 1, doc: 'Distance, as the crow flies.' }),
  destination_open: constant(THERE, '1', {
    absent: 1,
    min: 0,
    max: 1,
    doc: 'How far household registration (hukou) lets people settle there: 1 where it is no bar.',
  }),
  people_there_at_start: constant(THERE, 'person', {
    absent: 0,
    min: 0,
    doc: 'People of the town who live there at the start.',
  }),
  pay_response: constant([], '1', {
    absent: 0,
    min: 0,
    max: 5,
    doc: 'By how much the odds rise with pay there.',
    source: gu,
  }),
  distance_response: constant([], '1', {
    absent: 0,
    min: 0,
    max: 5,
    doc: 'By how much the odds fall with distance.',
    source: gu,
  }),
  network_gain: constant([], '1', {
    absent: 1,
    min: 1,
    max: 5,
    doc: 'How much sooner a job comes where many people of the town live already.',
    source: zhou,
  }),
  network_saving: constant([], '1', {
    absent: 0,
    min: 0,
    max: 0.9,
    doc: 'Share of the cost of moving that they save; distance counts for less by as much.',
    source: zhou,
  }),
  network_half: constant([], 'person', {
    absent: 1,
    min: 1,
    doc: 'People of the town at a place with whom half of this comes about.',
  }),
  near: constant([], 'km', {
    value: 100,
    doc: 'Distance from which others are reckoned; a scale, without effect on shares.',
  }),
  people_there: stock(
    THERE,
    'person',
    { initial: 'people_there_at_start', inflows: ['went_there'], outflows: ['back_from_there'] },
    { tally: true, doc: 'People of the town who live there.' },
  ),
  network_factor: aux(
    THERE,
    '1',
    `1 + (network_gain * (1 - network_saving) ^ (0 - distance_response) - 1)
      * people_there / (people_there + network_half)`,
    { doc: 'Odds with the people who are there relative to the odds without anybody.', source: zhou },
  ),
  destination_odds: aux(
    THERE,
    '1',
    `destination_open * (destination_pay / away_pay) ^ pay_response
      * (destination_distance / near) ^ (0 - distance_response) * network_factor`,
    { doc: 'Odds of a destination.', source: gu },
  ),
  destination_share: aux(THERE, '1', 'SAFEDIV(destination_odds, SUM(destination_odds[*]))', {
    doc: 'Share of those who leave that go there; adds to 1.',
  }),
  went_there: flow(THERE, 'person/month', 'destination_share * went_away', { doc: 'People who go there.' }),
  back_from_there: flow(THERE, 'person/month', 'returned_home * SAFEDIV(people_there, SUM(people_there[*]))', {
    doc: 'People who come back from there, in proportion.',
  }),
};
