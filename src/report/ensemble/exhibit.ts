import { csvText } from '../../store/csv.ts';
import { escapeHtml as esc } from '../format.ts';
import { tableHtml } from '../parts.ts';

/** A picture with all that goes with it: a sentence that says what it shows, a table of the same, and the numbers as CSV. */
export interface Exhibit {
  /** For file names and anchors. */
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  /** SVG; empty where there is nothing to draw. */
  readonly figure: string;
  readonly header: readonly string[];
  /** Columns of the table that are text. */
  readonly text: number;
  readonly rows: readonly (readonly string[])[];
  /** Rows, from the first, that say something; all where left out. */
  readonly telling?: number;
  /** The same with every digit and names that do not change with the language. */
  readonly csv: Csv;
}

export interface Csv {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The numbers of an exhibit as CSV (RFC 4180). */
export function exhibitCsv({ csv: { header, rows } }: Exhibit): string {
  const cell = (value: string | number) => (typeof value === 'number' ? String(value) : csvText(value));
  return `${[header, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

/**
 * An exhibit as a part of a page.
 * @param table the word for its table
 * @param led its sentence stands above already
 */
export function exhibitHtml(exhibit: Exhibit, table: string, led = false): string {
  const { id, title, sentence, figure, header, text, rows } = exhibit;
  const picture =
    figure === ''
      ? ''
      : `<figure role="img" aria-label="${esc(sentence)}"><div class="scroll">${figure}</div></figure>`;
  const twin =
    rows.length === 0 ? '' : `<details><summary>${esc(table)}</summary>${tableHtml(header, rows, text)}</details>`;
  return `<section id="${esc(id)}"><h2>${esc(title)}</h2>${led ? '' : `<p>${esc(sentence)}</p>`}${picture}${twin}</section>`;
}
