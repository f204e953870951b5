import { z } from 'zod';
import { scenarioSchema } from '../scenario/schema.ts';

/** The interface as data: the routes are served, checked and described from this one list. */

const name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/)
  .describe('A region or scenario by its name.');
const runId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .describe('The id of a run: the hash of what was ordered.');

const fault = z.object({
  where: z.string(),
  found: z.string(),
  expected: z.string(),
  mend: z.string().optional(),
  line: z.number().optional(),
  column: z.number().optional(),
});
export const faultsSchema = z.object({ faults: z.array(fault) }).describe('Every fault, each with how to mend it.');

export const orderSchema = z
  .object({
    region: name,
    scenario: z.union([name, scenarioSchema]).describe('A scenario of the region by name, or a whole one.'),
    seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  })
  .strict();

export const jobSchema = z.object({
  id: runId,
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  progress: z.number().min(0).max(1),
  faults: z.array(fault),
  result: z.string().optional().describe('Where the result is, once it is done.'),
});

export interface Route {
  readonly method: 'get' | 'post' | 'delete';
  /** As Hono writes it: `/runs/:id`. */
  readonly path: string;
  readonly says: string;
  /** Writing needs the token. */
  readonly writes: boolean;
  readonly parameters: Readonly<Record<string, z.ZodType>>;
  readonly body?: z.ZodType;
  readonly answers: Readonly<
    Record<number, { readonly says: string; readonly type: string; readonly schema?: z.ZodType }>
  >;
}

const json = 'application/json';
const refused = { 400: { says: 'The request has faults.', type: json, schema: faultsSchema } };
const missing = { 404: { says: 'There is none of that name.', type: json, schema: faultsSchema } };

export const ROUTES = {
  health: {
    method: 'get',
    path: '/api/health',
    says: 'Whether the server answers, and its version.',
    writes: false,
    parameters: {},
    answers: { 200: { says: 'It does.', type: json, schema: z.object({ version: z.string() }) } },
  },
  regions: {
    method: 'get',
    path: '/api/regions',
    says: 'The regions and their scenarios.',
    writes: false,
    parameters: {},
    answers: {
      200: {
        says: 'All of them.',
        type: json,
        schema: z.array(z.object({ region: z.string(), scenarios: z.array(z.string()) })),
      },
    },
  },
  pack: {
    method: 'get',
    path: '/api/regions/:region',
    says: 'A region pack: every file as text, by its path.',
    writes: false,
    parameters: { region: name },
    answers: {
      200: { says: 'The pack.', type: json, schema: z.record(z.string(), z.string()) },
      ...refused,
      ...missing,
    },
  },
  scenario: {
    method: 'get',
    path: '/api/regions/:region/scenarios/:scenario',
    says: 'A scenario of a region, as it was written.',
    writes: false,
    parameters: { region: name, scenario: name },
    answers: { 200: { says: 'YAML.', type: 'application/yaml' }, ...refused, ...missing },
  },
  order: {
    method: 'post',
    path: '/api/runs',
    says: 'Orders a run. The same order again is the same run.',
    writes: true,
    parameters: {},
    body: orderSchema,
    answers: {
      202: { says: 'It is on its way, or done already.', type: json, schema: jobSchema },
      ...refused,
      401: { says: 'Writing needs the token.', type: json, schema: faultsSchema },
      503: { says: 'Too many runs wait.', type: json, schema: faultsSchema },
    },
  },
  run: {
    method: 'get',
    path: '/api/runs/:id',
    says: 'How far a run is.',
    writes: false,
    parameters: { id: runId },
    answers: { 200: { says: 'The run.', type: json, schema: jobSchema }, ...refused, ...missing },
  },
  events: {
    method: 'get',
    path: '/api/runs/:id/events',
    says: 'The same as server-sent events, until the run is over.',
    writes: false,
    parameters: { id: runId },
    answers: { 200: { says: 'Events named `run`.', type: 'text/event-stream' }, ...refused, ...missing },
  },
  cancel: {
    method: 'delete',
    path: '/api/runs/:id',
    says: 'Stops a run that is not over.',
    writes: true,
    parameters: { id: runId },
    answers: {
      204: { says: 'It is stopped.', type: json },
      ...refused,
      ...missing,
      401: { says: 'Writing needs the token.', type: json, schema: faultsSchema },
    },
  },
  results: {
    method: 'get',
    path: '/api/results',
    says: 'Ids of all finished runs.',
    writes: false,
    parameters: {},
    answers: { 200: { says: 'Ids.', type: json, schema: z.array(z.string()) } },
  },
  result: {
    method: 'get',
    path: '/api/results/:id',
    says: 'A finished run: every series, with units and labels.',
    writes: false,
    parameters: { id: runId },
    answers: {
      200: { says: 'The result, as `landfall run --format json` writes it.', type: json },
      ...refused,
      ...missing,
    },
  },
  openapi: {
    method: 'get',
    path: '/api/openapi.json',
    says: 'This description.',
    writes: false,
    parameters: {},
    answers: { 200: { says: 'OpenAPI 3.1.', type: json } },
  },
} satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;
