import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { townVocabulary } from '../src/ensemble/vocabulary.ts';
import { checkRegion } from '../src/region/region.ts';
import { benxi } from '../test/benxi.ts';
import { cases } from './cases.ts';
import { judge } from './harness/case.ts';
import { losers, normalShare } from './harness/log-normal.ts';
import { casePack } from './harness/pack.ts';
import { validationPage } from './harness/page.ts';
import { answers, PAGE } from './main.ts';

const page = readFileSync(PAGE, 'utf8');
/** A number, or the = that stands for one that does not differ from its neighbour. */
const cell = /-?\d+(\.\d+)?|(?<=\| )=(?= \|)/g;

describe('facts that the model must face', () => {
  it.each(cases.map(({ folder }) => folder))('%s is a pack without a fault', async (folder) => {
    expect(checkRegion(await casePack(folder, benxi), townVocabulary()).faults).toEqual([]);
  });

  it('are on the page as the model computes them, to the last digit but one', async () => {
    const now = validationPage(await answers()).split('\n');
    const written = page.split('\n');
    const words = (lines: readonly string[]) => lines.map((line) => line.replaceAll(cell, '#'));
    expect(words(written), 'docs/validation.md is out of date: npm run validate').toEqual(words(now));
    now.forEach((line, i) => {
      const were = [...written[i].matchAll(cell)].map(([text]) => text);
      [...line.matchAll(cell)].forEach(([text], at) => {
        if (text === '=' || were[at] === '=') return;
        const unit = text.includes('.') ? 10 ** -(text.split('.')[1]?.length ?? 0) : Number(text) >= 1000 ? 10 : 1;
        expect(Math.abs(Number(text) - Number(were[at])), `${line}: npm run validate`).toBeLessThanOrEqual(unit * 1.01);
      });
    });
  });

  it('names sources that the pack has, quantities that it gives, and an answer to every fact', () => {
    for (const { facts, folder } of cases) {
      const known = readFileSync(new URL(`${folder}/pack/sources.csv`, import.meta.url), 'utf8');
      for (const { sources, id } of facts)
        for (const source of sources) expect([folder, id, known.includes(`\n${source},`)]).toEqual([folder, id, true]);
    }
  });

  it('are judged by nearness first, then by the band', () => {
    const fact = { ...cases[0].facts[0], observed: { low: 66, high: 68 }, tolerance: 5 };
    const band = Array.from({ length: 10 }, (_, i) => 40 + 3 * i);
    expect(judge(fact, 62, band).verdict).toBe('hit');
    expect(judge(fact, 50, band).verdict).toBe('wide');
    expect(judge(fact, 50, [40, 41, 42]).verdict).toBe('miss');
  });
});

describe('new pay over old, log-normal', () => {
  it('has the shares of the normal distribution', () => {
    // Abramowitz and Stegun 1964, table 26.1.
    expect(normalShare(0)).toBeCloseTo(0.5, 7);
    expect(normalShare(1)).toBeCloseTo(0.8413447, 6);
    expect(normalShare(-1.5)).toBeCloseTo(0.0668072, 6);
  });

  it('says who loses and how much: the mean over losers and winners is the mean', () => {
    const { share, fall } = losers(0.2, 0.3);
    const centre = Math.log(0.8) - 0.045;
    let lost = 0;
    let below = 0;
    const steps = 20_000;
    for (let i = 0; i < steps; i += 1) {
      const z = -8 + (16 * (i + 0.5)) / steps;
      const weight = ((Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * 16) / steps;
      const pay = Math.exp(centre + 0.3 * z);
      if (pay < 1) {
        below += weight;
        lost += weight * (1 - pay);
      }
    }
    expect(share).toBeCloseTo(below, 3);
    expect(fall).toBeCloseTo(lost / below, 3);
  });
});
