import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFault } from '../errors.ts';
import {
  conversionFactor,
  formatUnit,
  parseUnit,
  perUnit,
  raiseUnit,
  readUnit,
  sameDimension,
  sameUnit,
  timesUnit,
} from './unit.ts';

const fault = (text: string): string => {
  const read = readUnit(text);
  return 'found' in read ? formatFault(read) : `no fault: ${formatUnit(read)}`;
};
const factor = (from: string, to: string) => conversionFactor(parseUnit(from), parseUnit(to));

describe('reading units', () => {
  it.each([
    ['people/month', 'person/month'],
    [' persons / mo ', 'person/month'],
    ['CNY/(person*month)', 'CNY/(person*month)'],
    ['yuan/person/months', 'CNY/(person*month)'],
    ['t/t', '1'],
    ['dmnl', '1'],
    ['1/yr', '1/year'],
    ['m^3/s', 'm^3/second'],
    ['m3', 'm^3'],
    ['month^-1', '1/month'],
    ['kg*(m/s)^2', 'kg*m^2/second^2'],
    ['vacancies', 'job'],
    ['%', 'percent'],
    ['10k_people', '10k_person'],
    ['bn_yuan/year', 'bn_CNY/year'],
  ])('%s is %s', (text, shown) => {
    expect(formatUnit(parseUnit(text))).toBe(shown);
  });

  it('keeps what the author wrote', () => {
    expect(parseUnit(' people / mo').text).toBe('people / mo');
  });

  it('works in base units', () => {
    const price = parseUnit('CNY/MWh');
    expect(price.factor).toBeCloseTo(1 / 3.6e9, 24);
    expect([...price.powers].sort()).toEqual([
      ['CNY', 1],
      ['kg', -1],
      ['m', -2],
      ['s', 2],
    ]);
  });

  it.each([
    ['peopel/month', 'unit "peopel/month":1: unit "peopel", which is not known; expected perhaps people'],
    ['t/', 'unit "t/":3: the end; expected a unit word'],
    ['', 'unit "":1: the end; expected a unit word'],
    ['(t', 'unit "(t":3: the end; expected )'],
    ['t^0.5', 'unit "t^0.5":3: the power 0.5; expected a whole number'],
    ['t month', 'unit "t month":3: "month"; expected *, / or the end of the unit'],
    ['t+kg', 'unit "t+kg":2: "+"; expected unit words joined by *, / and ^'],
    [
      '1000*t',
      'unit "1000*t":1: the number 1000 in a unit; expected unit words and 1; give the factor to a constant with a unit of its own',
    ],
  ])('refuses %s', (text, message) => {
    expect(fault(text)).toBe(message);
  });

  it('does not take a word for a currency, a count or another scale', () => {
    for (const text of ['GWH', 'ABC', 'mt', 'bn_t', 'x_yuan', 'widgets', 'constructor', 'toString']) {
      expect(fault(text)).toContain('which is not known');
    }
  });
});

describe('comparing units', () => {
  it('knows spellings, scales and quantities apart', () => {
    expect(sameUnit(parseUnit('people/mo'), parseUnit('person/month'))).toBe(true);
    expect(sameUnit(parseUnit('kt'), parseUnit('t'))).toBe(false);
    expect(sameDimension(parseUnit('kt'), parseUnit('t'))).toBe(true);
    expect(sameDimension(parseUnit('person'), parseUnit('job'))).toBe(false);
    expect(sameDimension(parseUnit('CNY'), parseUnit('EUR'))).toBe(false);
    expect(sameUnit(parseUnit('W*hour'), parseUnit('Wh'))).toBe(true);
    expect(sameUnit(parseUnit('kg*m^2/s^2'), parseUnit('J'))).toBe(true);
  });

  it.each([
    ['Mt/year', 't/month', 1e6 / 12],
    ['GJ', 'MWh', 1 / 3.6],
    ['MW', 'MWh/day', 24],
    ['percent', '1', 0.01],
    ['10k_people', 'person', 1e4],
    ['bn_yuan', 'm_yuan', 1000],
    ['ha', 'km2', 0.01],
    ['year', 'day', 365.25],
    ['ug/m3', 'mg/m^3', 0.001],
  ])('%s to %s', (from, to, expected) => {
    expect((factor(from, to) ?? Number.NaN) / expected).toBeCloseTo(1, 12);
  });

  it('has no factor between different quantities, and exactly 1 between spellings', () => {
    expect(factor('t', 'MWh')).toBeUndefined();
    expect(factor('people/mo', 'person/month')).toBe(1);
  });

  it('takes roots only where powers stay whole', () => {
    expect(formatUnit(raiseUnit(parseUnit('m2'), 0.5) ?? parseUnit('1'))).toBe('m');
    expect(raiseUnit(parseUnit('m^3'), 0.5)).toBeUndefined();
  });

  it('multiplying by a unit and dividing by it changes nothing', () => {
    const unit = fc
      .array(
        fc.tuple(
          fc.constantFrom('person', 't', 'kt', 'MWh', 'CNY', 'month', 'percent', 'm3'),
          fc.integer({ min: -3, max: 3 }),
        ),
        {
          minLength: 1,
          maxLength: 4,
        },
      )
      .map((parts) => parseUnit(parts.map(([word, power]) => `${word}^${power}`).join('*')));
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const back = perUnit(timesUnit(a, b), b);
        expect(sameUnit(back, a)).toBe(true);
        expect(formatUnit(parseUnit(formatUnit(a)))).toBe(formatUnit(a));
      }),
      { numRuns: 50 },
    );
  });
});
