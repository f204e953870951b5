import type { Fault } from '../../kernel/errors.ts';
import type { Language } from '../../report/format.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import { type Engine, EngineError, startEngine } from '../engine/engine.ts';
import { latest } from '../engine/latest.ts';
import type { Offered } from '../engine/offered.ts';
import type { Difference, Opened, Place, Ran, Told } from '../engine/protocol.ts';
import type { Reach } from '../engine/reach.ts';
import { plantOf } from '../levers/controls.ts';
import { type Address, keptOf, LONGEST_LINK, packing, readAddress, type View, writeAddress } from './address.ts';
import { type Cloud, emptyCloud, grown } from './bands.ts';
import { type Brought, fetchModules, fetchRegion } from './brought.ts';
import { begin, change, type History, redo, settle, undo } from './history.ts';
import { cloudKey, entitled, nothing, unchanged } from './plans.ts';

/** What went wrong, for people. */
export interface Trouble {
  readonly what: string;
  readonly faults: readonly Fault[];
}

/** A question “why?” that is open, and its answer once it is there. */
export interface Why {
  readonly place: Place;
  readonly month: number;
  readonly told?: Told;
  readonly difference?: Difference;
}

export interface KeptPlan {
  readonly scenario: ScenarioText;
  readonly ran?: Ran;
}

export interface Page {
  readonly opened?: Opened;
  readonly own: ReadonlyMap<string, ScenarioText>;
  readonly regionName: string;
  readonly language: Language;
  readonly view: View;
  readonly plant: string;
  readonly history?: History<ScenarioText>;
  readonly kept: readonly KeptPlan[];
  /** The run that is shown, and the scenario it is of: the older one while a new one is on its way. */
  readonly shown?: { readonly scenario: ScenarioText; readonly ran: Ran };
  readonly baseline?: Ran;
  /** Futures of the plan that is shown, as they come in. */
  readonly cloud?: { readonly scenario: ScenarioText; readonly cloud: Cloud } | undefined;
  /** Futures of plans that it is compared with, by what these say. */
  readonly clouds: ReadonlyMap<string, Cloud>;
  readonly why: readonly Why[];
  /** Which kept plan an explanation is set against; -1: no change. */
  readonly whyAgainst: number;
  /** All that a plan may decide or meet; there once somebody looks beyond the first levers. */
  readonly offered?: Offered | undefined;
  readonly trouble?: Trouble | undefined;
}

export type Store = ReturnType<typeof createStore>;

/** Futures behind a band, how many one thread runs at a time, and how often the picture grows. */
export const FUTURES = 200;
const BLOCK = 8;
const SHOWN = 40;
const THREADS = Math.max(1, Math.min(4, navigator.hardwareConcurrency || 2));
/** Milliseconds that a plan must stand still before its futures are run. */
const STILL = 120;

