import { aux, constant, type EquationSpec, flow, input, stock } from '../../kernel/language.ts';

const dortmund =
  'Phoenix and Westfalenhütte, Dortmund, to Shagang 2002-03: about EUR 10 m for 250,000 t, of which 80,000 t of parts to be used again, 600 to 1,000 workers sent by the buyer (Deutsche Welle, China Daily, BBC)';
const each = (doc: string, unit: string, range: { min?: number; max?: number; absent: number }, source?: string) =>
  constant([], unit, { doc, ...range, ...(source === undefined ? {} : { source }) });

/**
 * A closed works is taken apart, sold and put up again abroad.
 *
 * The buyer brings the crews and pays little: what the town gets is a few posts, a price for scrap metal, perhaps orders
 * for its engineers. The carbon dioxide that the town no longer emits is emitted elsewhere once the works runs again,
 * so it stands in two ledgers: the town’s and the world’s.
 */
export const millExport: Record<string, EquationSpec> = {
  mill_crew: input(['furnace'], 'person', { doc: 'Workers who take a closed unit apart, and what belongs to it.' }),
  mill_price_agreed: input(['furnace'], 'CNY/t', { doc: 'Price for a tonne of plant; 0 for the pack’s.' }),
  plant_tonnes_per_capacity: each(
    'Tonnes of plant for each tonne of steel a month that it can make.',
    'month',
    { min: 0, max: 60, absent: 0 },
    dortmund,
  ),
  dismantling_rate: each(
    'Plant that a worker takes apart in a month.',
    't/(person*month)',
    { min: 1, max: 500, absent: 31 },
    dortmund,
  ),
  reused_share: each(
    'Share of it that is put up again; the rest is scrap.',
    '1',
    { min: 0, max: 1, absent: 0 },
    dortmund,
  ),
  mill_price: each('Price for a tonne of plant, scrap included.', 'CNY/t', { min: 0, absent: 0 }, dortmund),
  local_crew_share: each(
    'Share of the workers who are people of the town.',
    '1',
    { min: 0, max: 1, absent: 0 },
    'Dortmund 2002 and Kaiserstuhl 2003: crews of the buyer, 1,000 and 300',
  ),

  // Tonnes of plant
  standing_plant: stock(
    ['furnace'],
    't',
    {
      initial: 'steel_capacity * plant_tonnes_per_capacity',
      inflows: [],
      outflows: ['plant_shipped', 'plant_scrapped'],
    },
    {
      doc: 'Plant that stands, working or not. A blast furnace counts with the converters and mills that work up its iron.',
    },
  ),
  shipped_plant: stock(
    ['furnace'],
    't',
    { initial: '0', inflows: ['plant_shipped'], outflows: [] },
    { doc: 'Plant that was shipped to be put up again.' },
  ),
  scrapped_plant: stock(
    ['furnace'],
    't',
    { initial: '0', inflows: ['plant_scrapped'], outflows: [] },
    { doc: 'Plant that was taken apart and melted down.' },
  ),
  dismantling: aux(
    ['furnace'],
    't/month',
    'IF availability > 0 THEN 0 ELSE MIN(standing_plant / DT, mill_crew * dismantling_rate)',
    { doc: 'Plant taken apart: only what no longer runs.' },
  ),
  plant_shipped: flow(['furnace'], 't/month', 'reused_share * dismantling', { doc: 'Parts that are shipped.' }),
  plant_scrapped: flow(['furnace'], 't/month', '(1 - reused_share) * dismantling', { doc: 'Parts that are scrap.' }),
  dismantled_total: aux([], 't', 'SUM(shipped_plant) + SUM(scrapped_plant)', {
    doc: 'Plant taken apart since the start.',
  }),

  // Who does it
  crew_at_work: aux(['furnace'], 'person', 'dismantling / dismantling_rate', { doc: 'Workers on the site.' }),
  foreign_crew: aux([], 'person', '(1 - local_crew_share) * SUM(crew_at_work)', {
    doc: 'Workers whom the buyer brings. They live on the site; what they spend in the town is left out.',
  }),
  mill_home: aux(
    ['plant', 'market'],
    '1',
    `SAFEDIV(SUM((IF plant_of_group[*] = plant THEN 1 ELSE 0) * base_group_posts[*] * home[*, market]),
      SUM((IF plant_of_group[*] = plant THEN 1 ELSE 0) * base_group_posts[*]))`,
    { doc: 'Share of a plant’s people by local labour market.' },
  ),
  local_crew: aux(['market'], 'person', 'local_crew_share * SUM(crew_at_work[*] * furnace_home[*, market])', {
    doc: 'Posts for people of the town on the site.',
  }),
  furnace_home: aux(['furnace', 'market'], '1', 'mill_home[plant_of_furnace[furnace], market]', {
    doc: 'The same for the plant that a unit belongs to.',
  }),

  // People who go along, to put the plant up again and run it
  experts_per_tonne: each('People of the plant who go along for each tonne taken apart.', 'person/t', {
    min: 0,
    max: 0.1,
    absent: 0,
  }),
  experts_wanted: aux(
    ['plant'],
    'person/month',
    'experts_per_tonne * SUM((IF plant_of_furnace[*] = plant THEN 1 ELSE 0) * dismantling[*])',
    { doc: 'People of a plant whom the buyer wants.' },
  ),
  plant_looking: aux(['plant'], 'person', 'SUM((IF plant_of_group[*] = plant THEN 1 ELSE 0) * group_searching[*])', {
    doc: 'People let go by a plant who look for work.',
  }),
  go_along_chance: aux(
    ['group'],
    '1/month',
    'MIN(0.5 / DT, SAFEDIV(experts_wanted[plant_of_group[group]], plant_looking[plant_of_group[group]]))',
    {
      doc: 'Chance that somebody whom the plant let go leaves with it, of those who look for work; one in two at most.',
    },
  ),

  // Orders for engineers of the town
  engineering_per_tonne: each(
    'Orders that engineering firms of the town get for each tonne taken apart: parts in place of those that were worn.',
    'CNY/t',
    { min: 0, absent: 0 },
  ),
  engineering_time: each('Time over which they work off an order book.', 'month', { min: 1, max: 120, absent: 18 }),
  engineering_pay_share: each('Pay as a share of such orders.', '1', { min: 0, max: 1, absent: 0 }),
  order_book_abroad: stock(
    [],
    'CNY',
    { initial: '0', inflows: ['orders_placed'], outflows: ['orders_worked_off'] },
    { tally: true, doc: 'Orders for the works abroad that engineering firms of the town have on their books.' },
  ),
  orders_placed: flow([], 'CNY/month', 'engineering_per_tonne * SUM(dismantling)', {
    doc: 'Orders placed in the month.',
  }),
  orders_worked_off: flow([], 'CNY/month', 'order_book_abroad / engineering_time', { doc: 'Orders worked off.' }),
  engineering_posts: aux(
    ['market'],
    'person',
    'orders_worked_off * engineering_pay_share / base_mean_pay * SUM(base_jobs[*, market]) / SUM(base_jobs)',
    { doc: 'Posts that these orders call for.' },
  ),

  // Money of the owner
  mill_sale: aux(
    [],
    'CNY/month',
    'SUM(dismantling[*] * (IF mill_price_agreed[*] > 0 THEN mill_price_agreed[*] ELSE mill_price))',
    { doc: 'What the buyer pays to the owner, as the plant leaves.' },
  ),
  scrap_forgone: aux([], 'CNY/month', 'scrap_price * SUM(dismantling)', {
    doc: 'What the same tonnes would fetch as scrap at home, cutting not taken off: shown beside the price, not counted.',
  }),

  // Carbon dioxide, in two ledgers
  restart_time: each(
    'Time from taking apart to running again, on average.',
    'month',
    { min: 1, max: 240, absent: 24 },
    'Dortmund closed in 2001 and was to run again at the end of 2003; Kaiserstuhl closed in 2000 and ran again in 2006',
  ),
  capacity_kept: each('Capacity that runs again, as a share of what was taken apart.', '1', {
    min: 0,
    max: 3,
    absent: 0,
  }),
  utilisation_abroad: each('Share of it that is used.', '1', { min: 0, max: 1, absent: 0 }),
  counted_abroad: each(
    'Share of its emissions that the world’s ledger counts: 1 where its steel comes on top, 0 where it takes the place of other steel as dirty.',
    '1',
    { min: 0, max: 1, absent: 1 },
  ),
  capacity_dismantled: aux(
    ['furnace'],
    't/month^2',
    'SAFEDIV(dismantling, plant_tonnes_per_capacity) * capacity_kept',
    { doc: 'Capacity that leaves.' },
  ),
  capacity_started: flow(['furnace'], 't/month^2', 'DELAY3(capacity_dismantled, restart_time, 0)', {
    doc: 'Capacity that starts again abroad.',
  }),
  capacity_abroad: stock(
    ['furnace'],
    't/month',
    { initial: '0', inflows: ['capacity_started'], outflows: [] },
    { tally: true, doc: 'Steel capacity that runs abroad.' },
  ),
  moved_co2: aux([], 't/month', 'utilisation_abroad * SUM(capacity_abroad[*] * unit_co2_per_tonne[*])', {
    doc: 'Carbon dioxide of the works where it stands now: moved, not cut.',
  }),
  world_co2: aux([], 't/month', 'town_co2 + counted_abroad * moved_co2', {
    doc: 'The same in the world’s ledger, with the town’s. What other works make in place of the town’s steel is not in it.',
  }),
};
