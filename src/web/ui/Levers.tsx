import { lazy, Suspense, useState } from 'react';
import { labelsOf } from '../../region/lookup.ts';
import { localized } from '../../report/format.ts';
import { headline } from '../../report/headline.ts';
import { type Control, controlsOf } from '../levers/controls.ts';
import { steelworks } from '../levers/plants.ts';
import { usePage, useStore, useWords } from './context.ts';
import { FigureMark, PlainMark } from './Mark.tsx';
import { useStale } from './stale.ts';
import { Typed } from './Typed.tsx';

const MoreLevers = lazy(async () => ({ default: (await import('../views/later.tsx')).MoreLevers }));

/** As in the style sheet: levers beside the pictures. */
const WIDE = '(min-width: 861px)';

/** The levers: presets, undo and redo, and twelve things to move. */
export function Levers() {
  const { opened, history, own, plant } = usePage();
  const store = useStore();
  const { words, language } = useWords();
  // Only at first: after that the person says whether they are open.
  const [wide] = useState(() => matchMedia(WIDE).matches);
  if (opened === undefined || history === undefined) return null;
  const scenario = history.now;
  const controls = controlsOf(opened.region, scenario, plant);
  const works = steelworks(opened.region);
  const preset = own.get(scenario.name);
  const changed = JSON.stringify(preset) !== JSON.stringify(scenario);
  return (
    // On a phone the pictures come first; the levers open from the bottom when they are wanted.
    <details className="levers" open={wide} aria-label={words.levers}>
      <summary>
        <h2>
          <span className="long">{words.levers}</span>
          <span className="brief" aria-hidden="true">
            {words.leversShort}
          </span>
        </h2>
        <Answer />
      </summary>
      <div className="hand">
        <select
          aria-label={words.start}
          title={words.start}
          value={scenario.name}
          onChange={(event) => store.choose(event.target.value)}
        >
          {preset === undefined ? (
            <option value={scenario.name}>{localized(scenario.title as { en: string }, language)}</option>
          ) : null}
          {[...own].map(([name, one]) => (
            <option key={name} value={name}>
              {localized(one.title as { en: string }, language)}
            </option>
          ))}
        </select>
        <button
          type="button"
          onClick={() => store.undo()}
          disabled={history.past.length === 0}
          aria-label={words.undo}
          title={`${words.undo} (Ctrl+Z)`}
        >
          ↶
        </button>
        <button
          type="button"
          onClick={() => store.redo()}
          disabled={history.future.length === 0}
          aria-label={words.redo}
          title={`${words.redo} (Ctrl+Shift+Z)`}
        >
          ↷
        </button>
      </div>
      {changed ? (
        <p className="changes">
          <span className="pill scenario">{words.changed}</span>
          {preset === undefined ? null : (
            <button type="button" className="plain" onClick={() => store.choose(scenario.name)}>
              {words.reset}
            </button>
          )}
        </p>
      ) : null}
      {works.length > 1 ? (
        <div className="hand">
          <label htmlFor="plant">{words.plant}</label>
          <select id="plant" value={plant} onChange={(event) => store.choosePlant(event.target.value)}>
            {labelsOf(opened.region, 'plant')
              .filter(({ id }) => works.some((one) => one.id === id))
              .map((label) => (
                <option key={label.id} value={label.id}>
                  {localized(label.names, language)}
                </option>
              ))}
          </select>
        </div>
      ) : null}
      {(['decide', 'world'] as const).map((group) => (
        <fieldset key={group}>
          <legend>{words[group]}</legend>
          {controls
            .filter((control) => control.group === group && control.max > control.min)
            .map((control) => (
              <Lever
                key={control.id}
                control={control}
                value={control.read(scenario)}
                reached={control.reached}
                move={(value) => store.edit(control.write(scenario, value), control.id)}
              />
            ))}
        </fieldset>
      ))}
      <More />
    </details>
  );
}

/** All other levers: fetched and asked for once somebody opens the place. */
function More() {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details
      className="more"
      onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
      <summary>{words.moreLevers}</summary>
      {open ? (
        <Suspense>
          <MoreLevers />
        </Suspense>
      ) : null}
    </details>
  );
}

/** On a phone, where the levers cover the pictures: what the sentence says, in short. */
function Answer() {
  const { shown, history } = usePage();
  const { words, n } = useWords();
  const look = useStale('short', history?.now !== shown?.scenario);
  if (shown === undefined) return null;
  const { judged, leftBehind } = headline(shown.ran.result);
  return (
    <span className={look} aria-hidden="true">
      <strong>{n.people(leftBehind)}</strong> / {n.people(judged)} {words.noReplacement}
    </span>
  );
}

function Lever({
  control,
  value,
  reached,
  move,
}: {
  readonly control: Control;
  readonly value: number;
  /** The year in which the value is reached, where it is not at once. */
  readonly reached: string | undefined;
  readonly move: (value: number) => void;
}) {
  const { words } = useWords();
  const store = useStore();
  const { name, hint } = words.controls[control.id];
  const id = `lever-${control.id}`;
  const pulled = value !== control.off ? 'lever pulled' : 'lever';
  if (control.kind === 'switch') {
    return (
      <div className={`${pulled} switch`}>
        <label htmlFor={id}>{name}</label>
        <input
          id={id}
          type="checkbox"
          checked={value === 1}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            move(event.target.checked ? 1 : 0);
            store.settle();
          }}
        />
        <p id={`${id}-hint`}>{hint}</p>
      </div>
    );
  }
  const years = control.id === 'close' || control.id === 'electric';
  const never = years && value <= control.off;
  const plain = unitOf(control.id, words.units);
  const unit = reached === undefined ? plain : words.unitIn(plain, reached);
  return (
    <div className={pulled}>
      <label htmlFor={id}>{name}</label>
      <span className="typed">
        <Typed
          label={name}
          value={never ? undefined : value}
          low={control.min}
          high={control.max}
          step={control.step}
          empty={words.never}
          move={(typed) => move(typed ?? control.off)}
          settle={store.settle}
        />
        {unit === '' ? null : <span className="unit">{unit}</span>}
        {control.figure !== undefined && value === control.off ? (
          <FigureMark quantity={control.figure} />
        ) : (
          <PlainMark kind="scenario" />
        )}
      </span>
      <input
        id={id}
        type="range"
        min={control.min}
        max={control.max}
        step={control.step}
        value={value}
        aria-valuetext={never ? words.never : `${value} ${unit}`}
        aria-describedby={`${id}-hint`}
        onChange={(event) => move(Number(event.target.value))}
        onPointerUp={() => store.settle()}
        onBlur={() => store.settle()}
      />
      <p id={`${id}-hint`}>{hint}</p>
    </div>
  );
}

function unitOf(id: Control['id'], units: Record<'percent' | 'months' | 'jobs' | 'price', string>): string {
  switch (id) {
    case 'pace':
      return units.months;
    case 'invest':
      return units.jobs;
    case 'carbon':
      return units.price;
    case 'close':
    case 'electric':
      return '';
    default:
      return units.percent;
  }
}
