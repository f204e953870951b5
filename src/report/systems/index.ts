import type { Section } from '../document.ts';
import type { Telling } from '../parts/told.ts';

/** Parts on the town’s other systems, in their order. Each gives nothing where the pack knows nothing of its system. */
const PARTS: readonly ((telling: Telling) => Section | undefined)[] = [];

export function systemSections(telling: Telling): Section[] {
  return PARTS.map((part) => part(telling)).filter((one) => one !== undefined);
}
