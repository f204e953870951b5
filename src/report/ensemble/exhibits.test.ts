import { describe, expect, it } from 'vitest';
import { boxOf, type Futures, OPEN } from '../../ensemble/analysis/prim/box.ts';
import { leafChance, quasiP } from '../../ensemble/analysis/prim/quasi-p.ts';
import { boxExhibit, tradeOffExhibit, treeExhibit } from './boxes.ts';
import { crossingExhibit } from './crossing.ts';
import { differenceExhibit } from './difference.ts';
import { type Exhibit, exhibitCsv, exhibitHtml } from './exhibit.ts';
import { fanExhibit } from './fan.ts';
import { morrisExhibit, pawnExhibit, sobolExhibit } from './indices.ts';
import { choiceExhibit, decidingExhibit } from './knowing.ts';
import type { InputLabel, OutcomeLabel } from './labels.ts';
import { tornadoExhibit } from './tornado.ts';

const labels: InputLabel[] = [
  { name: 'pay_loss', doc: 'Share of pay lost.', unit: '1', figures: 1 },
  { name: 'quit_rate', doc: 'Share who quit.', unit: '1/month', figures: 1 },
  { name: 'age_effect', doc: 'Chance by age.', unit: '1', figures: 8 },
];
const behind: OutcomeLabel = { name: 'left_behind_total', title: 'Left behind', unit: 'person', percent: false };

/** Every word that the picture shows. */
const drawn = ({ figure }: Exhibit) => [...figure.matchAll(/>([^<>]+)</g)].map((match) => match[1]);

describe('what decides the answer', () => {
  const found = [
    { now: 4000, known: 2400, share: 0.4 },
    { now: 4000, known: 4000, share: 0 },
    { now: 4000, known: 3600, share: 0.1 },
  ];
  const exhibit = decidingExhibit(labels, behind, { low: 5000, high: 9000 }, found, 'en');

  it('names the assumptions that matter, most first, and leaves out those that do not', () => {
    expect(exhibit.sentence).toBe(
      'Nine in ten futures lie between 5,000 and 9,000. Most hangs on “pay loss” and “age effect”: to know the first would take 40% off that width.',
    );
    expect(drawn(exhibit)).toContain('pay loss');
    expect(drawn(exhibit)).not.toContain('quit rate');
  });

  it('has the same numbers in its table and, with every digit, in its CSV', () => {
    expect(exhibit.rows[0]).toEqual(['pay loss', 'Share of pay lost.', '4,000', '2,400', '40%']);
    expect(exhibitCsv(exhibit).split('\n')[1]).toBe('pay_loss,left_behind_total,person,4000,2400,0.4');
  });

  it('says so where nothing does', () => {
    const none = decidingExhibit(
      labels,
      behind,
      { low: 1, high: 2 },
      found.map(({ now }) => ({ now, known: now, share: 0 })),
      'en',
    );
    expect(none.sentence).toContain('No assumption decides this by itself');
    expect(none.figure).toBe('');
  });

  it('speaks Chinese', () => {
    const chinese = decidingExhibit(labels, behind, { low: 5000, high: 9000 }, found, 'zh');
    expect(chinese.sentence).toContain('九成未来介于5,000与9,000之间');
  });
});

describe('the choice between plans', () => {
  it('names the plan, and what knowing would spare', () => {
    const each = [
      { worth: 120, changes: 0.2 },
      { worth: 0, changes: 0 },
      { worth: 0, changes: 0 },
    ];
    const exhibit = choiceExhibit(labels, behind, ['A', 'B'], { plan: 1, everything: 300, each }, 'en');
    expect(exhibit.sentence).toContain(
      'choose “B”. To know everything before choosing would better the outcome by 300',
    );
    expect(exhibit.sentence).toContain('in “pay loss”: to know the first would better it by 120');
  });
});

