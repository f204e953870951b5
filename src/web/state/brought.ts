/** A pack and its scenarios, as files. */
export interface Brought {
  readonly name: string;
  readonly pack: ReadonlyMap<string, Uint8Array>;
  readonly scenarios: ReadonlyMap<string, string>;
}

/** A region that came with the page. */
export async function fetchRegion(name: string): Promise<Brought> {
  if (!/^[a-z0-9_-]+$/.test(name)) throw new Error(`${name} is not the name of a region`);
  const answer = await fetch(`./regions/${name}.json`);
  if (!answer.ok) throw new Error(`no region ${name} came with this page`);
  // written by the build, from the folder of the pack
  const { pack, scenarios } = (await answer.json()) as {
    pack: Record<string, string>;
    scenarios: Record<string, string>;
  };
  const encoder = new TextEncoder();
  return {
    name,
    pack: new Map(Object.entries(pack).map(([path, text]) => [path, encoder.encode(text)])),
    scenarios: new Map(Object.entries(scenarios).filter(([path]) => path.endsWith('.yaml') && !path.includes('/'))),
  };
}

let modules: Promise<readonly Uint8Array[]> | undefined;

/** The compiled town, for one future at a time. */
export function fetchModules(): Promise<readonly Uint8Array[]> {
  modules ??= fetchModule();
  return modules;
}

async function fetchModule(): Promise<readonly Uint8Array[]> {
  const answer = await fetch('./town/town-1.wasm');
  if (!answer.ok) throw new Error('the compiled model did not come with this page');
  return [new Uint8Array(await answer.arrayBuffer())];
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
