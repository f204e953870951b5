import { type ReactNode, useId, useRef, useState } from 'react';
import type { Frame } from '../state/framed.ts';
import { ClaimBadges } from './ClaimBadges.tsx';
import { useWords } from './context.ts';
import { Downloads } from './Downloads.tsx';
import { Pill } from './Pill.tsx';

export interface Twin {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture with its title, a sentence, and the same as a table. */
export function Figure({
  title,
  text,
  picture,
  twin,
  tools,
  svg,
  legend,
}: {
  readonly title: string;
  readonly text: string;
  readonly picture: ReactNode;
  readonly twin: Twin;
  readonly tools?: ReactNode;
  /** The picture as SVG text, where it is not drawn as one on the page. */
  readonly svg?: () => Promise<string>;
  /** Names of its lines, for files. */
  readonly legend?: Frame['legend'];
}) {
  const { words } = useWords();
  const [table, setTable] = useState(false);
  const id = useId();
  const section = useRef<HTMLElement>(null);
  return (
    <section className="figure" aria-labelledby={id} ref={section}>
      <header>
        <h2 id={id}>{title}</h2>
        <div className="tools">
          {tools}
          <button type="button" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? words.figure : words.table}
          </button>
          <Downloads
            title={title}
            twin={twin}
            picture={async () => svg?.() ?? section.current?.querySelector('.svg svg:last-of-type')}
            drawn={!table || svg !== undefined}
            {...(legend === undefined ? {} : { legend })}
          />
        </div>
      </header>
      <p>
        {text} <Pill kind="model" /> <ClaimBadges />
      </p>
      {table ? <Table {...twin} label={title} /> : picture}
    </section>
  );
}

/** @param right columns that are set to the right; without it all but the first */
export function Table({
  header,
  rows,
  label,
  right,
}: Twin & { readonly label: string; readonly right?: readonly boolean[] }) {
  const side = (column: number) => ((right?.[column] ?? column > 0) ? 'n' : undefined);
  return (
    // A wide table scrolls inside its frame; the keyboard must be able to reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region needs the focus to be scrolled by keys
    <section className="scroll" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {header.map((cell, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
              <th key={i} scope="col" className={side(i)}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
            <tr key={r}>
              {row.map((cell, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
                <td key={i} className={side(i)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
