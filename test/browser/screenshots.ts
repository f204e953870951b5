import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { it } from 'vitest';
import { findChromium, isBuilt, type Site, startBrowser, startSite, visit } from './open.ts';

/* Every view in both languages at the width of a phone and of a desk: `npm run screenshots` writes them to out/screenshots. */

/** The best of them, as the README shows them: copied to docs/images when they have changed for the better. */
async function forReadme(browser: Browser, site: Site, folder: string): Promise<void> {
  const shots = [
    { name: 'town', hash: '#plan=cliff-closure&lang=en', width: 1440, height: 900 },
    { name: 'phone-zh', hash: '#plan=managed-closure&lang=zh', width: 390, height: 844 },
    { name: 'plan', hash: '#plan=insured-closure&view=plan&lang=en', width: 1440, height: 1000 },
    { name: 'why', hash: '#plan=cliff-closure&lang=en', width: 1440, height: 900, why: true },
  ];
  for (const { name, hash, width, height, why = false } of shots) {
    const { page, context } = await visit(browser, site, { hash, width });
    await page.setViewportSize({ width, height });
    await page.getByText(/200 futures|200种未来/).waitFor({ timeout: 120_000 });
    await page.waitForSelector('.lead .mark .assumption');
    if (name === 'plan') await page.locator('.gantt li .does').last().waitFor();
    if (why) {
      await page.locator('.lead .ask').click();
      await page.locator('.why .weight').first().waitFor();
    }
    await page.waitForTimeout(1_500);
    await page.screenshot({ path: `${folder}/readme-${name}.png` });
    await context.close();
  }
}

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
    await forReadme(browser, site, folder);
    await browser.close();
    site.close();
  },
  900_000,
);
