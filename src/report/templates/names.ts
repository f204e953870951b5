/** Forms that authorities ask for, by the names that the command line has for them. */
export const TEMPLATE_NAMES = ['uk-task-force', 'eu-tjtp', 'cn-performance', 'za-register'] as const;

export type TemplateName = (typeof TEMPLATE_NAMES)[number];
