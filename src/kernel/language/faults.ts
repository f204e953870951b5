import type { Fault } from '../errors.ts';
import type { Span } from '../program.ts';

/** Line and column, from 1, of a place in a text. */
export function place(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: before[before.length - 1].length + 1 };
}

/** A piece of an expression for a message: on one line, cut where it is long. */
export function quote(text: string, span: Span): string {
  const piece = text.slice(span[0], span[1]).replace(/\s+/g, ' ').trim();
  return `"${piece.length > 60 ? `${piece.slice(0, 57)}...` : piece}"`;
}

/** What is wrong at a place in an expression; `where` and the place are added by the reader of the equation. */
export type Complaint = Pick<Fault, 'found' | 'expected' | 'mend'>;

export function faultIn(equation: string, text: string, span: Span, complaint: Complaint): Fault {
  return { where: equation, ...place(text, span[0]), ...complaint };
}
