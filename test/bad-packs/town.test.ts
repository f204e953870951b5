import { describe, expect, it } from 'vitest';
import { townVocabulary } from '../../src/ensemble/vocabulary.ts';
import { formatFault } from '../../src/kernel/errors.ts';
import { checkRegion } from '../../src/region/region.ts';
import { append, both, type Edit, packed } from '../../src/region/testing/edit.ts';
import type { TextFiles } from '../../src/region/testing/tiny-pack.ts';
import { casePack } from '../../validation/harness/pack.ts';
import { benxi } from '../benxi.ts';

/*
 * A small town with one thing wrong that no single row shows: tables that do not add up, labels that lead nowhere,
 * figures that are sensible one by one and not together. The pack of Longbridge serves as the small town.
 */
const small: TextFiles = new Map(
  [...(await casePack('longbridge', benxi))].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
);
const FACTS = 'figures/facts.csv';
const FILLED = 'figures/filled.csv';
const SECTORS = 'labels/sectors.csv';

/** Sets a cell of the first row that begins so and holds all the words. */
function set(path: string, quantity: string, labels: readonly string[], column: string, text: string): Edit {
  return (files) => {
    const lines = (files.get(path) ?? '').split('\n');
    const head = lines[0].split(',');
    const at = lines.findIndex((line) => {
      const cells = line.split(',');
      return cells[0] === quantity && labels.every((label) => cells.includes(label));
    });
    if (at < 0) throw new Error(`${path} has no ${quantity} of ${labels.join(', ')}`);
    const cells = lines[at].split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/); // commas outside quotes
    cells[head.indexOf(column)] = text;
    return new Map(files).set(path, lines.with(at, cells.join(',')).join('\n'));
  };
}

/** Sets value, low and high to one number. */
const fix = (path: string, quantity: string, labels: readonly string[], value: number): Edit => {
  const edits = ['value', 'low', 'high'].map((column) => set(path, quantity, labels, column, String(value)));
  return (files) => edits.reduce((edited, edit) => edit(edited), files);
};

const label = (dimension: string, id: string, column: string, text: string): Edit => {
  const path = `labels/${{ branch: 'branches', technology: 'technologies' }[dimension] ?? `${dimension}s`}.csv`;
  return set(path, id, [], column, text);
};

/** What is wrong, the change that makes it so, and the messages, all of them. */
type BadTown = readonly [name: string, edit: Edit, ...faults: RegExp[]];

