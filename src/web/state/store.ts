import type { Language } from '../../report/format.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import { type Engine, EngineError } from '../engine/engine.ts';
import { latest } from '../engine/latest.ts';
import type { Ran } from '../engine/protocol.ts';
import type { Reach } from '../engine/reach.ts';
import { plantOf } from '../levers/controls.ts';
import { type Address, packing, type View } from './address.ts';
import type { Brought } from './brought.ts';
import { createCrowd, STILL } from './crowd.ts';
import { change, type History, redo, settle, undo } from './history.ts';
import { openBrought } from './opening.ts';
import type { Held, Page } from './page.ts';
import { entitled, unchanged } from './plans.ts';
import { createWhys } from './whys.ts';
import { createWriter } from './written.ts';

export type Store = ReturnType<typeof createStore>;

/** The page’s state and all that can be done to it. Views draw what is in here and call what is returned. */
export function createStore(engine: Engine, address: Address) {
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
  const set = (next: Partial<Page>): void => {
    page = { ...page, ...next };
    for (const listener of listeners) listener();
  };
  const trouble = (error: unknown): void => {
    const what = error instanceof Error ? error.message : String(error);
    set({ trouble: { what, faults: error instanceof EngineError ? error.faults : [] } });
  };
  const held: Held = { now: () => page, set, trouble };
  const crowd = createCrowd(held);
  const { remember, rememberSoon } = createWriter(held);
  const whys = createWhys(held, engine);
  let baselineOf = '';

  const run = latest(
    async (scenario: ScenarioText) => {
      const few = await engine.ask({ ask: 'run', scenario, first: page.view === 'town' });
      // somebody may have gone to a view that needs more
      const ran = few.whole || page.view === 'town' ? few : await engine.ask({ ask: 'run', scenario });
      const assumptions = JSON.stringify([scenario.assumptions ?? [], scenario.months, scenario.start]);
      if (assumptions === baselineOf) return { ran };
      // The first picture does not wait for what it stands beside; later the two are never of different assumptions.
      if (page.baseline === undefined) set({ shown: { scenario, ran } });
      const baseline = await engine.ask({ ask: 'run', scenario: unchanged(scenario) });
      baselineOf = assumptions;
      return { ran, baseline };
    },
    ({ ran, baseline }, scenario) => {
      // A run that went well takes back the trouble of the one before.
      const shown = page.shown?.ran === ran ? page.shown : { scenario, ran };
      set({ shown, ...(baseline === undefined ? {} : { baseline }), trouble: undefined });
      if (baseline !== undefined) {
        void rerunKept();
        void crowd.find(scenario);
      }
      void rest(scenario);
    },
    trouble,
  );

  /** Once the levers stand still: all series of the run, then its futures. */
  const rest = async (scenario: ScenarioText): Promise<void> => {
    await new Promise((done) => setTimeout(done, STILL));
    if (page.history?.now !== scenario) return;
    await complete();
    await crowd.gather(scenario);
  };

  /** Gets the series that are not of the first screen, where the run that is shown is without them. */
  const complete = async (): Promise<void> => {
    const { shown } = page;
    if (shown === undefined || shown.ran.whole) return;
    try {
      const ran = await engine.ask({ ask: 'run', scenario: shown.scenario });
      if (page.shown === shown) set({ shown: { ...shown, ran } });
    } catch (error) {
      trouble(error);
    }
  };

  const moved = (history: History<ScenarioText>): void => {
    set({ history });
    rememberSoon();
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

  /** Opens a pack and runs the plan that is asked for; the page stays as it is where the pack has faults. */
  const open = async (brought: Promise<Brought> | Brought, from: Parameters<typeof openBrought>[4]): Promise<void> => {
    try {
      const scenario = await openBrought(held, engine, crowd, await brought, from);
      baselineOf = '';
      run(scenario);
      rememberSoon();
    } catch (error) {
      trouble(error);
    }
  };

  return {
    ...whys,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => page,
    /** Opens what the address names. */
    begin: (region: Promise<Brought>): Promise<void> => open(region, address),
    /** Opens a pack that was brought along. */
    openPack: (brought: Brought): Promise<void> => open(brought, { plan: 'baseline', kept: [] }),
    /** Opens a scenario for the pack that is here, or a file that brings its pack along. */
    openScenario: async (text: string, file: string): Promise<void> => {
      try {
        const whole = (await import('./whole.ts')).readWhole(text);
        if (whole !== undefined) {
          const { packLink } = await packing();
          await open(whole.brought, { plan: packLink(whole.plan), kept: whole.kept.map(packLink) });
          return;
        }
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
        return await (await crowd.aside()).ask({ ask: 'run', scenario });
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
    /** Asks for all that could be decided in the plan, in a thread that keeps no lever waiting. */
    offer: async (): Promise<void> => {
      const { history, plant } = page;
      if (history === undefined) return;
      try {
        const offered = await (await crowd.aside()).ask({ ask: 'offered', plant, scenario: history.now });
        if (page.history?.now === history.now) set({ offered });
      } catch (error) {
        trouble(error);
      }
    },
    keep: (scenario: ScenarioText, ran: Ran | undefined): void => {
      if (page.kept.length >= 3) return;
      set({ kept: [...page.kept, ran === undefined ? { scenario } : { scenario, ran }] });
      remember();
      if (ran === undefined) void rerunKept();
      if (page.shown !== undefined) void crowd.gather(page.shown.scenario);
    },
    drop: (index: number): void => {
      set({ kept: page.kept.filter((_, i) => i !== index), whyAgainst: -1 });
      remember();
    },
    /** Changes the view; all but the first screen need the whole run. */
    show: (view: View): void => {
      set({ view });
      remember();
      if (view !== 'town') void complete();
      if (view === 'compare' && page.shown !== undefined) void crowd.gather(page.shown.scenario);
    },
    speak: (language: Language): void => {
      set({ language });
      remember();
    },
    forgive: (): void => set({ trouble: undefined }),
  };
}
