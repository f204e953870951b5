import type { Span } from '../program.ts';

export interface Token {
  readonly kind: 'number' | 'name' | 'keyword' | 'sign' | 'end' | 'unknown';
  /** As written; keywords in upper case, names in quotes without them. */
  readonly text: string;
  readonly span: Span;
}

export const keywords: ReadonlySet<string> = new Set(['IF', 'THEN', 'ELSE', 'AND', 'OR', 'NOT', 'MOD']);

const blank = /(?:\s|\{[^}]*\})+/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_])/uy;
/** A name may start with a digit where a letter follows (labels such as `35_to_44`). */
const name = /[\p{L}\p{N}_][\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]+)?/uy;
const quoted = /"([^"]+)"/y;
const sign = /<=|>=|<>|[-+*/^()[\],<>=]/y;

/** Splits an expression; comments in braces count as blanks. What fits nothing becomes a token of kind `unknown`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;

  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  }

  function push(kind: Token['kind'], found: string, shown = found): void {
    tokens.push({ kind, text: shown, span: [at, at + found.length] });
    at += found.length;
  }

  while (at < text.length) {
    const gap = match(blank);
    if (gap !== undefined) {
      at += gap.length;
      continue;
    }
    const digits = match(number);
    if (digits !== undefined) {
      push('number', digits);
      continue;
    }
    const word = match(name);
    if (word !== undefined) {
      const upper = word.toUpperCase();
      if (keywords.has(upper)) push('keyword', word, upper);
      else push('name', word);
      continue;
    }
    const inQuotes = match(quoted);
    if (inQuotes !== undefined) {
      push('name', inQuotes, inQuotes.slice(1, -1));
      continue;
    }
    const mark = match(sign);
    if (mark !== undefined) push('sign', mark);
    else push('unknown', text.charAt(at));
  }
  tokens.push({ kind: 'end', text: 'the end', span: [text.length, text.length] });
  return tokens;
}
