import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { benxi, compiledTown, scenario } from '../../test/benxi.ts';
import { at } from '../ensemble/result.ts';
import { runCase } from '../ensemble/run.ts';
import { slides } from './slides.ts';

describe('slides', () => {
  const town = compiledTown();
  const set = scenario('cliff-closure');
  const result = runCase(town, set, 0);
  const baseline = runCase(town, scenario('baseline'), 0);
  for (const language of ['en', 'zh'] as const) {
    it(`carry charts with the run’s own numbers (${language})`, async () => {
      const files = unzipSync(await slides({ result, baseline, decisions: set.decisions, changed: 0 }, language));
      const names = Object.keys(files);
      expect(names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length).toBe(6);
      const charts = names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
      expect(charts.length).toBe(3);
      const text = charts.map((name) => strFromU8(files[name])).join('');
      const behind = at(result, 'left_behind_total', result.months)[0];
      expect(text).toContain(String(behind));
      const words = names
        .filter((name) => name.startsWith('ppt/slides/slide'))
        .map((name) => strFromU8(files[name]))
        .join('');
      expect(words).toContain(language === 'zh' ? '用什么来代替' : 'What replaces our paychecks?');
      expect(words).toContain(benxi.hash.slice(0, 8));
    });
  }
});
