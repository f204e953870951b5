import { monthNumber, monthText } from '../../scenario/month.ts';
import type { Lever } from '../../scenario/schema.ts';
import type { Gene, Genome } from '../search/genes.ts';
import type { Step } from '../steps/step.ts';
import type { NumberText, SettingText, SlotText } from './schema.ts';

/** What is set by a knob: whether the lever is pulled, one of its settings, how long it holds, its trigger. */
export type Part = 'pulled' | 'lasting' | 'waits' | 'line' | { readonly setting: string };

/** One thing that a search sets about a lever. */
export interface Knob {
  readonly slot: number;
  readonly part: Part;
  readonly gene: Gene;
  /** The setting for a value of the gene. */
  readonly value: (gene: number) => string | number;
}

/** Every knob of the levers of a problem, lever by lever. */
export function knobsOf(slots: readonly SlotText[]): Knob[] {
  return slots.flatMap((slot, place) => {
    const knobs: Knob[] = [];
    const add = (part: Part, made: Pick<Knob, 'gene' | 'value'> | undefined) => {
      if (made !== undefined) knobs.push({ slot: place, part, ...made });
    };
    if (slot.optional === true) add('pulled', { gene: { kind: 'whole', low: 0, high: 1 }, value: (gene) => gene });
    for (const [setting, text] of Object.entries(slot.lever)) add({ setting }, knobOf(text));
    if (slot.lasting !== undefined) add('lasting', knobOf(slot.lasting));
    if (slot.trigger?.optional === true)
      add('waits', { gene: { kind: 'whole', low: 0, high: 1 }, value: (gene) => gene });
    const line = slot.trigger?.above ?? slot.trigger?.below;
    if (line !== undefined) add('line', knobOf(line));
    return knobs;
  });
}

function knobOf(text: SettingText | NumberText): Pick<Knob, 'gene' | 'value'> | undefined {
  if (typeof text !== 'object' || Array.isArray(text)) return undefined;
  if ('one_of' in text) {
    return { gene: { kind: 'option', options: text.one_of.length }, value: (gene) => text.one_of[gene] };
  }
  if ('earliest' in text) {
    const [first, last] = [monthNumber(text.earliest), monthNumber(text.latest)];
    const high = Math.floor((last - first) / text.step);
    return { gene: { kind: 'whole', low: 0, high }, value: (gene) => monthText(first + gene * text.step) };
  }
  const { low, high, step } = text;
  if (step === undefined) return { gene: { kind: 'real', low, high }, value: (gene) => gene };
  const steps = Math.floor((high - low) / step + 1e-9);
  // Through a decimal text, so that 0.1 + 2 * 0.1 is 0.3 and a plan reads as a planner would write it.
  return { gene: { kind: 'whole', low: 0, high: steps }, value: (gene) => Number((low + gene * step).toPrecision(12)) };
}

/** The steps of a plan that a candidate stands for; levers that are left out are not in it. */
export function decode(slots: readonly SlotText[], knobs: readonly Knob[], genome: Genome): Step[] {
  return slots.flatMap((slot, place) => {
    const own = knobs.flatMap((knob, i) =>
      knob.slot === place ? [{ part: knob.part, value: knob.value(genome[i]) }] : [],
    );
    const of = (part: Part) => own.find((one) => one.part === part)?.value;
    if (of('pulled') === 0) return [];
    const lever: Record<string, unknown> = { ...slot.lever };
    for (const { part, value } of own) if (typeof part === 'object') lever[part.setting] = value;
    const lasting = of('lasting') ?? (typeof slot.lasting === 'number' ? slot.lasting : undefined);
    const waits = of('waits') === 0 ? undefined : waitsOf(slot, of('line'));
    return [
      {
        id: slot.id,
        lever: lever as Lever, // checked against the schema of levers when the problem was read
        ...(lasting === undefined ? {} : { lasting: Number(lasting) }),
        ...(waits === undefined ? {} : { waits }),
        costs: slot.costs ?? [],
      },
    ];
  });
}

function waitsOf({ trigger }: SlotText, line: string | number | undefined): Step['waits'] {
  if (trigger === undefined) return undefined;
  const fixed = trigger.above ?? trigger.below;
  const level = Number(line ?? fixed);
  return {
    series: trigger.series,
    ...(trigger.of === undefined ? {} : { of: trigger.of }),
    ...(trigger.above === undefined ? { below: level } : { above: level }),
    months: trigger.months,
    delay: trigger.delay,
  };
}
