import type { TakenClaim } from '../../scenario/case.ts';
import type { Twin } from '../ui/Figure.tsx';

/** Hands a text or bytes to the browser as a file. */
export function save(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A table as CSV, with the mark by which spreadsheets know UTF-8. */
export function asCsv({ header, rows }: Twin): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\ufeff${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** The same with what the numbers rest on, and the claims that they take as true. */
export function asJson(title: string, { header, rows }: Twin, basis: string, claims: readonly TakenClaim[]): string {
  return JSON.stringify({ title, basis, claims, columns: header, rows }, null, 2);
}

/** A drawn figure as a file of its own: on white, with a font that any machine has. */
export function asSvg(drawn: SVGSVGElement): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement; // a clone is of the same kind
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [key, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', '#fff'],
  ])
    ground.setAttribute(key, value);
  copy.prepend(ground);
  copy.style.fontFamily = 'system-ui, sans-serif';
  return new XMLSerializer().serializeToString(copy);
}

/** The same at twice its size in pixels. */
export async function asPng(drawn: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(asSvg(drawn))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = drawn.width.baseVal.value * 2;
  canvas.height = drawn.height.baseVal.value * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob === null ? failed(new Error('no picture was made')) : done(blob)), 'image/png'),
  );
}
