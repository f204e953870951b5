import type { Objective } from '../../plan/problem/problem.ts';
import type { AcrossText } from '../../plan/problem/schema.ts';
import { type Language, localized, numbers } from '../format.ts';
import { planWords } from './words.ts';

/** An objective as it is named on a page: its title, and what of many futures it looks at where that is not their mean. */
export function objectiveTitle({ title, across }: Pick<Objective, 'title' | 'across'>, language: Language): string {
  const name = localized(title, language);
  if (across === 'mean') return name;
  const how = acrossText(across, language);
  return language === 'zh' ? `${name}（${how}）` : `${name}, ${how}`;
}

function acrossText(across: AcrossText, language: Language): string {
  const { across: words } = planWords(language);
  const { share, figure } = numbers(language);
  if (across === 'mean') return words.mean;
  if (across === 'worst') return words.worst;
  if ('regret' in across) return words.regret(acrossText(across.regret, language));
  if ('cvar' in across) return words.cvar(share(1 - across.cvar));
  if ('quantile' in across) return words.quantile(share(across.quantile));
  return words.missed(figure(across.missed));
}
