import type { ScenarioText } from '../../scenario/schema.ts';
import type { Packed } from '../engine/packed.ts';

/** A pack, as files or as the build read it, and the scenarios that came with it, by name. */
export interface Brought {
  readonly name: string;
  readonly pack: ReadonlyMap<string, Uint8Array> | Packed;
  readonly scenarios: ReadonlyMap<string, ScenarioText>;
}

/** A region that came with the page. */
export async function fetchRegion(name: string): Promise<Brought> {
  if (!/^[a-z0-9_-]+$/.test(name)) throw new Error(`${name} is not the name of a region`);
  const answer = await fetch(`./regions/${name}.json`);
  if (!answer.ok) throw new Error(`no region ${name} came with this page`);
  // written by the build; a run reads its scenario in full, so these need not be read twice
  const { pack, scenarios } = (await answer.json()) as { pack: Packed; scenarios: Record<string, ScenarioText> };
  return { name, pack, scenarios: new Map(Object.entries(scenarios)) };
}

const modules = new Map<number, Promise<Uint8Array>>();

/** The compiled town, for one future at a time or for several side by side. */
export function fetchModule(lanes: 1 | 8): Promise<Uint8Array> {
  const found = modules.get(lanes) ?? fetchBytes(`./town/town-${lanes}.wasm`);
  modules.set(lanes, found);
  // with the network off it can be asked for again
  found.catch(() => modules.delete(lanes));
  return found;
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error('the compiled model did not come with this page');
  return new Uint8Array(await answer.arrayBuffer());
}

/** The files of a folder that was dropped or chosen, by their path inside it. */
export async function broughtFolder(files: readonly File[]): Promise<Brought> {
  const paths = files.map((file) => file.webkitRelativePath || file.name);
  const home =
    paths.find((path) => path.split('/').pop() === 'datapackage.json')?.replace(/datapackage\.json$/, '') ?? '';
  const pack = new Map<string, Uint8Array>();
  for (const [i, file] of files.entries()) {
    if (paths[i].startsWith(home)) pack.set(paths[i].slice(home.length), new Uint8Array(await file.arrayBuffer()));
  }
  return { name: home.split('/').filter(Boolean).pop() ?? 'pack', pack, scenarios: new Map() };
}
