import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'landfall-resume-'));
afterAll(() => rmSync(folder, { recursive: true }));
const bin = new URL('../bin/landfall.js', import.meta.url).pathname;
const problem = join(folder, 'problem.yaml');
writeFileSync(
  problem,
  `
landfall_problem: 1
name: small
title: { en: Small }
description: { en: Small. }
region: benxi
scenario: baseline
months: 30
minimise:
  - { id: months, series: months_below_total, across: { regret: worst }, step: 0.01 }
  - { id: money, payers: [plants, city, province, centre, fund], step: 1 }
levers:
  - id: shut
    lever: { do: close, plants: [beiying], from: 2026-04 }
  - id: notice
    lever: { do: notice, plants: [beiying], months: { low: 1, high: 12 }, from: 2026-04 }
    optional: true
  - id: insure
    lever: { do: wage_insurance, plants: [beiying], share: { low: 0.2, high: 0.9 }, months: { low: 6, high: 24, step: 6 }, payer: centre, from: 2026-04 }
    optional: true
background: [shut]
population: 6
`,
);
const args = (out: string, threads: number) => [
  'plan',
  'benxi',
  '-p',
  problem,
  '--futures',
  '10',
  '--evaluations',
  '24',
  '--seed',
  '3',
  '--out',
  out,
  '--threads',
  `${threads}`,
];

/** What a search leaves behind, but for the journal: plans are played in another order by more threads. */
function results(out: string): Record<string, string> {
  const names = readdirSync(out).filter((name) => name !== 'journal.jsonl');
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(out, name), 'utf8')]));
}

describe('landfall plan', () => {
  // Months below are counted as regret: what the best of each future is changes while the search goes on.
  it('ends the same on one thread, on two, and after being killed', async () => {
    const [one, two, killed] = ['one', 'two', 'killed'].map((name) => join(folder, name));
    await promisify(execFile)(process.execPath, [bin, ...args(one, 1)]);
    expect(Object.keys(results(one))).toEqual(expect.arrayContaining(['plan-01.yaml', 'plan.html', 'plan.zh.html']));
    await promisify(execFile)(process.execPath, [bin, ...args(two, 2)]);
    expect(results(two)).toEqual(results(one));

    // Killed outright as soon as so many plans are in the journal.
    const journal = join(killed, 'journal.jsonl');
    for (const least of [3, 12]) {
      const child = spawn(process.execPath, [bin, ...args(killed, 2)], { stdio: 'ignore' });
      const ended = new Promise((done) => child.on('exit', done));
      while (
        child.exitCode === null &&
        !(existsSync(journal) && readFileSync(journal, 'utf8').split('\n').length > least)
      ) {
        await new Promise((done) => setTimeout(done, 20));
      }
      child.kill('SIGKILL');
      await ended;
    }
    expect(existsSync(join(killed, 'plan.html'))).toBe(false);
    const { stderr } = await promisify(execFile)(process.execPath, [bin, ...args(killed, 2)]);
    expect(stderr).toMatch(/going on: \d+ plans are known already/);
    expect(results(killed)).toEqual(results(one));

    // Another seed is another search.
    const other = args(killed, 2).map((arg, i, all) => (all[i - 1] === '--seed' ? '4' : arg));
    await expect(promisify(execFile)(process.execPath, [bin, ...other])).rejects.toThrow(
      'a search with another design',
    );
  }, 300_000);
});
