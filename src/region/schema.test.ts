import { describe, expect, it } from 'vitest';
import { packSchemas } from './json-schema.ts';
import { packageSchema } from './schema.ts';
import { tinyPack } from './testing/tiny-pack.ts';

describe('the published schemas', () => {
  const schemas = packSchemas();

  it('are JSON Schemas of datapackage.json and of a row of each kind of table', () => {
    expect(Object.keys(schemas)).toEqual(['datapackage.json', 'sources', 'claims', 'labels', 'figures']);
    for (const schema of Object.values(schemas)) {
      expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
    }
    expect(schemas.figures).toMatchObject({ required: ['quantity', 'value', 'unit', 'year', 'basis', 'source'] });
    expect(schemas['datapackage.json']).toMatchObject({ required: ['name', 'title', 'landfall', 'resources'] });
  });

  it('survive as JSON', () => {
    expect(JSON.parse(JSON.stringify(schemas))).toEqual(schemas);
  });

  it('come from the rules that packs are read with', () => {
    const text = JSON.parse(tinyPack().get('datapackage.json') ?? '');
    expect(packageSchema.safeParse(text).success).toBe(true);
    expect(packageSchema.safeParse({ ...text, landfall: { ...text.landfall, extra: 1 } }).success).toBe(false);
  });
});
