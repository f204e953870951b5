import type { Manifest } from '../../ensemble/study/manifest.ts';
import type { Fault } from '../../kernel/errors.ts';
import type { Part } from '../../store/ensemble/folder.ts';
import type { StudyOrder } from './order.ts';

/** What a thread is started with. */
export interface ThreadStart {
  readonly order: StudyOrder;
  readonly manifest: Manifest;
}

export type ThreadAnswer =
  | { readonly done: Part; readonly failed: number }
  | { readonly faults: readonly Fault[] }
  | { readonly defect: string };
