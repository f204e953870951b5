import type { ScenarioText } from '../../scenario/schema.ts';
import type { Brought } from './brought.ts';

/**
 * A file that holds everything: the pack that was brought along, the plan, and the plans beside it. A link cannot name such a
 * pack, since it did not come with the page.
 */
interface Whole {
  readonly landfall: typeof KIND;
  readonly name: string;
  /** Files of the pack by path: text, or base64 where a file is none. */
  readonly pack: Readonly<Record<string, string | { readonly base64: string }>>;
  readonly plan: ScenarioText;
  readonly kept: readonly ScenarioText[];
}

const KIND = 'pack and plan, 1';

export function wholeText(
  { name, pack }: { readonly name: string; readonly pack: ReadonlyMap<string, Uint8Array> },
  plan: ScenarioText,
  kept: readonly ScenarioText[],
): string {
  const whole: Whole = {
    landfall: KIND,
    name,
    pack: Object.fromEntries([...pack].map(([path, bytes]) => [path, written(bytes)])),
    plan,
    kept,
  };
  return JSON.stringify(whole, null, 1);
}

/** What such a file holds; nothing where it is another kind of file. */
export function readWhole(
  text: string,
): { readonly brought: Brought; readonly plan: ScenarioText; readonly kept: readonly ScenarioText[] } | undefined {
  if (!text.startsWith('{') || !text.includes(KIND)) return undefined;
  let whole: Partial<Whole>;
  try {
    whole = JSON.parse(text) as Partial<Whole>; // pack and plans are read in full by the worker
  } catch {
    return undefined;
  }
  const { landfall, name, pack, plan, kept } = whole;
  if (landfall !== KIND || typeof name !== 'string' || plan === undefined || typeof pack !== 'object') return undefined;
  const files = new Map(Object.entries(pack).map(([path, file]) => [path, bytesOf(file)]));
  return { brought: { name, pack: files, scenarios: new Map() }, plan, kept: Array.isArray(kept) ? kept : [] };
}

function written(bytes: Uint8Array): string | { base64: string } {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
  }
}

function bytesOf(file: string | { readonly base64: string }): Uint8Array {
  if (typeof file === 'string') return new TextEncoder().encode(file);
  return Uint8Array.from(atob(file.base64), (one) => one.charCodeAt(0));
}
