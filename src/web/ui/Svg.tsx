import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * A drawn figure, put into the page. Figures out of sight wait until they are scrolled to: while a lever moves, only
 * what a person sees is drawn.
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
  useLayoutEffect(() => {
    if (!inSight || width === 0) return;
    const drawn = document.createRange().createContextualFragment(draw(width));
    // The frame says what the picture shows; its strokes one by one would only be noise.
    for (const part of drawn.children) part.setAttribute('aria-hidden', 'true');
    frame.current?.replaceChildren(drawn);
  }, [draw, inSight, width]);
  useLayoutEffect(() => {
    if (inSight && width > 0 && frame.current !== null) touch?.(frame.current);
  }, [touch, inSight, width]);
  return <div className="svg" role="img" aria-label={label} ref={frame} />;
}
