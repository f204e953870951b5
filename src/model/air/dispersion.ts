import { aux, constant, type EquationSpec, input } from '../../kernel/language.ts';

const matrix = 'Gaussian plume climatology after ISC3 (design/plume, design/air)';

/**
 * From what goes up the stacks to what people breathe: a matrix worked out before time starts, one for each season, and what comes
 * from elsewhere. `season` runs over the weather of the heating season and of the rest of the year, both worked out each month:
 * the mean of the year at the pace of a month is theirs by their lengths.
 */
export const dispersion: Record<string, EquationSpec> = {
  heating_now: input([], '1', { doc: '1 in months of the heating season, 0 in others.' }),
  background_air: input([], '1', { doc: 'Fine dust from elsewhere, relative to the start.' }),
  works_unit: constant(['furnace', 'emitter'], '1', {
    shared: true,
    absent: 0,
    doc: '1 where an emitter is the works that a unit belongs to.',
  }),
  gas_unit: constant(['furnace', 'emitter'], '1', {
    shared: true,
    absent: 0,
    doc: '1 where an emitter is a power station that burns the gas of the works that a unit belongs to.',
  }),
  power_emitter: constant(['power_plant', 'emitter'], '1', {
    shared: true,
    absent: 0,
    doc: '1 where an emitter is the stack of a power plant.',
  }),
  emitter_emission: constant(['emitter', 'pollutant'], 'kg/month', {
    absent: 0,
    min: 0,
    doc: 'What an emitter besides the steelworks lets out at the start.',
  }),
  emitter_activity: aux(
    ['emitter'],
    '1',
    'SAFEDIV(SUM(steel_output[*] * gas_unit[*, emitter]), SUM(base_unit_output[*] * gas_unit[*, emitter]), 1) * (1 - SUM((1 - power_plant_running[*]) * power_emitter[*, emitter]))',
    {
      doc: 'Work of an emitter relative to the start: a power plant runs as it is told, and one that burns the works’ gas follows the works.',
    },
  ),
  emitted: aux(
    ['emitter', 'pollutant'],
    'kg/month',
    'SUM(steel_output[*] * unit_pollutant_per_tonne[*, pollutant] * works_unit[*, emitter]) + emitter_emission * emitter_activity[emitter] + SUM(seam_emitter[*, emitter] * fire_emission[*, pollutant])',
    { doc: 'What an emitter lets out.' },
  ),

  dispersion: constant(['season', 'place', 'emitter', 'pollutant'], 'ug*month/(m3*kg)', {
    absent: 0,
    min: 0,
    doc: 'What a kilogram a month from an emitter adds to the air that people of a place breathe, mean of the season.',
    source: matrix,
  }),
  formation: constant(['season', 'place', 'emitter', 'pollutant'], 'ug*month/(m3*kg)', {
    absent: 0,
    min: 0,
    doc: 'The same of particles that form on the way: ammonium sulphate from sulphur dioxide, ammonium nitrate from nitrogen oxides.',
    source: 'first-order rates after the user’s guide of CALPUFF',
  }),
  plume_scale: constant([], '1', {
    absent: 1,
    min: 0,
    max: 1,
    doc: 'What the matrix was multiplied by: under 1 where plumes alone would bring more than was observed.',
  }),
  dust_from_elsewhere: constant(['season'], 'ug/m3', {
    absent: 0,
    min: 0,
    doc: 'Fine dust that does not come from the town’s stacks: the region, homes, traffic, soil. What is left of the observed mean.',
    source: 'the observed mean of the latest year less the plumes’ share',
  }),
  season_share: constant(['season'], '1', { absent: 0, doc: 'Share of the year that a season lasts.' }),
  season_now: aux(['season'], '1', 'IF season = season.heating THEN heating_now ELSE 1 - heating_now', {
    doc: '1 for the season of the month.',
  }),

  stack_concentration: aux(
    ['season', 'place', 'pollutant'],
    'ug/m3',
    'SUM(dispersion[season, place, *, pollutant] * emitted[*, pollutant])',
    { doc: 'Concentration of a pollutant from the town’s emitters alone.' },
  ),
  formed: aux(
    ['season', 'place', 'pollutant'],
    'ug/m3',
    'SUM(formation[season, place, *, pollutant] * emitted[*, pollutant])',
    { doc: 'Particles formed from their gases.' },
  ),
  town_dust: aux(
    ['season', 'place'],
    'ug/m3',
    'stack_concentration[season, place, pm25] + formed[season, place, so2] + formed[season, place, nox]',
    { doc: 'Fine dust from the town’s emitters.' },
  ),
  elsewhere_dust: aux(['season'], 'ug/m3', 'dust_from_elsewhere * background_air', {
    doc: 'Fine dust from elsewhere.',
  }),
  season_dust: aux(['season', 'place'], 'ug/m3', 'elsewhere_dust[season] + town_dust', {
    doc: 'Fine dust (PM2.5) in the weather of a season.',
  }),
  fine_dust: aux(['place'], 'ug/m3', 'SUM(season_now[*] * season_dust[*, place])', {
    doc: 'Fine dust (PM2.5), mean of the month.',
  }),
  fine_dust_year: aux(['place'], 'ug/m3', 'SUM(season_share[*] * season_dust[*, place])', {
    doc: 'Fine dust (PM2.5), mean of a year at the pace of the month.',
  }),
  town_dust_year: aux(['place'], 'ug/m3', 'SUM(season_share[*] * town_dust[*, place])', {
    doc: 'The part of it from the town’s emitters.',
  }),
  gas_year: aux(['place', 'pollutant'], 'ug/m3', 'SUM(season_share[*] * stack_concentration[*, place, pollutant])', {
    doc: 'Each pollutant from the town’s emitters alone, mean of a year at the pace of the month.',
  }),
  in_the_mean: constant(['place'], '1', {
    absent: 0,
    doc: 'Weight of a place in the town’s mean: the people of the urban districts, where the stations stand.',
  }),
  town_own_dust: aux([], 'ug/m3', 'SUM(in_the_mean[*] * town_dust_year[*])', {
    doc: 'The part of it from the town’s emitters.',
  }),
  town_fine_dust: aux([], 'ug/m3', 'SUM(in_the_mean[*] * fine_dust_year[*])', {
    doc: 'Fine dust in the urban districts, mean of a year at the pace of the month.',
  }),
};