describe('indices', () => {
  it('of Sobol show both orders with their intervals, largest total first', () => {
    const index = (first: number, total: number) => ({ first, total, firstHalfWidth: 0.01, totalHalfWidth: 0.02 });
    const exhibit = sobolExhibit(labels, [index(0.1, 0.2), index(0.5, 0.7), index(0, 0)], 'en');
    expect(exhibit.sentence).toContain('“quit rate” by itself accounts for 50% of the variance, and for 70% together');
    expect(exhibit.rows.map((row) => row[0])).toEqual(['quit rate', 'pay loss', 'age effect']);
    expect(drawn(exhibit)).toContain('0.70 With others');
  });

  it('of PAWN stand beside what chance gives', () => {
    const index = (median: number) => ({ minimum: 0, mean: median, median, maximum: 1, medianHalfWidth: 0.01 });
    const exhibit = pawnExhibit(labels, [index(0.3), index(0.05), index(0.2)], 0.08, 'en');
    expect(exhibit.sentence).toContain('2 of 3 assumptions');
    expect(drawn(exhibit)).toContain('by chance');
  });

  it('of Morris are in the outcome’s unit', () => {
    const effect = (muStar: number) => ({ mu: -muStar, muStar, sigma: 1, muStarHalfWidth: 2 });
    const exhibit = morrisExhibit(labels, behind, [effect(10), effect(3000), effect(20)], 'en');
    expect(exhibit.sentence).toContain('“quit rate” moves the outcome most: by 3,000');
  });

  it('are not drawn where the outcome never moves', () => {
    const idle = { first: 0, total: 0, firstHalfWidth: 0, totalHalfWidth: 0 };
    const exhibit = sobolExhibit(labels, [idle, idle, idle], 'en');
    expect([exhibit.sentence, exhibit.figure]).toEqual(['Does not move the outcome.', '']);
  });
});

describe('a tornado', () => {
  it('shows the widest first, with the mean at both ends', () => {
    const exhibit = tornadoExhibit(
      labels,
      behind,
      7000,
      [
        { low: 6900, high: 7100 },
        { low: 9000, high: 5000 },
        { low: 7000, high: 7000 },
      ],
      'en',
    );
    expect(exhibit.sentence).toContain('with “quit rate” in the lowest tenth of its range 9,000, in the highest 5,000');
    expect(drawn(exhibit)).toEqual(expect.arrayContaining(['quit rate', '9,000', '5,000']));
  });
});

describe('a box', () => {
  const futures: Futures = {
    inputs: [
      [0.1, 0.2, 0.3, 0.4],
      [0.01, 0.02, 0.03, 0.04],
      [0.5, 0.25, 0.75, 1],
    ],
    cases: Uint8Array.of(0, 0, 1, 1),
  };
  const box = boxOf(futures, [{ low: 0.25, high: Number.POSITIVE_INFINITY }, OPEN, { low: 0.3, high: 0.9 }]);
  const found = { box, quasiP: quasiP(futures, box), base: 0.5, inputs: futures.inputs };

  it('is told in a sentence, with values for one figure and places in the range for many', () => {
    const exhibit = boxExhibit(labels, 'more than 5,000 are left behind', found, 'en');
    expect(exhibit.title).toBe('In which futures more than 5,000 are left behind');
    expect(exhibit.sentence).toBe(
      'Where “pay loss” is over 0.25 and “age effect” is between 30% of its range and 90% of its range: 100% of these futures are such, against 50% of all; 50% of such futures are here.',
    );
    expect(exhibit.csv.rows[0].slice(0, 6)).toEqual(['pay_loss', '1', 0.25, Number.POSITIVE_INFINITY, 0.5, 1]);
  });

  it('stands among the others on the way', () => {
    const exhibit = tradeOffExhibit(labels, 115, [boxOf(futures, [OPEN, OPEN, OPEN]), box], box, 'en');
    expect(exhibit.rows).toEqual([
      ['0', '100%', '50%', '100%', '0'],
      ['1', '50%', '100%', '25%', '2'],
    ]);
    expect(exhibit.csv.rows[1][6]).toBe('pay_loss age_effect');
  });

  it('of a tree is told by its limits', () => {
    const low = boxOf(futures, [{ low: Number.NEGATIVE_INFINITY, high: 0.25 }, OPEN, OPEN]);
    const leaves = [box, low].map((one) => ({ box: one, chance: leafChance(futures, one) }));
    const exhibit = treeExhibit(labels, leaves, 'en');
    // No case of two, where without the limit half of the futures are cases: a quarter by chance.
    expect(exhibit.rows[1]).toEqual(['2. “pay loss” is under 0.25', '2', '0%', '0%', '0.250']);
    expect(exhibit.csv.rows.map((row) => row.at(-1))).toEqual([leaves[0].chance, leaves[0].chance, 0.25]);
    expect(drawn(exhibit)).toEqual(expect.arrayContaining(['1', '2']));
  });

  it('is none where nothing tells the futures apart', () => {
    const all = boxOf(futures, [OPEN, OPEN, OPEN]);
    const exhibit = boxExhibit(labels, 'it is so', { ...found, box: all, quasiP: quasiP(futures, all) }, 'en');
    expect(exhibit.sentence).toBe('50% of the futures are such; no box of assumptions tells them apart.');
  });
});

