import { localized } from '../../report/format.ts';
import { usePage, useWords } from './context.ts';

/** Claims without a source that the plan takes as true: beside everything that shows its numbers. */
export function ClaimBadges() {
  const { shown } = usePage();
  const { words, language } = useWords();
  return (shown?.ran.result.scenario.claims ?? []).map(({ id, text }) => (
    <span key={id} className="pill claim">
      {words.claimBadge(localized(text, language))}
    </span>
  ));
}
