import { useState } from 'react';
import { asCsv, asJson, asPng, asSvg, save } from '../state/files.ts';
import { usePage, useWords } from './context.ts';
import type { Twin } from './Figure.tsx';

/** A figure to take along: as a picture, as numbers. */
export function Downloads({
  title,
  twin,
  picture,
}: {
  readonly title: string;
  readonly twin: Twin;
  readonly picture: () => Element | null | undefined;
}) {
  const { words } = useWords();
  const taken = usePage().shown?.ran.result.scenario.claims ?? [];
  const [open, setOpen] = useState(false);
  // A file that is passed on says what it rests on.
  const mark = taken.map(({ id }) => ` claim ${id}`).join('');
  const name = `${title}${mark}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
  const drawn = picture();
  return (
    <>
      <button type="button" aria-expanded={open} aria-label={`${words.save}: ${title}`} onClick={() => setOpen(!open)}>
        ↓
      </button>
      {open ? (
        <span className="row">
          {drawn instanceof SVGSVGElement ? (
            <>
              <button type="button" onClick={() => save(`${name}.svg`, asSvg(drawn), 'image/svg+xml')}>
                SVG
              </button>
              <button type="button" onClick={async () => save(`${name}.png`, await asPng(drawn), 'image/png')}>
                PNG
              </button>
            </>
          ) : null}
          <button type="button" onClick={() => save(`${name}.csv`, asCsv(twin), 'text/csv')}>
            CSV
          </button>
          <button type="button" onClick={() => save(`${name}.json`, asJson(title, twin), 'application/json')}>
            JSON
          </button>
        </span>
      ) : null}
    </>
  );
}
