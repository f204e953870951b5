import { useMemo, useState } from 'react';
import { labelsOf } from '../../region/lookup.ts';
import type { Figure, Label, Region } from '../../region/region.ts';
import { localized } from '../../report/format.ts';
import { sameLabels, withAssumption } from '../levers/edit.ts';
import { useWords } from '../ui/all-words.ts';
import { usePage, useStore } from '../ui/context.ts';
import { Doc, useDocs } from '../ui/docs.tsx';
import { Pill, pillOf } from '../ui/Pill.tsx';

/** Rows drawn at first, and with each wish for more. */
const MOST = 60;

/** Every number of the pack, searchable, changed ones first; changing one forks the set. */
export function Assumptions() {
  const { opened, history } = usePage();
  const store = useStore();
  const { words, n, language } = useWords();
  const [most, setMost] = useState(MOST);
  const [search, setSearch] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const docs = useDocs();
  const all = useMemo(
    () =>
      opened === undefined
        ? []
        : [...opened.region.figures.values()].flat().map((figure) => ({
            figure,
            text: [
              figure.quantity,
              ...Object.entries(figure.labels).flatMap(([dimension, id]) => [
                id,
                ...Object.values(labelOf(opened.region, dimension, id)?.names ?? {}),
              ]),
              figure.source,
              opened.region.sources.get(figure.source)?.title ?? '',
              opened.region.vocabulary.quantities.find((quantity) => quantity.name === figure.quantity)?.doc ?? '',
            ]
              .join(' ')
              .toLowerCase(),
          })),
    [opened],
  );
  if (opened === undefined || history === undefined) return null;
  const scenario = history.now;
  const changes = scenario.assumptions ?? [];
  const changeOf = (figure: Figure) =>
    changes.find((one) => one.quantity === figure.quantity && sameLabels(one.of ?? {}, figure.labels));
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all
    .filter(
      ({ figure, text }) =>
        wanted.every((word) => text.includes(word) || docs.doc(figure.quantity, '').text.includes(word)) &&
        (!onlyChanged || changeOf(figure) !== undefined),
    )
    .map((one) => ({ ...one, changed: changeOf(one.figure) }))
    .sort((a, b) => rank(a) - rank(b));
  return (
    <section>
      <h2>{words.views.assumptions}</h2>
      <p>{words.assumptionsText}</p>
      {changes.length > 0 ? <p className="notice">{words.forked(String(changes.length))}</p> : null}
      <div className="row">
        <label>
          {words.search}{' '}
          <input
            type="search"
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
              setMost(MOST);
            }}
          />
        </label>
        <label>
          <input type="checkbox" checked={onlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)} />{' '}
          {words.onlyChanged}
        </label>
        <span className="soft">{words.shown(String(Math.min(most, found.length)), String(found.length))}</span>
      </div>
      <ul className="assumptions">
        {found.slice(0, most).map(({ figure, changed }) => {
          const labels = Object.values(figure.labels).join(', ');
          const name = `${figure.quantity}${labels === '' ? '' : `[${labels}]`}`;
          const doc =
            opened.region.vocabulary.quantities.find((quantity) => quantity.name === figure.quantity)?.doc ?? '';
          const source = opened.region.sources.get(figure.source);
          return (
            <li key={`${name} ${figure.year}`} className={changed === undefined ? undefined : 'changed'}>
              <div>
                <strong>
                  <Doc {...docs.doc(figure.quantity, doc)} />
                </strong>{' '}
                {Object.entries(figure.labels)
                  .map(([dimension, id]) => {
                    const label = labelOf(opened.region, dimension, id);
                    return label === undefined ? id : localized(label.names, language);
                  })
                  .join(' · ')}{' '}
                <Pill kind={changed === undefined ? pillOf(figure.basis) : 'scenario'} />
                <div className="soft">
                  <code>{name}</code> ·{' '}
                  {source?.address.startsWith('https://') ? (
                    <a href={source.address} target="_blank" rel="noreferrer">
                      {source.title}
                    </a>
                  ) : (
                    (source?.title ?? figure.source)
                  )}
                  {` · ${figure.year}`}
                </div>
              </div>
              <div className="value">
                <input
                  type="number"
                  step="any"
                  aria-label={name}
                  defaultValue={changed?.value ?? figure.value}
                  key={changed?.value ?? figure.value}
                  onBlur={(event) => {
                    const value = Number(event.target.value);
                    if (
                      event.target.value === '' ||
                      !Number.isFinite(value) ||
                      value === (changed?.value ?? figure.value)
                    )
                      return;
                    store.edit(
                      withAssumption(
                        scenario,
                        figure.quantity,
                        figure.labels,
                        value === figure.value ? undefined : value,
                        'tried by the reader',
                      ),
                      '',
                    );
                  }}
                />{' '}
                <span className="soft">
                  {[
                    words.unitNames[figure.unit] ?? (figure.unit === '1' ? '' : figure.unit),
                    figure.low === undefined ? '' : `${n.figure(figure.low)} – ${n.figure(figure.high ?? figure.low)}`,
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
                {changed === undefined ? null : (
                  <button
                    type="button"
                    onClick={() =>
                      store.edit(withAssumption(scenario, figure.quantity, figure.labels, undefined, ''), '')
                    }
                  >
                    {words.reset}
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {found.length > most ? (
        <button type="button" onClick={() => setMost(most + MOST)}>
          {words.showMore}
        </button>
      ) : null}
    </section>
  );
}

function labelOf(region: Region, dimension: string, id: string): Label | undefined {
  return labelsOf(region, dimension).find((label) => label.id === id);
}

const RANKS: Record<string, number> = { assumption: 1, proxy: 2, derived: 3, observed: 4 };

/** Changed ones first, then what is least certain. */
function rank({ figure, changed }: { figure: Figure; changed: unknown }): number {
  if (changed !== undefined) return 0;
  // Single numbers before the rows of tables.
  return (RANKS[figure.basis] ?? 5) + (Object.keys(figure.labels).length === 0 ? 0 : 10);
}
