/** Stands in for linkedom in the page: figures are drawn by the browser itself. */
export function parseHTML(_html: string): { document: Document } {
  return { document };
}
