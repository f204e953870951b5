import { type Address, keptOf, LONGEST_LINK, writeAddress } from './address.ts';
import type { Held } from './page.ts';

/** Milliseconds that a lever must stand still before the plan is written: a browser takes long over every new address. */
const STILL = 150;

/** Keeps the address what the page is, and knows the link that holds the whole of it. */
export function createWriter(held: Held) {
  let turn = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const write = async (): Promise<void> => {
    clearTimeout(waiting);
    turn += 1;
    const own = turn;
    const { history, kept, regionName, view, language, own: named } = held.now();
    if (history === undefined) return;
    const [plan, ...others] = await Promise.all(
      [history.now, ...kept.map((one) => one.scenario)].map((one) => keptOf(one, named)),
    );
    // a later change writes what is then
    if (own !== turn) return;
    const written: Address = { region: regionName, plan, kept: others, view, language };
    const hash = writeAddress(written);
    const short = hash.length <= LONGEST_LINK;
    if (short && hash !== location.hash) window.history.replaceState(null, '', hash);
    const text = short ? `${location.origin}${location.pathname}${hash}` : undefined;
    held.set({ link: { of: history.now, text } });
  };

  return {
    /** At once. */
    remember: (): void => void write(),
    /** When nothing has moved for a moment. */
    rememberSoon: (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void write(), STILL);
    },
  };
}
