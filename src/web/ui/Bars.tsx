import type { Bar } from '../../report/figures/bars.ts';
import { useWords } from './context.ts';
import { Mark } from './Mark.tsx';

/** A bar that says what it is made of when it is pressed. */
export interface AskedBar extends Bar {
  readonly ask?: () => void;
  /** The series that its number is of. */
  readonly of: readonly string[];
}

/** Bars from nothing to the right, or to both sides of it: as text of the page, so that names wrap and every row can be pressed. */
export function Bars({ rows }: { readonly rows: readonly AskedBar[] }) {
  const { words } = useWords();
  const most = Math.max(...rows.map(({ value }) => Math.abs(value)), 1e-9);
  const less = rows.some(({ value }) => value < 0);
  const more = rows.some(({ value }) => value > 0);
  const sides = less && more ? 2 : 1;
  return (
    <ul className="bars">
      {rows.map((row) => {
        const { name, value, text, colour, ask, of } = row;
        const share = (Math.abs(value) / most / sides) * 100;
        const left = sides === 1 ? 0 : value < 0 ? 50 - share : 50;
        const inside = (
          <>
            <span className="name">{name}</span>
            <span className="track" aria-hidden="true">
              <i style={{ left: `${left}%`, width: `${share}%`, background: colour }} />
              {sides === 2 ? <b /> : null}
            </span>
            <span className="n">
              {text}
              <Mark of={of} />
            </span>
          </>
        );
        return (
          <li key={name}>
            {ask === undefined ? (
              <div className="row-of">{inside}</div>
            ) : (
              <button type="button" className="row-of" onClick={ask} title={words.why}>
                {inside}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
