import type { Result } from '../ensemble/result.ts';
import { monthNumber, monthText } from '../scenario/month.ts';

/** Every series, a row a number, as CSV (RFC 4180); text that a spreadsheet would run as a formula is made harmless. */
export function resultCsv(result: Result): string {
  const lines = ['scenario,series,unit,month,dimensions,labels,value'];
  const first = monthNumber(result.start);
  for (const series of result.series.values()) {
    const labels = series.dims.map((dimension) => (result.dimensions.get(dimension) ?? []).map((label) => label.id));
    const width = labels.reduce((product, ids) => product * ids.length, 1);
    for (let step = 0; step <= result.months; step += 1) {
      for (let element = 0; element < width; element += 1) {
        const at = elementLabels(labels, element).join(';');
        lines.push(
          [
            csvText(result.scenario.name),
            series.name,
            csvText(series.unit),
            monthText(first + step),
            csvText(series.dims.join(';')),
            csvText(at),
            String(series.values[step * width + element]),
          ].join(','),
        );
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

/** One cell of text. */
export function csvText(text: string): string {
  const harmless = /^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Labels of an element of a row-major array, outermost first. */
export function elementLabels(labels: readonly (readonly string[])[], element: number): string[] {
  const at: string[] = [];
  let rest = element;
  for (const ids of [...labels].reverse()) {
    at.unshift(ids[rest % ids.length]);
    rest = Math.floor(rest / ids.length);
  }
  return at;
}
