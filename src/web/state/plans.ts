import type { ScenarioText } from '../../scenario/schema.ts';
import type { Opened } from '../engine/protocol.ts';

/** A plan that is no longer the one it began as says so in its title, and with it every file that is made of it. */
export function entitled(scenario: ScenarioText, own: ReadonlyMap<string, ScenarioText>): ScenarioText {
  const preset = own.get(scenario.name);
  if (preset === undefined) return scenario;
  if (cloudKey(preset) === cloudKey(scenario)) return preset;
  const { en, zh = en } = preset.title;
  return { ...scenario, title: { en: `${en} (changed)`, zh: `${zh}（已修改）` } };
}

/** What a plan says, whatever it is called. */
export function cloudKey({ name: _name, title: _title, description: _description, ...says }: ScenarioText): string {
  return JSON.stringify(says, sorted);
}

/** The same town and months with nothing driven and nothing decided; assumptions stay. */
export function unchanged(scenario: ScenarioText): ScenarioText {
  const { levers: _levers, drivers: _drivers, shocks: _shocks, ...rest } = scenario;
  return { ...rest, name: 'baseline', title: { en: 'Nothing changes', zh: '一切不变' } };
}

/** A plan as it is drawn beside another one: what is not known is not known for both, or their difference would mean nothing. */
export function drawnBeside(other: ScenarioText, shown: ScenarioText): ScenarioText {
  const { uncertain: _, ...rest } = other;
  return shown.uncertain === undefined ? rest : { ...rest, uncertain: shown.uncertain };
}

/** No change at all, for a region that brings no scenario along. */
export function nothing({ region }: Opened): ScenarioText {
  return {
    landfall: 1,
    name: 'baseline',
    title: { en: 'Nothing changes', zh: '一切不变' },
    description: { en: 'No driver moves and no lever is pulled.', zh: '没有外部变化，也没有任何措施。' },
    region: region.id,
    months: 240,
  };
}

/** Objects with their keys in order, so that two that say the same are the same text. */
function sorted(_: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}
