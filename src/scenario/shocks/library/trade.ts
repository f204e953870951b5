import type { Shock } from '../shock.ts';

/** Yuan for a euro: 7.8, as in the packs. */
const CNY_PER_EUR = 7.8;
/** Average price of an allowance in the EU in 2025, euros a tonne (Veyt). */
const EU_ALLOWANCE = 75;

/** What buyers abroad, and the state at home, put in the way of goods. */
export const tradeShocks: readonly Shock[] = [
  {
    id: 'eu-carbon-border',
    title: { en: 'The EU’s carbon border, phased in', zh: '欧盟碳边境税逐步实施' },
    standing: 'rule',
    doc: 'Free allowances of makers in the EU end between 2026 and 2034, and what is charged at the border grows as they go. Begin it in January of 2026. The price stays at that of 2025; the law steps year by year, here it is a straight line.',
    moves: [
      {
        driver: 'border_carbon_price',
        adds: true,
        points: [
          [0, 0.025 * EU_ALLOWANCE * CNY_PER_EUR],
          [96, EU_ALLOWANCE * CNY_PER_EUR],
        ],
        how: '2.5 % of emissions charged in 2026, 100 % in 2034, at 75 euros a tonne and 7.8 yuan a euro',
        source: {
          title: 'How payments at the EU’s carbon border evolve; the EU’s carbon market in 2025',
          publisher: 'cbamreports.com; Veyt',
          address: 'https://veyt.com/2025-eu-ets-year-in-review-turnover-reaches-all-time-high',
          year: 2025,
        },
      },
    ],
  },
  {
    id: 'steel-duty-2018',
    title: { en: 'Every buyer takes the American duty of 2018', zh: '所有买方都征收美国2018年的钢铁关税' },
    standing: 'hypothesis',
    doc: 'A duty of 25 % on steel, as the United States put on 753 products in 2018; that all buyers do it is only tried. How orders answer is worked out from the town’s exports; export-markets-close takes the measured answer of imports instead.',
    moves: [
      {
        driver: 'tariff',
        adds: true,
        points: [[0, 0.25]],
        how: 'from 0 to 25 %',
        source: {
          title: 'The return to protectionism (QJE 2020)',
          publisher: 'Fajgelbaum, Goldberg, Kennedy and Khandelwal',
          year: 2020,
        },
      },
    ],
  },
  {
    id: 'rare-metal-licences-given',
    title: { en: 'Licences for rare metals are given again', zh: '稀有金属出口许可恢复发放' },
    standing: 'hypothesis',
    doc: 'Export of scandium and yttrium goes back to what it was before the list of 4 April 2025: one price at home and abroad. Nobody has announced it.',
    moves: [
      {
        driver: 'export_control',
        points: [[0, 0]],
        how: 'licences needed since April 2025; none needed before',
        source: {
          title: 'Export controls on seven rare earths: the list of April stays in force',
          publisher: 'SMM, metal.com',
          address: 'https://metal.com/en/newscontent/103310477',
          year: 2025,
        },
      },
    ],
  },
];
