import { lazy, Suspense, useState } from 'react';
import { labelsOf } from '../../region/lookup.ts';
import { localized } from '../../report/format.ts';
import { type Control, controlsOf } from '../levers/controls.ts';
import { steelworks } from '../levers/plants.ts';
import { usePage, useStore, useWords } from './context.ts';

const MoreLevers = lazy(async () => ({ default: (await import('../views/later.tsx')).MoreLevers }));

/** As in the style sheet: levers beside the pictures. */
const WIDE = '(min-width: 861px)';

/** The levers: presets, undo and redo, and twelve things to move. */
export function Levers() {
  const { opened, history, own, plant } = usePage();
  const store = useStore();
  const { words, language } = useWords();
  if (opened === undefined || history === undefined) return null;
  const scenario = history.now;
  const controls = controlsOf(opened.region, scenario, plant);
  const works = steelworks(opened.region);
  const preset = own.get(scenario.name);
  const changed = JSON.stringify(preset) !== JSON.stringify(scenario);
  return (
    // On a phone the pictures come first; the levers open when they are wanted.
    <details className="levers" open={matchMedia(WIDE).matches} aria-label={words.levers}>
      <summary>
        <h2>{words.levers}</h2>
      </summary>
      <div className="field">
        <label htmlFor="preset">{words.start}</label>
        <select id="preset" value={scenario.name} onChange={(event) => store.choose(event.target.value)}>
          {preset === undefined ? (
            <option value={scenario.name}>{localized(scenario.title as { en: string }, language)}</option>
          ) : null}
          {[...own].map(([name, one]) => (
            <option key={name} value={name}>
              {localized(one.title as { en: string }, language)}
            </option>
          ))}
        </select>
      </div>
      <div className="row">
        <button type="button" onClick={() => store.undo()} disabled={history.past.length === 0}>
          ↶ {words.undo}
        </button>
        <button type="button" onClick={() => store.redo()} disabled={history.future.length === 0}>
          ↷ {words.redo}
        </button>
        {changed && preset !== undefined ? (
          <button type="button" onClick={() => store.choose(scenario.name)}>
            {words.reset}
          </button>
        ) : null}
        {changed ? <span className="pill scenario">{words.changed}</span> : null}
      </div>
      {works.length > 1 ? (
        <div className="field">
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

function Lever({
  control,
  value,
  move,
}: {
  readonly control: Control;
  readonly value: number;
  readonly move: (value: number) => void;
}) {
  const { words } = useWords();
  const store = useStore();
  const { name, hint } = words.controls[control.id];
  const id = `lever-${control.id}`;
  if (control.kind === 'switch') {
    return (
      <div className="lever switch">
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
  const unit = unitOf(control.id, words.units);
  return (
    <div className="lever">
      <label htmlFor={id}>{name}</label>
      <output htmlFor={id}>{never ? words.never : `${value}${unit}`}</output>
      <input
        id={id}
        type="range"
        min={control.min}
        max={control.max}
        step={control.step}
        value={value}
        aria-valuetext={never ? words.never : `${value}${unit}`}
        aria-describedby={`${id}-hint`}
        onChange={(event) => move(Number(event.target.value))}
        onPointerUp={() => store.settle()}
        onBlur={() => store.settle()}
      />
      <input
        type="number"
        aria-label={name}
        min={control.min}
        max={control.max}
        step={control.step}
        value={never ? '' : value}
        placeholder={words.never}
        onChange={(event) => {
          const typed = Number(event.target.value);
          if (event.target.value === '') move(control.off);
          else if (typed >= control.min && typed <= control.max) move(typed);
        }}
        onBlur={() => store.settle()}
      />
      <p id={`${id}-hint`}>{hint}</p>
    </div>
  );
}

function unitOf(id: Control['id'], units: Record<'percent' | 'months' | 'jobs' | 'price', string>): string {
  switch (id) {
    case 'pace':
      return ` ${units.months}`;
    case 'invest':
      return ` ${units.jobs}`;
    case 'carbon':
      return ` ${units.price}`;
    case 'close':
    case 'electric':
      return '';
    default:
      return ` ${units.percent}`;
  }
}
