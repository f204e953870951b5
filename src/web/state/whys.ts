import type { Engine } from '../engine/engine.ts';
import type { Place } from '../engine/protocol.ts';
import type { Held } from './page.ts';
import { unchanged } from './plans.ts';

/** The questions “why?” that are open, the last one in front, and what is done to them. */
export function createWhys(held: Held, engine: Engine) {
  const ask = async (place: Place, month: number, deeper: boolean): Promise<void> => {
    const { shown, why } = held.now();
    if (shown === undefined) return;
    held.set({ why: [...(deeper ? why : []), { place, month }] });
    try {
      const told = await engine.ask({ ask: 'explain', scenario: shown.scenario, month, at: place });
      held.set({ why: held.now().why.map((one) => (one.place === place ? { ...one, told } : one)) });
      await differ(place, month);
    } catch (error) {
      held.trouble(error);
    }
  };

  /** What makes the difference at a place, against no change or a plan that is kept. */
  const differ = async (place: Place, month: number): Promise<void> => {
    const { shown, kept, whyAgainst } = held.now();
    if (shown === undefined) return;
    const first = kept[whyAgainst]?.scenario ?? unchanged(shown.scenario);
    const difference = await engine.ask({ ask: 'difference', first, second: shown.scenario, month, at: place });
    if (held.now().whyAgainst !== whyAgainst) return;
    held.set({ why: held.now().why.map((one) => (one.place === place ? { ...one, difference } : one)) });
  };

  const differTop = (): void => {
    const top = held.now().why.at(-1);
    if (top !== undefined && top.difference === undefined) differ(top.place, top.month).catch(held.trouble);
  };

  return {
    why: (place: Place, month: number): void => void ask(place, month, false),
    deeper: (place: Place, month: number): void => void ask(place, month, true),
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
