/** Milliseconds without a further call after which what waits is done. */
const STILL = 400;

const waiting = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function next(): void {
  const [first] = waiting;
  if (first === undefined) return;
  waiting.delete(first);
  first();
  // one at a time, with room for the next move of a lever in between
  timer = setTimeout(next);
}

/**
 * Does something once nothing more is asked for, one thing after another.
 * @returns a function that takes it back
 */
export function later(task: () => void): () => void {
  waiting.add(task);
  clearTimeout(timer);
  timer = setTimeout(next, STILL);
  return () => void waiting.delete(task);
}