const account: readonly BadTown[] = [
  [
    'inputs above the output',
    fix(FACTS, 'io_flow', ['services', 'works'], 1200),
    /facts\.csv:\d+: services with uses of 2100, less what comes in, of an output of 1000; expected a row that adds up to the output/,
    /facts\.csv:\d+: works with inputs of 1300 and a value added of 800 for an output of 1000; expected a column that adds up to the output: io_flow to the sector, io_pay/,
  ],
  [
    'negative value added',
    fix(FACTS, 'io_surplus', ['works'], -400),
    /facts\.csv:\d+: works with a value added of -100; expected pay, taxes on production, depreciation and surplus of 0 or more together/,
    /works with inputs of 200 and a value added of -100 for an output of 1000/,
  ],
  [
    'pay of more than twice the value added',
    fix(FACTS, 'io_surplus', ['manufacturing'], -200),
    /facts\.csv:\d+: manufacturing with pay of 300 from a value added of 100; expected io_pay of at most 2 times the value added/,
    /manufacturing with inputs of 0 and a value added of 100 for an output of 1000/,
  ],
  [
    'more sold than there is',
    fix(FACTS, 'io_household', ['services'], 1000),
    /facts\.csv:\d+: services with uses of 1700, less what comes in, of an output of 1000/,
  ],
  [
    'more sent away than made',
    fix(FACTS, 'io_outflow', ['works'], 1500),
    /facts\.csv:\d+: works with uses of 1600, less what comes in, of an output of 1000/,
  ],
  [
    'an output in thousands beside flows in ones',
    fix(FACTS, 'io_output', ['works'], 1),
    /works with inputs of 200 and a value added of 800 for an output of 1; expected a column/,
    /works with uses of 1000, less what comes in, of an output of 1;/,
  ],
  [
    'a sector without its output',
    (files) => {
      const lines = (files.get(FACTS) ?? '').split('\n');
      return new Map(files).set(
        FACTS,
        lines.filter((line) => !(line.startsWith('io_output,') && line.includes(',services,'))).join('\n'),
      );
    },
    /^quantity io_output: no figure for services; expected the output of every sector of the published table/,
  ],
  [
    'goods from other provinces that no row has',
    (files) => append(FACTS, row('io_inflow', { sector: 'services', value: '50', unit: 'GBP/year' }))(files),
    /services with uses of 950, less what comes in, of an output of 1000/,
  ],
  [
    'years mixed in a table',
    set(FACTS, 'io_flow', ['services', 'works'], 'year', '2012'),
    /facts\.csv:\d+:year: io_flow of services, works of 2012, in a table of 2005; expected one year for the whole table/,
  ],
  [
    'a total of another year',
    set(FACTS, 'io_output', ['services'], 'year', '2004'),
    /facts\.csv:\d+:year: io_output of services of 2004, in a table of 2005; expected one year/,
  ],
  [
    'money of another country in a table',
    set(FACTS, 'io_output', ['services'], 'unit', 'CNY/year'),
    /facts\.csv:\d+:unit: the unit "CNY\/year"; expected a unit of the kind GBP\/year/,
  ],
  [
    'prices of a year and of a month mixed',
    set(FACTS, 'io_pay', ['services'], 'unit', 'GBP'),
    /facts\.csv:\d+:unit: the unit "GBP"; expected a unit of the kind GBP\/year/,
  ],
  [
    'pay without the time it is for',
    set(FACTS, 'jobs_pay', ['craft'], 'unit', 'GBP/person'),
    /facts\.csv:\d+:unit: the unit "GBP\/person"; expected a unit of the kind GBP\/\(person\*month\)/,
  ],
];

/** A row of facts.csv: the columns named, an assumption of 2005 for the rest. */
function row(quantity: string, cells: Readonly<Record<string, string>>): string {
  const head = (small.get(FACTS) ?? '').split('\n')[0].split(',');
  const given: Record<string, string> = {
    quantity,
    year: '2005',
    basis: 'assumption',
    low: cells.value ?? '',
    high: cells.value ?? '',
    source: 'landfall',
    ...cells,
  };
  return head.map((column) => given[column] ?? '').join(',');
}
const add =
  (quantity: string, cells: Readonly<Record<string, string>>): Edit =>
  (files) =>
    append(FACTS, row(quantity, cells))(files);

/** A sector of which the published table knows nothing, split off the services. */
const split: Edit = both(
  (files) =>
    new Map(files).set(
      SECTORS,
      'id,name_en,branch,makes,part_of\nworks,The works,,metal,\nmanufacturing,Manufacturing,manufacturing,,\nservices,Services,services,,\nservices2,Care,services,,services\n',
    ),
  add('jobs_per_output', { sector: 'services2', value: '1890', unit: 'person*year/GBP' }),
  add('inventory_time', { sector: 'services2', value: '0', unit: 'month' }),
  add('replaced_outside', { sector: 'services2', value: '1', unit: '1' }),
);
const halves = both(
  add('part_share', { sector: 'services', value: '0.5', unit: '1' }),
  add('part_share', { sector: 'services2', value: '0.5', unit: '1' }),
);

