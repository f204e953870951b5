import { escapeHtml } from '../format.ts';
import { relativeChange, type TraceRow } from '../trace.ts';
import { COLOURS } from './draw.ts';

const LINE = 24;
const INDENT = 18;
const HEAD = 58;
const WIDTH = 1000;

/** Words of the drawing; the names of variables are the model’s own in every language. */
export interface TraceWords {
  readonly title: string;
  readonly subtitle: string;
  /** In place of a change in percent where there was nothing before. */
  readonly new: string;
}

/**
 * Draws the ways of a shock as a tree that grows downwards: one line a variable, a filled dot where it lands, a dashed
 * stem where it passes a delay; beside it the value before and after and the change.
 */
export function traceFigure(rows: readonly TraceRow[], words: TraceWords): string {
  const height = HEAD + rows.length * LINE + 16;
  const y = (row: number) => HEAD + row * LINE + LINE / 2;
  const x = (row: TraceRow) => 16 + row.level * INDENT;
  const stems = rows.map((row, i) => {
    const above = rows[row.above];
    if (above === undefined) return '';
    const dash = row.delayed ? ' stroke-dasharray="3 3"' : '';
    const width = (1 + 3 * row.share).toFixed(1);
    return `<path d="M${x(above)} ${y(row.above)}V${y(i)}H${x(row)}" fill="none" stroke="#9a9a9a" stroke-width="${width}"${dash}/>`;
  });
  const lines = rows.map((row, i) => {
    const colour = row.kind === 'source' ? COLOURS.orange : row.kind === 'landing' ? COLOURS.red : COLOURS.grey;
    const weight = row.kind === 'way' ? '400' : '700';
    return [
      `<circle cx="${x(row)}" cy="${y(i)}" r="${row.kind === 'way' ? 3 : 6}" fill="${colour}"/>`,
      `<text x="${x(row) + 11}" y="${y(i) + 4}" font-weight="${weight}">${escapeHtml(row.name)}<title>${escapeHtml(row.doc)}</title></text>`,
      `<text x="${WIDTH - 96}" y="${y(i) + 4}" text-anchor="end" fill="currentColor" opacity="0.75">${short(row.before)} → ${short(row.after)} ${escapeHtml(row.unit === '1' ? '' : row.unit)}</text>`,
      `<text x="${WIDTH - 8}" y="${y(i) + 4}" text-anchor="end" font-weight="${weight}">${change(row, words)}</text>`,
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, 'Noto Sans CJK SC', sans-serif" font-size="13" fill="currentColor" color="#1a1a1a" role="img">`,
    `<title>${escapeHtml(words.title)}</title><rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="16" y="24" font-size="17" font-weight="700">${escapeHtml(words.title)}</text>`,
    `<text x="16" y="44" opacity="0.75">${escapeHtml(words.subtitle)}</text>`,
    ...stems,
    ...lines,
    '</svg>',
    '',
  ].join('\n');
}

function change(row: TraceRow, words: TraceWords): string {
  const relative = relativeChange(row);
  if (relative === undefined) return words.new;
  return `${relative > 0 ? '+' : '−'}${Number(Math.abs(100 * relative).toPrecision(2))} %`;
}

function short(value: number): string {
  if (Math.abs(value) < 1e-6) return '0';
  return Number(value.toPrecision(3)).toLocaleString('en-GB', { maximumSignificantDigits: 3 });
}
