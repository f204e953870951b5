import type { Section } from '../document.ts';
import type { Telling } from '../parts/told.ts';
import { airSection } from './air.ts';
import { border } from './border.ts';
import { energy } from './energy.ts';
import { firesSection } from './fires.ts';
import { heritage } from './heritage.ts';
import { minerals } from './minerals.ts';
import { peoplePart } from './people.ts';
import { platformPart } from './platform.ts';
import { relocationPart } from './relocation.ts';

/** Parts on the town’s other systems, in their order. Each gives nothing where the pack knows nothing of its system. */
const PARTS: readonly ((telling: Telling) => Section | undefined)[] = [
  // Storage and power
  energy,
  // Air
  airSection,
  // Coal fires
  firesSection,
  // Rare metals
  minerals,
  // The border
  border,
  // People on the move
  peoplePart,
  // Exporting the mill
  relocationPart,
  // Livelihoods on a platform
  platformPart,
  // Memory and heritage
  heritage,
];

export function systemSections(telling: Telling): Section[] {
  return PARTS.map((part) => part(telling)).filter((one) => one !== undefined);
}
