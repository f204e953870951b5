import { useState } from 'react';
import { numeric, shown } from '../../report/cells.ts';
import type { DataTable, Drawing, Section } from '../../report/document.ts';
import { ClaimBadges } from './ClaimBadges.tsx';
import { useWords } from './context.ts';
import { Downloads } from './Downloads.tsx';
import { Table } from './Figure.tsx';
import { Pill } from './Pill.tsx';
import { Svg } from './Svg.tsx';

/** A section of the report as the page shows it: its sentence, its pictures, its tables. It knows nothing of what it is about. */
export function SectionCard({ section, anchor }: { readonly section: Section; readonly anchor: string }) {
  const { title, lead, text, figures = [], tables } = section;
  return (
    <section className="figure" aria-labelledby={`${anchor}-title`} id={anchor}>
      <header>
        <h2 id={`${anchor}-title`} tabIndex={-1}>
          {title}
        </h2>
      </header>
      <p>
        {lead} {text} <Pill kind="model" /> <ClaimBadges />
      </p>
      {figures.map((drawing) => (
        <Picture key={drawing.says + drawing.svg.length} drawing={drawing} title={title} twin={tables[0]} />
      ))}
      {tables.map((table) => (
        <TableOf key={table.id} table={table} title={title} />
      ))}
    </section>
  );
}

function Picture({
  drawing,
  title,
  twin,
}: {
  readonly drawing: Drawing;
  readonly title: string;
  readonly twin: DataTable | undefined;
}) {
  if (drawing.svg === '') return null;
  return (
    <div className="picture">
      <div className="tools">
        <Downloads title={title} twin={plain(twin)} picture={async () => drawing.svg} drawn />
      </div>
      <Svg draw={() => drawing.svg} label={drawing.says} />
    </div>
  );
}

function TableOf({ table, title }: { readonly table: DataTable; readonly title: string }) {
  const { words, language } = useWords();
  const [open, setOpen] = useState(table.folded !== true);
  const name = table.title ?? title;
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
          <Downloads title={name} twin={plain(table)} picture={async () => undefined} drawn={false} />
        </div>
      </header>
      {open ? <Table header={table.header.map(String)} rows={rows()} label={name} right={numeric(table)} /> : null}
    </div>
  );
}

/** A table’s numbers in full, for files. */
function plain(table: DataTable | undefined): { header: readonly string[]; rows: readonly (readonly string[])[] } {
  const text = (cell: DataTable['rows'][number][number]): string =>
    cell === undefined ? '' : typeof cell === 'string' ? cell : 'value' in cell ? String(cell.value) : cell.unknown;
  return table === undefined
    ? { header: [], rows: [] }
    : { header: table.header, rows: table.rows.map((row) => row.map(text)) };
}
