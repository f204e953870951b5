import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { it } from 'vitest';
import { findChromium, isBuilt, startBrowser, startSite, visit } from './open.ts';

/* Every view in both languages at the width of a phone and of a desk: `npm run screenshots` writes them to out/screenshots. */

const chromium = findChromium();
if ('reason' in chromium) console.log(`skipped: ${chromium.reason}`);

it.skipIf('reason' in chromium || !isBuilt())(
  'screenshots',
  async () => {
    const folder = resolve(import.meta.dirname, '../../out/screenshots');
    mkdirSync(folder, { recursive: true });
    const site = await startSite();
    const browser = await startBrowser('path' in chromium ? chromium.path : '');
    for (const language of ['en', 'zh']) {
      for (const width of [390, 1440]) {
        for (const view of ['town', 'compare', 'plan', 'detail', 'assumptions', 'claims', 'take']) {
          const hash = `#plan=cliff-closure&with=managed-closure&view=${view}&lang=${language}`;
          const { page, context } = await visit(browser, site, { hash, width });
          if (view === 'town') await page.getByText(/200 futures|200种未来/).waitFor({ timeout: 120_000 });
          await page.waitForSelector('.lead .mark .assumption');
          await page.waitForTimeout(1_500);
          await page.screenshot({
            path: `${folder}/${view}-${language}-${width}.png`,
            fullPage: view !== 'assumptions',
          });
          if (view === 'town' && width === 1440) await page.screenshot({ path: `${folder}/first-${language}.png` });
          await context.close();
        }
      }
    }
    await browser.close();
    site.close();
  },
  600_000,
);
