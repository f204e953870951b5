import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { long } from '../long.ts';
import { inBrowser } from './in-browser.ts';
import { axe, ready } from './open.ts';

/** Waits until what results rest on has been found, and the findings are those of the run that is shown. */
async function marked(page: Page): Promise<void> {
  await ready(page);
  await page.waitForSelector('.lead .mark .assumption');
}

/** Numbers of the page that nothing beside them says the basis of: no mark of their own, of their row or of their column. */
async function unmarked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const marked = (one: Element | null | undefined): boolean => one?.querySelector('.mark, .pill') != null;
    const bare: string[] = [];
    const places = '.lead, .bars li, .reading button, .spread, td.n, .does, .plans td, .lever .typed, .assumptions li';
    for (const place of document.querySelectorAll(places)) {
      const text = place.textContent ?? '';
      if (!/\d/.test(text) && place.querySelector('input[type=number]') === null) continue;
      const cell = place.closest('td');
      const column =
        cell === null
          ? null
          : cell.closest('table')?.querySelectorAll('thead th')[(cell as HTMLTableCellElement).cellIndex];
      if (!marked(place) && !marked(column) && !marked(cell?.parentElement)) bare.push(text);
    }
    return bare;
  });
}

inBrowser('numbers of the page', (open) => {
  long('say how they are known, every one, and open what they are made of', async () => {
    const { page, context, wrong } = await open({ hash: '#plan=cliff-closure&with=managed-closure' });
    await marked(page);
    for (const view of [0, 1, 2, 3, 4]) {
      await page.setViewportSize({ width: 390, height: 900 });
      await page.waitForTimeout(100);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.locator('.top nav button').nth(view).click();
      if (view === 3) await page.waitForSelector('.detail:not(.stale) .figure');
      expect([view, await unmarked(page)]).toEqual([view, []]);
      // and the same as tables
      await page.evaluate(() => {
        for (const one of document.querySelectorAll<HTMLElement>('.tools > [aria-pressed=false]')) one.click();
      });
      await page.waitForTimeout(100);
      expect([view, await unmarked(page)]).toEqual([view, []]);
      // the letters are drawn, not written: who copies the sentence copies its numbers
      expect(await page.locator('.lead').innerText()).toMatch(/^By 2046, [\d,]+ of [\d,]+ paychecks/);
    }
    // a table is one stop for the tabulator; arrows go from number to number
    await page.locator('.top nav button').nth(3).click();
    const table = page.locator('#detail-who-place table, .detail table').first();
    await table.locator('button.number').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.rowIndex)).toBe(2);
    await page.keyboard.press('Enter');
    await page.locator('.why .inputs button').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    // what no single value of the model is lists what it is made of, and how many figures of each kind
    await page.locator('.detail .pill.basis').first().click();
    await page.locator('.why .rests').waitFor();
    expect(await page.locator('.why .rests').innerText()).toMatch(
      /\d+ observed.*\d+ derived.*\d+ proxy.*\d+ assumption/s,
    );
    expect(await axe(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('of other plans are explained for those plans', async () => {
    const { page, context } = await open({
      hash: '#plan=cliff-closure&with=managed-closure&view=compare',
    });
    await page.locator('.plans thead').getByText('Managed closure').first().waitFor();
    const cell = page.locator('.plans tbody tr').first().locator('.number').nth(2);
    const shown = await cell.innerText();
    await cell.click();
    const value = await page.locator('.why .value strong').first().innerText();
    const plain = (text: string) => Number(text.replaceAll(',', ''));
    // the table shows three digits
    expect(Math.abs(plain(value) / plain(shown) - 1)).toBeLessThan(0.006);
    expect(await page.locator('.why').innerText()).toContain('Managed closure');
    await context.close();
  });

  it('are explained in Chinese on the Chinese page, equation by equation', async () => {
    const { page, context, wrong } = await open({ hash: '#plan=cliff-closure', language: 'zh-CN' });
    await page.locator('.lead .ask').click();
    await page.locator('.why h2', { hasText: '没有着落的工资' }).waitFor();
    for (let depth = 0; depth < 3; depth += 1) {
      const first = page.locator('.why .inputs').first().locator('button').first();
      const next = await first.locator('span > span').first().innerText();
      expect(next).toMatch(/\p{Script=Han}/u);
      await first.click();
      await page.locator('.why h2', { hasText: next }).waitFor();
      expect(await page.locator('.why [lang=en]').count()).toBe(0);
    }
    await page.keyboard.press('Escape');
    await page.getByText('更多措施和外部变化').click();
    await page.waitForSelector('.more-lever', { state: 'attached' });
    await page.waitForFunction(() => document.querySelectorAll('.offered [lang=en]').length > 0);
    // only names of studies and papers are in English
    const english = await page.locator('.offered [lang=en]').allTextContents();
    expect(english.filter((text) => !/^\(.*\)$/.test(text))).toEqual([]);
    expect(wrong).toEqual([]);
    await context.close();
  });
});
