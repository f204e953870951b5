import type { ScenarioText } from '../../scenario/schema.ts';
import type { Engine } from '../engine/engine.ts';
import type { Place } from '../engine/protocol.ts';
import type { Held } from './page.ts';
import { unchanged } from './plans.ts';

/** The questions “why?” that are open, the last one in front, and what is done to them. */
export function createWhys(held: Held, engine: Engine) {
  const ask = async (place: Place, month: number, of: ScenarioText | undefined, deeper: boolean): Promise<void> => {
    if (of === undefined) return;
    held.set({ why: [...(deeper ? held.now().why : []), { place, month, of }] });
    try {
      const told = await engine.ask({ ask: 'explain', scenario: of, month, at: place });
      held.set({ why: held.now().why.map((one) => (one.place === place ? { ...one, told } : one)) });
      await differ(place, month, of);
    } catch (error) {
      held.trouble(error);
    }
  };

  /** What makes the difference at a place, against no change or a plan that is kept. */
  const differ = async (place: Place, month: number, of: ScenarioText): Promise<void> => {
    const { kept, whyAgainst } = held.now();
    const first = kept[whyAgainst]?.scenario ?? unchanged(of);
    const difference = await engine.ask({ ask: 'difference', first, second: of, month, at: place });
    if (held.now().whyAgainst !== whyAgainst) return;
    held.set({ why: held.now().why.map((one) => (one.place === place ? { ...one, difference } : one)) });
  };

  const differTop = (): void => {
    const top = held.now().why.at(-1);
    if (top === undefined || top.list !== undefined || top.difference !== undefined) return;
    differ(top.place, top.month, top.of).catch(held.trouble);
  };

  return {
    /** Opens the explanation of a number; of the plan that is shown, or of another one. */
    why: (place: Place, month: number, of?: ScenarioText): void =>
      void ask(place, month, of ?? held.now().shown?.scenario, false),
    deeper: (place: Place, month: number): void => void ask(place, month, held.now().why.at(-1)?.of, true),
    /** Lists results, and figures of the pack, that something is made of. */
    list: (series: readonly string[], month: number, figures: readonly string[] = []): void => {
      const of = held.now().shown?.scenario;
      if (of === undefined) return;
      held.set({ why: [{ place: { variable: '', element: 0 }, list: { series, figures }, month, of }] });
    },
    whyAgainst: (index: number): void => {
      // explanations that stand behind the one in front are of the old choice
      held.set({ whyAgainst: index, why: held.now().why.map(({ difference: _, ...one }) => one) });
      differTop();
    },
    back: (): void => {
      held.set({ why: held.now().why.slice(0, -1) });
      differTop();
    },
    endWhy: (): void => held.set({ why: [] }),
  };
}
