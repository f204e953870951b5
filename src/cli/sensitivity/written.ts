import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Exhibit, exhibitCsv } from '../../report/ensemble/exhibit.ts';
import { ensemblePage } from '../../report/ensemble/page.ts';
import { ensembleWords } from '../../report/ensemble/words.ts';
import { type Language, localized } from '../../report/format.ts';
import type { Ensemble } from '../../store/ensemble/read.ts';
import { wholeText } from '../../store/ensemble/whole-file.ts';
import { styled, type Terminal, table } from '../terminal.ts';
import { outcomeOf, type Question } from './given.ts';

/** Rows of a table that are printed; files hold all. */
const PRINTED = 12;

/** Prints exhibits: the sentence, and the first rows of the table without its explanations. */
export function printExhibits(exhibits: readonly Exhibit[], terminal: Terminal): void {
  for (const { title, sentence, header, rows, text, telling = rows.length } of exhibits) {
    const most = Math.min(PRINTED, telling);
    terminal.out(`${styled(terminal, 'bold', title)}\n${sentence}\n`);
    const shown = (row: readonly string[]) => row.filter((_, i) => !(text === 2 && i === 1));
    if (most > 0) terminal.out(`${table(shown(header), rows.slice(0, most).map(shown))}\n`);
    if (rows.length > most)
      terminal.out(`${styled(terminal, 'dim', `${rows.length - most} more rows in the files`)}\n`);
    terminal.out('\n');
  }
}

/**
 * Writes a page in each language and each exhibit’s numbers as CSV.
 * @param name of the pages, and what the names of the CSV files begin with
 * @returns the files
 */
export async function writeExhibits(
  folder: string,
  name: string,
  question: Question,
  exhibits: (language: Language) => readonly Exhibit[],
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  const write = async (file: string, text: string) => {
    await wholeText(join(folder, file), text);
    files.push(join(folder, file));
  };
  for (const language of ['en', 'zh'] as const) {
    const page = ensemblePage({ ...aboutOf(question, language), exhibits: exhibits(language) }, language);
    await write(language === 'en' ? `${name}.html` : `${name}.${language}.html`, page);
  }
  for (const exhibit of exhibits('en')) await write(`${name}-${exhibit.id}.csv`, exhibitCsv(exhibit));
  return files;
}

function aboutOf({ ensemble, outcome, plan }: Question, language: Language) {
  const { manifest, futures } = ensemble;
  const words = ensembleWords(language);
  const scenario = manifest.plans.find(({ name }) => name === plan)?.title ?? { en: plan };
  const place = localized(manifest.region.names, language);
  return {
    title: `${place}: ${localized(scenario, language)}`,
    about: words.about(
      outcomeOf(ensemble, outcome, language).title,
      String(futures.length),
      String(manifest.months),
      manifest.start,
    ),
    footer: `Landfall ${manifest.version} · ${hashes(ensemble)}`,
  };
}

function hashes({ manifest: { region, plans, design } }: Ensemble): string {
  return [region.hash, ...plans.map(({ hash }) => hash)]
    .map((hash) => hash.slice(0, 16))
    .join(' · ')
    .concat(` · seed ${design.seed}`);
}
