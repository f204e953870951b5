/** What `landfall docs` can show; apart from it, so that the command line knows the names without reading the model. */
export const DOCS_PAGES = [
  'model',
  'model-html',
  'quantities',
  'drivers',
  'shocks',
  'levers',
  'pack-schema',
  'scenario-schema',
  'uncertain-schema',
  'plan-schema',
  'problem-schema',
] as const;

export type DocsPage = (typeof DOCS_PAGES)[number];
