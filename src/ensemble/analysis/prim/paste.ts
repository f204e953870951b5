import { type Box, boxOf, type Futures, insideOf, moved } from './box.ts';

/**
 * Gives back to a box what peeling took too much of: moves a limit outwards over the nearest futures, as long as density
 * rises (Friedman and Fisher 1999, section 8.1).
 * @param alpha share of the futures inside that a step takes in
 * @returns every box on the way, the one it began with not among them
 */
export function paste(futures: Futures, from: Box, alpha: number): Box[] {
  const boxes: Box[] = [];
  let box = from;
  for (;;) {
    let best: Box | undefined;
    for (const input of box.restricted) {
      for (const end of ['low', 'high'] as const) {
        const wider = widened(futures, box, input, end, alpha);
        if (wider === undefined || wider.density <= box.density) continue;
        if (best === undefined || gain(wider, box) > gain(best, box)) best = wider;
      }
    }
    if (best === undefined) return boxes;
    boxes.push(best);
    box = best;
  }
}

function gain(wider: Box, box: Box): number {
  return (wider.density - box.density) / (wider.count - box.count);
}

/** The box with one limit moved over its nearest futures; undefined where there are none. */
function widened(futures: Futures, box: Box, input: number, end: 'low' | 'high', alpha: number): Box | undefined {
  const limit = box.limits[input][end];
  if (!Number.isFinite(limit)) return undefined;
  const open = end === 'low' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const inside = insideOf(futures, moved(box.limits, input, end, open));
  const values = futures.inputs[input];
  const beyond: number[] = [];
  for (let row = 0; row < inside.length; row += 1) {
    if (inside[row] === 1 && (end === 'low' ? values[row] < limit : values[row] > limit)) beyond.push(values[row]);
  }
  if (beyond.length === 0) return undefined;
  beyond.sort((a, b) => (end === 'low' ? b - a : a - b));
  let taken = Math.max(1, Math.ceil(alpha * box.count));
  while (taken < beyond.length && beyond[taken] === beyond[taken - 1]) taken += 1;
  const to = taken >= beyond.length ? open : (beyond[taken - 1] + beyond[taken]) / 2;
  return boxOf(futures, moved(box.limits, input, end, to));
}
