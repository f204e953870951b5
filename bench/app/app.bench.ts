import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { FIRST_LOAD, firstLoad } from '../../scripts/first-load.js';
import { findChromium, isBuilt, ready, startBrowser, startSite, visit } from '../../test/browser/open.ts';

/*
 * The page in a browser of this machine, with software drawing: lever to redraw, bands of many futures, first picture on a cold
 * start, sizes, memory. The limit beside each is the one a person would feel or the budget that the build holds.
 */

const LIMITS = { redraw: 50, firstPicture: 1_500, firstLoad: FIRST_LOAD, growth: 1.25, bands: 2_000 };
const MOVES = 200;
const FUTURES = 200;

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize: number;
}

const chromium = findChromium();
if ('reason' in chromium) console.log(`skipped: ${chromium.reason}`);

const line = (what: string, value: number, limit: number, unit: string): void => {
  console.log(
    `${what.padEnd(52)} ${value.toFixed(1).padStart(8)} ${unit.padEnd(3)} limit ${limit} ${unit}: ratio ${(value / limit).toFixed(2)}`,
  );
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

it.skipIf('reason' in chromium || !isBuilt())(
  'the page',
  async () => {
    const site = await startSite();
    const browser = await startBrowser('path' in chromium ? chromium.path : '');
    try {
      const cold: number[] = [];
      for (let i = 0; i < 5; i += 1) {
        const { page, context } = await visit(browser, site);
        cold.push(await page.evaluate(() => performance.getEntriesByName('first-picture')[0]?.startTime ?? Number.NaN));
        await context.close();
      }
      line('first picture on a cold start, median of 5', median(cold), LIMITS.firstPicture, 'ms');

      const { page, context } = await visit(browser, site, { hash: '#plan=managed-closure' });
      const debug = await context.newCDPSession(page);
      /** All futures are in and nothing more is fetched: what the page holds then is what it keeps. */
      const rest = async (): Promise<void> => {
        await page.getByText(`${FUTURES} futures`).waitFor();
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(2_000);
      };
      const memory = async (): Promise<number> => {
        for (let i = 0; i < 3; i += 1) await debug.send('HeapProfiler.collectGarbage');
        const used = (await debug.send('Runtime.getHeapUsage')) as HeapUsage; // as the protocol has it, with rows of numbers
        return used.usedSize + used.backingStorageSize;
      };
      await rest();
      const before = await memory();
      const redraws = await page.evaluate(async (moves) => {
        const input = document.querySelector<HTMLInputElement>('#lever-pace');
        const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        const times: number[] = [];
        for (let i = 0; i < moves; i += 1) {
          const began = performance.now();
          put?.call(input, String(3 + 3 * (i % 11)));
          input?.dispatchEvent(new Event('input', { bubbles: true }));
          do await new Promise((done) => requestAnimationFrame(done));
          while (document.querySelector('.stale') !== null);
          await new Promise((done) => setTimeout(done));
          times.push(performance.now() - began);
        }
        return times;
      }, MOVES);
      line(`lever to redraw, median of ${MOVES}`, median(redraws), LIMITS.redraw, 'ms');
      await rest();
      line(`memory at rest after ${MOVES} moves, of that before`, (await memory()) / before, LIMITS.growth, 'x');

      const bands: number[] = [];
      const pace = page.locator('#lever-pace');
      await pace.focus();
      for (let i = 0; i < 5; i += 1) {
        const began = performance.now();
        await pace.press(i % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
        await page.waitForFunction(() => document.querySelector('.sure') === null);
        await page.waitForFunction(
          (many) => document.querySelector('.sure summary')?.textContent?.includes(many),
          String(FUTURES),
        );
        bands.push(performance.now() - began);
        await page.waitForTimeout(500);
      }
      line(`lever to bands of ${FUTURES} futures, median of 5`, median(bands), LIMITS.bands, 'ms');
      await ready(page);
      await context.close();

      const web = pathToFileURL(`${resolve(import.meta.dirname, '../../dist/web')}/`);
      const sizes = firstLoad(web);
      for (const { file, bytes } of sizes) {
        console.log(`  ${file.padEnd(50)} ${(bytes / 1000).toFixed(1).padStart(8)} kB`);
      }
      const first = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
      line('first load, compressed, without the map', first / 1000, LIMITS.firstLoad / 1000, 'kB');
      expect(first).toBeGreaterThan(0);
    } finally {
      await browser.close();
      site.close();
    }
  },
  300_000,
);