const parts: readonly BadTown[] = [
  [
    'parts of a sector and no national table to split it by',
    both(split, halves),
    /^labels of sector:part_of: services with parts, and no national table; expected nation_flow, nation_output and the rest/,
  ],
  [
    'parts without their shares',
    split,
    /services with parts, and no national table/,
    /^quantity part_share: part_share of none; expected one for each part: services, services2/,
  ],
  [
    'shares of parts over one',
    both(split, halves, fix(FACTS, 'part_share', ['services2'], 0.6)),
    /facts\.csv:\d+: part_share adds up to 1\.1 over sector; expected 1/,
  ],
  [
    'a part of a sector that is none',
    both(split, halves, (files) =>
      new Map(files).set(SECTORS, (files.get(SECTORS) ?? '').replace(',,services\n', ',,trade\n')),
    ),
    /^labels of sector:part_of: services2 as a part of "trade"; expected the id of a sector of the published table/,
  ],
  [
    'shares of parts where nothing is split',
    add('part_share', { sector: 'services', value: '1', unit: '1' }),
    /facts\.csv:\d+: part_share of services, and no sector with part_of; expected/,
  ],
  [
    'a national table that does not add up',
    both(
      ...['works', 'manufacturing', 'services'].map((sector) =>
        both(
          add('nation_output', { sector, value: '9000', unit: 'GBP/year' }),
          add('nation_pay', { sector, value: sector === 'works' ? '8000' : '9000', unit: 'GBP/year' }),
          add('nation_household', { sector, value: sector === 'services' ? '9500' : '9000', unit: 'GBP/year' }),
        ),
      ),
    ),
    /facts\.csv:\d+: the nation’s row of services of 9500, for an output of 9000; expected a row that adds up to nation_output/,
    /facts\.csv:\d+: the nation’s column of works of 8000, for an output of 9000; expected a column that adds up/,
  ],
  [
    'a known account of a plant that buys more than it makes',
    both(
      add('account_input', { sector: 'services', to_sector: 'works', value: '0.7', unit: '1' }),
      add('account_input', { sector: 'manufacturing', to_sector: 'works', value: '0.5', unit: '1' }),
    ),
    /facts\.csv:\d+: account_input of works that adds up to 1\.2; expected at most 1/,
  ],
  [
    'a location quotient with an exponent of one',
    fix(FACTS, 'flq_delta', [], 1),
    /facts\.csv:\d+:value: "1"; expected flq_delta from 0 to 0\.99/,
  ],
];

const shares: readonly BadTown[] = [
  [
    'ages of a plant that do not add up',
    fix(FACTS, 'plant_age_mix', ['men', '45_to_54'], 0.37),
    /facts\.csv:\d+: plant_age_mix of longbridge adds up to 1\.1 over sex and age; expected 1/,
  ],
  [
    'people outside the plants who live nowhere',
    fix(FACTS, 'place_share', ['birmingham'], 0.8),
    /facts\.csv:\d+: place_share adds up to 0\.8 over place; expected 1/,
  ],
  [
    'ages of suppliers’ people that do not add up',
    fix(FILLED, 'linked_mix', ['men', 'under_35'], 0.3),
    /filled\.csv:\d+: linked_mix adds up to 1\.15 over sex and age; expected 1/,
  ],
  [
    'recruits of more than all ages',
    fix(FILLED, 'recruit_mix', ['men', 'under_35'], 0.72),
    /filled\.csv:\d+: recruit_mix adds up to 1\.1 over sex and age; expected 1/,
  ],
  [
    'a branch whose occupations do not add up',
    fix(FACTS, 'branch_occupation', ['services', 'craft'], 0.22),
    /facts\.csv:\d+: branch_occupation of services adds up to 1\.1 over occupation; expected 1/,
  ],
  [
    'stocks of inputs for longer than a year',
    fix(FILLED, 'inventory_time', ['services'], 13),
    /filled\.csv:\d+:value: "13"; expected inventory_time from 0 to 12/,
  ],
  [
    'a share of residents above one',
    fix(FACTS, 'plant_residence', ['longbridge'], 1.2),
    /facts\.csv:\d+:value: "1\.2"; expected plant_residence from 0 to 1/,
  ],
];

