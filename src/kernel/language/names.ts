/** How XMILE compares names: letters of either case are the same, and so are blanks and underscores. */
export function sameName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_\u00a0]+/g, '_');
}

const identifier = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** Names of equations and dimensions: a letter or underscore, then letters, digits and underscores. */
export function isIdentifier(name: string): boolean {
  return identifier.test(name);
}
