import { expect, it } from 'vitest';
import type { Objective } from '../../plan/problem/problem.ts';
import { objectiveTitle } from './titles.ts';

it('names what of many futures an objective looks at, in two languages', () => {
  const title = { en: 'Left behind', zh: '被落下的人' };
  const named = (across: Objective['across']) =>
    (['en', 'zh'] as const).map((language) => objectiveTitle({ title, across }, language));
  expect(named('mean')).toEqual(['Left behind', '被落下的人']);
  expect(named({ cvar: 0.9 })).toEqual([
    'Left behind, mean of the worst 10% of futures',
    '被落下的人（最差 10% 的未来之均值）',
  ]);
  expect(named({ regret: 'worst' })).toEqual(['Left behind, regret: worst future', '被落下的人（后悔值：最差的未来）']);
  expect(named({ missed: 5000 })[0]).toBe('Left behind, share of futures that miss 5000');
});
