import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
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

/** Counts the lines of a file that grows, reading each once. */
function counter(path: string): () => number {
  const buffer = Buffer.alloc(1 << 20);
  let [at, lines] = [0, 0];
  return () => {
    if (!existsSync(path)) return 0;
    const file = openSync(path, 'r');
    for (let read = readSync(file, buffer, 0, buffer.length, at); read > 0; ) {
      for (let i = 0; i < read; i += 1) if (buffer[i] === 10) lines += 1;
      at += read;
      read = readSync(file, buffer, 0, buffer.length, at);
    }
    closeSync(file);
    return Math.max(0, lines - 1); // without the head
  };
}

it(`measures a plan search: ${plans} plans in ${FUTURES} futures each`, async () => {
  mkdirSync(folder, { recursive: true });
  const played = counter(join(folder, 'journal.jsonl'));
  const clock = join(folder, 'seconds.txt');
  const before = played();
  const spent = existsSync(clock) ? Number(readFileSync(clock, 'utf8')) : 0;
  if (before > 0) console.log(`plan search: going on, ${before} plans were played in ${spent.toFixed(0)} s before`);
  // When the first and the last plan of this run came in, and how many between.
  let [told, all, first, firstAll, last] = [0, before, 0, before, 0];
  const took = await landfallWatched(
    [
      ...['plan', 'benxi', '--problem', 'beiying-transition', '--futures', String(FUTURES), '--threads', '2'],
      ...['--evaluations', String(plans), '--out', folder],
    ],
    (seconds) => {
      writeFileSync(clock, String(spent + seconds));
      const now = played();
      if (now > all) {
        if (first === 0) [first, firstAll] = [seconds, now];
        last = seconds;
        all = now;
      }
      if (seconds - told < EVERY) return;
      told = seconds;
      const each = (last - first) / Math.max(1, all - firstAll);
      const left =
        all <= firstAll
          ? 'futures are drawn'
          : all < plans
            ? `${each.toFixed(2)} s a plan, about ${(((plans - all) * each) / 60).toFixed(1)} minutes left`
            : 'the plans around the one that leads, and the report, are left';
      console.log(`plan search: ${all} of ${plans} plans, ${(spent + seconds).toFixed(0)} s, ${left}`);
    },
  );
  const wall = spent + took.wall;
  writeFileSync(clock, String(wall));
  all = played();
  const each = (last - first) / Math.max(1, all - firstAll);
  const rest = took.wall - (last - first); // start, drawing the futures, playing the frontier again, report
  const [minutes, how] =
    all >= LONG ? [wall / 60, 'took'] : [(rest + each * LONG) / 60, 'by this pace a thousand would take'];
  console.log(
    `plan search: ${all} evaluations of ${FUTURES} futures each in ${wall.toFixed(0)} s on two threads (${all - before} in this run: ${each.toFixed(2)} s each, and ${rest.toFixed(0)} s for start and report; ${(took.cpu / Math.max(1, all - before)).toFixed(2)} s of processor time each, all in all); ${how} ${minutes.toFixed(1)} minutes, limit ${LIMIT}: ${minutes <= LIMIT ? 'met' : 'MISSED'}`,
  );
}, 14_400_000);
