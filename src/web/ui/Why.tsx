import { useEffect, useRef } from 'react';
import { localized, monthName } from '../../report/format.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import type { OriginTold, Told, Difference as Worked } from '../engine/protocol.ts';
import { usePage, useStore, useWords } from './context.ts';
import { Pill, pillOf } from './Pill.tsx';

/** The drawer that answers “why?”: equation, inputs, down to the pack’s figure; and what differs from no change. */
export function WhyDrawer() {
  const { why, shown } = usePage();
  const store = useStore();
  const { words, language } = useWords();
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
            month={monthName(monthText(monthNumber(start) + top.month), language)}
            ask={(place) => store.deeper(place, top.month)}
          />
          <Difference difference={top.difference} ask={(place) => store.deeper(place, top.month)} />
        </>
      )}
    </dialog>
  );
}

type Ask = (place: { variable: string; element: number }) => void;

function Explained({ told, month, ask }: { readonly told: Told; readonly month: string; readonly ask: Ask }) {
  const { words, language } = useWords();
  const { opened } = usePage();
  const shown = useShown();
  const unit = useUnit();
  const names = new Map([...(opened?.region.labels.values() ?? [])].flat().map((label) => [label.id, label.names]));
  const labelName = (id: string): string => {
    const found = names.get(id);
    return found === undefined ? id : localized(found, language);
  };
  return (
    <>
      <h2>{told.doc}</h2>
      <p className="value">
        <strong>{shown(told.value)}</strong> {unit(told.unit)} <span className="soft">{month}</span>{' '}
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
                    {shown(input.value)} {unit(input.unit)}
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
  const shown = useShown();
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

/** What makes the difference to another plan: what changes it, ranked by what each would do alone. */
function Difference({ difference, ask }: { readonly difference: Worked | undefined; readonly ask: Ask }) {
  const { kept, whyAgainst } = usePage();
  const store = useStore();
  const { words, language } = useWords();
  const shown = useShown();
  const unit = useUnit();
  const most = Math.max(...(difference?.causes ?? []).map(({ alone }) => Math.abs(alone)), 1e-12);
  return (
    <>
      <h3>{words.difference}</h3>
      <select
        aria-label={words.difference}
        value={String(whyAgainst)}
        onChange={(event) => store.whyAgainst(Number(event.target.value))}
      >
        <option value="-1">{words.baseline}</option>
        {kept.map(({ scenario }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same plan may be kept twice
          <option key={i} value={i}>
            {localized(scenario.title as { en: string }, language)}
          </option>
        ))}
      </select>
      {difference === undefined ? (
        <p className="soft">{words.leadWait}</p>
      ) : difference.causes.length === 0 ? (
        <p>{words.noDifference}</p>
      ) : (
        <>
          <p className="value">
            {shown(difference.before)} → <strong>{shown(difference.after)}</strong> {unit(difference.unit)}
          </p>
          <ul className="inputs">
            {difference.causes.map((cause) => (
              <li key={`${cause.variable} ${cause.element}`}>
                <button type="button" onClick={() => ask({ variable: cause.variable, element: cause.element })}>
                  <span>{cause.doc}</span>
                  <span className="n">
                    {shown(cause.before)} → {shown(cause.after)}
                  </span>
                  <span className="weight" aria-hidden="true">
                    <i style={{ width: `${(Math.abs(cause.alone) / most) * 100}%` }} />
                  </span>
                  <span className="n soft">
                    {words.alone} {shown(cause.alone)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <p className="soft">
            {words.together}: {shown(difference.interaction)}
          </p>
        </>
      )}
    </>
  );
}

/** Five digits say where a number comes from; small ones keep their tens. */
function useShown(): (value: number) => string {
  const { language } = useWords();
  const format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumSignificantDigits: 5 });
  return (value) => (Math.abs(value) < 1e-4 && value !== 0 ? value.toExponential(3) : format.format(value));
}

/** Units as a sentence has them; those of the model are an economist’s. */
function useUnit(): (unit: string) => string {
  const { words } = useWords();
  return (unit) => words.unitNames[unit] ?? (unit === '1' ? '' : unit);
}
