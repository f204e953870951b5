import { type Fault, Faults } from '../../kernel/errors.ts';
import type { Instance } from '../../kernel/program.ts';
import type { Region } from '../../region/region.ts';
import { entryOf } from '../../scenario/catalogue.ts';
import { monthNumber } from '../../scenario/month.ts';
import { resolveScenario } from '../../scenario/read.ts';
import { leverSchema, type ScenarioText } from '../../scenario/schema.ts';
import { waitingOf } from '../judge/policy.ts';
import { boundsOf } from '../search/genes.ts';
import { leverFrom, type Step, startOf } from '../steps/step.ts';
import { decode, type Knob, knobsOf } from './knobs.ts';
import type { ProblemText, SlotText } from './schema.ts';

type At = (path: readonly PropertyKey[], found: readonly Fault[]) => void;

/** Levers whose schema has no end. */
const ENDLESS = new Set(['convert', 'reline']);

/** Checks every lever of a problem at both ends of all that may be set, and all levers together. */
export function checkSlots(text: ProblemText, region: Region, base: ScenarioText, instance: Instance, at: At): void {
  const clean: SlotText[] = [];
  text.levers.forEach((slot, i) => {
    const path = ['levers', i];
    const faults = [...boundsFaults(slot), ...slotFaults(slot, region, base, instance)];
    if (text.capacity.some(({ levers }) => levers.includes(slot.id)) && slot.trigger !== undefined) {
      faults.push({
        where: 'trigger',
        found: 'a trigger on a lever that a capacity counts',
        expected: 'a date, since nobody knows when it would begin',
      });
    }
    at(path, unique(faults));
    if (faults.length === 0) clean.push(slot);
  });
  at(['levers'], payerFaults(clean, base));
}

/** Ranges with a low end under the high one. */
function boundsFaults({ lever, lasting, trigger }: SlotText): Fault[] {
  const parts = [
    ...Object.entries(lever),
    ['lasting', lasting],
    ['above', trigger?.above],
    ['below', trigger?.below],
  ] as const;
  return parts.flatMap(([name, value]) => {
    if (typeof value !== 'object' || Array.isArray(value) || 'one_of' in value) return [];
    const [low, high] =
      'earliest' in value ? [monthNumber(value.earliest), monthNumber(value.latest)] : [value.low, value.high];
    return low < high
      ? []
      : [{ where: name, found: `${name} from ${low} to ${high}`, expected: 'a low end under the high one' }];
  });
}

/** A lever alone, at both ends of each of its knobs. */
function slotFaults(slot: SlotText, region: Region, base: ScenarioText, instance: Instance): Fault[] {
  const faults: Fault[] = [];
  if (slot.lasting !== undefined && (ENDLESS.has(String(slot.lever.do)) || slot.lever.until !== undefined)) {
    faults.push({ where: 'lasting', found: 'lasting', expected: 'a lever that can end, and without until' });
  }
  for (const { times } of slot.costs ?? []) {
    const setting = times === undefined ? 0 : slot.lever[times];
    const number = typeof setting === 'number' || (typeof setting === 'object' && 'low' in setting);
    if (!number)
      faults.push({ where: 'times', found: `times ${times}`, expected: 'a number that the lever is set to' });
  }
  const knobs = knobsOf([slot]);
  for (const genome of ends(knobs)) {
    for (const step of decode([slot], knobs, genome)) faults.push(...stepFaults(step, region, base, instance));
  }
  return faults;
}

/** All knobs at their first settings, then each at its other end, optional levers pulled. */
function ends(knobs: readonly Knob[]): number[][] {
  const first = knobs.map(({ part, gene }) => (part === 'pulled' || part === 'waits' ? 1 : boundsOf(gene)[0]));
  return [first, ...knobs.map(({ gene }, i) => first.map((value, k) => (k === i ? boundsOf(gene)[1] : value)))];
}

/** Faults of one step pulled alone on top of the scenario. */
export function stepFaults(step: Step, region: Region, base: ScenarioText, instance: Instance): Fault[] {
  const shape = leverSchema.safeParse(step.lever);
  if (!shape.success) {
    return shape.error.issues.map((issue) => ({
      where: 'lever',
      found: `lever.${issue.path.map(String).join('.')}`,
      expected: issue.message,
    }));
  }
  const lever = leverFrom(step, startOf(step.lever));
  if (lever === undefined)
    return [{ where: 'until', found: 'an end before the beginning', expected: 'until later than from' }];
  const faults: Fault[] = [];
  try {
    resolveScenario({ ...base, levers: [lever] }, step.id, region);
  } catch (error) {
    if (!(error instanceof Faults)) throw error;
    faults.push(...error.faults.map((fault) => ({ ...fault, found: fault.found.replace(/^levers\.0: /, '') })));
  }
  waitingOf([step], instance, 0, faults);
  return faults;
}

/** The model knows one payer for each kind of lever. */
function payerFaults(slots: readonly SlotText[], base: ScenarioText): Fault[] {
  const chosen = new Map<string, { readonly by: string; readonly payer: string }>();
  const faults: Fault[] = [];
  const written = (base.levers ?? []).map((lever) => ({
    id: `the scenario’s ${lever.do}`,
    lever: lever as SlotText['lever'],
  })); // a lever is a slot without ranges
  for (const { id, lever } of [...written, ...slots]) {
    const { measure, payer: usual } = entryOf(lever.do as Parameters<typeof entryOf>[0]); // its shape was checked
    if (measure === undefined) continue;
    const payer = JSON.stringify(lever.payer ?? usual);
    const other = chosen.get(measure);
    if (other !== undefined && (other.payer !== payer || payer.startsWith('{'))) {
      faults.push({
        where: 'payer',
        found: `payers of ${other.by} and ${id} that may differ`,
        expected: 'one and the same payer for all levers of a kind',
        mend: 'name the same payer for both',
      });
    }
    chosen.set(measure, { by: id, payer });
  }
  return faults;
}

function unique(faults: readonly Fault[]): Fault[] {
  return faults.filter(
    (one, i) => faults.findIndex(({ found, expected }) => found === one.found && expected === one.expected) === i,
  );
}
