import type { Language } from '../../report/format.ts';
import type { ScenarioText } from '../../scenario/schema.ts';

export const VIEWS = ['town', 'compare', 'plan', 'detail', 'assumptions', 'claims', 'take'] as const;
export type View = (typeof VIEWS)[number];

/** A plan in an address: the name of one that comes with the region, or a packed scenario. */
export type Kept = string;

/** What an address says: all that the page shows. */
export interface Address {
  readonly region: string;
  readonly plan: Kept;
  readonly kept: readonly Kept[];
  readonly view: View;
  readonly language: Language;
}

/** Longest link that programs pass on whole. */
export const LONGEST_LINK = 8_000;

export function readAddress(hash: string, languages: readonly string[]): Address {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const view = words.get('view');
  const language = words.get('lang') ?? (languages[0]?.toLowerCase().startsWith('zh') ? 'zh' : 'en');
  return {
    region: words.get('region') ?? 'benxi',
    plan: words.get('plan') ?? 'managed-closure',
    kept: (words.get('with') ?? '').split(',').filter((one) => one !== ''),
    view: VIEWS.find((one) => one === view) ?? 'town',
    language: language === 'zh' ? 'zh' : 'en',
  };
}

export function writeAddress({ region, plan, kept, view, language }: Address): string {
  const words = new URLSearchParams({ region, plan });
  if (kept.length > 0) words.set('with', kept.join(','));
  if (view !== 'town') words.set('view', view);
  words.set('lang', language);
  // Commas are safe in a fragment, and links are easier to read with them.
  return `#${words.toString().replaceAll('%2C', ',')}`;
}

/** How a plan is written into an address: by its name where it is one of the region’s own, unchanged. */
export async function keptOf(scenario: ScenarioText, own: ReadonlyMap<string, ScenarioText>): Promise<Kept> {
  const same = own.get(scenario.name);
  if (same !== undefined && JSON.stringify(same) === JSON.stringify(scenario)) return scenario.name;
  return (await packing()).packLink(scenario);
}

/** The packing of links comes with the first plan that needs it. */
export const packing = () => import('../../scenario/link.ts');
