import type { Result } from '../../../ensemble/result.ts';
import { COLOURS } from '../../../report/figures/colours.ts';
import { type Language, localized } from '../../../report/format.ts';
import type { Localized } from '../../../scenario/case.ts';
import type { ScenarioText } from '../../../scenario/schema.ts';
import type { Page } from '../../state/page.ts';
import { unchanged } from '../../state/plans.ts';
import type { Words } from '../../words/index.ts';

/** A plan that is compared. */
export interface Column {
  readonly scenario: ScenarioText;
  readonly name: string;
  readonly result: Result;
  readonly colour: string;
}

const HUES = [COLOURS.orange, COLOURS.purple, COLOURS.green];

export function titleOf(title: unknown, language: Language): string {
  return localized(title as Localized, language); // a scenario’s title has been checked when it was read
}

/** This plan, no change, and the plans that are kept; nothing until the first run is in. */
export function columnsOf({ shown, baseline, kept }: Page, words: Words, language: Language): Column[] {
  if (shown === undefined || baseline === undefined) return [];
  return [
    { scenario: shown.scenario, name: words.scenario, result: shown.ran.result, colour: COLOURS.blue },
    { scenario: unchanged(shown.scenario), name: words.baseline, result: baseline.result, colour: COLOURS.grey },
    ...kept.flatMap(({ scenario, ran }, i): Column[] =>
      ran === undefined
        ? []
        : [{ scenario, name: titleOf(scenario.title, language), result: ran.result, colour: HUES[i] }],
    ),
  ];
}
