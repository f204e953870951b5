/** A picture that travels alone: with its title, the names of its lines, and what it rests on. */
export interface Frame {
  readonly title: string;
  readonly legend: readonly { readonly name: string; readonly colour: string; readonly dashed?: boolean }[];
  /** Claims that are taken as true, run and version: one line each. */
  readonly foot: readonly string[];
}

const NS = 'http://www.w3.org/2000/svg';
const PAD = 16;
const LINE = 20;

/** @param drawn a drawing with a width and a height in pixels */
export function framed(drawn: SVGSVGElement, { title, legend, foot }: Frame): SVGSVGElement {
  const [width, height] = [drawn.width.baseVal.value || 560, drawn.height.baseVal.value || 300];
  const svg = document.createElementNS(NS, 'svg');
  let y = PAD;
  const put = (text: string, x: number, size: number, weight: string, fill: string): void => {
    const element = document.createElementNS(NS, 'text');
    for (const [key, value] of Object.entries({ x, y, 'font-size': size, 'font-weight': weight, fill }))
      element.setAttribute(key, String(value));
    element.textContent = text;
    svg.append(element);
  };
  for (const line of wrapped(title, width, 17)) {
    y += LINE;
    put(line, PAD, 17, '600', '#1f1d1a');
  }
  for (const { name, colour, dashed } of legend) {
    y += LINE;
    const key = document.createElementNS(NS, 'line');
    const place = { x1: PAD, x2: PAD + 22, y1: y - 5, y2: y - 5, stroke: colour, 'stroke-width': 3 };
    for (const [name_, value] of Object.entries(place)) key.setAttribute(name_, String(value));
    if (dashed === true) key.setAttribute('stroke-dasharray', '5,4');
    svg.append(key);
    put(name, PAD + 30, 13, '400', '#1f1d1a');
  }
  y += 10;
  const inner = drawn.cloneNode(true) as SVGSVGElement; // a clone is of the same kind
  inner.setAttribute('x', String(PAD));
  inner.setAttribute('y', String(y));
  svg.append(inner);
  y += height + 6;
  for (const text of foot) {
    for (const line of wrapped(text, width, 11)) {
      y += 15;
      put(line, PAD, 11, '400', '#5f5a52');
    }
  }
  const whole = { width: width + 2 * PAD, height: y + PAD };
  svg.setAttribute('width', String(whole.width));
  svg.setAttribute('height', String(whole.height));
  svg.setAttribute('viewBox', `0 0 ${whole.width} ${whole.height}`);
  return svg;
}

/** Lines of a text at a size; Latin letters take about half of their size, Chinese ones all of it. */
function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  // words of Latin letters stay together, Chinese may break anywhere
  for (const part of text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? []) {
    const wide = [...part].reduce((sum, letter) => sum + (letter > '\u2e7f' ? size : size * 0.56), 0);
    if (used + wide > width && line !== '') {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    line += part;
    used += wide;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
