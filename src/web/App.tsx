import { Suspense, useEffect } from 'react';
import { localized } from '../report/format.ts';
import { VIEWS, type View } from './state/address.ts';
import { broughtFolder } from './state/brought.ts';
import { usePage, useStore, useWords } from './ui/context.ts';
import { Levers } from './ui/Levers.tsx';
import { afterFirst, painted, standsNow } from './ui/painted.ts';
import { Trouble } from './ui/Trouble.tsx';
import { Lead } from './views/Lead.tsx';
import { Town } from './views/Town.tsx';

type Later = typeof import('./views/later.tsx');
const later = (name: keyof Later) => afterFirst(async () => ({ default: (await import('./views/later.tsx'))[name] }));
const [Assumptions, Claims, Compare, Detail, Plan, Take, WhyDrawer] = (
  ['Assumptions', 'Claims', 'Compare', 'Detail', 'Plan', 'Take', 'WhyDrawer'] as const
).map(later);

const SHOWN: Record<View, () => React.ReactNode> = {
  town: () => <Town />,
  compare: () => <Compare />,
  plan: () => <Plan />,
  detail: () => <Detail />,
  assumptions: () => <Assumptions />,
  claims: () => <Claims />,
  take: () => <Take />,
};

export function App() {
  const { opened, view, language, shown } = usePage();
  const store = useStore();
  const { words } = useWords();
  useKeys();
  useDrops();
  useFirstPicture(shown !== undefined);
  useEffect(() => {
    document.documentElement.lang = words.code;
    document.title = `Landfall · ${words.question}`;
  }, [words]);
  return (
    <>
      <header className="top">
        <h1>{opened === undefined ? 'Landfall' : localized(opened.region.names, language)}</h1>
        <p className="question">{words.question}</p>
        <nav aria-label={words.viewsLabel}>
          {VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={one === view ? 'page' : undefined}
              onClick={() => store.show(one)}
            >
              {words.views[one]}
            </button>
          ))}
        </nav>
        <button
          type="button"
          className="language"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => store.speak(language === 'en' ? 'zh' : 'en')}
        >
          {words.other}
        </button>
      </header>
      <main>
        <Lead />
        <Trouble />
        <div className="desk">
          <Levers />
          <div className="view">
            {/* The first screen stands until all that another view may show is there. */}
            <Suspense>{SHOWN[shown?.ran.whole === false ? 'town' : view]()}</Suspense>
          </div>
        </div>
      </main>
      {/* Asked for once the first picture is there, and with it all views that are not on the first screen. */}
      {shown === undefined ? null : (
        <Suspense>
          <WhyDrawer />
        </Suspense>
      )}
    </>
  );
}

/** Once the first picture is painted: what comes only when it is asked for is fetched, since the network may be off later. */
function useFirstPicture(there: boolean): void {
  useEffect(() => {
    if (there) standsNow();
  }, [there]);
  useEffect(() => void painted.then(() => setTimeout(() => fetchRest().catch(() => undefined), 1_000)), []);
}

/** Where the network is off already, each is fetched when it is asked for. */
function fetchRest(): Promise<unknown> {
  return Promise.all([
    import('../scenario/link.ts'),
    import('../model/zh/index.ts'),
    import('./state/whole.ts'),
    import('../report/slides.ts'),
    import('./state/brief.ts'),
    import('../report/figures/bars.ts'),
    import('./views/DrawnMap.tsx'),
    import('./views/LiveMap.tsx'),
  ]);
}

/** Keys that work everywhere but in a field that takes text. */
function useKeys(): void {
  const store = useStore();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof HTMLInputElement && ['text', 'search', 'number'].includes(event.target.type);
      if (typing) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
        event.preventDefault();
        if (event.shiftKey) store.redo();
        else store.undo();
        return;
      }
      const view = VIEWS[Number(event.key) - 1];
      if (view !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) store.show(view);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [store]);
}

/** A scenario file, or the files of a pack, dropped anywhere. */
function useDrops(): void {
  const store = useStore();
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const dropped = async (event: DragEvent): Promise<void> => {
      event.preventDefault();
      const entries = [...(event.dataTransfer?.items ?? [])].map((item) => item.webkitGetAsEntry());
      const files = (await Promise.all(entries.map(filesOf))).flat();
      const [first] = files;
      if (first === undefined) return;
      if (files.length === 1 && !first.name.endsWith('datapackage.json')) {
        await store.openScenario(await first.text(), first.name);
      } else await store.openPack(await broughtFolder(files));
    };
    const drop = (event: DragEvent): void => void dropped(event);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [store]);
}

/** All files of a dropped entry; those of a folder know their path inside it. */
async function filesOf(entry: FileSystemEntry | null): Promise<File[]> {
  if (entry === null) return [];
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed)); // isFile says so
    const path = entry.fullPath.replace(/^\//, '');
    Object.defineProperty(file, 'webkitRelativePath', { value: path });
    return [file];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader(); // neither a file nor null
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) break;
    all.push(...some);
  }
  return (await Promise.all(all.map(filesOf))).flat();
}
