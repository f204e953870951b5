import { useEffect, useRef } from 'react';
import { CERTAINTY } from '../../ensemble/rests.ts';
import { at } from '../../ensemble/result.ts';
import { localized, monthName } from '../../report/format.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import type { OriginTold, Told, Difference as Worked } from '../engine/protocol.ts';
import { moreWords } from '../words/more.ts';
import { useWords } from './all-words.ts';
import { usePage, useStore } from './context.ts';
import { Doc, useDocs } from './docs.tsx';
import { FigureMark, Mark, useKnown } from './Mark.tsx';
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
      {top?.list === undefined ? null : <MadeOf {...top.list} month={top.month} />}
      {top?.told === undefined ? null : (
        <>
          {top.of === shown?.scenario ? null : (
            <p className="soft">{localized(top.of.title as { en: string }, language)}</p>
          )}
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
  const docs = useDocs();
  const shown = useShown();
  const unit = useUnit();
  const names = new Map([...(opened?.region.labels.values() ?? [])].flat().map((label) => [label.id, label.names]));
  const labelName = (id: string): string => {
    const found = names.get(id);
    return found === undefined ? id : localized(found, language);
  };
  return (
    <>
      <h2>
        <Doc {...docs.doc(told.variable, told.doc)} />
      </h2>
      <p className="value">
        <strong>{shown(told.value)}</strong> {unit(told.unit)} <span className="soft">{month}</span>{' '}
        {told.origin === undefined ? (
          <Mark of={[told.variable]} />
        ) : (
          <Pill kind={pillOf(told.origin.kind === 'figure' ? told.origin.basis : told.origin.kind)} />
        )}
      </p>
      <p className="soft">
        <code>{told.name}</code> {told.labels.map(labelName).join(', ')}
      </p>
      {told.origin === undefined ? <RestsOf of={[told.variable]} /> : <Origin origin={told.origin} />}
      {told.text === undefined ? null : (
        <>
          <h3>{words.equation}</h3>
          <pre>{told.text}</pre>
        </>
      )}
      {told.source === undefined ? null : (
        <p className="soft">
          {words.sourceOf}: <Doc {...docs.source(told.source)} />
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
                    <Doc {...docs.doc(input.variable, input.doc)} />{' '}
                    <span className="soft">{input.labels.map(labelName).join(', ')}</span>
                  </span>
                  <span className="n">
                    {shown(input.value)} {unit(input.unit)}
                  </span>
                  {input.basis === undefined ? <Mark of={[input.variable]} /> : <Pill kind={pillOf(input.basis)} />}
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

/** How many quantities of the pack a result rests on, by how they are known. */
function RestsOf({ of, figures }: { readonly of: readonly string[]; readonly figures?: readonly string[] }) {
  const { words, language } = useWords();
  const { rests } = useKnown(of, figures);
  if (rests === undefined) return null;
  const more = moreWords(language);
  return (
    <p className="rests">
      {more.restsOn}{' '}
      {CERTAINTY.map((basis) =>
        rests[basis] === 0 ? null : (
          <span key={basis} className={`pill ${basis}`}>
            {rests[basis]} {words.pills[basis]}
          </span>
        ),
      )}
      {rests.changed === 0 ? null : (
        <span className="pill scenario">
          {rests.changed} {words.pills.scenario}
        </span>
      )}
      <span className="soft">{more.restsText}</span>
    </p>
  );
}

/** Results and figures that a picture, a table or a number that is no single value of the model is made of. */
function MadeOf({
  series,
  figures,
  month,
}: {
  readonly series: readonly string[];
  readonly figures: readonly string[];
  readonly month: number;
}) {
  const { opened, shown } = usePage();
  const store = useStore();
  const { words, language } = useWords();
  const docs = useDocs();
  const value = useShown();
  const unit = useUnit();
  if (shown === undefined || opened === undefined) return null;
  const { result } = shown.ran;
  const quantities = new Map(opened.region.vocabulary.quantities.map((one) => [one.name, one]));
  return (
    <>
      <h2>{words.madeOf}</h2>
      <RestsOf of={series} figures={figures} />
      <ul className="inputs">
        {series.map((name) => {
          const found = result.series.get(name);
          if (found === undefined) return null;
          const row = at(result, name, month);
          // of a table of numbers, the largest speaks for it
          const most = row.reduce((best, one, i) => (Math.abs(one) > Math.abs(row[best]) ? i : best), 0);
          return (
            <li key={name}>
              <button type="button" onClick={() => store.deeper({ variable: name, element: most }, month)}>
                <Doc {...docs.doc(name, found.doc)} />
                <span className="n">{row.length > 1 ? `× ${row.length}` : `${value(row[0])} ${unit(found.unit)}`}</span>
                <Mark of={[name]} />
              </button>
            </li>
          );
        })}
      </ul>
      {figures.length === 0 ? null : (
        <>
          <h3>{moreWords(language).fromPack}</h3>
          <ul className="from-pack">
            {figures.map((name) => {
              const [first] = opened.region.figures.get(name) ?? [];
              if (first === undefined) return null;
              const source = opened.region.sources.get(first.source);
              return (
                <li key={name}>
                  <Doc {...docs.doc(name, quantities.get(name)?.doc ?? name)} /> <FigureMark quantity={name} />{' '}
                  <span className="soft">
                    {source?.title ?? first.source}, {first.year}
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}

/** What makes the difference to another plan: what changes it, ranked by what each would do alone. */
function Difference({ difference, ask }: { readonly difference: Worked | undefined; readonly ask: Ask }) {
  const { kept, whyAgainst } = usePage();
  const store = useStore();
  const { words, language } = useWords();
  const docs = useDocs();
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
            <Mark of={[difference.name]} />
          </p>
          <ul className="inputs">
            {difference.causes.map((cause) => (
              <li key={`${cause.variable} ${cause.element}`}>
                <button type="button" onClick={() => ask({ variable: cause.variable, element: cause.element })}>
                  <Doc {...docs.doc(cause.variable, cause.doc)} />
                  <span className="n">
                    {shown(cause.before)} → {shown(cause.after)}
                    <Mark of={[cause.variable]} />
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
