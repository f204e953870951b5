import type { Binary, Span } from '../program.ts';
import { type Token, tokenize } from './tokens.ts';
import type { Subscript, Tree } from './tree.ts';

/** How deep expressions may be nested: beyond what a reader can follow, within what a machine can. */
const deepest = 100;

/** Why an expression cannot be read. */
export interface SyntaxFault {
  readonly span: Span;
  readonly found: string;
  readonly expected: string;
  readonly mend?: string;
}

/** Operators on two sides from loose to tight, each level from left to right. `^` and signs are read apart. */
const levels: readonly Readonly<Record<string, Binary>>[] = [
  { OR: 'or' },
  { AND: 'and' },
  { '=': 'eq', '<>': 'ne' },
  { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' },
  { '+': 'add', '-': 'sub' },
  { '*': 'mul', '/': 'div', MOD: 'mod' },
];

/**
 * Reads an expression of XMILE 1.0 (OASIS 2015, section 3.3). Signs and NOT bind tighter than `*` and looser than
 * `^`, so `-2 ^ 2` is -4 and `NOT a = b` is `(NOT a) = b`; `^` runs from right to left.
 */
export function parseExpression(text: string): Tree | SyntaxFault {
  const tokens = tokenize(text);
  let next = 0;
  let depth = 0;

  function fail(token: Token, expected: string, mend?: string): never {
    const found = token.kind === 'end' ? 'the end of the expression' : `"${token.text}"`;
    const fault: SyntaxFault = { span: token.span, found, expected, ...(mend === undefined ? {} : { mend }) };
    throw fault;
  }

  function at(text: string): boolean {
    const token = tokens[next];
    return (token.kind === 'sign' || token.kind === 'keyword') && token.text === text;
  }

  function take(text: string): boolean {
    if (!at(text)) return false;
    next += 1;
    return true;
  }

  function need(text: string): Token {
    const token = tokens[next];
    if (!take(text)) fail(token, text);
    return token;
  }

  function level(index: number): Tree {
    if (index === levels.length) return signed();
    const operators = levels[index];
    let left = level(index + 1);
    for (;;) {
      const token = tokens[next];
      if ((token.kind !== 'sign' && token.kind !== 'keyword') || !Object.hasOwn(operators, token.text)) return left;
      next += 1;
      const right = level(index + 1);
      const span: Span = [left.span[0], right.span[1]];
      left = { kind: 'binary', sign: token.text, fn: operators[token.text], left, right, span };
    }
  }

  function signed(): Tree {
    const token = tokens[next];
    if (depth === deepest) fail(token, `at most ${deepest} levels of parentheses and signs`, 'split the equation');
    depth += 1;
    const tree = signedInner(token);
    depth -= 1;
    return tree;
  }

  function signedInner(token: Token): Tree {
    for (const sign of ['+', '-', 'NOT'] as const) {
      if (take(sign)) {
        const arg = signed();
        return { kind: 'unary', sign, arg, span: [token.span[0], arg.span[1]] };
      }
    }
    return raised();
  }

  function raised(): Tree {
    const left = single();
    if (!take('^')) return left;
    const right = signed();
    return { kind: 'binary', sign: '^', fn: 'pow', left, right, span: [left.span[0], right.span[1]] };
  }

  function single(): Tree {
    const token = tokens[next];
    if (token.kind === 'number') {
      next += 1;
      return { kind: 'number', value: Number(token.text), span: token.span };
    }
    if (token.kind === 'name') return named();
    if (take('(')) {
      const inner = level(0);
      const end = need(')');
      return { ...inner, span: [token.span[0], end.span[1]] };
    }
    if (take('IF')) return choice(token);
    return fail(token, 'a number, a name, a function, IF or (');
  }

  function choice(start: Token): Tree {
    const condition = level(0);
    need('THEN');
    const first = level(0);
    need('ELSE');
    const second = level(0);
    return { kind: 'if', condition, whenTrue: first, whenFalse: second, span: [start.span[0], second.span[1]] };
  }

  function named(): Tree {
    const token = tokens[next];
    next += 1;
    const start = token.span[0];
    if (take('(')) {
      const args = at(')') ? [] : list(() => level(0));
      return { kind: 'call', name: token.text, args, span: [start, need(')').span[1]] };
    }
    if (!take('[')) return { kind: 'name', name: token.text, span: token.span };
    const subscripts = list(subscript);
    return { kind: 'name', name: token.text, subscripts, span: [start, need(']').span[1]] };
  }

  function subscript(): Subscript {
    const token = tokens[next];
    return take('*') ? { kind: 'star', span: token.span } : level(0);
  }

  function list<T>(item: () => T): T[] {
    const items = [item()];
    while (take(',')) items.push(item());
    return items;
  }

  try {
    const tree = level(0);
    if (tokens[next].kind !== 'end') fail(tokens[next], 'an operator or the end of the expression');
    return tree;
  } catch (fault) {
    if (typeof fault === 'object' && fault !== null && 'expected' in fault) return fault as SyntaxFault; // from `fail`
    throw fault;
  }
}
