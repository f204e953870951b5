import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { availableParallelism } from 'node:os';
import { getRequestListener } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { VERSION } from '../../ensemble/version.ts';
import { Faults } from '../../kernel/errors.ts';
import { createApp } from '../../server/app.ts';
import { readWeb } from '../../server/files.ts';
import { createJobs } from '../../server/jobs.ts';
import { openResults } from '../../server/results.ts';
import { homePath, readPack, readScenarioText, regionFolder, regionNames, scenarioNames } from '../files.ts';
import { startThreads } from '../serve/threads.ts';
import type { Terminal } from '../terminal.ts';

export interface ServeFlags {
  readonly host: string;
  readonly port: number;
  readonly results: string;
  readonly token?: string;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** Requests of one address: far above what pages and people do. */
const LIMITS = { perSecond: 2_000, reserve: 20_000 };

/** `landfall serve`: the page and the interface over HTTP, on this machine alone unless told otherwise. */
export async function serve(flags: ServeFlags, terminal: Terminal): Promise<void> {
  const web = await webFiles();
  const results = await openResults(flags.results, VERSION);
  const threads = Math.max(1, availableParallelism() - 1);
  const runner = startThreads(threads);
  const token = flags.token ?? randomBytes(24).toString('base64url');
  const app = createApp({
    version: VERSION,
    web,
    results,
    token,
    jobs: createJobs(runner, results, threads),
    hosts: [...LOOPBACK, flags.host.toLowerCase()],
    limits: LIMITS,
    now: () => performance.now() / 1000,
    address: (context) => getConnInfo(context).remote.address ?? '',
    shelf: {
      regions: async () =>
        Promise.all((await regionNames()).map(async (region) => ({ region, scenarios: await scenarioNames(region) }))),
      // Names have been checked to be plain words: no path comes in with them.
      pack: async (region) => readPack(await regionFolder(await known(region))),
      scenario: async (region, name) => {
        if (!(await scenarioNames(await known(region))).includes(name)) throw missing('scenario', name);
        return (await readScenarioText(name, region)).text;
      },
    },
  });
  const server = createServer(getRequestListener(app.fetch));
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.maxHeadersCount = 100;
  await new Promise<void>((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(
        error.code === 'EADDRINUSE'
          ? new Faults('landfall serve', [
              {
                where: '--port',
                found: `${flags.port}, which is taken`,
                expected: 'a free port',
                mend: 'give another with --port',
              },
            ])
          : error,
      );
    });
    server.listen(flags.port, flags.host, done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : flags.port;
  terminal.out(`http://${flags.host}:${port}/\n`);
  terminal.out(`token for writing: ${token}\n`);
  await new Promise<void>((done) => {
    process.once('SIGTERM', done);
    process.once('SIGINT', done);
  });
  server.closeAllConnections();
  server.close();
  await runner.close();
}

async function known(region: string): Promise<string> {
  if (!(await regionNames()).includes(region)) throw missing('region', region);
  return region;
}

function missing(what: string, name: string): Faults {
  return new Faults(name, [{ where: what, found: name, expected: `a ${what} that is there` }]);
}

async function webFiles(): Promise<Awaited<ReturnType<typeof readWeb>>> {
  const folder = homePath('dist', 'web');
  try {
    await readdir(folder);
  } catch {
    throw new Faults('landfall serve', [
      { where: folder, found: 'no page', expected: 'the folder that the build makes', mend: 'run npm run build' },
    ]);
  }
  return readWeb(folder);
}
