import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { Frame } from '../state/framed.ts';
import { ClaimBadges } from './ClaimBadges.tsx';
import { useWords } from './context.ts';
import { Downloads } from './Downloads.tsx';
import { Basis, Mark } from './Mark.tsx';

export interface Twin {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The series that a column’s numbers are of. */
  readonly of?: readonly (readonly string[] | undefined)[];
  /** Opens the explanation of a number, where a cell is one. */
  readonly ask?: (row: number, column: number) => (() => void) | undefined;
}

/** A picture with its title, a sentence, and the same as a table. */
export function Figure({
  title,
  text,
  picture,
  twin,
  of,
  tools,
  svg,
  legend,
}: {
  readonly title: string;
  readonly text: string;
  readonly picture: ReactNode;
  readonly twin: Twin;
  /** The series that its numbers are of. */
  readonly of: readonly string[];
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
            of={of}
            picture={async () => svg?.() ?? section.current?.querySelector('.svg svg:last-of-type')}
            drawn={!table || svg !== undefined}
            {...(legend === undefined ? {} : { legend })}
          />
        </div>
      </header>
      <p>
        {text} <Basis of={of} /> <ClaimBadges />
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
  of = [],
  ask,
}: Twin & { readonly label: string; readonly right?: readonly boolean[] }) {
  const { words } = useWords();
  const first = header.findIndex((_, i) => ask?.(0, i) !== undefined);
  const side = (column: number) => ((right?.[column] ?? column > 0) ? 'n' : undefined);
  return (
    // A wide table scrolls inside its frame; the keyboard must be able to reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region needs the focus to be scrolled by keys
    <section className="scroll" aria-label={label} tabIndex={0}>
      <table onKeyDown={walk}>
        <thead>
          <tr>
            {header.map((cell, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
              <th key={i} scope="col" className={side(i)}>
                {cell}
                {of[i] === undefined ? null : <Mark of={of[i]} />}
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
                  {cell === '' || ask?.(r, i) === undefined ? (
                    cell
                  ) : (
                    // One stop for the tabulator; arrow keys go on from there.
                    <button
                      type="button"
                      className="number"
                      title={words.why}
                      tabIndex={r === 0 && i === first ? 0 : -1}
                      onClick={ask(r, i)}
                    >
                      {cell}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** From one number of a table to the next that can be pressed. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const cell = event.target instanceof Element ? event.target.closest('td') : null;
  const row = cell?.parentElement;
  if (step === undefined || cell === null || !(row instanceof HTMLTableRowElement)) return;
  event.preventDefault();
  let [r, c] = [row.sectionRowIndex, cell.cellIndex];
  for (;;) {
    r += step[0];
    c += step[1];
    const next = (row.parentElement?.children[r] as HTMLTableRowElement | undefined)?.cells[c]; // rows of a table body
    if (next === undefined) return;
    const button = next.querySelector('button');
    if (button === null) continue;
    button.focus();
    return;
  }
}
