import { labelsOf } from '../../region/lookup.ts';
import type { Region } from '../../region/region.ts';
import { leverName } from '../../report/words/levers.ts';
import type { Decision, Localized } from '../../scenario/case.ts';
import { entryOf } from '../../scenario/catalogue.ts';
import { monthNumber } from '../../scenario/month.ts';
import type { Lever } from '../../scenario/schema.ts';

/** Decisions that get into each other’s way, and what to change. */
export function conflictsOf(decisions: readonly Decision[], region: Region): Localized[] {
  const found: Localized[] = [];
  const over = (a: Decision, b: Decision) => from(a) < end(b) && from(b) < end(a);
  const shared = (a: Decision, b: Decision) => {
    const units = unitsOf(b, region);
    return unitsOf(a, region).filter((id) => units.includes(id));
  };
  decisions.forEach((a, i) => {
    for (const b of decisions.slice(i + 1)) {
      const both = shared(a, b);
      if (clash(a, b) && over(a, b)) {
        const where = a.on.filter((id) => b.on.includes(id)).join(', ');
        found.push({
          en: `${where}: '${leverName(a.lever, 'en')}' undoes '${leverName(b.lever, 'en')}' in the same months. Let one end before the other begins, or drop one.`,
          zh: `${where}：“${leverName(a.lever, 'zh')}”与“${leverName(b.lever, 'zh')}”在同一时段相互抵消。请先后进行，或删去一个。`,
        });
      }
      if (both.length === 0 || !over(a, b)) continue;
      const pair = new Set([a.lever, b.lever]);
      const one = both.join(', ');
      if (pair.has('close') && (pair.has('open') || pair.has('convert') || pair.has('reline'))) {
        found.push({
          en: `${one} is closed and put to use in the same months; end one before the other begins.`,
          zh: `${one}在同一时段既关停又启用；请让一个结束后另一个再开始。`,
        });
      } else if (a.lever === b.lever && a.lever === 'close') {
        found.push({
          en: `${one} is closed twice; the earlier date counts. Remove one.`,
          zh: `${one}重复关停，以较早者为准。请删去一个。`,
        });
      }
    }
  });
  return found;
}

/** Levers on the same plants of which the catalogue says that one undoes the other; those of units are told of apart. */
function clash(a: Decision, b: Decision): boolean {
  // a decision’s lever comes from the schema’s own list
  const [one, other] = [a.lever as Lever['do'], b.lever as Lever['do']];
  const undone = entryOf(one).conflicts.includes(other) || entryOf(other).conflicts.includes(one);
  return undone && !UNITS.includes(a.lever) && a.on.some((id) => b.on.includes(id));
}

/** Levers that act on furnaces and mines. */
const UNITS = ['close', 'open', 'reline', 'convert'];

function from(decision: Decision): number {
  return monthNumber(decision.from);
}

function end(decision: Decision): number {
  return decision.until === undefined ? Number.POSITIVE_INFINITY : monthNumber(decision.until);
}

/** Process units and mines that a decision acts on, those of its plants among them. */
function unitsOf(decision: Decision, region: Region): string[] {
  if (!UNITS.includes(decision.lever)) return [];
  const own = (['furnace', 'mine'] as const).flatMap((dimension) =>
    labelsOf(region, dimension)
      .filter((label) => decision.on.includes(label.id) || decision.on.includes(label.text.plant ?? ''))
      .map((label) => label.id),
  );
  return own;
}
