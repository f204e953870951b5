import { z } from 'zod';
import { claimRow, figureRow, labelRow, packageSchema, sourceRow } from './schema.ts';

/** JSON Schemas (draft 2020-12): of datapackage.json, and of a row of each kind of table. */
export function packSchemas(): Record<string, object> {
  return {
    'datapackage.json': z.toJSONSchema(packageSchema),
    sources: z.toJSONSchema(sourceRow),
    claims: z.toJSONSchema(claimRow),
    labels: z.toJSONSchema(labelRow),
    figures: z.toJSONSchema(figureRow),
  };
}
