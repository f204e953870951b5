/** Words for the `expected` part of a fault: the known names nearest to what was written, or all of a few. */
export function near(written: string, known: readonly string[], most = 4): string {
  if (known.length === 0) return 'nothing: none are known';
  const ranked = known
    .map((name) => ({ name, far: distance(written.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1));
  const close = ranked.filter(({ far }) => far <= Math.max(2, Math.floor(written.length / 3)));
  const shown = (close.length > 0 ? close : known.length <= 12 ? ranked : ranked.slice(0, most)).slice(0, 12);
  return `${close.length > 0 ? 'perhaps ' : 'one of '}${shown.map(({ name }) => name).join(', ')}`;
}

/** Edits that turn one word into the other (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}
