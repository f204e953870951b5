import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export const sharedFolder = new URL('../../../shared/data/io/', import.meta.url).pathname;

/** The published tables that tests run on, where they are laid beside the repository; they have licences of their own. */
export const sharedTables = existsSync(sharedFolder);
if (!sharedTables) console.log(`skipped: no published input-output tables in ${sharedFolder}`);

/** A table as rows of cells, the header first. */
export function sharedRows(name: string): string[][] {
  return parse(readFileSync(`${sharedFolder}${name}`, 'utf8'), { relax_quotes: true }) as string[][]; // rows of cells, as no columns option is given
}

/** The tables of the provinces, by path. */
export function provinceFiles(): string[] {
  return sharedTables ? readdirSync(`${sharedFolder}provinces-2017`).map((name) => `provinces-2017/${name}`) : [];
}
