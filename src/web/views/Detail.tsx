import { useMemo } from 'react';
import { useFindings } from '../state/sections.ts';
import { useWords } from '../ui/all-words.ts';
import { usePage } from '../ui/context.ts';
import { SectionCard } from '../ui/SectionCard.tsx';
import { useStale } from '../ui/stale.ts';

/**
 * Everything that the report finds, section by section: a system of the town that brings a section to the report is shown here
 * without a word about it in the page.
 */
export function Detail() {
  const { shown, baseline, opened, history } = usePage();
  const { words, language } = useWords();
  const still = history?.now === shown?.scenario;
  const ran = shown?.ran;
  const of = useMemo(
    () =>
      ran === undefined || baseline === undefined || opened === undefined
        ? undefined
        : { ran, baseline: baseline.result, opened },
    [ran, baseline, opened],
  );
  const told = useFindings(still ? of : undefined, language);
  const look = useStale('detail', !still || told?.of !== of);
  if (told === undefined) return <p className="soft">{words.opening}</p>;
  return (
    <div className={look}>
      <nav className="contents" aria-label={words.contents}>
        {told.sections.map(({ section: { id, title } }) => (
          <button key={id} type="button" onClick={() => goTo(id)}>
            {title}
          </button>
        ))}
      </nav>
      <div className="sections">
        {told.sections.map(({ section, reads }) => (
          <SectionCard key={section.id} section={section} reads={reads} anchor={`detail-${section.id}`} />
        ))}
      </div>
    </div>
  );
}

/** The address holds the plan, so that a section is gone to by script and not by a link. */
function goTo(id: string): void {
  document.getElementById(`detail-${id}`)?.scrollIntoView();
  document.getElementById(`detail-${id}-title`)?.focus({ preventScroll: true });
}
