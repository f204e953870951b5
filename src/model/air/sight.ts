import { aux, constant, type EquationSpec } from '../../kernel/language.ts';

const improve = 'revised IMPROVE equation, Pitchford et al. 2007';
const dry = (value: number, doc: string): EquationSpec => constant([], 'm2/g', { value, doc, source: improve });
const part = (doc: string, absent: number): EquationSpec => constant([], '1', { absent, min: 0, max: 1, doc });

/** Sulphate, nitrate and organic matter scatter more where there is much of them: particles grow. */
const large = (mass: string): EquationSpec =>
  aux(['season', 'place'], 'ug/m3', `IF ${mass} < large_from THEN ${mass} * ${mass} / large_from ELSE ${mass}`, {
    doc: 'The part of it in large particles.',
    source: improve,
  });

/** How far one sees, and what is left of the town from above. */
export const sight: Record<string, EquationSpec> = {
  background_sulphate: part('Share of ammonium sulphate in fine dust from elsewhere.', 0.25),
  background_nitrate: part('Share of ammonium nitrate in it.', 0.15),
  background_organic: part('Share of organic matter in it.', 0.3),
  background_soot: part('Share of soot in it; what is left is soil.', 0.07),
  coarse_ratio: constant([], '1', {
    absent: 0.8,
    min: 0,
    max: 10,
    doc: 'Coarse dust for each of fine dust from elsewhere.',
  }),
  stack_organic: part('Share of organic matter in the fine dust of stacks.', 0.2),
  stack_soot: part('Share of soot in it; what is left is soil.', 0.15),
  small_growth: constant(['season'], '1', {
    absent: 1,
    doc: 'What small sulphate and nitrate scatter in moist air over what they scatter dry.',
    source: improve,
  }),
  large_growth: constant(['season'], '1', { absent: 1, doc: 'The same of large ones.', source: improve }),
  large_from: constant([], 'ug/m3', {
    value: 20,
    doc: 'Concentration from which all of it counts as large.',
    source: improve,
  }),
  small_sulphate_scatters: dry(2.2, 'Light that small sulphate scatters.'),
  large_sulphate_scatters: dry(4.8, 'Light that large sulphate scatters.'),
  small_nitrate_scatters: dry(2.4, 'Light that small nitrate scatters.'),
  large_nitrate_scatters: dry(5.1, 'Light that large nitrate scatters.'),
  small_organic_scatters: dry(2.8, 'Light that small organic particles scatter.'),
  large_organic_scatters: dry(6.1, 'Light that large organic particles scatter.'),
  soot_absorbs: dry(10, 'Light that soot absorbs.'),
  soil_scatters: dry(1, 'Light that soil scatters.'),
  coarse_scatters: dry(0.6, 'Light that coarse dust scatters.'),
  clean_air: constant([], '1/km', {
    value: 0.01,
    doc: 'Light that clean air scatters: 10 for a thousand kilometres.',
    source: improve,
  }),
  to_km: constant([], 'm/km', { value: 1000, doc: 'Metres in a kilometre.' }),
  ug_per_g: constant([], 'ug/g', { value: 1e6, doc: 'Micrograms in a gram.' }),

  sulphate: aux(
    ['season', 'place'],
    'ug/m3',
    'formed[season, place, so2] + background_sulphate * elsewhere_dust[season]',
    {
      doc: 'Ammonium sulphate.',
    },
  ),
  nitrate: aux(
    ['season', 'place'],
    'ug/m3',
    'formed[season, place, nox] + background_nitrate * elsewhere_dust[season]',
    {
      doc: 'Ammonium nitrate.',
    },
  ),
  organic: aux(
    ['season', 'place'],
    'ug/m3',
    'stack_organic * stack_concentration[season, place, pm25] + background_organic * elsewhere_dust[season]',
    { doc: 'Organic matter.' },
  ),
  soot: aux(
    ['season', 'place'],
    'ug/m3',
    'stack_soot * stack_concentration[season, place, pm25] + background_soot * elsewhere_dust[season]',
    { doc: 'Soot.' },
  ),
  soil: aux(
    ['season', 'place'],
    'ug/m3',
    '(1 - stack_organic - stack_soot) * stack_concentration[season, place, pm25] + (1 - background_sulphate - background_nitrate - background_organic - background_soot) * elsewhere_dust[season]',
    { doc: 'Soil and ash.' },
  ),
  coarse_dust: aux(
    ['season', 'place'],
    'ug/m3',
    'MAX(0, stack_concentration[season, place, dust] - stack_concentration[season, place, pm25]) + coarse_ratio * elsewhere_dust[season]',
    { doc: 'Dust that is not fine.' },
  ),
  large_sulphate: large('sulphate'),
  large_nitrate: large('nitrate'),
  large_organic: large('organic'),
  extinction: aux(
    ['season', 'place'],
    '1/km',
    `clean_air + (small_growth[season] * (small_sulphate_scatters * (sulphate - large_sulphate) + small_nitrate_scatters * (nitrate - large_nitrate))
      + large_growth[season] * (large_sulphate_scatters * large_sulphate + large_nitrate_scatters * large_nitrate)
      + small_organic_scatters * (organic - large_organic) + large_organic_scatters * large_organic
      + soot_absorbs * soot + soil_scatters * soil + coarse_scatters * coarse_dust) * to_km / ug_per_g`,
    { doc: 'Share of light lost on a kilometre.', source: improve },
  ),
  koschmieder: constant([], '1', {
    value: 3.912,
    doc: 'What extinction and visual range multiply to: 2 % of contrast is left there.',
    source: 'Koschmieder 1924',
  }),
  extinction_year: aux(['place'], '1/km', 'SUM(season_share[*] * extinction[*, place])', {
    doc: 'The same, mean of a year at the pace of the month.',
  }),
  town_visual_range: aux([], 'km', 'SAFEDIV(koschmieder, SUM(in_the_mean[*] * extinction_year[*]))', {
    doc: 'The same in the urban districts.',
    source: 'Koschmieder 1924',
  }),
  visual_range: aux(['place'], 'km', 'SAFEDIV(koschmieder, extinction_year)', {
    doc: 'How far a dark hill is seen against the sky in the mean haze of a year.',
    source: 'Koschmieder 1924',
  }),
  haze_height: constant([], 'km', { absent: 1, min: 0.05, max: 10, doc: 'Height of the layer that holds the haze.' }),
  optical_depth: aux(['place'], '1', 'extinction_year * haze_height', {
    doc: 'Haze between the ground and the sky.',
  }),
  legibility: aux(['place'], '1', 'EXP(-2 * optical_depth)', {
    doc: 'How much of the ground’s contrast comes up through the haze: light passes it down and up. An index, not a statement about any image.',
  }),
};
