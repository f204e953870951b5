import { z } from 'zod';
import { ROUTES, type Route } from './routes.ts';

/** The OpenAPI 3.1 description of the server, from its list of routes. */
export function openapi(version: string): unknown {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [operationId, route] of Object.entries<Route>(ROUTES)) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    const own = paths[path] ?? {};
    paths[path] = own;
    own[route.method] = operation(operationId, route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Landfall',
      version,
      summary: 'What replaces our paychecks?',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  };
}

function operation(operationId: string, route: Route): unknown {
  return {
    operationId,
    summary: route.says,
    ...(route.writes ? { security: [{ token: [] }] } : {}),
    parameters: Object.entries(route.parameters).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema: schemaOf(schema),
    })),
    ...(route.body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body) } } } }),
    responses: Object.fromEntries(
      Object.entries(route.answers).map(([status, { says, type, schema }]) => [
        status,
        {
          description: says,
          ...(status === '204'
            ? {}
            : { content: { [type]: schema === undefined ? {} : { schema: schemaOf(schema) } } }),
        },
      ]),
    ),
  };
}

function schemaOf(schema: z.ZodType): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown>; // an object, by JSON Schema
  return rest;
}
