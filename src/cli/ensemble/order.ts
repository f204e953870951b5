import type { Town } from '../../ensemble/run.ts';
import type { Design } from '../../ensemble/sample/design.ts';
import { openStudy, type Study } from '../../ensemble/study/study.ts';
import type { Region } from '../../region/region.ts';
import type { Case } from '../../scenario/case.ts';
import { readScenario } from '../../scenario/read.ts';
import { baselineOf } from '../baseline.ts';
import { loadTown, openRegion } from '../town.ts';

/** What is to be run, as plain data: whoever has the packs can open it, in any thread and on any machine. */
export interface StudyOrder {
  /** A built-in region or the folder of a pack. */
  readonly region: string;
  /** The first is the plan that the others are held against. */
  readonly scenarios: readonly WrittenScenario[];
  /** Length of the run in place of the first scenario’s own. */
  readonly months?: number;
  readonly design: Design;
  readonly series: readonly string[];
}

export type WrittenScenario =
  | { readonly text: string; readonly file: string }
  /** Nothing driven and nothing decided, with the first scenario’s start, months and assumptions. */
  | 'baseline';

/** What an order is opened with, where it is at hand. */
export interface OpenHouse {
  readonly region: Region;
  readonly town: Town;
}

/** @throws Faults with what is wrong in the pack */
export async function openHouse(region: string): Promise<OpenHouse> {
  return { region: await openRegion(region), town: await loadTown() };
}

/** @throws Faults with what is wrong in the pack or the scenarios */
export async function openOrder(order: StudyOrder, house?: OpenHouse): Promise<Study> {
  const { region, town } = house ?? (await openHouse(order.region));
  return openStudy(town, casesOf(order, region), order.design, order.series);
}

function casesOf({ scenarios, months }: StudyOrder, region: Region): Case[] {
  const sets: Case[] = [];
  for (const written of scenarios) {
    if (written !== 'baseline') {
      sets.push(readScenario(written.text, written.file, region, sets[0]?.months ?? months));
    } else sets.push(baselineOf(sets[0]));
  }
  return sets;
}
