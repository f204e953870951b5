import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { z } from 'zod';
import { type Fault, Faults } from '../kernel/errors.ts';
import type { WebFile } from './files.ts';
import { isOwnHost, type Limits, mayWrite, POLICY, rateLimit } from './guard.ts';
import { isOver, type Job, type Jobs } from './jobs.ts';
import { openapi } from './openapi.ts';
import type { Results } from './results.ts';
import { orderSchema, ROUTES, type Route } from './routes.ts';

/** What the server serves; where it comes from is the caller’s matter. */
export interface Shelf {
  readonly regions: () => Promise<readonly { readonly region: string; readonly scenarios: readonly string[] }[]>;
  /** Files of a pack by path. @throws Faults where there is none of that name */
  readonly pack: (region: string) => Promise<ReadonlyMap<string, Uint8Array>>;
  /** @throws Faults where there is none of that name */
  readonly scenario: (region: string, name: string) => Promise<string>;
}

export interface ServerOptions {
  readonly version: string;
  readonly web: ReadonlyMap<string, WebFile>;
  readonly shelf: Shelf;
  readonly jobs: Jobs;
  readonly results: Results;
  readonly token: string;
  /** Names by which this server may be called. */
  readonly hosts: readonly string[];
  readonly limits: Limits;
  /** Seconds, from any moment on. */
  readonly now: () => number;
  /** Where a request comes from. */
  readonly address: (context: Context) => string;
}

/** Largest body that is read, in bytes. */
const LARGEST_BODY = 1_000_000;

/** The server as a function from request to answer: tested without a socket. */
export function createApp(options: ServerOptions): Hono {
  const { shelf, jobs, results, web } = options;
  const app = new Hono();
  app.use(headers, guard(options), bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => refuse(c, 413, tooLarge()) }));

  app.get(ROUTES.health.path, (c) => c.json({ version: options.version }));
  app.get(ROUTES.openapi.path, (c) => c.json(openapi(options.version) as Record<string, unknown>)); // an object
  app.get(ROUTES.regions.path, async (c) => c.json(await shelf.regions()));
  app.get(ROUTES.pack.path, checked(ROUTES.pack), async (c) => {
    const files = await shelf.pack(c.req.param('region') ?? '');
    const decoder = new TextDecoder();
    return c.json(Object.fromEntries([...files].map(([path, bytes]) => [path, decoder.decode(bytes)])));
  });
  app.get(ROUTES.scenario.path, checked(ROUTES.scenario), async (c) => {
    const text = await shelf.scenario(c.req.param('region') ?? '', c.req.param('scenario') ?? '');
    return c.body(text, 200, { 'content-type': 'application/yaml; charset=utf-8' });
  });
  app.post(ROUTES.order.path, writing(options), async (c) => {
    const read = await bodyOf(c, orderSchema);
    if (read.faults !== undefined) return refuse(c, 400, read.faults);
    const { region, scenario, seed } = read.value;
    const order = {
      region,
      scenario: typeof scenario === 'string' ? { name: scenario } : { text: JSON.stringify(scenario) },
      seed,
    };
    await shelf.pack(region);
    const job = await jobs.take(order);
    return job === undefined ? refuse(c, 503, busy()) : c.json(told(job), 202);
  });
  app.get(ROUTES.run.path, checked(ROUTES.run), async (c) => {
    const job = await jobs.get(c.req.param('id') ?? '');
    return job === undefined ? refuse(c, 404, none('run')) : c.json(told(job));
  });
  app.get(ROUTES.events.path, checked(ROUTES.events), async (c) => {
    const job = await jobs.get(c.req.param('id') ?? '');
    return job === undefined ? refuse(c, 404, none('run')) : events(c, jobs, job);
  });
  app.delete(ROUTES.cancel.path, writing(options), checked(ROUTES.cancel), (c) =>
    jobs.cancel(c.req.param('id') ?? '') ? c.body(null, 204) : refuse(c, 404, none('run that is not over')),
  );
  app.get(ROUTES.results.path, async (c) => c.json(await results.list()));
  app.get(ROUTES.result.path, checked(ROUTES.result), async (c) => {
    const json = await results.read(c.req.param('id') ?? '');
    if (json === undefined) return refuse(c, 404, none('result'));
    return c.body(json, 200, { 'content-type': 'application/json' });
  });
  app.get('*', (c) => sendFile(c, web.get(c.req.path)));
  app.notFound((c) => refuse(c, 404, none('page')));
  app.onError((error, c) => {
    if (error instanceof Faults) return refuse(c, 404, error.faults);
    console.error(error);
    return refuse(c, 500, [{ where: 'the server', found: 'a defect', expected: 'none', mend: 'report it' }]);
  });
  return app;
}

