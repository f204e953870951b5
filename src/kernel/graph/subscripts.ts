import type { Fault } from '../errors.ts';
import type { Draft } from '../language/draft.ts';
import { faultIn } from '../language/faults.ts';
import type { Node } from '../program.ts';
import type { Timing } from './phases.ts';
import { walk } from './walk.ts';

/**
 * Faults of subscripts that are worked out while running: they must be the same in all futures, since futures run side
 * by side through one subscript. So they are made of shared constants, numbers and positions.
 */
export function subscriptFaults(drafts: readonly Draft[], timing: readonly Timing[]): Fault[] {
  const faults: Fault[] = [];
  for (const draft of drafts) {
    if (draft.node === undefined) continue;
    for (const node of walk(draft.node)) {
      if (node.op !== 'variable') continue;
      for (const index of node.index) {
        if (index.at !== 'value') continue;
        const culprit = [...walk(index.node)]
          .map((part) => differs(part, drafts, timing))
          .find((name) => name !== undefined);
        if (culprit === undefined) continue;
        const complaint = {
          found: `a subscript of ${drafts[node.variable].name} made of ${culprit}, which may differ between futures`,
          expected: 'shared constants, numbers and positions',
          mend: 'declare the constants in it with `shared: true`',
        };
        faults.push(faultIn(draft.name, draft.text ?? '', index.node.span ?? [0, 0], complaint));
      }
    }
  }
  return faults;
}

function differs(part: Node, drafts: readonly Draft[], timing: readonly Timing[]): string | undefined {
  if (part.op === 'variable') return timing[part.variable].shared ? undefined : drafts[part.variable].name;
  if (part.op === 'uniform') return 'a random draw';
  return part.op === 'time' ? 'TIME' : undefined;
}
