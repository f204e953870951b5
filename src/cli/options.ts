import { InvalidArgumentError } from 'commander';

/** Examples under the help of a command. */
export function example(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}

/** An option that may be given more than once. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** An option that takes a whole number between bounds. */
export function whole(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < low || value > high) {
      throw new InvalidArgumentError(`expected a whole number from ${low} to ${high}`);
    }
    return value;
  };
}

/** An option that takes a number. */
export function real(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('expected a number');
  return value;
}

/** An option that takes a number between bounds. */
export function between(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = real(text);
    if (value < low || value > high) throw new InvalidArgumentError(`expected a number from ${low} to ${high}`);
    return value;
  };
}

/** An option that takes names between commas. */
export function names(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