/** The page’s state and all that can be done to it. Views draw what is in here and call what is returned. */
export function createStore() {
  const address = readAddress(location.hash, navigator.languages);
  let page: Page = {
    own: new Map(),
    regionName: address.region,
    language: address.language,
    view: address.view,
    plant: '',
    kept: [],
    clouds: new Map(),
    why: [],
    whyAgainst: -1,
  };
  const listeners = new Set<() => void>();
  const engine: Engine = startEngine();
  // Futures have threads of their own, so that the next move of a lever never waits for them.
  const crowd: Engine[] = Array.from({ length: THREADS }, () => startEngine());
  let baselineOf = '';

  const set = (next: Partial<Page>): void => {
    page = { ...page, ...next };
    for (const listener of listeners) listener();
  };
  const trouble = (error: unknown): void => {
    set({
      trouble: {
        what: error instanceof Error ? error.message : String(error),
        faults: error instanceof EngineError ? error.faults : [],
      },
    });
  };

  const run = latest(
    async (scenario: ScenarioText) => {
      const ran = await engine.ask({ ask: 'run', scenario });
      const assumptions = JSON.stringify([scenario.assumptions ?? [], scenario.months, scenario.start]);
      const fresh =
        assumptions === baselineOf ? undefined : await engine.ask({ ask: 'run', scenario: unchanged(scenario) });
      baselineOf = assumptions;
      return { ran, baseline: fresh };
    },
    ({ ran, baseline }, scenario) => {
      // A run that went well takes back the trouble of the one before.
      set({ shown: { scenario, ran }, ...(baseline === undefined ? {} : { baseline }), trouble: undefined });
      // For measurements: when the first picture was ready to be drawn.
      if (performance.getEntriesByName('first-picture').length === 0) {
        requestAnimationFrame(() => performance.mark('first-picture'));
      }
      if (baseline !== undefined) void rerunKept();
      void gatherAll(scenario);
    },
    trouble,
  );

  /** Opens the pack in the threads of the crowd, once. */
  let ready = (): Promise<unknown> => Promise.resolve();

  /** Runs the futures of a plan block by block, until all are in or nobody wants them any more. */
  const gather = async (
    scenario: ScenarioText,
    months: number,
    wanted: () => boolean,
    put: (cloud: Cloud) => void,
  ): Promise<void> => {
    let cloud = emptyCloud(months);
    let next = 0;
    put(cloud);
    const thread = async (one: Engine): Promise<void> => {
      while (next < FUTURES && wanted()) {
        const from = next;
        next = Math.min(FUTURES, from + BLOCK);
        const more = await one.ask({ ask: 'futures', scenario, of: FUTURES, from, to: next });
        cloud = grown(cloud, more);
        if (wanted() && (cloud.count >= FUTURES || cloud.count % SHOWN === 0)) put(cloud);
      }
    };
    try {
      await ready();
      await Promise.all(crowd.map(thread));
    } catch (error) {
      trouble(error);
    }
  };

  /** The futures of the plan that is shown, once its levers stand still; then those of the plans beside it. */
  const gatherAll = async (scenario: ScenarioText): Promise<void> => {
    await new Promise((done) => setTimeout(done, STILL));
    const wanted = () => page.history?.now === scenario && page.shown?.scenario === scenario;
    const months = page.shown?.ran.result.months ?? 0;
    if (wanted() && page.cloud?.scenario !== scenario) {
      await gather(scenario, months, wanted, (cloud) => set({ cloud: { scenario, cloud } }));
    }
    if (page.view !== 'compare') return;
    for (const other of [unchanged(scenario), ...page.kept.map((plan) => plan.scenario)]) {
      const key = cloudKey(other);
      if (!wanted() || page.clouds.get(key)?.count === FUTURES || other.months !== scenario.months) continue;
      await gather(other, months, wanted, (cloud) => set({ clouds: new Map(page.clouds).set(key, cloud) }));
    }
  };

  let [remembered, tooLong] = [0, false];
  const remember = (): void => void write();
  const write = async (): Promise<void> => {
    const { history, own, kept } = page;
    if (history === undefined) return;
    remembered += 1;
    const turn = remembered;
    const [plan, ...others] = await Promise.all(
      [history.now, ...kept.map((one) => one.scenario)].map((one) => keptOf(one, own)),
    );
    // a later change writes what is then
    if (turn !== remembered) return;
    const written: Address = {
      region: page.regionName,
      plan,
      kept: others,
      view: page.view,
      language: page.language,
    };
    const hash = writeAddress(written);
    tooLong = hash.length > LONGEST_LINK;
    if (!tooLong && hash !== location.hash) window.history.replaceState(null, '', hash);
  };

  const moved = (history: History<ScenarioText>): void => {
    set({ history });
    remember();
    run(history.now);
  };

  const rerunKept = async (): Promise<void> => {
    for (const [i, plan] of page.kept.entries()) {
      try {
        const ran = await engine.ask({ ask: 'run', scenario: plan.scenario });
        set({ kept: page.kept.map((one, j) => (i === j ? { ...one, ran } : one)) });
      } catch (error) {
        trouble(error);
      }
    }
  };

  const open = async (brought: Brought, from: Address): Promise<void> => {
    const modules = await fetchModules();
    const opened = await engine.ask({ ask: 'open', files: brought.pack, modules });
    // The first picture comes before the crowd: its threads open the pack when futures are first asked for.
    let opening: Promise<unknown> | undefined;
    ready = () => {
      opening ??= Promise.all(crowd.map((one) => one.ask({ ask: 'open', files: brought.pack, modules })));
      return opening;
    };
    const own = new Map<string, ScenarioText>();
    for (const [file, text] of brought.scenarios) {
      own.set(file.replace(/\.yaml$/, ''), await engine.ask({ ask: 'read', text, file }));
    }
    const plain = nothing(opened);
    const named = (plan: string) => own.get(plan);
    const read = async (plan: string) =>
      named(plan) ??
      (plan.startsWith('v1.')
        ? await engine.ask({ ask: 'read', text: (await packing()).unpackLink(plan), file: 'link' })
        : undefined);
    const scenario = (await read(from.plan)) ?? own.get('baseline') ?? plain;
    const kept: KeptPlan[] = [];
    for (const plan of from.kept) {
      const found = await read(plan);
      if (found !== undefined) kept.push({ scenario: found });
    }
    baselineOf = '';
    set({
      opened,
      own,
      kept,
      regionName: brought.name,
      plant: plantOf(opened.region, scenario),
      history: begin(scenario),
      why: [],
      offered: undefined,
      cloud: undefined,
      clouds: new Map(),
    });
    run(scenario);
  };

  const ask = async (place: Place, month: number, deeper: boolean): Promise<void> => {
    const shown = page.shown;
    if (shown === undefined) return;
    const before = deeper ? page.why : [];
    set({ why: [...before, { place, month }] });
    try {
      const told = await engine.ask({ ask: 'explain', scenario: shown.scenario, month, at: place });
      set({ why: page.why.map((one) => (one.place === place ? { ...one, told } : one)) });
      await differ(place, month);
    } catch (error) {
      trouble(error);
    }
  };

  /** What makes the difference at a place, against no change or a plan that is kept. */
  const differ = async (place: Place, month: number): Promise<void> => {
    const shown = page.shown;
    if (shown === undefined) return;
    const against = page.whyAgainst;
    const first = page.kept[against]?.scenario ?? unchanged(shown.scenario);
    const difference = await engine.ask({ ask: 'difference', first, second: shown.scenario, month, at: place });
    if (page.whyAgainst !== against) return;
    set({ why: page.why.map((one) => (one.place === place ? { ...one, difference } : one)) });
  };

  /** Asks for all that could be decided in the plan, in a thread that keeps no lever waiting. */
  const offer = async (): Promise<void> => {
    const { history, plant } = page;
    if (history === undefined) return;
    try {
      await ready();
      const offered = await crowd[0].ask({ ask: 'offered', plant, scenario: history.now });
      if (page.history?.now === history.now) set({ offered });
    } catch (error) {
      trouble(error);
    }
  };

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => page,
    /** Opens what the address names. */
    begin: async (): Promise<void> => {
      try {
        await open(await fetchRegion(address.region), address);
      } catch (error) {
        trouble(error);
      }
    },
    /** Opens a pack that was brought along; the page stays as it is where the pack has faults. */
    openPack: async (brought: Brought): Promise<void> => {
      try {
        await open(brought, { ...address, plan: 'baseline', kept: [] });
        remember();
      } catch (error) {
        trouble(error);
      }
    },
    openScenario: async (text: string, file: string): Promise<void> => {
      try {
        const scenario = await engine.ask({ ask: 'read', text, file });
        if (page.history !== undefined) moved(change(page.history, scenario, ''));
        if (page.opened !== undefined) set({ plant: plantOf(page.opened.region, scenario) });
      } catch (error) {
        trouble(error);
      }
    },
    /** Changes the plan; `by` names the lever, so that one move of it is one step to undo. */
    edit: (next: ScenarioText, by: string): void => {
      if (page.history !== undefined) moved(change(page.history, entitled(next, page.own), by));
    },
    settle: (): void => {
      if (page.history !== undefined) set({ history: settle(page.history) });
    },
    undo: (): void => {
      if (page.history !== undefined && page.history.past.length > 0) moved(undo(page.history));
    },
    redo: (): void => {
      if (page.history !== undefined && page.history.future.length > 0) moved(redo(page.history));
    },
    choose: (name: string): void => {
      const scenario = page.own.get(name);
      if (scenario === undefined || page.history === undefined || page.opened === undefined) return;
      set({ plant: plantOf(page.opened.region, scenario) });
      moved(change(page.history, scenario, ''));
    },
    choosePlant: (plant: string): void => set({ plant }),
    /** Runs a plan beside the one that is shown, in a thread of its own; nothing where it cannot be run. */
    aside: async (scenario: ScenarioText): Promise<Ran | undefined> => {
      try {
        await ready();
        return await crowd[0].ask({ ask: 'run', scenario });
      } catch {
        // a plan without one of its levers may make no sense
        return undefined;
      }
    },
    /** Where an occupation’s people apply in a month of the run that is shown. */
    reach: async (scenario: ScenarioText, month: number, occupation: number): Promise<Reach | undefined> => {
      try {
        return await engine.ask({ ask: 'reach', scenario, month, occupation });
      } catch (error) {
        trouble(error);
        return undefined;
      }
    },
    /** Asks for all that could be decided. */
    offer: (): void => void offer(),
    keep: (scenario: ScenarioText, ran: Ran | undefined): void => {
      if (page.kept.length >= 3) return;
      set({ kept: [...page.kept, ran === undefined ? { scenario } : { scenario, ran }] });
      remember();
      if (ran === undefined) void rerunKept();
      if (page.shown !== undefined) void gatherAll(page.shown.scenario);
    },
    drop: (index: number): void => {
      set({ kept: page.kept.filter((_, i) => i !== index), whyAgainst: -1 });
      remember();
    },
    show: (view: View): void => {
      set({ view });
      remember();
      if (view === 'compare' && page.shown !== undefined) void gatherAll(page.shown.scenario);
    },
    speak: (language: Language): void => {
      set({ language });
      remember();
    },
    why: (place: Place, month: number): void => void ask(place, month, false),
    deeper: (place: Place, month: number): void => void ask(place, month, true),
    whyAgainst: (index: number): void => {
      // explanations that stand behind the one in front are of the old choice
      const top = page.why.at(-1);
      set({ whyAgainst: index, why: page.why.map(({ difference: _, ...one }) => one) });
      if (top !== undefined) differ(top.place, top.month).catch(trouble);
    },
    back: (): void => {
      set({ why: page.why.slice(0, -1) });
      const top = page.why.at(-1);
      if (top !== undefined && top.difference === undefined) differ(top.place, top.month).catch(trouble);
    },
    endWhy: (): void => set({ why: [] }),
    forgive: (): void => set({ trouble: undefined }),
    link: (): string | undefined => {
      if (page.history === undefined) return undefined;
      const hash = location.hash;
      // What is too long was not written into the address.
      return tooLong ? undefined : `${location.origin}${location.pathname}${hash}`;
    },
  };
}
