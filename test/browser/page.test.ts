import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readScenarioText } from '../../src/cli/files.ts';
import { loadTown, openRegion } from '../../src/cli/town.ts';
import { multipliersOf } from '../../src/ensemble/multipliers.ts';
import { runCase } from '../../src/ensemble/run.ts';
import { tellingIn } from '../../src/report/parts/told.ts';
import { FINDINGS } from '../../src/report/report.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { resultJson } from '../../src/store/json.ts';
import { long } from '../long.ts';
import { inBrowser } from './in-browser.ts';
import { axe, ready } from './open.ts';

const SCENARIOS = ['baseline', 'cliff-closure', 'managed-closure', 'bf-to-eaf', 'steel-slump'];
const VIEWS = ['town', 'compare', 'plan', 'detail', 'assumptions', 'claims', 'take'] as const;

const lead = (page: Page) => page.locator('.lead').innerText();

inBrowser('the page, in a browser', (open) => {
  for (const language of ['en-GB', 'zh-CN']) {
    it(`opens on a finished run, and every view is accessible and fits from 360 to 2560 px (${language})`, async () => {
      const { page, context, wrong } = await open({ language });
      expect(await page.getAttribute('html', 'lang')).toBe(language === 'zh-CN' ? 'zh-CN' : 'en');
      expect(await lead(page)).toMatch(language === 'zh-CN' ? /到2046年/ : /By 2046/);
      expect(await page.locator('.lever').count()).toBe(12);
      for (const [i, view] of VIEWS.entries()) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.locator('.top nav button').nth(i).click();
        expect(new URL(page.url()).hash.includes(`view=${view}`)).toBe(view !== 'town');
        if (view === 'detail') await page.waitForSelector('.detail:not(.stale) .figure');
        for (const width of [1440, 390, 360, 2560]) {
          await page.setViewportSize({ width, height: 900 });
          await page.waitForTimeout(100);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect([view, width, over]).toEqual([view, width, 0]);
          if (width === 1440 || width === 390) expect([view, width, await axe(page)]).toEqual([view, width, []]);
        }
      }
      expect(wrong).toEqual([]);
      await context.close();
    });
  }

  long('gives the command line’s numbers, bit for bit, for every scenario of Benxi', async () => {
    const region = await openRegion('benxi');
    const town = await loadTown();
    for (const name of SCENARIOS) {
      const { page, context } = await open({ hash: `#plan=${name}&view=take` });
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'JSON', exact: true }).click(),
      ]);
      const { text, file } = await readScenarioText(name, 'benxi');
      const own = JSON.parse(resultJson(runCase(town, readScenario(text, file, region), 0))) as { series: unknown };
      const theirs = JSON.parse(await readFile(await download.path(), 'utf8')) as { series: unknown };
      expect(theirs.series).toEqual(own.series);
      await context.close();
    }
  });

  it('follows a lever, takes it back and gives it again, by keyboard alone', async () => {
    const { page, context, wrong } = await open({ hash: '#plan=managed-closure' });
    const first = await lead(page);
    await page.locator('#lever-pledge').focus();
    await page.keyboard.press('Space');
    await ready(page);
    const without = await lead(page);
    expect(without).not.toBe(first);
    await page.keyboard.press('Control+z');
    await ready(page);
    expect(await lead(page)).toBe(first);
    await page.keyboard.press('Control+Shift+z');
    await ready(page);
    expect(await lead(page)).toBe(without);
    await page.locator('#lever-close').focus();
    await page.keyboard.press('ArrowRight');
    await ready(page);
    expect(await page.locator('#lever-close').inputValue()).toBe('2028');
    await page.keyboard.press('3');
    expect(await page.locator('.top nav button[aria-current=page]').innerText()).toBe('The plan');
    expect(wrong).toEqual([]);
    await context.close();
  });

  long('says how sure it is: bands of 200 futures grow in, and are never those of another plan', async () => {
    const { page, context, wrong } = await open({ hash: '#plan=cliff-closure' });
    await page.getByText('200 futures').waitFor();
    const range = /; ([\d,]+) to ([\d,]+) in nine of ten futures/.exec(await lead(page));
    const [low, high] = [range?.[1], range?.[2]].map((text) => Number(text?.replaceAll(',', '')));
    expect(low).toBeGreaterThan(1000);
    expect(high).toBeGreaterThan(low);
    await page.locator('#lever-close').focus();
    await page.keyboard.press('ArrowRight');
    await ready(page);
    expect(await lead(page)).not.toContain('nine of ten');
    await page.getByText('200 futures').waitFor();
    expect(await lead(page)).toContain('nine of ten');
    expect(wrong).toEqual([]);
    await context.close();
  });

  long('holds the whole plan in its address', async () => {
    const { page, context } = await open({ hash: '#plan=cliff-closure' });
    await page.getByLabel('Orders for steel').last().fill('80');
    await page.keyboard.press('Tab');
    await ready(page);
    await page.getByText('200 futures').waitFor();
    const there = { address: page.url(), lead: await lead(page) };
    expect(new URL(there.address).hash).toContain('plan=v1.');
    const other = await open({ hash: new URL(there.address).hash });
    await other.page.getByText('200 futures').waitFor();
    expect(await lead(other.page)).toBe(there.lead);
    await context.close();
    await other.context.close();
  });

  long(
    'says why: equation, inputs, down to the pack’s figure and its source; and what makes the difference',
    async () => {
      const { page, context, wrong } = await open({ hash: '#plan=cliff-closure' });
      await page.locator('.lead .ask').click();
      await page.waitForSelector('.why pre');
      await page.getByText('What makes the difference to').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.figure', { hasText: 'Carbon dioxide' }).locator('.reading button').last().click();
      for (const step of [
        'Crude steel made.',
        'Crude steel capacity in service.',
        'Crude steel that a unit can carry',
      ]) {
        await page.locator('.why .inputs button', { hasText: step }).first().click();
        await page.locator('.why h2', { hasText: step }).waitFor();
      }
      const origin = await page.locator('.why').innerText();
      expect(origin).toContain('derived');
      expect(origin).toContain('Global Iron and Steel Tracker');
      expect(origin).toMatch(/figures\/steel_furnaces\.csv:\d+/);
      await page.getByRole('button', { name: '← Back' }).click();
      await page.locator('.why h2', { hasText: 'Crude steel capacity in service.' }).waitFor();
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.querySelector('dialog')?.open === false);
      expect(wrong).toEqual([]);
      await context.close();
    },
  );

  long(
    'compares plans side by side and under the same draws, says who gains and who loses, and which jobs are in reach',
    async () => {
      const { page, context, wrong } = await open({
        hash: '#plan=managed-closure&with=cliff-closure&view=compare',
      });
      await page.locator('.plans thead').getByText('Cliff closure of Beiying').waitFor();
      const spread = page.locator('.spread').first();
      await spread.waitFor();
      await page.getByText('in 200 futures under the same draws').waitFor();
      expect(await spread.innerText()).toMatch(/−[\d,]+\s+\(−[\d,]+ – −[\d,]+\)\s+lower in 100% of futures/);
      expect(await page.locator('.figure', { hasText: 'By district' }).locator('.bars li').count()).toBeGreaterThan(3);
      const exits = page.locator('.figure', { hasText: 'Which jobs are within reach' });
      await exits.locator('select').selectOption({ index: 3 });
      await page.waitForFunction(() => document.querySelectorAll('.figure.wide table tr').length > 20);
      expect(await exits.innerText()).toMatch(/In the plants they earned [\d,]+ CNY a month/);
      await page.locator('.plans .number').nth(3).click();
      await page.getByLabel('What makes the difference to').selectOption({ index: 1 });
      await page.locator('.why .weight').first().waitFor();
      expect(wrong).toEqual([]);
      await context.close();
    },
  );

  it('lets an assumption be changed, marks it everywhere, and forks nothing else', async () => {
    const { page, context } = await open({ hash: '#plan=cliff-closure&view=assumptions' });
    const before = await lead(page);
    await page.getByLabel('Search').fill('pay_loss_at_hire');
    const field = page.getByLabel('pay_loss_at_hire', { exact: true });
    await field.fill('0.05');
    await field.blur();
    await ready(page);
    expect(await lead(page)).not.toBe(before);
    expect(await page.locator('main').innerText()).toContain('1 assumptions changed');
    await page.getByLabel('Search').fill('');
    expect(await page.locator('.assumptions li').first().innerText()).toContain('pay_loss_at_hire');
    await context.close();
  });

  it('takes a claim without a source as true only when asked to, and then says so everywhere', async () => {
    const { page, context, wrong } = await open({ hash: '#plan=cliff-closure&view=claims' });
    const before = await lead(page);
    expect(await page.locator('.pill.claim').count()).toBe(0);
    const claim = page.locator('.claims li', { hasText: 'Shenzhen' });
    await claim.getByRole('button').click();
    await page.locator('.lead ~ p .pill.claim').waitFor();
    expect(await lead(page)).not.toBe(before);
    const figures = await page.getByRole('navigation').getByRole('button').all();
    await figures[0].click();
    await page.locator('.figure').first().waitFor();
    for (const figure of await page.locator('.figure').all()) {
      expect(await figure.locator('.pill.claim').count()).toBe(1);
    }
    await page.keyboard.press('Control+z');
    await page.locator('.pill.claim').first().waitFor({ state: 'detached' });
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('shows the plan with what it costs, who pays and what gets in its way', async () => {
    const { page, context } = await open({ hash: '#plan=insured-closure&view=plan' });
    const plan = page.locator('.view');
    await plan.getByText('paid by State').first().waitFor();
    const row = plan.getByRole('row', { name: /Wage insurance/ });
    await row.waitFor();
    expect(await row.count()).toBe(1);
    await context.close();
  });

  it('reads a month off a picture by keys, and says why each of its numbers is so', async () => {
    const { page, context, wrong } = await open({ hash: '#plan=cliff-closure' });
    const picture = page.getByRole('slider', { name: /Paychecks lost, and left behind/ });
    await picture.focus();
    await page.keyboard.press('Home');
    expect(await picture.getAttribute('aria-valuetext')).toBe('January 2026: Lost a job 0, Left behind 0');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowRight');
    expect(await picture.getAttribute('aria-valuetext')).toContain('February 2027');
    await page.keyboard.press('End');
    await page.locator('.reading button', { hasText: 'Left behind' }).first().click();
    await page.locator('.why h2', { hasText: 'Paychecks left behind' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.bars button', { hasText: 'Early retirement' }).click();
    await page.locator('.why code', { hasText: 'early_total' }).waitFor();
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('takes a number that is typed digit by digit', async () => {
    const { page, context } = await open({ hash: '#plan=cliff-closure' });
    const typed = page.getByLabel('Begin to close the plant').first();
    await typed.selectText();
    await page.keyboard.type('2031', { delay: 20 });
    await ready(page);
    expect(await page.locator('#lever-close').inputValue()).toBe('2031');
    await context.close();
  });

  long('says what each decision of a plan does, and lets it be taken out', async () => {
    const { page, context } = await open({ hash: '#plan=insured-closure&view=plan' });
    const rows = page.locator('.gantt li');
    await rows.last().locator('.does').waitFor();
    expect(await rows.first().innerText()).toMatch(/\+[\d,]+ without a replacement/);
    const count = await rows.count();
    await rows.last().getByRole('button', { name: 'take out' }).click();
    await ready(page);
    expect(await rows.count()).toBe(count - 1);
    await context.close();
  });

  long('shows every finding of the report, section by section, whatever it is about', async () => {
    const { page, context, wrong } = await open({ hash: '#plan=insured-closure&view=detail' });
    await page.waitForSelector('.sections .figure');
    const region = await openRegion('benxi');
    const town = await loadTown();
    const run = async (name: string) => {
      const { text, file } = await readScenarioText(name, 'benxi');
      const set = readScenario(text, file, region);
      return { set, result: runCase(town, set, 0) };
    };
    const { set, result } = await run('insured-closure');
    const baseline = (await run('baseline')).result;
    const telling = tellingIn({ result, baseline, set, multipliers: multipliersOf(region), swings: [] }, 'en');
    const titles = FINDINGS.flatMap((part) => part(telling)).flatMap((one) => (one === undefined ? [] : [one.title]));
    expect(titles.length).toBeGreaterThan(10);
    expect(await page.locator('.sections .figure > header h2').allInnerTexts()).toEqual(titles);
    expect(wrong).toEqual([]);
    await context.close();
  });

  long('has every lever, driver and shock in one searchable place, and a plan takes them', async () => {
    const { page, context, wrong } = await open({ hash: '#plan=cliff-closure' });
    const first = await lead(page);
    await page.getByText('More levers, and the world outside').click();
    await page.getByLabel('Search').fill('retraining');
    const lever = page.locator('.more-lever', { hasText: 'Retraining' });
    await lever.locator('summary').click();
    await lever.getByRole('button', { name: 'Put it into the plan' }).click();
    await ready(page);
    const taught = await lead(page);
    expect(taught).not.toBe(first);
    await page.waitForURL(/plan=v1\./);
    await page.getByLabel('Search').fill('ore spike');
    const shock = page.locator('.more-lever').first();
    await shock.locator('summary').click();
    await shock.getByLabel('Let it happen in this plan').check();
    await ready(page);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.top nav button').first().focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await ready(page);
    expect(await lead(page)).toBe(first);
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('gives a workbook and the report', async () => {
    const { page, context } = await open({ hash: '#plan=cliff-closure&view=take' });
    for (const [name, start] of [
      ['XLSX', 'PK'],
      ['Report', '<!doctype html>'],
    ]) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      expect((await readFile(await download.path())).toString('latin1').startsWith(start)).toBe(true);
    }
    await context.close();
  });

  it('opens a scenario file, and lists every fault of a broken one without losing what is there', async () => {
    const { page, context } = await open({ hash: '#plan=cliff-closure&view=take' });
    const before = await lead(page);
    const file = page.locator('input[type=file]').first();
    await file.setInputFiles({
      name: 'broken.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from('landfall: 1\nname: X\nmonths: -3\n'),
    });
    await page.waitForSelector('.trouble li');
    expect(await page.locator('.trouble li').count()).toBeGreaterThan(2);
    expect(await lead(page)).toBe(before);
    const { text } = await readScenarioText('steel-slump', 'benxi');
    await file.setInputFiles({ name: 'mine.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
    await page.waitForSelector('.trouble', { state: 'detached' });
    await ready(page);
    expect(await lead(page)).not.toBe(before);
    await context.close();
  });

  it('opens the folder of a pack, and lists every fault of a broken one without losing what is there', async () => {
    const { page, context } = await open({ hash: '#plan=cliff-closure&view=take' });
    const before = await lead(page);
    const folder = join(mkdtempSync(join(tmpdir(), 'landfall-pack-')), 'benxi');
    cpSync(new URL('../../regions/benxi', import.meta.url), folder, { recursive: true });
    const plants = join(folder, 'plants.csv');
    const good = readFileSync(plants, 'utf8');
    writeFileSync(plants, good.replace(/,pingshan$/m, ',atlantis'));
    const chooser = page.locator('input[type=file]').nth(1);
    await chooser.setInputFiles(folder);
    await page.waitForSelector('.trouble li');
    expect(await page.locator('.trouble').innerText()).toMatch(/plants\.csv:2.*atlantis/);
    expect(await lead(page)).toBe(before);
    writeFileSync(plants, good);
    await chooser.setInputFiles(folder);
    await page.waitForFunction((old) => document.querySelector('.lead')?.textContent !== old, before);
    await context.close();
  });

  it('works with the network off once it is loaded', async () => {
    const { page, context, wrong } = await open();
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/slides-')),
    );
    await page.waitForTimeout(1_000);
    await context.setOffline(true);
    const before = await lead(page);
    await page.locator('#lever-pledge').click();
    await ready(page);
    expect(await lead(page)).not.toBe(before);
    for (let i = 0; i < VIEWS.length; i += 1) await page.locator('.top nav button').nth(i).click();
    await page.locator('.language').click();
    expect(await lead(page)).toMatch(/到2046年/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PPTX' }).click(),
    ]);
    expect((await readFile(await download.path())).length).toBeGreaterThan(50_000);
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('has a map whose districts say why, drawn at once and movable when that is wanted', async () => {
    const { page, context, wrong } = await open({ hash: '#plan=cliff-closure' });
    const map = page.locator('.figure', { hasText: 'Where they live' });
    const district = map.locator('.outlines path').nth(1);
    const colours = () =>
      map.locator('.outlines path').evaluateAll((all) => all.map((one) => one.getAttribute('fill')));
    await district.waitFor();
    const before = await colours();
    await page.getByLabel('Begin to close the plant').last().fill('2045');
    await ready(page);
    expect(await colours()).not.toEqual(before);
    await district.click();
    await page.locator('.why h2').waitFor();
    await page.keyboard.press('Escape');
    // this machine draws by its main processor: the live map is a press away
    await map.getByRole('button', { name: 'Move and zoom' }).click();
    await map.locator('.map:not(.waiting) canvas').waitFor();
    await district.waitFor({ state: 'detached' });
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('gives every picture as SVG, PNG, CSV and JSON', async () => {
    const { page, context } = await open({ hash: '#plan=cliff-closure' });
    await page.locator('.figure .tools button[aria-expanded]').first().click();
    const starts: Record<string, string> = { SVG: '<svg', PNG: '\x89PNG', CSV: '\ufeffWhere', JSON: '{\n  "title"' };
    for (const [kind, start] of Object.entries(starts)) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.figure').first().getByRole('button', { name: kind, exact: true }).click(),
      ]);
      const bytes = await readFile(await download.path());
      const text = kind === 'PNG' ? bytes.toString('latin1') : bytes.toString('utf8');
      expect([kind, text.slice(0, start.length)]).toEqual([kind, start]);
      expect(bytes.length).toBeGreaterThan(100);
    }
    await context.close();
  });
});