const labels: readonly BadTown[] = [
  [
    'a place without a labour market',
    label('place', 'birmingham', 'market', ''),
    /^labels of place:market: birmingham without a market; expected an id of market: people look for work in the labour market of the place they live in$/,
  ],
  [
    'an occupation without a family',
    label('occupation', 'craft', 'family', ''),
    /^labels of occupation:family: craft without a family; expected an id of family/,
  ],
  [
    'a furnace of no plant',
    label('furnace', 'line', 'plant', ''),
    /^labels of furnace:plant: line without a plant; expected an id of plant/,
  ],
  [
    'a furnace of no technology',
    label('furnace', 'line', 'technology', ''),
    /^labels of furnace:technology: line without a technology; expected an id of technology/,
  ],
  [
    'a group of no family',
    label('group', 'longbridge-office', 'family', ''),
    /^labels of group:family: longbridge-office without a family; expected an id of family/,
  ],
  [
    'a status with a slip',
    label('furnace', 'line', 'status', 'opreating'),
    /^labels of furnace:status: line with the status "opreating"; expected perhaps operating$/,
  ],
  [
    'a mine without a status',
    label('mine', 'none', 'status', ''),
    /^labels of mine:status: none without a status; expected one of announced, cancelled, closed/,
  ],
];

const together: readonly BadTown[] = [
  [
    'more steel than the units in service can make',
    fix(FACTS, 'base_steel_output', [], 7000),
    /facts\.csv:\d+: base_steel_output of 7000 t\/month, from units in service that can make 6300; expected no more than steel_capacity/,
  ],
  [
    'steel from a works that does not run',
    label('furnace', 'line', 'status', 'mothballed'),
    /facts\.csv:\d+: base_steel_output of 6300 t\/month, from units in service that can make 0/,
  ],
  [
    'a mine that digs from nothing',
    fix(FACTS, 'ore_capacity', ['none'], 1000),
    /facts\.csv:\d+: none digs 1000 t\/month from a reserve of 0 t; expected a reserve for a month at least; give ore_reserve, or set ore_capacity to 0/,
  ],
  [
    'more jobs that end in a month than people out of work',
    fix(FACTS, 'separation_rate', [], 0.09),
    /facts\.csv:\d+: up to 50463 jobs that end each month, beside 26717 people out of work when unemployment is at its low, 0\.045; expected fewer/,
  ],
  [
    'a range in which that may happen',
    set(FACTS, 'separation_rate', [], 'high', '0.06'),
    /facts\.csv:\d+: up to 33642 jobs that end each month, beside 26717 people out of work .*; narrow the range of separation_rate or of mean_unemployment/,
  ],
  [
    'staying and leaking of more than all search',
    fix(FILLED, 'leak_share', [], 0.3),
    /filled\.csv:\d+: stay_share and leak_share that may add up to 1\.2; expected at most 1 together, at the ends of their ranges too/,
  ],
  [
    'a period of two and a half months',
    fix(FILLED, 'spell_length', [], 2.5),
    /filled\.csv:\d+: spell_length of 2\.5; expected a whole number from 1 to 12: months of a period/,
  ],
  [
    'long-term unemployment that begins after the last period',
    fix(FILLED, 'long_term_spell', [], 11),
    /filled\.csv:\d+: long_term_spell of 11; expected a whole number from 1 to 10: a position among the spells/,
  ],
  [
    'an age band after the last',
    fix(FILLED, 'ageing_rate', ['55_and_over'], 0.01),
    /filled\.csv:\d+: ageing_rate of 55_and_over of 0\.01; expected 0, range and all: there is no later age band; people leave it by retirement_rate/,
  ],
  [
    'a year in place of a month for a rate',
    set(FILLED, 'quit_rate', ['under_35'], 'unit', 'month'),
    /filled\.csv:\d+:unit: the unit "month"; expected a unit of the kind 1\/month/,
  ],
];

describe('a town with a fault', () => {
  it('is none before', () => {
    expect(checkRegion(packed(small), townVocabulary()).faults.map(formatFault)).toEqual([]);
  });

  for (const [name, edit, ...messages] of [...account, ...parts, ...shares, ...labels, ...together]) {
    it(`refuses ${name}`, () => {
      const checked = checkRegion(packed(edit(small)), townVocabulary());
      const faults = checked.faults.map(formatFault);
      expect(checked.region).toBeUndefined();
      expect(faults, faults.join('\n')).toHaveLength(messages.length);
      messages.forEach((message, i) => {
        expect(faults[i]).toMatch(message);
      });
    });
  }
});
