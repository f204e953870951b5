import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { Faults } from '../../kernel/errors.ts';
import { createApp, type ServerOptions } from '../app.ts';
import type { WebFile } from '../files.ts';
import { createJobs } from '../jobs.ts';
import { openResults, type Results } from '../results.ts';
import { type Runner, type RunOrder, RunRefused } from '../runner.ts';

export const TOKEN = 'a-token-of-the-test';

/** A runner whose runs end when the test says so. */
export interface HeldRunner extends Runner {
  readonly held: { readonly order: RunOrder; readonly finish: (json: string) => void; readonly refuse: () => void }[];
}

export function heldRunner(): HeldRunner {
  const held: HeldRunner['held'] = [];
  return {
    held,
    run: (order, _progress, signal) =>
      new Promise((done, failed) => {
        held.push({
          order,
          finish: (json) => done({ json }),
          refuse: () => failed(new RunRefused([{ where: 'levers', found: 'none', expected: 'one' }])),
        });
        signal.addEventListener('abort', () => failed(new Error('cancelled')));
      }),
    close: async () => undefined,
  };
}

const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const page: WebFile = {
  type: 'text/html; charset=utf-8',
  plain: bytes('<p>page'),
  brotli: bytes('b'),
  gzip: bytes('g'),
  forever: false,
};

export interface Served {
  readonly app: Hono;
  readonly runner: HeldRunner;
  readonly results: Results;
  readonly folder: string;
  readonly call: (path: string, init?: RequestInit) => Promise<Response>;
}

/** A server for tests: one small region, runs in the test’s hand, results in a folder of their own. */
export async function served(change: Partial<ServerOptions> = {}, kept?: string): Promise<Served> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'landfall-server-')));
  const runner = heldRunner();
  const results = await openResults(folder, 'test');
  const missing = (name: string) => new Faults(name, [{ where: 'region', found: name, expected: 'town' }]);
  const app = createApp({
    version: 'test',
    web: new Map([['/', page]]),
    results,
    jobs: createJobs(runner, results, 2),
    token: TOKEN,
    hosts: ['localhost'],
    limits: { perSecond: 1e6, reserve: 1e6 },
    now: () => 0,
    address: () => 'test',
    shelf: {
      regions: async () => [{ region: 'town', scenarios: ['baseline'] }],
      pack: async (region) => {
        if (region !== 'town') throw missing(region);
        return new Map([['datapackage.json', bytes('{}')]]);
      },
      scenario: async (region, name) => {
        if (region !== 'town' || name !== 'baseline') throw missing(name);
        return 'landfall: 1\n';
      },
    },
    ...change,
  });
  return {
    app,
    runner,
    results,
    folder,
    call: async (path, init) => app.request(`http://localhost${path}`, init),
  };
}

export function order(body: unknown, token = TOKEN): RequestInit {
  return {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}
