import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLICY } from './guard.ts';
import { ROUTES, type Route } from './routes.ts';
import { order, served, TOKEN } from './testing/served.ts';

/** Asks for a run until it is in a state; a test that waits in vain runs out of its time. */
async function until(call: (path: string) => Promise<Response> | Response, id: string, state: string): Promise<void> {
  for (;;) {
    const run = (await (await call(`/api/runs/${id}`)).json()) as { state?: string };
    if (run.state === state) return;
    await new Promise((done) => setTimeout(done, 5));
  }
}
const settle = () => new Promise((done) => setTimeout(done, 20));
const GOOD = { region: 'town', scenario: 'baseline' };

describe('the server', () => {
  it('serves the page under a policy that lets no other script in', async () => {
    const { call } = await served();
    const answer = await call('/');
    expect(await answer.text()).toBe('<p>page');
    expect(answer.headers.get('content-security-policy')).toBe(POLICY);
    expect(POLICY).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('takes a run from a holder of the token, and keeps its result', async () => {
    const { call, runner } = await served();
    const taken = await call('/api/runs', order(GOOD));
    expect(taken.status).toBe(202);
    const { id } = (await taken.json()) as { id: string };
    expect(await (await call(`/api/runs/${id}`)).json()).toMatchObject({ id, state: 'running' });
    runner.held[0].finish('{"lost":1}');
    await until(call, id, 'done');
    expect(await (await call(`/api/runs/${id}`)).json()).toMatchObject({ state: 'done', result: `/api/results/${id}` });
    expect(await (await call(`/api/results/${id}`)).text()).toBe('{"lost":1}');
    expect(await (await call('/api/results')).json()).toEqual([id]);
    // the same order again is the same run, and nothing is worked out twice
    expect(await (await call('/api/runs', order(GOOD))).json()).toMatchObject({ id, state: 'done' });
    expect(runner.held.length).toBe(1);
  });

  it('finds finished runs again after it was killed, and nothing half-written', async () => {
    const first = await served();
    const { id } = (await (await first.call('/api/runs', order(GOOD))).json()) as { id: string };
    first.runner.held[0].finish('{"kept":true}');
    await until(first.call, id, 'done');
    await writeFile(join(first.folder, `${'0'.repeat(32)}.json.9-9.part`), '{"half"');
    const second = await served({}, first.folder);
    expect(await (await second.call(`/api/runs/${id}`)).json()).toMatchObject({ state: 'done' });
    expect(await (await second.call(`/api/results/${id}`)).text()).toBe('{"kept":true}');
    expect(await readdir(first.folder)).toEqual([`${id}.json`]);
  });

  it('refuses to write without the token, and with any other', async () => {
    const { call, runner } = await served();
    for (const init of [{ method: 'POST', body: '{}' }, order(GOOD, 'wrong'), order(GOOD, `${TOKEN}x`)]) {
      expect((await call('/api/runs', init)).status).toBe(401);
    }
    expect((await call(`/api/runs/${'a'.repeat(32)}`, { method: 'DELETE' })).status).toBe(401);
    expect(runner.held).toEqual([]);
  });

  it('refuses a request for another host, so that no page elsewhere can speak to it', async () => {
    const { app } = await served();
    expect((await app.request('http://evil.example/api/regions')).status).toBe(403);
    expect((await app.request('http://localhost/', { headers: { host: 'evil.example' } })).status).toBe(403);
  });

  it('limits the size of a body and the number of requests', async () => {
    const { call } = await served({ limits: { perSecond: 0, reserve: 3 } });
    expect((await call('/api/runs', order({ region: 'x'.repeat(1_100_000) }))).status).toBe(413);
    expect((await call('/api/health')).status).toBe(200);
    expect((await call('/api/health')).status).toBe(200);
    const refused = await call('/api/health');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  });

  it('stops a run that is asked to, and lets it be ordered again', async () => {
    const { call, runner } = await served();
    const { id } = (await (await call('/api/runs', order(GOOD))).json()) as { id: string };
    const stop = { method: 'DELETE', headers: { authorization: `Bearer ${TOKEN}` } };
    expect((await call(`/api/runs/${id}`, stop)).status).toBe(204);
    expect(await (await call(`/api/runs/${id}`)).json()).toMatchObject({ state: 'cancelled' });
    expect((await call(`/api/runs/${id}`, stop)).status).toBe(404);
    await settle();
    expect(await (await call('/api/runs', order(GOOD))).json()).toMatchObject({ id, state: 'running' });
    expect(runner.held.length).toBe(2);
  });

  it('tells a run as events until it is over', async () => {
    const { call, runner } = await served();
    const { id } = (await (await call('/api/runs', order(GOOD))).json()) as { id: string };
    const told = call(`/api/runs/${id}/events`).then((answer) => answer.text());
    await settle();
    runner.held[0].refuse();
    const states = [...(await told).matchAll(/"state":"(\w+)"/g)].map((match) => match[1]);
    expect([states[0], states[states.length - 1]]).toEqual(['running', 'failed']);
  });

  it('answers every route with bad input in kind, and never with a defect', async () => {
    const { call } = await served();
    const text = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        '..',
        '../../etc/passwd',
        '%2e%2e%2f',
        '%00',
        'town/../..',
        'CON',
        'a'.repeat(500),
        '本溪',
        '__proto__',
      ),
    );
    const anything = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record({
          region: text,
          scenario: fc.oneof(text, fc.jsonValue()),
          seed: fc.oneof(fc.double(), fc.constant(-1)),
        })
        .map((one) => JSON.stringify(one)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values<Route>(ROUTES)),
        text,
        text,
        anything,
        async (route, a, b, body) => {
          const words = [a, b];
          const path = route.path.replaceAll(/:\w+/g, () => encodeURIComponent(words.shift() ?? ''));
          const init = route.method === 'get' ? {} : { ...order(body), method: route.method.toUpperCase() };
          if (route.method === 'delete') delete (init as { body?: unknown }).body;
          const answer = await call(path, init);
          expect(answer.status).toBeLessThan(500);
          if (answer.status >= 400) {
            const { faults } = (await answer.json()) as { faults: { found: string; expected: string }[] };
            expect(faults.length).toBeGreaterThan(0);
            expect(faults.every((fault) => fault.found !== '' && fault.expected !== '')).toBe(true);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('describes every route, with its body and its answers', async () => {
    const { call } = await served();
    const { paths } = (await (await call('/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, { requestBody?: unknown; security?: unknown }>>;
    };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const served_ = Object.values<Route>(ROUTES).map(
      (route) => `${route.method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`,
    );
    expect(described.sort()).toEqual(served_.sort());
    expect(JSON.stringify(paths['/api/runs'].post.requestBody)).toContain('early_retirement');
    expect(paths['/api/runs'].post.security).toEqual([{ token: [] }]);
  });
});
