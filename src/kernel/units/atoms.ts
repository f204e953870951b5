import type { Fault } from '../errors.ts';
import { near } from '../near.ts';
import { knownUnitWords, unitWord } from './words.ts';

/** Powers of unit words by the spelling used in messages: `kt/month` is `{ kt: 1, month: -1 }`. No zero powers. */
export type Atoms = ReadonlyMap<string, number>;

export function timesAtoms(a: Atoms, b: Atoms, sign: 1 | -1): Atoms {
  const result = new Map(a);
  for (const [name, power] of b) {
    const sum = (result.get(name) ?? 0) + sign * power;
    if (sum === 0) result.delete(name);
    else result.set(name, sum);
  }
  return result;
}

export function raiseAtoms(atoms: Atoms, power: number): Atoms {
  return power === 0 ? new Map() : new Map([...atoms].map(([name, own]) => [name, own * power]));
}

/** `person/(month*t)`; `1` where nothing is left. */
export function writeAtoms(atoms: Atoms): string {
  const list = (sign: 1 | -1) =>
    [...atoms]
      .filter(([, power]) => power * sign > 0)
      .map(([name, power]) => (power * sign === 1 ? name : `${name}^${power * sign}`));
  const above = list(1);
  const below = list(-1);
  const numerator = above.length === 0 ? '1' : above.join('*');
  if (below.length === 0) return numerator;
  return below.length === 1 ? `${numerator}/${below[0]}` : `${numerator}/(${below.join('*')})`;
}

const pattern = /\s*(?:(\d+[A-Za-z]+_[A-Za-z]+|[A-Za-z%][A-Za-z0-9_]*)|(\d+(?:\.\d+)?)|([*/^()-]))/y;

interface Token {
  readonly kind: 'word' | 'number' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

/** Stops reading at the first fault; caught in `readAtoms`. */
interface Stop {
  readonly fault: Fault;
}

/** Reads a unit: products, quotients (from left to right), whole powers, parentheses, `1`. */
export function readAtoms(text: string): Atoms | Fault {
  const tokens: Token[] = [];
  let next = 0;

  const stop = (at: number, found: string, expected: string, mend?: string): Stop => ({
    fault: { where: `unit "${text}"`, column: at + 1, found, expected, ...(mend === undefined ? {} : { mend }) },
  });

  function tokenize(): void {
    let at = 0;
    while (text.slice(at).trim() !== '') {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) throw stop(at, `"${text.slice(at).trim().charAt(0)}"`, 'unit words joined by *, / and ^');
      const [whole, word, number, sign] = match;
      const found = word ?? number ?? sign;
      const kind = word !== undefined ? 'word' : number !== undefined ? 'number' : 'sign';
      tokens.push({ kind, text: found, at: at + whole.length - found.length });
      at += whole.length;
    }
    tokens.push({ kind: 'end', text: 'the end', at: text.length });
  }

  function take(sign: string): boolean {
    const found = tokens[next].kind === 'sign' && tokens[next].text === sign;
    if (found) next += 1;
    return found;
  }

  function product(): Atoms {
    let atoms = raised();
    for (;;) {
      if (take('*')) atoms = timesAtoms(atoms, raised(), 1);
      else if (take('/')) atoms = timesAtoms(atoms, raised(), -1);
      else return atoms;
    }
  }

  function raised(): Atoms {
    const base = single();
    if (!take('^')) return base;
    const sign = take('-') ? -1 : 1;
    const token = tokens[next];
    const power = Number(token.text);
    if (token.kind !== 'number' || !Number.isInteger(power)) {
      throw stop(token.at, `the power ${token.text}`, 'a whole number');
    }
    next += 1;
    return raiseAtoms(base, sign * power);
  }

  function single(): Atoms {
    const token = tokens[next];
    if (take('(')) {
      const inner = product();
      if (!take(')')) throw stop(tokens[next].at, tokens[next].text, ')');
      return inner;
    }
    if (token.kind === 'end' || token.kind === 'sign') throw stop(token.at, token.text, 'a unit word');
    next += 1;
    if (token.kind === 'number' && token.text !== '1') {
      throw stop(
        token.at,
        `the number ${token.text} in a unit`,
        'unit words and 1',
        'give the factor to a constant with a unit of its own',
      );
    }
    const known = unitWord(token.text);
    if (known === undefined) {
      throw stop(token.at, `unit "${token.text}", which is not known`, near(token.text, knownUnitWords));
    }
    return known.name === '1' ? new Map() : new Map([[known.name, known.exponent ?? 1]]);
  }

  try {
    tokenize();
    const atoms = product();
    if (tokens[next].kind !== 'end')
      throw stop(tokens[next].at, `"${tokens[next].text}"`, '*, / or the end of the unit');
    return atoms;
  } catch (stopped) {
    if (typeof stopped === 'object' && stopped !== null && 'fault' in stopped) {
      return (stopped as Stop).fault; // thrown by `stop` above
    }
    throw stopped;
  }
}
