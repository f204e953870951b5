import { numeric, shown, tableCsv } from './cells.ts';
import type { Cell, DataTable, Drawing, ReportDocument, Section } from './document.ts';
import { isUnknown } from './document.ts';
import { escapeHtml as esc, type Language, wordsOf } from './format.ts';
import { STYLE } from './style.ts';
import { pageWords } from './words/pages.ts';

/** A document as one self-contained page: no script, no font, no request. */
export function htmlPage(document: ReportDocument, language: Language, paper = false): string {
  const words = wordsOf(language);
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${esc(document.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="question">${esc(document.kicker)}</p>
<h1>${esc(document.title)}</h1>
<p>${esc(document.description)}</p>
${badgesHtml(document.badges)}${document.sections.map((one) => sectionHtml(one, document.badges, language, paper)).join('\n')}
<footer><p>${esc(document.colophon)}</p></footer>
</main>
</body>
</html>
`;
}

function badgesHtml(badges: readonly string[]): string {
  return badges.map((badge) => `<p class="badge">${esc(badge)}</p>`).join('');
}

function sectionHtml(section: Section, badges: readonly string[], language: Language, paper: boolean): string {
  const { id, title, text, lead, figures = [], tables } = section;
  return [
    `<section id="${esc(id)}">`,
    title === '' ? '' : `<h2>${esc(title)}</h2>`,
    lead === undefined ? '' : `<p class="lead">${esc(lead)}</p>`,
    text === undefined ? '' : `<p${lead === undefined ? '' : ' class="note"'}>${esc(text)}</p>`,
    // A picture that is cut out and passed on takes its warning along.
    figures.length > 0 ? badgesHtml(badges) : '',
    ...figures.map(figureHtml),
    ...tables.map((table) => tableHtml(table, language, paper)),
    '</section>',
  ].join('');
}

function figureHtml({ svg, says }: Drawing): string {
  return `<figure role="img" aria-label="${esc(says)}"><div class="scroll">${svg}</div></figure>`;
}

/** The table with a link that holds the same as CSV. On paper what is folded is left out, but for what nobody should miss. */
function tableHtml(table: DataTable, language: Language, paper: boolean): string {
  if (paper && table.folded === true && table.onPaper !== true) return '';
  const words = wordsOf(language);
  const right = numeric(table);
  const cell = (one: Cell, column: number, tag: string) =>
    `<${tag}${right[column] ? ' class="n"' : isUnknown(one) ? ' class="unknown"' : ''}>${esc(shown(one, language))}</${tag}>`;
  const rows = table.rows.map((row) => `<tr>${row.map((one, i) => cell(one, i, 'td')).join('')}</tr>`).join('');
  const csv = `<a class="csv" download="${esc(table.id)}.csv" href="data:text/csv;charset=utf-8,${encodeURIComponent(tableCsv(table))}">${pageWords(language).csv}</a>`;
  const html = `<div class="scroll"><table><thead><tr>${table.header.map((one, i) => cell(one, i, 'th')).join('')}</tr></thead><tbody>${rows}</tbody></table></div>${csv}`;
  const title = table.title ?? words.table;
  if (table.folded === true && !paper) {
    return `<details><summary>${esc(title)} (${table.rows.length})</summary>${html}</details>`;
  }
  return `${table.title === undefined ? '' : `<h3>${esc(table.title)}</h3>`}${html}`;
}
