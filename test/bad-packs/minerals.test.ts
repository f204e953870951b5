import { describe, expect, it } from 'vitest';
import { faultsOfPack, faultsOfText } from '../broken.ts';

const DEPOSITS = 'deposits.csv';
const FIGURES = 'figures/minerals.csv';

describe('a pack with a fault in its rare metals', () => {
  it.each([
    [
      'a route with a slip',
      DEPOSITS,
      ',primary,',
      ',primry,',
      /deposits\.csv:2:route: .*primry.*expected perhaps primary/,
    ],
    [
      'a deposit of no labour market',
      DEPOSITS,
      ',benxi,primary',
      ',,primary',
      /labels of deposit:market: rare_mine without a market; expected an id of market: its posts are filled there/,
    ],
    [
      'a deposit of no route',
      DEPOSITS,
      ',primary,',
      ',,',
      /labels of deposit:route: rare_mine without a route; expected an id of route/,
    ],
    [
      'a claim that the ledger does not have',
      DEPOSITS,
      'primary,rare-metals',
      'primary,rare-metal',
      /labels of deposit:claim: rare_mine rests on the claim rare-metal; expected the id of a claim of the pack/,
    ],
    [
      'a figure of an unknown deposit',
      FIGURES,
      'deposit_tonnage,rare_mine',
      'deposit_tonnage,rare_mines',
      /minerals\.csv:\d+:deposit: .*rare_mines.*expected perhaps rare_mine/,
    ],
    [
      'a grade in kilograms',
      FIGURES,
      'metal_grade,rare_mine,scandium,627,g/t',
      'metal_grade,rare_mine,scandium,627,kg',
      /minerals\.csv:\d+:unit: the unit "kg"; expected a unit of the kind kg\/t/,
    ],
    [
      'more metal got out than there is',
      FIGURES,
      'scandium,0.84,1,2016,proxy,0.6,0.9',
      'scandium,0.84,1,2016,proxy,0.6,1.9',
      /minerals\.csv:\d+:high: "1\.9"; expected metal_recovery from 0 to 1/,
    ],
    [
      'a plant that works more than there is',
      FIGURES,
      'rare_mine,,1.43,Mt,2016,assumption,0.3,17',
      'rare_mine,,1.43,kt,2016,assumption,0.3,17',
      /minerals\.csv:\d+: rare_mine works 5958\.33 t\/month of 1430 t; expected tonnes for a month at least/,
    ],
    [
      'an assumption without a range',
      FIGURES,
      '0.5,1,2025,assumption,0.1,0.9',
      '0.5,1,2025,assumption,,',
      /minerals\.csv:\d+/,
    ],
  ])('refuses %s', (_, file, from, to, message) => {
    const faults = faultsOfPack(file, from, to);
    expect(faults.join('\n')).toMatch(message);
    expect(faults).toHaveLength(1);
  });
});

describe('a scenario with a fault in its rare metals', () => {
  const head = 'landfall: 1\nname: any\ntitle: {en: any}\ndescription: {en: any}\nmonths: 60\n';
  const faultsOf = (text: string): string => faultsOfText(head + text).join('\n');

  it.each([
    [
      'a deposit that only a claim knows',
      'levers: [{ do: open_deposit, deposits: [rare_mine], from: 2027-01 }]\n',
      /rare_mine, for which no source was found; expected a scenario that takes the claim as true; add claims: \[rare-metals\]/,
    ],
    [
      'an unknown deposit',
      'claims: [rare-metals]\nlevers: [{ do: open_deposit, deposits: [rare_min], from: 2027-01 }]\n',
      /unknown deposit rare_min; expected perhaps rare_mine/,
    ],
    ['no deposit', 'claims: [rare-metals]\nlevers: [{ do: open_deposit, from: 2027-01 }]\n', /levers\.0\.deposits/],
    [
      'two payers',
      'claims: [rare-metals]\nlevers: [{ do: open_deposit, deposits: [rare_mine], payer: city, from: 2027-01 }, { do: open_deposit, deposits: [rare_tailings], payer: province, from: 2027-01 }]\n',
      /province, while another open_deposit is paid by city; expected one payer/,
    ],
    ['controls beyond full', 'drivers: { export_control: 1.5 }\n', /1\.5 at 2026-01; expected 0 to 1/],
  ])('refuses %s', (_, text, message) => {
    expect(faultsOf(text)).toMatch(message);
  });

  it('takes the claim where the scenario says so', () => {
    expect(
      faultsOf('claims: [rare-metals]\nlevers: [{ do: open_deposit, deposits: [rare_mine], from: 2027-01 }]\n'),
    ).toBe('');
  });
});
