import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { findChromium, isBuilt, type Site, startBrowser, startSite, type Visit, visit } from './open.ts';

/** Opens the page anew, in the browser of these tests or in another. */
export type Open = (options?: Parameters<typeof visit>[2], other?: Browser) => Promise<Visit>;

/**
 * Tests of the built page in a real browser, with one server and one browser for all of them. Where there is none they are
 * skipped, with the reason printed.
 * @param tests are given how to open the page, and the path of the browser
 */
export function inBrowser(name: string, tests: (open: Open, chromium: string) => void): void {
  const chromium = findChromium();
  const reason = 'reason' in chromium ? chromium.reason : 'the page is not built (npm run build)';
  const path = 'path' in chromium && isBuilt() ? chromium.path : '';
  if (path === '') console.log(`skipped: ${reason}`);
  // A machine that is busy with other tests is slow, not wrong.
  describe.skipIf(path === '')(name, { timeout: 240_000 }, () => {
    let browser: Browser;
    let site: Site;
    beforeAll(async () => {
      site = await startSite();
      browser = await startBrowser(path);
    });
    afterAll(async () => {
      await browser?.close();
      site?.close();
    });
    tests((options, other = browser) => visit(other, site, options), path);
  });
}
