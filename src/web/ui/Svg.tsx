import { useLayoutEffect, useRef } from 'react';

/** A drawn figure, put into the page. The text comes from our own figures, whose labels are escaped by the drawing. */
export function Svg({ text, label }: { readonly text: string; readonly label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const drawn = document.createRange().createContextualFragment(text);
    frame.current?.replaceChildren(drawn);
  }, [text]);
  return <div className="svg" role="img" aria-label={label} ref={frame} />;
}
