import type { ScenarioText } from '../../scenario/schema.ts';
import { type Engine, startEngine } from '../engine/engine.ts';
import { type Cloud, emptyCloud, grown } from './bands.ts';
import type { Held } from './page.ts';
import { cloudKey, drawnBeside, unchanged } from './plans.ts';

/** Futures behind a band, how many one thread runs at a time, and how often the picture grows. */
export const FUTURES = 200;
const BLOCK = 8;
const SHOWN = 40;
/** Milliseconds that a plan must stand still before more is run for it than moves with a lever. */
export const STILL = 120;
const THREADS = Math.max(1, Math.min(4, navigator.hardwareConcurrency || 2));

export type Crowd = ReturnType<typeof createCrowd>;

/**
 * Threads of their own for futures and for whatever else must keep no lever waiting. They start when they are first needed,
 * which is after the first picture.
 */
export function createCrowd(held: Held) {
  const threads: Engine[] = [];
  let open: (one: Engine) => Promise<unknown> = () => Promise.reject(new Error('no region is open'));
  let opened: Promise<unknown> | undefined;

  const ready = async (): Promise<readonly Engine[]> => {
    while (threads.length < THREADS) threads.push(startEngine());
    opened ??= Promise.all(threads.map((one) => open(one)));
    await opened;
    return threads;
  };

  /** Runs the futures of a plan block by block, until all are in or nobody wants them any more. */
  const gather = async (
    scenario: ScenarioText,
    months: number,
    wanted: () => boolean,
    put: (cloud: Cloud) => void,
  ): Promise<void> => {
    let cloud = emptyCloud(months);
    put(cloud);
    const left = Array.from({ length: Math.ceil(FUTURES / BLOCK) }, (_, block) => block);
    const thread = async (one: Engine, own: number): Promise<void> => {
      while (left.length > 0 && wanted()) {
        // A thread has drawn its own blocks for the plan before; it helps with others once these are done.
        const mine = left.findIndex((block) => block % THREADS === own);
        const [block] = left.splice(Math.max(0, mine), 1);
        const from = block * BLOCK;
        const to = Math.min(FUTURES, from + BLOCK);
        const more = await one.ask({ ask: 'futures', scenario, of: FUTURES, from, to });
        cloud = grown(cloud, more);
        if (wanted() && (cloud.count >= FUTURES || cloud.count % SHOWN === 0)) put(cloud);
      }
    };
    try {
      await Promise.all((await ready()).map(thread));
    } catch (error) {
      held.trouble(error);
    }
  };

  return {
    /** How a thread opens what is worked on from now on. */
    opens: (how: (one: Engine) => Promise<unknown>): void => {
      open = how;
      opened = undefined;
    },
    /** A thread for one question beside the futures. */
    aside: async (): Promise<Engine> => (await ready())[0],
    /** Finds what results rest on: that hangs on the pack and on what the plan assumes, and on no lever. */
    find: async (scenario: ScenarioText): Promise<void> => {
      await new Promise((done) => setTimeout(done, STILL));
      try {
        const [one] = await ready();
        held.set({ ground: await one.ask({ ask: 'ground', scenario }) });
      } catch (error) {
        held.trouble(error);
      }
    },
    /** The futures of the plan that is shown, then those of the plans beside it. */
    gather: async (scenario: ScenarioText): Promise<void> => {
      const page = held.now;
      const wanted = () => page().history?.now === scenario && page().shown?.scenario === scenario;
      const months = page().shown?.ran.result.months ?? 0;
      if (wanted() && page().cloud?.scenario !== scenario) {
        await gather(scenario, months, wanted, (cloud) => held.set({ cloud: { scenario, cloud } }));
      }
      if (page().view !== 'compare') return;
      for (const one of [unchanged(scenario), ...page().kept.map((plan) => plan.scenario)]) {
        const other = drawnBeside(one, scenario);
        const key = cloudKey(other);
        if (!wanted() || page().clouds.get(key)?.count === FUTURES || other.months !== scenario.months) continue;
        await gather(other, months, wanted, (cloud) => held.set({ clouds: new Map(page().clouds).set(key, cloud) }));
      }
    },
  };
}
