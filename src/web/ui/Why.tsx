import { useEffect, useRef } from 'react';
import { localized } from '../../report/format.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import type { OriginTold, Told, Difference as Worked } from '../engine/protocol.ts';
import { usePage, useStore, useWords } from './context.ts';
import { Table } from './Figure.tsx';
import { Pill, pillOf } from './Pill.tsx';

/** The drawer that answers “why?”: equation, inputs, down to the pack’s figure; and what differs from no change. */
export function WhyDrawer() {
  const { why, shown } = usePage();
  const store = useStore();
  const { words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = why.length > 0;
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
    if (!open && dialog.current?.open === true) dialog.current.close();
  }, [open]);
  const top = why[why.length - 1];
  const start = shown?.ran.result.start ?? '2000-01';
  return (
    <dialog ref={dialog} className="why" aria-label={words.why} onClose={() => store.endWhy()}>
      <div className="bar">
        {why.length > 1 ? (
          <button type="button" onClick={() => store.back()}>
            ← {words.back}
          </button>
        ) : (
          <span />
        )}
        <button type="button" onClick={() => store.endWhy()}>
          {words.close}
        </button>
      </div>
      {top?.told === undefined ? null : (
        <>
          <Explained
            told={top.told}
            month={monthText(monthNumber(start) + top.month)}
            ask={(place) => store.deeper(place, top.month)}
          />
          {top.difference === undefined ? null : (
            <Difference difference={top.difference} ask={(place) => store.deeper(place, top.month)} />
          )}
        </>
      )}
    </dialog>
  );
}

type Ask = (place: { variable: string; element: number }) => void;

function Explained({ told, month, ask }: { readonly told: Told; readonly month: string; readonly ask: Ask }) {
  const { words, language } = useWords();
  const { opened } = usePage();
  const names = new Map([...(opened?.region.labels.values() ?? [])].flat().map((label) => [label.id, label.names]));
  const labelName = (id: string): string => {
    const found = names.get(id);
    return found === undefined ? id : localized(found, language);
  };
  return (
    <>
      <h2>{told.doc}</h2>
      <p className="value">
        <strong>{shown(told.value)}</strong> {told.unit === '1' ? '' : told.unit} <span className="soft">{month}</span>{' '}
        {told.origin === undefined ? (
          <Pill kind="model" />
        ) : (
          <Pill kind={pillOf(told.origin.kind === 'figure' ? told.origin.basis : told.origin.kind)} />
        )}
      </p>
      <p className="soft">
        <code>{told.name}</code> {told.labels.map(labelName).join(', ')}
      </p>
      {told.origin === undefined ? null : <Origin origin={told.origin} />}
      {told.text === undefined ? null : (
        <>
          <h3>{words.equation}</h3>
          <pre>{told.text}</pre>
        </>
      )}
      {told.source === undefined ? null : (
        <p className="soft">
          {words.sourceOf}: {told.source}
        </p>
      )}
      {told.inputs.length === 0 ? null : (
        <>
          <h3>{words.madeOf}</h3>
          <ul className="inputs">
            {told.inputs.map((input) => (
              <li key={`${input.variable} ${input.element}`}>
                <button type="button" onClick={() => ask({ variable: input.variable, element: input.element })}>
                  <span>
                    {input.doc} <span className="soft">{input.labels.map(labelName).join(', ')}</span>
                  </span>
                  <span className="n">
                    {shown(input.value)} {input.unit === '1' ? '' : input.unit}
                  </span>
                  <Pill kind={pillOf(input.basis)} />
                </button>
              </li>
            ))}
          </ul>
          {told.more === 0 ? null : <p className="soft">{words.more(told.more)}</p>}
        </>
      )}
    </>
  );
}

function Origin({ origin }: { readonly origin: OriginTold }) {
  const { words } = useWords();
  if (origin.kind === 'calibrated') return <p>{`${words.made}: ${origin.from.join(', ')}`}</p>;
  if (origin.kind === 'scenario') return <p>{`${words.setBy} ${origin.name}`}</p>;
  if (origin.kind !== 'figure') return <p>{words[origin.kind]}</p>;
  return (
    <dl>
      <dt>{words.sourceOf}</dt>
      <dd>
        {origin.address.startsWith('https://') ? (
          <a href={origin.address} rel="noreferrer" target="_blank">
            {origin.source}
          </a>
        ) : (
          origin.source
        )}{' '}
        <span className="soft">
          {origin.publisher}, {origin.year} · {origin.place}
        </span>
      </dd>
      {origin.low === undefined ? null : (
        <>
          <dt>{words.range}</dt>
          <dd>
            {shown(origin.low)} – {shown(origin.high ?? origin.low)}
          </dd>
        </>
      )}
      {origin.formula === undefined ? null : (
        <>
          <dt>{words.equation}</dt>
          <dd>{origin.formula}</dd>
        </>
      )}
      {origin.note === undefined ? null : <dd className="soft">{origin.note}</dd>}
    </dl>
  );
}

function Difference({ difference, ask }: { readonly difference: Worked; readonly ask: Ask }) {
  const { words } = useWords();
  if (difference.causes.length === 0) return null;
  return (
    <>
      <h3>{words.difference}</h3>
      <p>
        {shown(difference.before)} → <strong>{shown(difference.after)}</strong>{' '}
        {difference.unit === '1' ? '' : difference.unit}
      </p>
      <ul className="inputs">
        {difference.causes.map((cause) => (
          <li key={`${cause.variable} ${cause.element}`}>
            <button type="button" onClick={() => ask({ variable: cause.variable, element: cause.element })}>
              <span>{cause.doc}</span>
              <span className="n">
                {shown(cause.before)} → {shown(cause.after)}
              </span>
              <span className="n">
                {words.alone} {shown(cause.alone)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Table header={['', '']} rows={[[words.together, shown(difference.interaction)]]} label={words.together} />
    </>
  );
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(5)));
}
