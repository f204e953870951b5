import { aux, constant, type EquationSpec, input } from '../../kernel/language.ts';

/**
 * Trade with the neighbour under sanctions, on the scale of the province and its corridors, for a planner’s picture of risk: how much
 * goes which way, what of it stays as income, and what that income hangs on. Nothing here says how a rule is evaded: a corridor
 * stands for all who use it, its worth is one number, and the model chooses only how strictly rules are enforced.
 */
export const border: Record<string, EquationSpec> = {
  border_opening: input([], '1', { doc: 'How open the border is to goods, relative to the start: 0 closed.' }),
  sanctions: input([], '1', { doc: 'Sanctions on the neighbour: 1 as at the start, 0 lifted.' }),
  land_enforcement: input([], '1', { doc: 'Effort of enforcement on land, relative to the start.' }),
  sea_enforcement: input([], '1', { doc: 'Effort of enforcement at sea, relative to the start.' }),

  kind_of_corridor: constant(['corridor'], '1', {
    shared: true,
    doc: 'Position of its kind: declared trade, hidden trade on land, hidden trade at sea.',
  }),
  base_corridor_trade: constant(['corridor'], 'CNY/month', {
    absent: 0,
    min: 0,
    doc: 'Goods that take a corridor at the start, both ways.',
  }),
  corridor_margin: constant(['corridor'], '1', {
    absent: 0,
    min: 0,
    doc: 'What who uses it earns, as a share of the goods’ value.',
  }),
  corridor_penalty: constant(['corridor'], '1', {
    absent: 0,
    min: 0,
    doc: 'What a stopped shipment costs beyond itself, as a share of the goods’ value.',
  }),
  base_chance: constant(['corridor'], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Chance that a shipment is stopped at the start.',
  }),
  choice_sharpness: constant([], '1', {
    absent: 0,
    min: 0,
    doc: 'How strongly worth decides between corridors: 1 over the worth, as a share of value, that makes the odds 2.7 to 1.',
  }),
  sanctions_effect: constant([], '1', {
    absent: 0,
    min: 0,
    doc: 'Trade that sanctions hold back, as a share of what there is under them.',
  }),

  // Which way
  stop_chance: aux(
    ['corridor'],
    '1',
    `MIN(1, base_chance * (IF kind_of_corridor = corridor_kind.hidden_land THEN land_enforcement
      ELSE IF kind_of_corridor = corridor_kind.hidden_sea THEN sea_enforcement ELSE 1))`,
    { doc: 'Chance that a shipment is stopped.' },
  ),
  worth_change: aux(['corridor'], '1', '(base_chance - stop_chance) * (corridor_margin + corridor_penalty)', {
    doc: 'What a corridor is worth to who uses it, less the same at the start: (1 - chance) margin - cost - chance penalty.',
  }),
  corridor_pull: aux(
    ['corridor'],
    'CNY/month',
    `base_corridor_trade * EXP(choice_sharpness * worth_change)
      * (IF kind_of_corridor = corridor_kind.declared THEN 1 ELSE sanctions)`,
    {
      doc: 'Weight of a corridor: its trade at the start, by how its worth has changed. Without sanctions nobody hides.',
      source: 'logit; that enforcement moves trade rather than ends it: Yang 2008',
    },
  ),
  corridor_share: aux(['corridor'], '1', 'SAFEDIV(corridor_pull, SUM(corridor_pull[*]))', {
    doc: 'Share of the trade that takes a corridor.',
  }),
  neighbour_trade: aux(
    [],
    'CNY/month',
    'SUM(base_corridor_trade) * border_opening * (1 + sanctions_effect * (1 - sanctions))',
    { doc: 'Trade with the neighbour over all corridors, both ways.' },
  ),
  corridor_trade: aux(['corridor'], 'CNY/month', 'neighbour_trade * corridor_share', {
    doc: 'Goods that take a corridor.',
  }),
  hidden_trade: aux(
    [],
    'CNY/month',
    'SUM((IF kind_of_corridor[*] = corridor_kind.declared THEN 0 ELSE 1) * corridor_trade[*])',
    { doc: 'Goods that no customs office counts.' },
  ),

  // What stays, and what it hangs on
  corridor_take: constant(['corridor'], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of the goods’ value that stays on this side as pay and income of freight, handling and trade.',
  }),
  border_income: aux([], 'CNY/month', 'SUM(corridor_trade[*] * corridor_take[*] * (1 - stop_chance[*]))', {
    doc: 'Income in the province from trade with the neighbour.',
  }),
  hidden_income: aux(
    [],
    'CNY/month',
    `SUM((IF kind_of_corridor[*] = corridor_kind.declared THEN 0 ELSE 1)
      * corridor_trade[*] * corridor_take[*] * (1 - stop_chance[*]))`,
    { doc: 'The part of it that hangs on rules being broken.' },
  ),
  stopped_goods: aux([], 'CNY/month', 'SUM(corridor_trade[*] * stop_chance[*])', {
    doc: 'Goods that are stopped, as expected.',
  }),
  town_border_share: constant([], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'The town’s share of that income.',
  }),
  border_income_per_post: constant([], 'CNY/(person*month)', {
    absent: 8000,
    min: 1,
    doc: 'Income from the border for each post that lives on it.',
  }),
  border_market_share: constant(['market'], '1', {
    absent: 0,
    min: 0,
    max: 1,
    doc: 'Share of the town’s posts at the border by local labour market; adds to 1 where the town has any.',
  }),
  border_posts: aux([], 'person', 'town_border_share * border_income / border_income_per_post', {
    doc: 'Posts of the town that live on the border.',
  }),
  border_posts_change: aux([], 'person', 'border_posts - INIT(border_posts)', {
    doc: 'How many more than at the start, when they are among the jobs that the town has.',
  }),
};
