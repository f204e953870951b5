/** Meanings of the model’s equations in Chinese, by name. */
export const meanings: ReadonlyMap<string, string> = new Map();
