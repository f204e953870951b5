import { useCallback, useState } from 'react';
import type { Result } from '../../ensemble/result.ts';
import { numeric, shown } from '../../report/cells.ts';
import { type Cell, type DataTable, type Drawing, isAmount, type Section } from '../../report/document.ts';
import { monthNumber } from '../../scenario/month.ts';
import { originIn, type Reads } from '../state/recording.ts';
import type { Store } from '../state/store.ts';
import { useWords } from './all-words.ts';
import { ClaimBadges } from './ClaimBadges.tsx';
import { usePage, useStore } from './context.ts';
import { Downloads } from './Downloads.tsx';
import { Table } from './Figure.tsx';
import { Basis } from './Mark.tsx';
import { Svg } from './Svg.tsx';

/** A section of the report as the page shows it: its sentence, its pictures, its tables. It knows nothing of what it is about. */
export function SectionCard({
  section,
  reads,
  anchor,
}: {
  readonly section: Section;
  /** What it is made of. */
  readonly reads: Reads;
  readonly anchor: string;
}) {
  const { title, lead, text, figures = [], tables } = section;
  return (
    <section className="figure" aria-labelledby={`${anchor}-title`} id={anchor}>
      <header>
        <h2 id={`${anchor}-title`} tabIndex={-1}>
          {title}
        </h2>
      </header>
      <p>
        {lead} {text} <Basis of={reads.series} figures={reads.figures} /> <ClaimBadges />
      </p>
      <div className="pictures">
        {figures.map((drawing) => (
          <Picture
            key={drawing.says + drawing.svg.length}
            drawing={drawing}
            title={title}
            twin={tables[0]}
            reads={reads}
          />
        ))}
      </div>
      {tables.map((table) => (
        <TableOf key={table.id} table={table} title={title} reads={reads} />
      ))}
    </section>
  );
}

function Picture({
  drawing,
  title,
  twin,
  reads,
}: {
  readonly drawing: Drawing;
  readonly title: string;
  readonly twin: DataTable | undefined;
  readonly reads: Reads;
}) {
  // the same drawing is put into the page once
  const draw = useCallback(() => drawing.svg, [drawing]);
  if (drawing.svg === '') return null;
  return (
    <div className="picture">
      <div className="tools">
        <Downloads
          title={title}
          twin={plain(twin)}
          picture={async () => drawing.svg}
          of={reads.series}
          figures={reads.figures}
          drawn
        />
      </div>
      <Svg draw={draw} label={drawing.says} />
    </div>
  );
}

function TableOf({
  table,
  title,
  reads,
}: {
  readonly table: DataTable;
  readonly title: string;
  readonly reads: Reads;
}) {
  const { words, language } = useWords();
  const store = useStore();
  const result = usePage().shown?.ran.result;
  const [open, setOpen] = useState(table.folded !== true);
  const name = table.title ?? title;
  const numbers = numeric(table);
  // Numbers with their ranges stand in a table as text.
  const ranged = (cell: Cell) => typeof cell === 'string' && /\d/.test(cell);
  const told = numbers.map((is, i) => is || (i > 0 && table.rows.some((row) => ranged(row[i]))));
  const rows = () => table.rows.map((row) => row.map((cell) => shown(cell, language)));
  return (
    <div className="twin">
      <header>
        {table.folded === true ? (
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words.table}
            {table.title === undefined ? '' : `: ${table.title}`} ({table.rows.length})
          </button>
        ) : (
          <h3>{table.title ?? ''}</h3>
        )}
        <div className="tools">
          <Downloads
            title={name}
            twin={plain(table)}
            picture={async () => undefined}
            of={reads.series}
            figures={reads.figures}
            drawn={false}
          />
        </div>
      </header>
      {open ? (
        <Table
          header={table.header.map(String)}
          rows={rows()}
          label={name}
          right={numbers}
          of={told.map((is) => (is && reads.series.length > 0 ? reads.series : undefined))}
          ask={(row, column) => {
            const cell = table.rows[row]?.[column];
            if (result === undefined || cell === undefined) return undefined;
            if (isAmount(cell)) return () => ask(store, result, reads, cell.value, monthOf(table.rows[row][0], result));
            return column > 0 && ranged(cell)
              ? () => store.list(reads.series, result.months, reads.figures)
              : undefined;
          }}
        />
      ) : null}
    </div>
  );
}

/** Explains a number of the model; of one that was worked out from several, lists what it was made of. */
function ask(store: Store, result: Result, { series, figures }: Reads, value: number, month: number | undefined): void {
  const at = originIn(result, series, value, month);
  if (at === undefined) store.list(series, month ?? result.months, figures);
  else store.why({ variable: at.variable, element: at.element }, at.month);
}

/** The month that a row begins with, where it does: counted from the start of the run. */
function monthOf(first: Cell, { start }: Result): number | undefined {
  return typeof first === 'string' && /^\d{4}-\d{2}$/.test(first) ? monthNumber(first) - monthNumber(start) : undefined;
}

/** A table’s numbers in full, for files. */
function plain(table: DataTable | undefined): { header: readonly string[]; rows: readonly (readonly string[])[] } {
  const text = (cell: DataTable['rows'][number][number]): string =>
    cell === undefined ? '' : typeof cell === 'string' ? cell : 'value' in cell ? String(cell.value) : cell.unknown;
  return table === undefined
    ? { header: [], rows: [] }
    : { header: table.header, rows: table.rows.map((row) => row.map(text)) };
}
