import { readFileSync } from 'node:fs';
import type { StudyOrder } from '../../src/cli/ensemble/order.ts';

/** A small ensemble: two plans, a dozen futures, two years. */
export function smallOrder(change: Partial<StudyOrder> = {}): StudyOrder {
  const text = readFileSync(new URL('../../scenarios/benxi/cliff-closure.yaml', import.meta.url), 'utf8');
  return {
    region: 'benxi',
    scenarios: [{ text, file: 'cliff-closure.yaml' }, 'baseline'],
    months: 48,
    design: { method: 'lhs', size: 12, seed: 5 },
    series: ['lost_total', 'left_behind_total', 'unemployment_rate', 'all_jobs', 'left_behind_by_place'],
    ...change,
  };
}
