import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { later } from './later.ts';

/**
 * A drawn figure, put into the page. While a lever moves, only what a person sees is drawn; figures out of sight follow once it
 * rests, or when they are scrolled to.
 * @param draw gives the figure at a width, as text whose labels the drawing has escaped
 * @param touch changes a figure that stands, where that is enough
 */
export function Svg({
  draw,
  label,
  touch,
}: {
  readonly draw: (width: number) => string;
  readonly label: string;
  readonly touch?: (frame: Element) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [inSight, setInSight] = useState(true);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const place = frame.current;
    if (place === null) return;
    const sight = new IntersectionObserver(([entry]) => setInSight(entry.isIntersecting), { rootMargin: '160px' });
    const size = new ResizeObserver(([entry]) => setWidth(Math.round(entry.contentRect.width)));
    sight.observe(place);
    size.observe(place);
    return () => {
      sight.disconnect();
      size.disconnect();
    };
  }, []);
  const drawn = useRef<(width: number) => string>(undefined);
  const drawnAt = useRef(0);
  useLayoutEffect(() => {
    const place = frame.current;
    if (place === null || width === 0) return;
    const put = (): void => {
      if (drawn.current !== draw || drawnAt.current !== width) {
        [drawn.current, drawnAt.current] = [draw, width];
        const parts = document.createRange().createContextualFragment(draw(width));
        // The frame says what the picture shows; its strokes one by one would only be noise.
        for (const part of parts.children) part.setAttribute('aria-hidden', 'true');
        place.replaceChildren(parts);
      }
      touch?.(place);
    };
    if (!inSight) return later(put);
    put();
    return undefined;
  }, [draw, touch, inSight, width]);
  return <div className="svg" role="img" aria-label={label} ref={frame} />;
}
