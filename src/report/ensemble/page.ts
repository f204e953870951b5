import { escapeHtml as esc, type Language } from '../format.ts';
import { STYLE } from '../style.ts';
import { type Exhibit, exhibitHtml } from './exhibit.ts';
import { ensembleWords } from './words.ts';

/** A page about many futures: what it is about, then its exhibits; the sentence of the first leads. */
export interface EnsemblePage {
  readonly title: string;
  /** What was run: scenario, futures, months, outcome. */
  readonly about: string;
  readonly exhibits: readonly Exhibit[];
  /** Version, hashes: what the page can be traced by. */
  readonly footer: string;
}

/** One self-contained page: no script, no font, no request. */
export function ensemblePage({ title, about, exhibits, footer }: EnsemblePage, language: Language): string {
  const words = ensembleWords(language);
  const [lead] = exhibits;
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${esc(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${esc(title)}</h1>
<p class="note">${esc(about)}</p>
${lead === undefined ? '' : `<p class="lead">${esc(lead.sentence)}</p>`}
${exhibits.map((exhibit, i) => exhibitHtml(exhibit, words.table, i === 0)).join('\n')}
<footer><p>${esc(footer)}</p></footer>
</main>
</body>
</html>
`;
}
