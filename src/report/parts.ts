import { escapeHtml as esc } from './format.ts';
import type { Words } from './words/en.ts';

/** A part of a page: a title, a sentence, a picture, and the table of the same under a fold. */
export function section(words: Words, title: string, text: string, figure: string, twin: string): string {
  const label = text === '' ? title : text;
  return `<section><h2>${esc(title)}</h2>${text === '' ? '' : `<p>${esc(text)}</p>`}<figure role="img" aria-label="${esc(label)}"><div class="scroll">${figure}</div></figure><details><summary>${esc(words.table)}</summary>${twin}</details></section>`;
}

/** A table as HTML; the columns after the first ones are numbers. */
export function tableHtml(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  textColumns: number,
): string {
  const cells = (row: readonly string[], tag: string) =>
    row.map((cell, i) => `<${tag}${i < textColumns ? '' : ' class="n"'}>${esc(cell)}</${tag}>`).join('');
  return `<div class="scroll"><table><thead><tr>${cells(header, 'th')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table></div>`;
}
