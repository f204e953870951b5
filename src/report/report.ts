import type { ReportDocument, Section } from './document.ts';
import { type Language, localized } from './format.ts';
import { air } from './parts/air.ts';
import { decides } from './parts/decides.ts';
import { assumptions, claims, decisions, sources } from './parts/facts.ts';
import { lead } from './parts/lead.ts';
import { moneyParts } from './parts/money.ts';
import { multipliers } from './parts/multipliers.ts';
import { incomes, shortOfMoney } from './parts/short.ts';
import { time } from './parts/time.ts';
import { type ReportInput, type Telling, tellingIn } from './parts/told.ts';
import { where } from './parts/where.ts';
import { byWhom, districts } from './parts/whom.ts';
import { systemSections } from './systems/index.ts';

type Part = (telling: Telling) => readonly (Section | undefined)[];
const one =
  (part: (telling: Telling) => Section | undefined): Part =>
  (telling) => [part(telling)];

/** What the run did, part by part: the page works out one at a time. */
export const FINDINGS: readonly Part[] = [
  one(where),
  one(decides),
  time,
  one(districts),
  byWhom,
  one(shortOfMoney),
  one(incomes),
  moneyParts,
  one(air),
  systemSections,
  one(multipliers),
];
/** What it rests on. */
const GROUNDS: readonly Part[] = [decisions, assumptions, claims, sources].map(one);

/** The report of one run beside its baseline. */
export function reportOf(input: ReportInput, language: Language): ReportDocument {
  const telling = tellingIn(input, language);
  const { result, words } = telling;
  const sections = [one(lead), ...FINDINGS, ...GROUNDS].flatMap((part) => part(telling));
  return {
    kicker: words.question,
    title: titleOf(telling),
    description: localized(result.scenario.description, language),
    badges: badgesOf(telling),
    sections: sections.filter((section) => section !== undefined),
    colophon: colophonOf(telling),
  };
}

export function titleOf({ result, language }: Pick<Telling, 'result' | 'language'>): string {
  return `${localized(result.region.names, language)}: ${localized(result.scenario.title, language)}`;
}

/** What must stand beside every number of the run. */
export function badgesOf({ result, more, language }: Pick<Telling, 'result' | 'more' | 'language'>): string[] {
  return result.scenario.claims.map(({ text }) => more.takenClaim(localized(text, language)));
}

/** Version, pack and scenario: with these anybody gets the same numbers. */
export function colophonOf({ result, words }: Pick<Telling, 'result' | 'words'>): string {
  return `${words.made(result.version)} ${words.hashes}: ${result.region.hash.slice(0, 16)}, ${result.scenario.hash.slice(0, 16)}.`;
}
