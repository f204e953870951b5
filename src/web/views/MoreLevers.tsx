import { useEffect, useState } from 'react';
import { localized } from '../../report/format.ts';
import { faultSaid } from '../../report/words/faults.ts';
import { leverDoc } from '../../report/words/lever-docs.ts';
import { leverEvidence } from '../../report/words/lever-evidence.ts';
import { leverName } from '../../report/words/levers.ts';
import { shockDoc } from '../../report/words/shock-docs.ts';
import type { Lever, ScenarioText } from '../../scenario/schema.ts';
import type { OfferedDriver, OfferedLever, OfferedShock } from '../engine/offered.ts';
import { driven, endOf } from '../levers/controls.ts';
import { withDriver, withLeverAt, withShock } from '../levers/edit.ts';
import { useWords } from '../ui/all-words.ts';
import { usePage, useStore } from '../ui/context.ts';
import { Doc, useDocs } from '../ui/docs.tsx';
import { FieldOf } from '../ui/FieldOf.tsx';
import { moreWords } from '../words/more.ts';

/** Milliseconds that the plan must stand still. */
const STILL = 250;

/** All that a plan may decide or meet, beyond the first levers: searchable, what is in the plan first. */
export function MoreLevers() {
  const { offered, history, plant } = usePage();
  const store = useStore();
  const { words, language } = useWords();
  const more = moreWords(language);
  const [search, setSearch] = useState('');
  const now = history?.now;
  // Once the plan stands still: what can be decided hangs on what is decided.
  // biome-ignore lint/correctness/useExhaustiveDependencies: plan and plant are what the answer hangs on
  useEffect(() => {
    const asked = setTimeout(store.offer, STILL);
    return () => clearTimeout(asked);
  }, [now, plant, store]);
  if (offered === undefined || history === undefined) return <p className="soft">{words.opening}</p>;
  const scenario = history.now;
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = (...texts: readonly string[]) => {
    const text = texts.join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  const places = (kind: string) =>
    (scenario.levers ?? []).flatMap((lever, index) => (lever.do === kind ? [{ lever, index }] : []));
  const levers = offered.levers
    .filter(({ kind, doc }) =>
      found(kind, doc, leverName(kind, 'en'), leverName(kind, 'zh'), leverDoc(kind, doc, 'zh')),
    )
    .map((one) => ({ one, own: places(one.kind) }))
    .sort((a, b) => Number(b.own.length > 0) - Number(a.own.length > 0));
  const shocks = offered.shocks.filter(({ id, doc, title }) => found(id, doc, ...Object.values(title)));
  const drivers = offered.drivers.filter(({ name, doc }) => found(name, doc, more.drivers[name] ?? ''));
  return (
    <div className="offered">
      <label className="field">
        {words.search} <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
      </label>
      <Group title={words.decide} count={levers.length} open={wanted.length > 0}>
        {levers.map(({ one, own }) => (
          <OneLever key={one.kind} offered={one} own={own} scenario={scenario} />
        ))}
      </Group>
      <Group title={words.world} count={drivers.length} open={wanted.length > 0}>
        {drivers.map((driver) => (
          <OneDriver key={driver.name} driver={driver} scenario={scenario} />
        ))}
      </Group>
      <Group title={more.shocks} count={shocks.length} open={wanted.length > 0}>
        {shocks.map((shock) => (
          <OneShock key={shock.id} shock={shock} scenario={scenario} title={localized(shock.title, language)} />
        ))}
      </Group>
    </div>
  );
}

function Group({
  title,
  count,
  open,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly open: boolean;
  readonly children: React.ReactNode;
}) {
  if (count === 0) return null;
  return (
    <details open={open} key={String(open)}>
      <summary>
        {title} <span className="soft">{count}</span>
      </summary>
      {children}
    </details>
  );
}

function OneLever({
  offered,
  own,
  scenario,
}: {
  readonly offered: OfferedLever;
  readonly own: readonly { readonly lever: Lever; readonly index: number }[];
  readonly scenario: ScenarioText;
}) {
  const store = useStore();
  const { words, language } = useWords();
  const more = moreWords(language);
  const { opened } = usePage();
  const { kind, doc, fields, usual, blocked, evidence, conflicts } = offered;
  const called = (id: string): string => {
    const found = [...(opened?.region.labels.values() ?? [])].flat().find((label) => label.id === id);
    return found === undefined ? id : localized(found.names, language);
  };
  const add = () => store.edit(withLeverAt(scenario, scenario.levers?.length ?? 0, usual), '');
  return (
    <details className="more-lever">
      <summary>
        {leverName(kind, language)}{' '}
        {own.length > 0 ? <span className="pill scenario">{more.inPlan(String(own.length))}</span> : null}
      </summary>
      <p className="soft">{leverDoc(kind, doc, language)}</p>
      {own.map(({ lever, index }) => (
        <div key={index} className="settings">
          {fields.map((field) => (
            <FieldOf
              key={field.name}
              id={`more-${index}-${field.name}`}
              field={field}
              value={(lever as Readonly<Record<string, unknown>>)[field.name]}
              put={(value) => {
                const { [field.name]: _, ...rest } = lever as Readonly<Record<string, unknown>>;
                // the worker reads it in full before it runs, and says what is wrong with it
                const next = (value === undefined ? rest : { ...rest, [field.name]: value }) as Lever;
                store.edit(withLeverAt(scenario, index, next), `${index} ${field.name}`);
              }}
            />
          ))}
          <button type="button" onClick={() => store.edit(withLeverAt(scenario, index, undefined), '')}>
            {words.remove}
          </button>
        </div>
      ))}
      <button type="button" onClick={add} disabled={blocked !== undefined}>
        {own.length === 0 ? more.add : more.another}
      </button>
      {blocked === undefined ? null : (
        <p className="blocked">
          {more.blocked}: <Doc {...faultSaid(blocked, language, called)} />
        </p>
      )}
      {conflicts.length === 0 ? null : (
        <p className="soft">
          {more.conflictsWith}: {conflicts.map((one) => leverName(one, language)).join(', ')}
        </p>
      )}
      {evidence.map(({ finding, source }) => (
        <p key={finding} className="soft">
          <Doc {...leverEvidence(finding, language)} /> <span lang="en">({source})</span>
        </p>
      ))}
    </details>
  );
}

function OneDriver({ driver, scenario }: { readonly driver: OfferedDriver; readonly scenario: ScenarioText }) {
  const store = useStore();
  const { opened } = usePage();
  const { words, language } = useWords();
  const more = moreWords(language);
  const docs = useDocs();
  const { name, unit, doc, low, high, base } = driver;
  const start = scenario.start ?? opened?.region.start ?? '';
  const set = endOf(scenario, name);
  const index = unit === '1';
  const scale = index ? 100 : 1;
  return (
    <details className="more-lever">
      <summary>
        {more.drivers[name] ?? name.replaceAll('_', ' ')}{' '}
        {set === undefined ? null : <span className="pill scenario">{words.changed}</span>}
      </summary>
      <p className="soft">
        <Doc {...docs.doc(name, doc)} />
      </p>
      <FieldOf
        id={`driver-${name}`}
        field={{
          name: 'inNineYears',
          required: false,
          kind: 'number',
          low: low * scale,
          high: high * scale,
          whole: false,
          unit: index ? '%' : unit,
        }}
        value={Number(((set ?? base) * scale).toPrecision(6))}
        put={(value) =>
          store.edit(
            withDriver(
              scenario,
              name,
              typeof value !== 'number' || value / scale === base
                ? undefined
                : driven(scenario, start, base, value / scale),
            ),
            `driver ${name}`,
          )
        }
      />
      {set === undefined ? null : (
        <button type="button" onClick={() => store.edit(withDriver(scenario, name, undefined), '')}>
          {words.reset}
        </button>
      )}
    </details>
  );
}

/** Bounds of a shock’s strength, as the schema has them. */
const STRENGTH = { low: -2, high: 5 };

function OneShock({
  shock,
  scenario,
  title,
}: {
  readonly shock: OfferedShock;
  readonly scenario: ScenarioText;
  readonly title: string;
}) {
  const store = useStore();
  const { opened } = usePage();
  const { words, language } = useWords();
  const more = moreWords(language);
  const set = scenario.shocks?.find((one) => one.shock === shock.id);
  const start = scenario.start ?? opened?.region.start ?? '';
  return (
    <details className="more-lever">
      <summary>
        {title} {set === undefined ? null : <span className="pill scenario">{words.on}</span>}
      </summary>
      <p className="soft">
        <Doc {...shockDoc(shock.id, shock.doc, language)} />
      </p>
      <p className="soft">
        <span className="pill">{more.standings[shock.standing]}</span>{' '}
        {shock.sources.map((one) => `${one.title}, ${one.publisher}, ${one.year}`).join(' · ')}
      </p>
      <label className="flag">
        <input
          type="checkbox"
          checked={set !== undefined}
          onChange={(event) =>
            store.edit(
              withShock(scenario, shock.id, event.target.checked ? { shock: shock.id, from: start } : undefined),
              '',
            )
          }
        />{' '}
        {more.switchOn}
      </label>
      {set === undefined ? null : (
        <div className="settings">
          <FieldOf
            id={`shock-${shock.id}-from`}
            field={{ name: 'from', required: true, kind: 'month' }}
            value={set.from}
            put={(from) =>
              store.edit(withShock(scenario, shock.id, { ...set, from: String(from) }), `${shock.id} from`)
            }
          />
          <FieldOf
            id={`shock-${shock.id}-strength`}
            field={{ name: 'strength', required: true, kind: 'number', ...STRENGTH, whole: false, unit: '1' }}
            value={set.strength ?? 1}
            put={(strength) =>
              store.edit(withShock(scenario, shock.id, { ...set, strength: Number(strength) }), `${shock.id} strength`)
            }
          />
        </div>
      )}
    </details>
  );
}