const headers: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('content-security-policy', POLICY);
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'no-referrer');
  c.header('cross-origin-opener-policy', 'same-origin');
  c.header('cross-origin-resource-policy', 'same-origin');
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
};

function guard({ hosts, limits, now, address }: ServerOptions): MiddlewareHandler {
  const allowed = rateLimit(limits, now);
  return async (c, next) => {
    if (!isOwnHost(c.req.header('host') ?? new URL(c.req.url).host, hosts)) {
      return refuse(c, 403, [{ where: 'Host', found: 'a name that is not this server’s', expected: hosts.join(', ') }]);
    }
    if (!allowed(address(c))) {
      c.header('retry-after', '1');
      return refuse(c, 429, [
        { where: 'the request', found: 'too many in a short time', expected: 'fewer', mend: 'wait a second' },
      ]);
    }
    await next();
    return undefined;
  };
}

function writing({ token }: ServerOptions): MiddlewareHandler {
  return async (c, next) => {
    if (!mayWrite(c.req.header('authorization'), token)) {
      c.header('www-authenticate', 'Bearer');
      return refuse(c, 401, [
        {
          where: 'Authorization',
          found: 'no token, or a wrong one',
          expected: 'Bearer and the token printed when the server started',
        },
      ]);
    }
    await next();
    return undefined;
  };
}

/** Refuses parameters of a wrong shape before anything is looked up. */
function checked(route: Route): MiddlewareHandler {
  return async (c, next) => {
    const faults = Object.entries(route.parameters).flatMap(([name, schema]): Fault[] => {
      const read = schema.safeParse(c.req.param(name));
      return read.success
        ? []
        : [{ where: name, found: shorten(c.req.param(name) ?? ''), expected: read.error.issues[0].message }];
    });
    if (faults.length > 0) return refuse(c, 400, faults);
    await next();
    return undefined;
  };
}

async function bodyOf<S extends z.ZodType>(
  c: Context,
  schema: S,
): Promise<{ value: z.output<S>; faults?: undefined } | { faults: readonly Fault[] }> {
  let body: unknown;
  try {
    body = await c.req.json();
  } catch {
    return { faults: [{ where: 'the body', found: 'text that is not JSON', expected: 'JSON' }] };
  }
  const read = schema.safeParse(body);
  if (read.success) return { value: read.data };
  return {
    faults: read.error.issues.map((issue) => ({
      where: 'the body',
      found: issue.path.map(String).join('.') || 'the whole',
      expected: issue.message,
    })),
  };
}

function events(c: Context, jobs: Jobs, first: Job): Response {
  return streamSSE(c, async (stream) => {
    let over = (): void => undefined;
    const ended = new Promise<void>((done) => {
      over = done;
    });
    const send = (job: Job): void => {
      void stream.writeSSE({ event: 'run', data: JSON.stringify(told(job)) }).then(() => {
        if (isOver(job)) over();
      }, over);
    };
    const stop = jobs.watch(first.id, send);
    stream.onAbort(() => over());
    send((await jobs.get(first.id)) ?? first);
    await ended;
    stop();
  });
}

function told({ id, state, progress, faults }: Job) {
  return { id, state, progress, faults, ...(state === 'done' ? { result: `/api/results/${id}` } : {}) };
}

function sendFile(c: Context, file: WebFile | undefined): Response {
  if (file === undefined) return refuse(c, 404, none('page'));
  const accepts = c.req.header('accept-encoding') ?? '';
  const coding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : undefined;
  const bytes = coding === 'br' ? file.brotli : coding === 'gzip' ? file.gzip : file.plain;
  return c.body(bytes, 200, {
    'content-type': file.type,
    'cache-control': file.forever ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    ...(coding === undefined ? {} : { 'content-encoding': coding }),
  });
}

function refuse(c: Context, status: 400 | 401 | 403 | 404 | 413 | 429 | 500 | 503, faults: readonly Fault[]): Response {
  return c.json({ faults }, status);
}

function none(what: string): Fault[] {
  return [{ where: 'the address', found: `no such ${what}`, expected: `a ${what} that is there` }];
}

function busy(): Fault[] {
  return [{ where: 'the queue', found: 'too many runs wait', expected: 'room for one more', mend: 'try again later' }];
}

function tooLarge(): Fault[] {
  return [{ where: 'the body', found: 'more than a scenario can be', expected: `at most ${LARGEST_BODY} bytes` }];
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
