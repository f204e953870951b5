import { useState } from 'react';
import { localized } from '../../report/format.ts';
import { asCsv, asJson, asPng, asSvg, save } from '../state/files.ts';
import { type Frame, framed } from '../state/framed.ts';
import { usePage, useWords } from './context.ts';
import type { Twin } from './Figure.tsx';
import { saidOf, useKnown } from './Mark.tsx';

/** A figure to take along: as a picture, as numbers. */
export function Downloads({
  title,
  twin,
  picture,
  drawn,
  of,
  figures,
  legend = [],
}: {
  readonly title: string;
  readonly twin: Twin;
  /** The picture that stands on the page, or its text. */
  readonly picture: () => Promise<Element | string | null | undefined>;
  /** Whether there is one. */
  readonly drawn: boolean;
  /** The series that its numbers are of. */
  readonly of: readonly string[];
  /** The quantities of the pack that they are of. */
  readonly figures?: readonly string[] | undefined;
  /** Names of its lines, where the drawing itself has none. */
  readonly legend?: Frame['legend'];
}) {
  const { words, language } = useWords();
  const result = usePage().shown?.ran.result;
  const taken = result?.scenario.claims ?? [];
  const basis = saidOf(useKnown(of, figures), words);
  const [open, setOpen] = useState(false);
  // A file that is passed on says what it rests on.
  const mark = taken.map(({ id }) => ` claim ${id}`).join('');
  const name = `${title}${mark}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
  const file = async (make: (drawn: SVGSVGElement) => BlobPart | Promise<BlobPart>, ending: string, type: string) => {
    const found = await picture();
    const svg = typeof found === 'string' ? svgOf(found) : found;
    if (!(svg instanceof SVGSVGElement)) return;
    const foot = [
      ...taken.map(({ text }) => words.claimBadge(localized(text, language))),
      result === undefined
        ? ''
        : `Landfall ${result.version} · ${localized(result.region.names, language)} · ${localized(result.scenario.title, language)} (${result.scenario.hash.slice(0, 8)}) · ${basis}`,
    ];
    save(`${name}.${ending}`, await make(framed(svg, { title, legend, foot })), type);
  };
  return (
    <>
      <button type="button" aria-expanded={open} aria-label={`${words.save}: ${title}`} onClick={() => setOpen(!open)}>
        ↓
      </button>
      {open ? (
        <span className="row">
          {drawn ? (
            <>
              <button type="button" onClick={() => void file(asSvg, 'svg', 'image/svg+xml')}>
                SVG
              </button>
              <button type="button" onClick={() => void file(asPng, 'png', 'image/png')}>
                PNG
              </button>
            </>
          ) : null}
          <button type="button" onClick={() => save(`${name}.csv`, asCsv(twin), 'text/csv')}>
            CSV
          </button>
          <button
            type="button"
            onClick={() => save(`${name}.json`, asJson(title, twin, basis, taken), 'application/json')}
          >
            JSON
          </button>
        </span>
      ) : null}
    </>
  );
}

/** The drawing in a text that holds one. */
function svgOf(text: string): Element | null {
  const drawings = document.createRange().createContextualFragment(text).querySelectorAll('svg');
  return drawings[drawings.length - 1] ?? null;
}
