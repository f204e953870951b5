import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Fault, Faults } from '../../kernel/errors.ts';
import type { Instance } from '../../kernel/program.ts';
import { canonical } from '../../region/hash.ts';
import type { Region } from '../../region/region.ts';
import type { Localized } from '../../scenario/case.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import { readYaml, type Written } from '../../scenario/yaml.ts';
import { missedOf, type Quantity, quantityOf, type Target } from '../judge/quantity.ts';
import { checkSlots } from './check.ts';
import { knobsOf } from './knobs.ts';
import type { Limit, Objective, Problem } from './problem.ts';
import { type AcrossText, type ProblemText, problemSchema, type QuantityText, type TargetText } from './schema.ts';

/** What a problem says, before it meets a region and its scenario. @throws Faults with every fault, each with its line */
export function parseProblem(text: string, file: string): Written<ProblemText> {
  return readYaml(text, file, problemSchema, 'the problem');
}

/**
 * Resolves a plan problem.
 * @param scenario the one that it names
 * @throws Faults with every fault, each with its line
 */
export function resolveProblem(
  { value: text, lineOf }: Written<ProblemText>,
  file: string,
  region: Region,
  scenario: ScenarioText,
  instance: Instance,
): Problem {
  const base = { ...scenario, months: text.months ?? scenario.months };
  const faults: Fault[] = [];
  const at = (path: readonly PropertyKey[], found: readonly Fault[]) => {
    for (const fault of found) {
      faults.push({ ...fault, where: file, line: lineOf(path), found: `${path.join('.')}: ${fault.found}` });
    }
  };
  if (text.region !== region.id) {
    at(['region'], [{ where: file, found: `written for ${text.region}`, expected: `the region ${region.id}` }]);
  }
  const quantities: Quantity[] = [];
  const quantity = (path: readonly PropertyKey[], one: QuantityText): number => {
    const found: Fault[] = [];
    const made = quantityOf(one, instance, 'series', found);
    at(path, found);
    return made === undefined ? -1 : quantities.push(made) - 1;
  };
  const unit = (place: number, across: AcrossText): string => {
    const how = typeof across === 'object' && 'regret' in across ? across.regret : across;
    // A share of futures has no unit.
    return typeof how === 'object' && 'missed' in how ? '1' : (quantities[place]?.unit ?? '1');
  };
  const missed = (path: readonly PropertyKey[], list: readonly TargetText[]): number => {
    const targets = list.map((one, j): Target => {
      const sign = one.at_most === undefined ? -1 : 1;
      return { quantity: quantity([...path, j], one), sign, bound: one.at_most ?? one.at_least ?? 0 };
    });
    return quantities.push(missedOf(targets)) - 1;
  };
  const objectives = text.minimise.map((one, i): Objective => {
    const place =
      one.targets === undefined ? quantity(['minimise', i], one) : missed(['minimise', i, 'targets'], one.targets);
    const { id, across, step } = one;
    return {
      id,
      title: titled(one),
      quantity: place,
      unit: unit(place, across),
      sign: one.more === true ? -1 : 1,
      across,
      step,
    };
  });
  const limits = text.limits.map((one, i): Limit => {
    const place = quantity(['limits', i], one);
    const { id, across, why } = one;
    const sign = one.at_most === undefined ? -1 : 1;
    const bound = one.at_most ?? one.at_least ?? 0;
    const reason = why === undefined ? {} : { why };
    return { id, title: titled(one), quantity: place, unit: unit(place, across), sign, bound, across, ...reason };
  });
  checkIds(text, at);
  checkSlots(text, region, base, instance, at);
  if (faults.length > 0) throw new Faults(file, faults);
  const knobs = knobsOf(text.levers);
  const hash = bytesToHex(sha256(utf8ToBytes(canonical({ text: { ...text, title: '', description: '' }, base }))));
  const genes = knobs.map(({ gene }) => gene);
  const title = text.title as Localized; // zod marks `zh` as possibly undefined; absent keys stay absent
  const description = text.description as Localized; // the same
  return {
    text,
    title,
    description,
    hash,
    base,
    region,
    instance,
    slots: text.levers,
    knobs,
    genes,
    quantities,
    objectives,
    limits,
  };
}

function titled({ id, title }: { readonly id: string; readonly title?: unknown }): Localized {
  return title === undefined ? { en: id.replaceAll('_', ' ') } : (title as Localized); // of the schema of titles
}

type At = (path: readonly PropertyKey[], found: readonly Fault[]) => void;

/** Ids are used once, and what is referred to exists. */
function checkIds(text: ProblemText, at: At): void {
  const ids = text.levers.map(({ id }) => id);
  for (const key of ['levers', 'minimise', 'limits'] as const) {
    const own = text[key].map(({ id }) => id);
    own.forEach((id, i) => {
      if (own.indexOf(id) < i)
        at([key, i, 'id'], [{ where: key, found: `a second ${id}`, expected: 'an id of its own' }]);
    });
  }
  const known = (path: readonly PropertyKey[], list: readonly string[] = []) => {
    for (const id of list) {
      if (!ids.includes(id)) {
        at(path, [{ where: 'levers', found: `unknown lever ${id}`, expected: `one of ${ids.join(', ')}` }]);
      }
    }
  };
  text.rules.forEach((rule, i) => {
    known(['rules', i], [...rule.if, ...(rule.needs ?? []), ...(rule.not ?? [])]);
  });
  text.capacity.forEach(({ levers }, i) => {
    known(['capacity', i], levers);
  });
  known(['background'], text.background);
}
