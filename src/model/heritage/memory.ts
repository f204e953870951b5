import { aux, constant, type EquationSpec, flow, input, stock } from '../../kernel/language.ts';

const levels = 'Historic England 2016, Understanding Historic Buildings: levels 1 (visual) to 4 (comprehensive)';

/**
 * What a town remembers by: places with inscriptions, machines, rooms. What is neither looked after nor recorded decays, and a
 * demolition takes it at once. A record keeps a part of what a place told, the more the deeper it is; the place keeps all.
 *
 * Worth is counted in points that whoever knows the places has given; four stocks hold it and nothing leaks.
 */
export const memory: Record<string, EquationSpec> = {
  memory_worth: constant(['site'], '1', {
    absent: 0,
    min: 0,
    doc: 'What a place is worth as memory, in points that people who know it give; 0 for places of another kind.',
  }),
  sound_share: constant(['site'], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of it that still stands at the start.',
  }),
  decay_rate: constant(['site'], '1/month', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of what stands that is lost each month where nobody looks after the place.',
  }),
  looked_after: input(['site'], '1', { doc: '1 where a place is kept up, so that it does not decay.' }),
  demolished: input(['site'], '1', { doc: '1 from the month in which a place is demolished.' }),
  loss_rate: aux(['site'], '1/month', 'IF demolished > 0 THEN 1 / DT ELSE decay_rate * (1 - looked_after)', {
    doc: 'Share of what stands that is lost in the month.',
  }),

  // The work of recording
  recording_effort: input(['site'], 'person*hour/month', { doc: 'Hours of work that go into the record of a place.' }),
  record_depth: input(['site'], '1', { doc: 'Level of the record, 1 to 4.', source: levels }),
  recording_hours: constant(['site'], 'person*hour', {
    absent: 0,
    min: 0,
    doc: 'Work for a descriptive record (level 2) of all that a place holds.',
  }),
  depth_hours: constant(['record_level'], '1', {
    absent: 1,
    min: 0,
    doc: 'Work for a record of a level, relative to level 2.',
    source: levels,
  }),
  depth_keeps: constant(['record_level'], '1', {
    absent: 0.5,
    min: 0,
    max: 1,
    doc: 'Share of what a place told that a record of a level keeps.',
    source: levels,
  }),
  at_level: aux(['site', 'record_level'], '1', 'IF record_level = record_depth[site] THEN 1 ELSE 0', {
    doc: '1 for the level at which a place is recorded.',
  }),
  recorders_pace: aux(
    ['site'],
    '1/month',
    'SAFEDIV(memory_worth * sound_share * recording_effort, recording_hours * SUM(at_level[site, *] * depth_hours[*]))',
    { doc: 'Worth that the hours of the month suffice to record.' },
  ),

  unrecorded: stock(
    ['site'],
    '1',
    { initial: 'memory_worth * sound_share', inflows: [], outflows: ['recorded_now', 'lost_unrecorded'] },
    { doc: 'What stands and has no record.' },
  ),
  recorded: stock(
    ['site'],
    '1',
    { initial: '0', inflows: ['recorded_now'], outflows: ['lost_recorded'] },
    { doc: 'What stands and has a record.' },
  ),
  only_record: stock(
    ['site'],
    '1',
    { initial: '0', inflows: ['lost_recorded'], outflows: [] },
    { doc: 'What has gone and has a record.' },
  ),
  gone_unrecorded: stock(
    ['site'],
    '1',
    { initial: '0', inflows: ['lost_unrecorded'], outflows: [] },
    { doc: 'What has gone without a record.' },
  ),
  lost_unrecorded: flow(['site'], '1/month', 'loss_rate * unrecorded', { doc: 'Lost in the month without a record.' }),
  lost_recorded: flow(['site'], '1/month', 'loss_rate * recorded', { doc: 'Lost in the month, with a record.' }),
  recorded_now: flow(['site'], '1/month', 'MIN(recorders_pace, unrecorded / DT - lost_unrecorded)', {
    doc: 'Recorded in the month: as far as the hours go, and no more than is left.',
  }),
  kept_by_record: aux(['site'], '1', 'only_record * SUM(at_level[site, *] * depth_keeps[*])', {
    doc: 'What a record keeps of what has gone.',
  }),
  memory_lost: aux(['site'], '1', 'gone_unrecorded + only_record - kept_by_record', {
    doc: 'Memory lost for good: gone without a record, or more than the record kept.',
  }),
  memory_lost_total: aux([], '1', 'SUM(memory_lost)', { doc: 'Memory lost in all places since the start.' }),
  memory_standing_total: aux([], '1', 'SUM(unrecorded) + SUM(recorded)', { doc: 'Memory in places that stand.' }),
  memory_recorded_total: aux([], '1', 'SUM(recorded) + SUM(only_record)', { doc: 'Memory that has a record.' }),

  // Who does it and what it costs
  recorder_hours: constant([], 'hour/month', {
    absent: 160,
    min: 1,
    max: 744,
    doc: 'Hours that a recorder works in a month.',
  }),
  recording_price: constant([], 'CNY/(person*hour)', {
    absent: 0,
    min: 0,
    doc: 'Cost of an hour of recording: pay, equipment, archive.',
  }),
  recorders: aux(['site'], 'person', 'recording_effort / recorder_hours', { doc: 'People who record.' }),
  recording_cost: aux([], 'CNY/month', 'SUM(recording_effort) * recording_price', { doc: 'What the record costs.' }),
};
