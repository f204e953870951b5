import type { WriteStream } from 'node:tty';

/** Where a command writes. Tests give their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Colour and progress only where a person looks on. */
  readonly colour: boolean;
  readonly interactive: boolean;
}

export function processTerminal(): Terminal {
  const err: Partial<WriteStream> = process.stderr; // a pipe has neither isTTY nor columns
  const colour = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colour,
    interactive: err.isTTY === true,
  };
}

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow';
const CODES: Record<Style, number> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 };

export function styled(terminal: Terminal, style: Style, text: string): string {
  return terminal.colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
}

/** Columns a text takes on a terminal: Chinese characters take two. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text)
    columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1;
  return columns;
}

/** A table with a header; numbers to the right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[], left = 1): string {
  const all = [header, ...rows];
  const widths = header.map((_, i) => Math.max(...all.map((row) => width(row[i] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => {
        const gap = ' '.repeat(Math.max(0, widths[i] - width(cell)));
        return i < left ? cell + gap : gap + cell;
      })
      .join('  ')
      .trimEnd();
  return [line(header), widths.map((n) => '-'.repeat(n)).join('  '), ...rows.map(line)].join('\n');
}

/** A progress bar on the error stream; shown from the first second on. */
export function progress(terminal: Terminal, label: string): { step: (share: number) => void; end: () => void } {
  const started = Date.now();
  let shown = false;
  return {
    step(share) {
      if (!terminal.interactive || Date.now() - started < 1000) return;
      shown = true;
      const done = Math.round(share * 30);
      const left = share > 0 ? Math.round(((Date.now() - started) / share - (Date.now() - started)) / 1000) : 0;
      terminal.err(
        `\r${label} [${'#'.repeat(done)}${'.'.repeat(30 - done)}] ${Math.round(share * 100)} % ${left} s left `,
      );
    },
    end() {
      if (shown) terminal.err(`\r${' '.repeat(70)}\r`);
    },
  };
}
