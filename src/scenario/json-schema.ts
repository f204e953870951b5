import { z } from 'zod';
import { scenarioSchema } from './schema.ts';

/** JSON Schema (draft 2020-12) of a scenario, for editors and other programs. */
export function scenarioJsonSchema(): unknown {
  return z.toJSONSchema(scenarioSchema);
}
