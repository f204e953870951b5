import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Faults } from '../kernel/errors.ts';

/** Where browsers that can print are usually found. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Longest time that printing may take, in milliseconds. */
const LIMIT = 120_000;

/**
 * A page as PDF, printed by a Chromium, Chrome or Edge of this machine; the variable CHROMIUM names another one.
 * @throws Faults where there is none, or it fails
 */
export async function printPdf(html: string, file: string): Promise<void> {
  const browser = await findBrowser();
  const folder = await mkdtemp(join(tmpdir(), 'landfall-print-'));
  try {
    const page = join(folder, 'page.html');
    await writeFile(page, html);
    const said = await runBrowser(browser, [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      `--user-data-dir=${join(folder, 'profile')}`,
      // Its own sandbox cannot be used by root; the page is ours and has no script.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-pdf-header-footer',
      `--print-to-pdf=${file}`,
      pathToFileURL(page).href,
    ]);
    await access(file).catch(() => {
      throw new Faults(file, [
        { where: browser, found: said.trim().slice(-300) || 'no PDF and no word why', expected: 'a PDF' },
      ]);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function findBrowser(): Promise<string> {
  const named = process.env.CHROMIUM;
  for (const path of named === undefined || named === '' ? PLACES : [named]) {
    if (await canRun(path)) return path;
  }
  throw new Faults('--format pdf', [
    {
      where: named ?? 'this machine',
      found: 'no Chromium, Chrome or Edge',
      expected: 'one of them, to print the page',
      mend: 'install one, name it with CHROMIUM=/path, or print the HTML report from any browser',
    },
  ]);
}

async function canRun(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs the browser to its end. @returns what it wrote to standard error */
async function runBrowser(browser: string, args: readonly string[]): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(browser, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: LIMIT });
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
    });
    child.on('error', failed);
    child.on('exit', () => done(said));
  });
}
