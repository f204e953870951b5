import type { Draft } from '../language/draft.ts';
import type { Phase } from '../program.ts';
import { references, walk } from './walk.ts';

export interface Timing {
  readonly phase: Phase;
  readonly shared: boolean;
}

/**
 * When each variable gets its value, and whether it is the same in all futures. An auxiliary is static when it is made
 * of constants, other statics and fixed times alone; anything on a circle counts as worked out at every step.
 */
export function timings(drafts: readonly Draft[]): Timing[] {
  const known = new Map<number, Timing>();
  const open = new Set<number>();
  const step: Timing = { phase: 'step', shared: false };

  const timing = (index: number): Timing => {
    const done = known.get(index);
    if (done !== undefined) return done;
    if (open.has(index)) return step;
    open.add(index);
    const result = work(drafts[index]);
    open.delete(index);
    known.set(index, result);
    return result;
  };

  const work = (draft: Draft): Timing => {
    if (draft.kind === 'constant') return { phase: 'constant', shared: draft.declaredShared === true };
    if (draft.kind === 'input' || draft.kind === 'stock') return { phase: draft.kind, shared: false };
    if (draft.kind === 'flow' || draft.node === undefined) return step;
    const nodes = [...walk(draft.node)];
    const draws = nodes.some(({ op }) => op === 'uniform');
    const used = [...references(draft.node)].map(timing);
    const fixed = used.every(({ phase }) => phase === 'constant' || phase === 'static');
    if (draft.once !== true && (!fixed || draws || nodes.some(({ op }) => op === 'time'))) return step;
    return { phase: 'static', shared: !draws && used.every(({ shared }) => shared) };
  };
  return drafts.map((_, index) => timing(index));
}
