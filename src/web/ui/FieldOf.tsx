import { localized } from '../../report/format.ts';
import { MONEY_WORDS } from '../../report/words/money.ts';
import { PAYERS } from '../../scenario/catalogue/entry.ts';
import type { Choice, Field } from '../engine/offered.ts';
import { moreWords } from '../words/more.ts';
import { useStore, useWords } from './context.ts';
import { PlainMark } from './Mark.tsx';

/** One setting of a lever, by its kind. `undefined` takes an optional one out. */
export function FieldOf({
  field,
  value,
  put,
  id,
}: {
  readonly field: Field;
  readonly value: unknown;
  readonly put: (value: unknown) => void;
  readonly id: string;
}) {
  const { language } = useWords();
  const store = useStore();
  const more = moreWords(language);
  const name = more.fields[field.name] ?? field.name.replaceAll('_', ' ');
  if (field.kind === 'ids') return <Ids name={name} choices={field.choices} value={value} put={put} />;
  if (field.kind === 'flag') {
    return (
      <label className="flag">
        <input
          type="checkbox"
          checked={value === true}
          onChange={(event) => put(event.target.checked ? true : undefined)}
        />{' '}
        {name}
      </label>
    );
  }
  return (
    <div className="setting">
      <label htmlFor={id}>
        {name}
        {field.kind === 'number' ? (
          <span className="soft">
            {' '}
            {more.units[field.unit] ?? field.unit}
            <PlainMark kind="scenario" />
          </span>
        ) : null}
      </label>
      {field.kind === 'id' ? (
        <select
          id={id}
          value={String(value ?? '')}
          onChange={(event) => put(event.target.value === '' ? undefined : event.target.value)}
        >
          {field.required ? null : <option value="">{more.asUsual}</option>}
          {field.choices.map((choice) => (
            <Named key={choice.id} choice={choice} />
          ))}
        </select>
      ) : field.kind === 'number' ? (
        <input
          id={id}
          type="number"
          min={field.low}
          max={field.high}
          step={field.whole ? 1 : 'any'}
          // Typing is free; what is not a number within the bounds is not taken over.
          defaultValue={value === undefined ? '' : String(value)}
          key={String(value)}
          onChange={(event) => {
            const typed = Number(event.target.value);
            if (event.target.value === '' || !event.target.validity.valid) return;
            if (typed >= field.low && typed <= field.high && typed !== value && !event.target.value.endsWith('.'))
              event.target.dataset.typed = String(typed);
          }}
          onBlur={(event) => {
            if (event.target.value === '' && !field.required) put(undefined);
            else if (event.target.dataset.typed !== undefined) put(Number(event.target.dataset.typed));
            store.settle();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
        />
      ) : (
        <input
          id={id}
          type={field.kind === 'month' ? 'month' : 'text'}
          defaultValue={value === undefined ? '' : String(value)}
          key={String(value)}
          onBlur={(event) => {
            const typed = event.target.value.trim();
            if (typed === '' && field.required) return;
            if (typed !== (value ?? '')) put(typed === '' ? undefined : typed);
            store.settle();
          }}
        />
      )}
    </div>
  );
}

/** In the order of the words for them. */
const payers: readonly string[] = PAYERS;

function Named({ choice }: { readonly choice: Choice }) {
  const { language } = useWords();
  const payer = MONEY_WORDS[language].payers[payers.indexOf(choice.id)];
  return <option value={choice.id}>{payer ?? localized(choice.names, language)}</option>;
}

/** Several of the pack’s labels; at least one stays. */
function Ids({
  name,
  choices,
  value,
  put,
}: {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly value: unknown;
  readonly put: (value: unknown) => void;
}) {
  const { language } = useWords();
  const chosen: readonly string[] = Array.isArray(value) ? value.map(String) : [];
  return (
    <fieldset className="ids">
      <legend>{name}</legend>
      {choices.map(({ id, names }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => {
              const next = event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id);
              put(next.length === 0 ? undefined : next);
            }}
          />{' '}
          {localized(names, language)}
        </label>
      ))}
    </fieldset>
  );
}
