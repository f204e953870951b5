import { aux, constant, type EquationSpec, flow, input, stock } from '../../kernel/language.ts';

const PER_HEAD = 'CNY/(person*month)';

/** Schools, clinics and pensions beside the people they are for; refugees whom a province takes in. */
export const peopleServices: Record<string, EquationSpec> = {
  school_children: aux([], 'person', 'residents_by_age[school_age]', { doc: 'Children of school age.' }),
  pension_age: aux([], 'person', 'residents_by_age[from_60]', { doc: 'Residents of pension age.' }),
  payers_per_pensioner: aux(
    [],
    '1',
    'SAFEDIV(SUM(group_staff) + SUM(formal_people), pensioners * pension_age / INIT(pension_age))',
    {
      doc: 'People who pay contributions for each pensioner, if pensioners become more as residents of their age do. Pensions that are paid stay as at the start: this is shown, not paid.',
    },
  ),

  // Fewer people, and the services kept for as many as before
  pupil_cost: constant([], PER_HEAD, {
    absent: 0,
    min: 0,
    doc: 'What the city spends on schools for each child of school age.',
  }),
  care_cost: constant([], PER_HEAD, { absent: 0, min: 0, doc: 'What the city spends on health for each resident.' }),
  services_merged: input([], '1', {
    doc: 'Share of the schools and clinics that are merged as far as the people they were for have gone.',
  }),
  merging_saves: constant([], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of the cost of a place that is saved where its school or clinic is merged; buses and boarding take the rest.',
  }),
  idle_services: aux(
    [],
    'CNY/month',
    `pupil_cost * MAX(0, INIT(school_children) - school_children)
      + care_cost * MAX(0, INIT(residents) - residents)`,
    { doc: 'What is spent on places in schools and clinics whose people have gone.' },
  ),
  services_saved: aux([], 'CNY/month', 'services_merged * merging_saves * idle_services', {
    doc: 'What the city saves by merging them.',
  }),
  service_pay_share: constant([], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Pay as a share of what schools and clinics cost.',
  }),
  service_posts_lost: aux(
    ['market'],
    'person',
    'services_saved * service_pay_share / base_mean_pay * SUM(base_jobs[*, market]) / SUM(base_jobs)',
    { doc: 'Posts of teachers and nurses that go with them.' },
  ),

  // Refugees, who come to a province and not to a town
  refugees_arriving: input([], 'person/month', { doc: 'Refugees who come to the province.' }),
  refugee_share: constant([], '1', { absent: 0, min: 0, max: 1, doc: 'Share of them who come to the town.' }),
  refugee_onward: constant([], '1/month', { absent: 0, min: 0, max: 1, doc: 'Share of them who move on each month.' }),
  refugee_cost: constant([], PER_HEAD, { absent: 0, min: 0, doc: 'Public cost of a refugee.' }),
  refugees: stock(
    [],
    'person',
    { initial: '0', inflows: ['refugees_came'], outflows: ['refugees_went'] },
    {
      tally: true,
      doc: 'Refugees in the town; they are not among the residents, and take no post that the model counts.',
    },
  ),
  refugees_came: flow([], 'person/month', 'refugee_share * refugees_arriving', {
    doc: 'Refugees who come to the town.',
  }),
  refugees_went: flow([], 'person/month', 'refugee_onward * refugees', { doc: 'Refugees who move on.' }),
  refugee_support: aux([], 'CNY/month', 'refugee_cost * refugees', {
    doc: 'Public support of refugees, shared by the budgets as social assistance is.',
  }),
};
