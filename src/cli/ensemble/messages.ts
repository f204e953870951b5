import type { Manifest } from '../../ensemble/study/manifest.ts';
import type { Fault } from '../../kernel/errors.ts';
import type { Region } from '../../region/region.ts';
import type { Part } from '../../store/ensemble/folder.ts';
import type { TownParts } from '../town.ts';
import type { StudyOrder } from './order.ts';

/** What a thread works at. */
export interface ThreadStart {
  readonly order: StudyOrder;
  /** What this process has opened for it already; a thread opens it by itself where there is none. */
  readonly opened?: { readonly region: Region; readonly town: TownParts };
}

/** What a thread is told: first what it works at, then part after part. */
export type ThreadTask = { readonly start: ThreadStart } | { readonly part: Part; readonly manifest: Manifest };

/** What became of the part that begins with a future. */
export type ThreadAnswer = { readonly from: number } & (
  | { readonly failed: number }
  | { readonly faults: readonly Fault[] }
  | { readonly defect: string }
);
