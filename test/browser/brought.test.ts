import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium as engine, type Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readScenarioText } from '../../src/cli/files.ts';
import { long } from '../long.ts';
import { inBrowser } from './in-browser.ts';
import { ready } from './open.ts';

const lead = (page: Page) => page.locator('.lead').innerText();
const folder = () => mkdtempSync(join(tmpdir(), 'landfall-brought-'));

/** Drags a file or a folder over the page and lets it go there, as a hand does: the browser makes the events itself. */
async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 500, data });
  await session.detach();
}

const UNCERTAIN = `
uncertain:
  ranges:
    - { quantity: pay_loss_at_hire, shape: uniform, low: 0.1, high: 0.3, why: two studies }
  correlations:
    - { between: [pay_loss_at_hire, pay_recovery_rate], rank: -0.5, why: deep losses last }
  switches:
    - { quantity: matching_form, one_of: [0, 1], why: nobody knows which holds }
  drivers:
    - { driver: steel_demand, times: { low: 0.7, high: 1.1 }, why: orders have been off by as much }
`;

inBrowser('what is brought to the page', (open, chromium) => {
  long('may be a scenario that says itself what is not known: bands follow it, and link and file hold it', async () => {
    const { page, context, wrong } = await open({ hash: '#plan=cliff-closure' });
    await page.getByText('200 futures').waitFor();
    const plain = await lead(page);
    const { text } = await readScenarioText('cliff-closure', 'benxi');
    const file = join(folder(), 'unknown.yaml');
    writeFileSync(file, text + UNCERTAIN.replace('pay_recovery_rate]', 'pay_recovery_rat]'));
    await drop(page, file);
    await page.waitForSelector('.trouble li');
    expect(await page.locator('.trouble').innerText()).toContain('pay_recovery_rat');
    expect(await lead(page)).toBe(plain);
    writeFileSync(file, text + UNCERTAIN);
    await drop(page, file);
    await page.waitForSelector('.trouble', { state: 'detached' });
    await page.waitForFunction(() => location.hash.includes('plan=v1.'));
    await ready(page);
    await page.getByText('200 futures').waitFor();
    const own = await lead(page);
    const central = (sentence: string) => sentence.split(';')[0];
    expect(central(own)).toBe(central(plain));
    expect(own).not.toBe(plain);
    const other = await open({ hash: new URL(page.url()).hash });
    await other.page.getByText('200 futures').waitFor();
    expect(await lead(other.page)).toBe(own);
    await other.page.locator('.top nav button').last().click();
    expect(await other.page.locator('.take pre').last().innerText()).toMatch(
      /^npx landfall ensemble benxi --scenario 'v1\./,
    );
    expect([...wrong, ...other.wrong]).toEqual([]);
    await context.close();
    await other.context.close();
  });

  long('may be the folder of a pack, dropped: no link names it, and one file holds it with the plan', async () => {
    const { page, context, wrong } = await open({ hash: '#plan=cliff-closure&view=take' });
    expect(await page.locator('.notice').count()).toBe(0);
    const pack = join(folder(), 'elsewhere');
    cpSync(new URL('../../regions/benxi', import.meta.url), pack, { recursive: true });
    const places = join(pack, 'plants.csv');
    const good = readFileSync(places, 'utf8');
    writeFileSync(places, good.replace(/,pingshan$/m, ',atlantis'));
    await drop(page, pack);
    await page.waitForSelector('.trouble li');
    expect(await page.locator('.trouble').innerText()).toMatch(/plants\.csv:2.*atlantis/);
    writeFileSync(places, good);
    await drop(page, pack);
    await page.locator('.notice', { hasText: 'elsewhere did not come with this page' }).waitFor();
    await page.locator('#lever-close').focus();
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.querySelector('.stale') === null);
    const there = await lead(page);
    expect(await page.locator('.take pre').first().innerText()).toContain('npx landfall run ./elsewhere');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save pack and plan as one file' }).click(),
    ]);
    const file = join(folder(), basename(download.suggestedFilename()));
    await download.saveAs(file);
    const other = await open({ hash: '#plan=baseline&view=take' });
    await drop(other.page, file);
    await other.page.locator('.notice', { hasText: 'elsewhere' }).waitFor();
    await other.page.waitForFunction(() => document.querySelector('.stale') === null);
    expect((await lead(other.page)).split(/[;.]/)[0]).toBe(there.split(/[;.]/)[0]);
    expect([...wrong, ...other.wrong]).toEqual([]);
    await context.close();
    await other.context.close();
  });

  it('is not needed for a map: where WebGL is missing the same districts are drawn, and say why', async () => {
    const blind = await engine.launch({
      executablePath: chromium,
      args: ['--no-sandbox', '--disable-gpu', '--disable-webgl', '--disable-webgl2', '--disable-3d-apis'],
    });
    const { page, context, wrong } = await open({ hash: '#plan=cliff-closure' }, blind);
    expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
    const map = page.locator('.figure', { hasText: 'Where they live' });
    await map.locator('.outlines path').first().waitFor();
    expect(await map.locator('.outlines path').count()).toBeGreaterThan(4);
    expect(await map.locator('canvas').count()).toBe(0);
    expect(await map.getByRole('button', { name: 'Move and zoom' }).count()).toBe(0);
    const shades = await map.locator('.outlines path').evaluateAll((all) => all.map((one) => one.getAttribute('fill')));
    expect(new Set(shades).size).toBeGreaterThan(1);
    await map.locator('.outlines path').nth(1).click();
    await page.locator('.why h2', { hasText: 'Paychecks left behind, by district' }).waitFor();
    expect(wrong).toEqual([]);
    await context.close();
    await blind.close();
  });
});
