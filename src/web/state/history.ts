/** A value with what came before and after it. */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** What made the last change: further changes by the same hand are one step. */
  readonly by: string;
}

const DEEPEST = 200;

export function begin<T>(now: T): History<T> {
  return { past: [], now, future: [], by: '' };
}

/** A change by a lever; while the same lever keeps moving it stays one step to undo. */
export function change<T>(history: History<T>, next: T, by: string): History<T> {
  const past = by !== '' && by === history.by ? history.past : [...history.past, history.now].slice(-DEEPEST);
  return { past, now: next, future: [], by };
}

/** The hand has let go: its next change is a step of its own. */
export function settle<T>(history: History<T>): History<T> {
  return { ...history, by: '' };
}

export function undo<T>(history: History<T>): History<T> {
  const now = history.past[history.past.length - 1];
  if (history.past.length === 0) return history;
  return { past: history.past.slice(0, -1), now, future: [history.now, ...history.future], by: '' };
}

export function redo<T>(history: History<T>): History<T> {
  const [now, ...future] = history.future;
  if (history.future.length === 0) return history;
  return { past: [...history.past, history.now], now, future, by: '' };
}