describe('a fan', () => {
  it('ends in words at the last month, and lists every month in its CSV', () => {
    const flat = (value: number) => new Float64Array(25).fill(value);
    const fan = {
      plan: 'Cliff',
      low90: flat(10),
      low50: flat(20),
      middle: flat(30),
      high50: flat(40),
      high90: flat(50),
    };
    const exhibit = fanExhibit('2027-01', behind, [fan], 'en');
    expect(exhibit.sentence).toContain('in 2029-01 between 10 and 50, in the middle 30');
    expect(exhibit.rows.map(([month]) => month)).toEqual(['2027-01', '2028-01', '2029-01']);
    expect(exhibit.csv.rows.length).toBe(25);
    expect(exhibit.figure).toContain('<path');
  });
});

describe('an exhibit on a page', () => {
  it('has its sentence for those who do not see the picture, and escapes what it is given', () => {
    const html = exhibitHtml(
      {
        id: 'x',
        title: 'A < B',
        sentence: 'a & b',
        figure: '<svg></svg>',
        header: ['h'],
        text: 1,
        rows: [['<r>']],
        csv: { header: [], rows: [] },
      },
      'Table',
    );
    expect(html).toContain('aria-label="a &amp; b"');
    expect(html).toContain('<h2>A &lt; B</h2>');
    expect(html).toContain('&lt;r&gt;');
  });
});

describe('plans in the same futures', () => {
  const flat = (value: number) => Float64Array.of(0, value);
  const fan = {
    plan: 'a-less-b',
    low90: flat(-9),
    low50: flat(-4),
    middle: flat(2),
    high50: flat(5),
    high90: flat(30),
  };

  it('have their difference with its direction, in words and numbers', () => {
    const exhibit = differenceExhibit('2027-01', behind, { plan: 'A', against: 'B' }, fan, 0.6, 'en');
    expect(exhibit.title).toBe('The difference, future by future: Left behind, A less B');
    expect(exhibit.sentence).toContain('In 2027-02 the difference lies between -9 and 30 in nine in ten futures');
    expect(exhibit.sentence).toContain('above zero in 60% of them');
    expect(exhibitCsv(exhibit).split('\n')[2]).toBe('a-less-b,2027-02,left_behind_total,person,-9,-4,2,5,30');
  });

  it('have the chance of crossing a line, month by month and with its confidence', () => {
    const threshold = { column: 'left_behind_total', side: 'above' as const, value: 5000 };
    const atEnd = { share: 0.25, low: 0.2, high: 0.31 };
    const ever = { share: 0.5, low: 0.44, high: 0.56 };
    const crossings = [{ threshold, plan: 'a', atEnd, ever, byMonth: [0, 0.25] }];
    const exhibit = crossingExhibit('2027-01', 'x is more than 5,000', 'x>5000', crossings, ['Plan A'], 'en');
    expect(exhibit.id).toBe('crossing-x-above-5000');
    expect(exhibit.sentence).toBe(
      'Plan A: so in 25% of the futures in the last month (95 % confidence: 20% to 31%), and at some time in 50%.',
    );
    expect(exhibit.rows).toEqual([['Plan A', '25%', '20% – 31%', '50%', '44% – 56%']]);
    expect(exhibitCsv(exhibit)).toContain('a,x>5000,2027-02,0.25');
  });
});
