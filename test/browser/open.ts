import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const home = resolve(import.meta.dirname, '../..');

/** A Chromium of this machine, or why there is none to test with. */
export function findChromium(): { readonly path: string } | { readonly reason: string } {
  const places = [
    process.env.CHROMIUM ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ];
  for (const path of places) {
    try {
      accessSync(path, constants.X_OK);
      return { path };
    } catch {
      // the next place
    }
  }
  return { reason: 'no Chromium, Chrome or Edge was found (name one with CHROMIUM=/path)' };
}

/** Whether the page and the compiled town have been built. */
export function isBuilt(): boolean {
  return existsSync(join(home, 'dist/web/index.html')) && existsSync(join(home, 'dist/cli/start.js'));
}

export interface Site {
  readonly address: string;
  readonly close: () => void;
}

/** The built server on a free port. */
export async function startSite(): Promise<Site> {
  const results = mkdtempSync(join(tmpdir(), 'landfall-site-'));
  const server: ChildProcess = spawn(
    process.execPath,
    [join(home, 'bin/landfall.js'), 'serve', '--port', '0', '--results', results],
    { cwd: home, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const address = await new Promise<string>((done, failed) => {
    let said = '';
    server.stdout?.on('data', (part) => {
      said += part;
      const found = /http:\/\/\S+/.exec(said);
      if (found !== null) done(found[0]);
    });
    server.on('exit', (code) => failed(new Error(`the server ended with ${code}`)));
  });
  return { address, close: () => server.kill('SIGKILL') };
}

export async function startBrowser(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] });
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the console and of scripts, and requests to anywhere else. */
  readonly wrong: string[];
}

/** Opens the page and waits until its first picture stands. */
export async function visit(
  browser: Browser,
  site: Site,
  { hash = '', width = 1440, language = 'en-GB' }: { hash?: string; width?: number; language?: string } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: language,
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('request', (request) => {
    const { protocol } = new URL(request.url());
    if (!request.url().startsWith(site.address) && protocol !== 'data:' && protocol !== 'blob:')
      wrong.push(request.url());
  });
  await page.goto(site.address + hash);
  await ready(page);
  return { page, context, wrong };
}

/** Waits until what is shown is of the plan that is set. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('.desk .levers');
  await page.waitForFunction(
    () => document.querySelector('.lead .ask') !== null && document.querySelector('.stale') === null,
  );
}

/** What axe finds wrong with the page, rule by rule. */
export async function axe(page: Page): Promise<string[]> {
  const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  // The page’s policy lets no other script in, so axe comes in by the debugger’s door.
  const { readFileSync } = await import('node:fs');
  await page.evaluate(readFileSync(source, 'utf8'));
  return page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run: (options: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await run.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  });
}
