import { escapeHtml } from '../format.ts';

/** A node of either side, with what flows out of or into it. */
export interface FlowNode {
  readonly name: string;
  readonly colour: string;
  /** The number as the reader sees it. */
  readonly text: string;
}

const NODE = 12;
const GAP = 14;
const LEAST = 20;

/**
 * A flow from the nodes on the left to those on the right (a Sankey diagram of two columns), as SVG text.
 * @param amounts from (row) to (column), none negative
 */
export function flow(
  from: readonly FlowNode[],
  to: readonly FlowNode[],
  amounts: readonly (readonly number[])[],
  width = 560,
): string {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const out = amounts.map(sum);
  const into = to.map((_, column) => sum(amounts.map((row) => row[column])));
  const total = sum(out);
  if (!(total > 0)) return '';
  const rows = Math.max(from.length, to.length);
  const height = Math.max(220, rows * 42);
  const left = stack(out, total, height);
  const right = stack(into, total, height);
  // Small nodes with their labels may need more than the height of the flow.
  const tall = Math.ceil(Math.max(height, ...[...left, ...right].map(({ top, size }) => top + Math.max(size, LEAST))));
  const scale = (height - GAP * rows) / total;
  const leftUsed = left.map((node) => node.top);
  const rightUsed = right.map((node) => node.top);
  const bands = amounts.flatMap((row, i) =>
    row.map((value, j) => {
      if (!(value > 0)) return '';
      const thick = value * scale;
      const [y0, y1] = [leftUsed[i] + thick / 2, rightUsed[j] + thick / 2];
      leftUsed[i] += thick;
      rightUsed[j] += thick;
      const middle = width / 2;
      return `<path d="M${NODE},${round(y0)}C${middle},${round(y0)} ${middle},${round(y1)} ${width - NODE},${round(y1)}" fill="none" stroke="${to[j].colour}" stroke-opacity="0.45" stroke-width="${round(thick)}"><title>${escapeHtml(`${from[i].name} → ${to[j].name}`)}</title></path>`;
    }),
  );
  const node = (x: number, { top, size }: Placed, { colour }: FlowNode) =>
    `<rect x="${x}" y="${round(top)}" width="${NODE}" height="${round(Math.max(1, size))}" fill="${colour}"/>`;
  const label = (x: number, anchor: string, { top, size }: Placed, { name, text }: FlowNode) =>
    `<text x="${x}" y="${round(top + size / 2)}" dy="0.35em" text-anchor="${anchor}" paint-order="stroke" stroke="#fff" stroke-width="4" stroke-linejoin="round" stroke-opacity="0.9">${escapeHtml(name)} <tspan font-weight="bold">${escapeHtml(text)}</tspan></text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${tall}" width="${width}" height="${tall}" font-family="inherit" font-size="14" fill="#1a1a1a">${bands.join('')}${from.map((one, i) => node(0, left[i], one) + label(NODE + 6, 'start', left[i], one)).join('')}${to.map((one, j) => node(width - NODE, right[j], one) + label(width - NODE - 6, 'end', right[j], one)).join('')}</svg>`;
}

interface Placed {
  readonly top: number;
  readonly size: number;
}

/** Nodes one under the other, so far apart that their labels do not meet. */
function stack(sizes: readonly number[], total: number, height: number): Placed[] {
  const scale = (height - GAP * sizes.length) / total;
  const rooms = sizes.map((size) => Math.max(LEAST, size * scale));
  const used = rooms.reduce((sum, room) => sum + room, 0);
  // Rooms for small nodes take from the gaps first, then from the height of the picture.
  const gap = Math.max(2, (height - used) / sizes.length);
  let y = 0;
  return sizes.map((size, i) => {
    const top = y + (rooms[i] - size * scale) / 2;
    y += rooms[i] + gap;
    return { top, size: size * scale };
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;
