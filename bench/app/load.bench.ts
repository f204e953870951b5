import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

/*
 * 500 clients reading and 20 running at once on this machine: no error, no run lost. Then the server is killed in the
 * middle and started again: nothing finished is lost.
 */

const home = resolve(import.meta.dirname, '../..');
const READERS = 500;
const READS = 20;
const RUNNERS = 20;
const RUNS = 10;
const TOKEN = 'bench';

interface Served {
  readonly address: URL;
  readonly kill: () => Promise<void>;
}

async function serve(results: string): Promise<Served> {
  const server = spawn(
    process.execPath,
    [join(home, 'bin/landfall.js'), 'serve', '--port', '0', '--results', results, '--token', TOKEN],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const address = await new Promise<URL>((done) => {
    let said = '';
    server.stdout.on('data', (part) => {
      said += part;
      const found = /http:\/\/\S+/.exec(said);
      if (found !== null) done(new URL(found[0]));
    });
  });
  return {
    address,
    kill: () =>
      new Promise((done) => {
        server.once('exit', () => done());
        server.kill('SIGKILL');
      }),
  };
}

const agent = new Agent({ keepAlive: true, maxSockets: READERS + RUNNERS });

function call(address: URL, path: string, body?: unknown): Promise<{ status: number; text: string }> {
  return new Promise((done, failed) => {
    const asked = request(new URL(path, address), {
      agent,
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    });
    asked.on('error', failed);
    asked.on('response', (answer) => {
      let text = '';
      answer.on('data', (part) => {
        text += part;
      });
      answer.on('end', () => done({ status: answer.statusCode ?? 0, text }));
    });
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const order = (seed: number) => ({ region: 'benxi', scenario: 'cliff-closure', seed });
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

it('500 readers and 20 runners', async () => {
  const results = mkdtempSync(join(tmpdir(), 'landfall-load-'));
  const { address, kill } = await serve(results);
  const errors: string[] = [];
  const began = performance.now();
  const finished: string[] = [];
  const reader = async (i: number): Promise<void> => {
    const paths = ['/', '/api/regions', '/api/regions/benxi/scenarios/cliff-closure', '/api/health'];
    for (let n = 0; n < READS; n += 1) {
      const { status } = await call(address, paths[(i + n) % paths.length]);
      if (status !== 200 && status !== 429) errors.push(`read ${status}`);
      if (status === 429) await pause(1_000);
    }
  };
  const runner = async (i: number): Promise<void> => {
    for (let n = 0; n < RUNS; n += 1) {
      const taken = await call(address, '/api/runs', order(i * RUNS + n));
      if (taken.status !== 202) {
        errors.push(`run ${taken.status} ${taken.text}`);
        continue;
      }
      const { id } = JSON.parse(taken.text) as { id: string };
      for (;;) {
        const { state } = JSON.parse((await call(address, `/api/runs/${id}`)).text) as { state: string };
        if (state === 'done') break;
        if (state !== 'queued' && state !== 'running') {
          errors.push(state);
          break;
        }
        await pause(100);
      }
      finished.push(id);
    }
  };
  await Promise.all([
    ...Array.from({ length: READERS }, (_, i) => reader(i)),
    ...Array.from({ length: RUNNERS }, (_, i) => runner(i)),
  ]);
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${READERS} readers x ${READS}, ${RUNNERS} runners x ${RUNS}: ${seconds.toFixed(1)} s, ${errors.length} errors, ${finished.length} of ${RUNNERS * RUNS} runs finished`,
  );
  expect(errors).toEqual([]);

  for (let n = 0; n < 10; n += 1) void call(address, '/api/runs', order(10_000 + n)).catch(() => undefined);
  await pause(300);
  await kill();
  const again = await serve(results);
  const kept = JSON.parse((await call(again.address, '/api/results')).text) as string[];
  const lost = finished.filter((id) => !kept.includes(id));
  for (const id of kept) JSON.parse((await call(again.address, `/api/results/${id}`)).text);
  console.log(`killed and started again: ${kept.length} results, all whole, ${lost.length} lost`);
  expect(lost).toEqual([]);
  await again.kill();
}, 300_000);
