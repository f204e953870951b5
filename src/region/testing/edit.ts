import type { TextFiles } from './tiny-pack.ts';

/** A change to a pack. */
export type Edit = (files: TextFiles) => TextFiles;

export function packed(files: TextFiles): Map<string, Uint8Array> {
  return new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

/** Replaces a text that stands in a file exactly once. */
export function replace(path: string, from: string, to: string): Edit {
  return (files) => {
    const parts = textOf(files, path).split(from);
    if (parts.length !== 2) throw new Error(`${path} holds ${JSON.stringify(from)} ${parts.length - 1} times`);
    return new Map(files).set(path, parts.join(to));
  };
}

/** Writes another text into a cell of a table; the header is line 1. */
export function cell(path: string, line: number, column: string, text: string): Edit {
  return (files) => {
    const rows = textOf(files, path).split('\n');
    const at = rows[0].split(',').indexOf(column);
    const cells = rows[line - 1].split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/); // commas outside quotes
    if (at < 0 || at >= cells.length) throw new Error(`${path} has no cell ${column} in line ${line}`);
    cells[at] = text;
    rows[line - 1] = cells.join(',');
    return new Map(files).set(path, rows.join('\n'));
  };
}

/** Takes a line out. */
export function without(path: string, line: number): Edit {
  return (files) => {
    const rows = textOf(files, path).split('\n');
    rows.splice(line - 1, 1);
    return new Map(files).set(path, rows.join('\n'));
  };
}

/** Adds a line at the end. */
export function append(path: string, line: string): Edit {
  return (files) => new Map(files).set(path, `${textOf(files, path)}${line}\n`);
}

/** Writes a file anew, or adds one. */
export function write(path: string, text: string): Edit {
  return (files) => new Map(files).set(path, text);
}

export function remove(path: string): Edit {
  return (files) => new Map([...files].filter(([name]) => name !== path));
}

export function rename(path: string, to: string): Edit {
  return (files) => new Map([...files].map(([name, text]) => [name === path ? to : name, text]));
}

export function both(...edits: readonly Edit[]): Edit {
  return (files) => edits.reduce((edited, edit) => edit(edited), files);
}

function textOf(files: TextFiles, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`no file ${path}`);
  return text;
}
