import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { benxi, compiledTown } from '../test/benxi.ts';
import { cases } from './cases.ts';
import { face } from './harness/face.ts';
import { casePack, caseRegion } from './harness/pack.ts';
import { type Answered, printed, validationPage } from './harness/page.ts';

export const PAGE = new URL('../docs/validation.md', import.meta.url);

/** Runs every case. */
export async function answers(futures?: number): Promise<Answered[]> {
  const town = compiledTown();
  const answered: Answered[] = [];
  for (const set of cases) answered.push({ set, faced: face(town, set, await caseRegion(set.folder, benxi), futures) });
  return answered;
}

/** Prints model beside fact, writes docs/validation.md and what the packs borrow from Benxi. */
export async function validate(): Promise<void> {
  for (const { folder } of cases) {
    for (const [path, bytes] of await casePack(folder, benxi)) {
      const url = new URL(`${folder}/pack/${path}`, import.meta.url);
      mkdirSync(dirname(url.pathname), { recursive: true });
      if (!same(url, bytes)) writeFileSync(url, bytes);
    }
  }
  const answered = await answers();
  for (const one of answered) console.log(printed(one));
  writeFileSync(PAGE, validationPage(answered));
  console.log('docs/validation.md is written.');
}

function same(url: URL, bytes: Uint8Array): boolean {
  try {
    return readFileSync(url).equals(bytes);
  } catch {
    return false; // the file is new
  }
}
