/** What a scenario may drive from the world outside, with the unit the model keeps it in and its value at the start. */
export interface DriverSpec {
  /** The model’s input of the same name. */
  readonly name: string;
  readonly unit: string;
  readonly doc: string;
  /** Value when the scenario says nothing: a number, or the name of a figure in the pack. */
  readonly base: number | { readonly figure: string };
  readonly min: number;
  readonly max: number;
  /** The dimension that the model’s input runs over, where it has one: every element gets the same path. */
  readonly over?: string;
}

export const drivers: readonly DriverSpec[] = [
  {
    name: 'steel_demand',
    unit: '1',
    base: 1,
    min: 0,
    max: 5,
    doc: 'Orders for the town’s steel, relative to the start.',
  },
  {
    name: 'ore_demand',
    unit: '1',
    base: 1,
    min: 0,
    max: 5,
    doc: 'Orders from outside for the town’s ore, relative to the start.',
  },
  {
    name: 'carbon_price',
    unit: 'CNY/t',
    base: { figure: 'base_carbon_price' },
    min: 0,
    max: 1e5,
    doc: 'Price of a tonne of carbon dioxide.',
  },
  {
    name: 'free_allocation',
    unit: '1',
    base: { figure: 'base_free_allocation' },
    min: 0,
    max: 2,
    doc: 'Share of emissions with free allowances.',
  },
  {
    name: 'tariff',
    unit: '1',
    base: 0,
    min: 0,
    max: 5,
    doc: 'Duty that buyers abroad put on the town’s steel beyond that of the start, as a share of its price.',
  },
  {
    name: 'border_carbon_price',
    unit: 'CNY/t',
    base: 0,
    min: 0,
    max: 1e5,
    doc: 'Price of a tonne of carbon dioxide at the border of buyers with a carbon border adjustment, after the free allowances of makers there. What was paid at home is deducted.',
  },
  { name: 'ore_price_index', unit: '1', base: 1, min: 0, max: 20, doc: 'Price of iron ore relative to the start.' },
  {
    name: 'coal_price_index',
    unit: '1',
    base: 1,
    min: 0,
    max: 20,
    doc: 'Price of metallurgical coal relative to the start.',
  },
  {
    name: 'demand_index',
    unit: '1',
    base: 1,
    min: 0,
    max: 5,
    over: 'occupation',
    doc: 'Demand for the town’s other work, relative to the start.',
  },
  {
    name: 'outside_demand',
    unit: '1',
    base: 1,
    min: 0,
    max: 5,
    over: 'sector',
    doc: 'Orders from elsewhere, of government and for investment, for what the town makes besides steel and ore, relative to the start.',
  },
  {
    name: 'sector_availability',
    unit: '1',
    base: 1,
    min: 0,
    max: 1,
    over: 'sector',
    doc: 'Share of the capacity of all sectors but the plants that can work: less in a flood or a lockdown.',
  },
  // Storage and power
  {
    name: 'power_price_index',
    unit: '1',
    base: 1,
    min: 0,
    max: 20,
    doc: 'Price of electricity for the works relative to the start.',
  },
  // Air
  {
    name: 'background_air',
    unit: '1',
    base: 1,
    min: 0,
    max: 5,
    doc: 'Fine dust that the wind brings from elsewhere, relative to the start.',
  },
  // Coal fires
  // Rare metals
  {
    name: 'export_control',
    unit: '1',
    base: { figure: 'base_export_control' },
    min: 0,
    max: 1,
    doc: 'How far export of rare metals needs licences that are not given: 0 free trade, 1 as since April 2025.',
  },
  {
    name: 'rival_control',
    unit: '1',
    base: 0,
    min: 0,
    max: 1,
    doc: 'Share of the foreign market for rare metals that the buyers’ own controls close: tariffs, bans, mines of their own.',
  },
  // The border
  {
    name: 'goods_tariff',
    unit: '1',
    base: 0,
    min: 0,
    max: 5,
    doc: 'Tariff that buyers abroad put on the town’s goods besides steel, beyond that of the start.',
  },
  {
    name: 'border_opening',
    unit: '1',
    base: 1,
    min: 0,
    max: 5,
    doc: 'How open the border to the neighbour is to goods, relative to the start: 0 closed.',
  },
  {
    name: 'sanctions',
    unit: '1',
    base: 1,
    min: 0,
    max: 1,
    doc: 'Sanctions on the neighbour: 1 as at the start, 0 lifted.',
  },
  {
    name: 'land_enforcement',
    unit: '1',
    base: 1,
    min: 0,
    max: 50,
    doc: 'Effort of enforcing sanctions on land, relative to the start.',
  },
  {
    name: 'sea_enforcement',
    unit: '1',
    base: 1,
    min: 0,
    max: 50,
    doc: 'Effort of enforcing sanctions at sea, relative to the start.',
  },
  // People on the move
  {
    name: 'refugees_arriving',
    unit: 'person/month',
    base: 0,
    min: 0,
    max: 1e6,
    doc: 'Refugees who come to the province; the pack says what share comes to the town.',
  },
  {
    name: 'traders_arriving',
    unit: 'person/month',
    base: 0,
    min: 0,
    max: 1e4,
    doc: 'Traders from abroad who settle in the town, with their families.',
  },
  // Exporting the mill
  // Livelihoods on a platform
  // Memory and heritage
];
