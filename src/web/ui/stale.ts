import { useEffect, useState } from 'react';

/** Milliseconds after which a picture that waits for a newer one is greyed; most new ones are there before. */
const LATE = 120;

/**
 * Class names of a picture: `stale` as long as it is of an older plan, `late` where the new one takes its time. Greying every
 * picture at every move of a lever would make the page flicker, and costs more than the drawing itself.
 */
export function useStale(name: string, stale: boolean): string {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!stale) return;
    const waiting = setTimeout(() => setLate(true), LATE);
    return () => {
      clearTimeout(waiting);
      setLate(false);
    };
  }, [stale]);
  if (!stale) return name;
  return late ? `${name} stale late` : `${name} stale`;
}
