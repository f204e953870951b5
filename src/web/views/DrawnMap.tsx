import { useCallback, useRef } from 'react';
import type { Region } from '../../region/region.ts';
import { mapPicture, OUTLINES, outlinesOf, type PlaceValue, shade, titleOf } from '../../report/figures/map.ts';
import { useWords } from '../ui/context.ts';
import { Svg } from '../ui/Svg.tsx';

/** As high as the live map, which takes its place. */
const TALLEST = 300;

/** The map as a drawing, the same that the report has. It is drawn once for a region; a new result changes its colours. */
export default function DrawnMap({
  region,
  places,
  label,
  ask,
}: {
  readonly region: Region;
  readonly places: readonly PlaceValue[];
  readonly label: string;
  /** A place was pressed. */
  readonly ask: (id: string) => void;
}) {
  const { n, language } = useWords();
  const now = useRef(places);
  now.current = places;
  const draw = useCallback(
    (width: number) => mapPicture(region, now.current, language, n.people, width, TALLEST),
    [region, language, n],
  );
  const colour = useCallback(
    (frame: Element) => {
      const most = Math.max(...places.map(({ value }) => value));
      const drawn = frame.querySelectorAll(`.${OUTLINES} path`);
      for (const [i, { feature }] of outlinesOf(region, language).entries()) {
        const { id } = feature.properties;
        const place = places.find((one) => one.id === id);
        drawn[i]?.setAttribute('fill', shade(place?.value ?? 0, most));
        const title = drawn[i]?.querySelector('title');
        if (title !== null && title !== undefined) title.textContent = titleOf(place, id, n.people);
      }
    },
    [region, places, language, n],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys ask by the button over the map and by its table
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      className="drawn-map"
      onClick={(event) => {
        const path = (event.target as Element).closest(`.${OUTLINES} path`); // a press is on an element
        const at = path === null ? -1 : [...(path.parentElement?.children ?? [])].indexOf(path);
        const id = outlinesOf(region, language)[at]?.feature.properties.id;
        if (id !== undefined) ask(id);
      }}
    >
      <Svg draw={draw} label={label} touch={colour} />
    </div>
  );
}
