import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';
import { landfallWatched } from '../landfall.ts';

/*
 * A plan search in 50 futures for each plan, on two threads. A short one says what a plan costs; LANDFALL_LONG=1 plays a
 * thousand, LANDFALL_PLANS=<number> as many as it says. The folder (out/bench-plan-<number>) stays: a benchmark that was stopped
 * goes on with what was played, and counts the time of before. Remove it to measure anew.
 */

const LONG = 1000;
const SHORT = 80;
const FUTURES = 50;
const LIMIT = 15; // minutes that a thousand plans may take on two cores
const EVERY = 20; // seconds between lines while it runs

const plans = Number(process.env.LANDFALL_PLANS ?? (process.env.LANDFALL_LONG === '1' ? LONG : SHORT));
const folder = fileURLToPath(new URL(`../../out/bench-plan-${plans}`, import.meta.url));

it(`measures a plan search: ${plans} plans in ${FUTURES} futures each`, async () => {
  mkdirSync(folder, { recursive: true });
  const journal = join(folder, 'journal.jsonl');
  const clock = join(folder, 'seconds.txt');
  const played = (text: string) => Math.max(0, text.split('\n').length - 2); // a head, and an empty end
  const before = existsSync(journal) ? played(readFileSync(journal, 'utf8')) : 0;
  const spent = existsSync(clock) ? Number(readFileSync(clock, 'utf8')) : 0;
  if (before > 0) console.log(`plan search: going on, ${before} plans were played in ${spent.toFixed(0)} s before`);
  let told = 0;
  const took = await landfallWatched(
    [
      ...['plan', 'benxi', '--problem', 'beiying-transition', '--futures', String(FUTURES), '--threads', '2'],
      ...['--evaluations', String(plans), '--out', folder],
    ],
    (seconds) => {
      writeFileSync(clock, String(spent + seconds));
      if (seconds - told < EVERY || !existsSync(journal)) return;
      told = seconds;
      readFile(journal, 'utf8').then((text) => {
        const all = played(text);
        const each = seconds / Math.max(1, all - before);
        const left =
          all === before
            ? 'futures are drawn'
            : all < plans
              ? `${each.toFixed(2)} s a plan, about ${(((plans - all) * each) / 60).toFixed(1)} minutes left`
              : 'the plans around the one that leads, and the report, are left';
        console.log(`plan search: ${all} of ${plans} plans, ${(spent + seconds).toFixed(0)} s, ${left}`);
      });
    },
  );
  const wall = spent + took.wall;
  writeFileSync(clock, String(wall));
  const all = played(readFileSync(journal, 'utf8'));
  const now = all - before;
  const thousand = (wall / all) * LONG;
  const verdict = thousand / 60 <= LIMIT ? 'met' : 'MISSED';
  const cpu = now > 0 ? `${(took.cpu / now).toFixed(2)} s of processor time a plan` : 'no plan was left to play';
  console.log(
    `plan search: ${all} evaluations of ${FUTURES} futures each in ${wall.toFixed(0)} s on two threads, start and report among it; ${cpu} (${now} in this run); ${all >= LONG ? 'a thousand took' : 'a thousand would take'} ${(thousand / 60).toFixed(1)} minutes, limit ${LIMIT}: ${verdict}`,
  );
}, 14_400_000);
