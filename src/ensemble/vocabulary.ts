import { packFaults } from '../design/checks/index.ts';
import type { Vocabulary } from '../region/quantity.ts';
import { townWords } from './words.ts';

/** What a pack is read with: everything that it may say, and what its figures must be together. */
export function townVocabulary(): Vocabulary {
  return { ...townWords(), together: packFaults };
}
