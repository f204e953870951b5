import type { Claim } from '../../region/region.ts';
import { localized, wordsOf } from '../../report/format.ts';
import { isTaken, scenarioOf, withClaim, withoutClaim } from '../levers/claims.ts';
import { usePage, useStore, useWords } from '../ui/context.ts';

/** What is claimed about the town, with verdict and evidence. */
export function Claims() {
  const { opened } = usePage();
  const { words, language } = useWords();
  if (opened === undefined) return null;
  const verdicts = wordsOf(language).verdicts;
  return (
    <section>
      <h2>{words.claimsTitle}</h2>
      <p>{words.claimsText}</p>
      <ul className="claims">
        {opened.region.claims.map((claim) => (
          <li key={claim.id}>
            <p>
              <strong>{localized(claim.text, language)}</strong>{' '}
              <span className={`pill ${claim.verdict.replaceAll(' ', '-')}`}>{verdicts[claim.verdict]}</span>
            </p>
            <p>{localized(claim.evidence, language)}</p>
            {claim.verdict === 'no source found' ? <Switch claim={claim} /> : null}
            <p className="soft">
              {claim.sources.map((id) => {
                const source = opened.region.sources.get(id);
                return source === undefined ? null : (
                  <span key={id}>
                    {source.address.startsWith('https://') ? (
                      <a href={source.address} target="_blank" rel="noreferrer">
                        {source.title}
                      </a>
                    ) : (
                      source.title
                    )}{' '}
                  </span>
                );
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Takes a claim without a source as true in the plan, and back. */
function Switch({ claim }: { readonly claim: Claim }) {
  const { history, own } = usePage();
  const store = useStore();
  const { words, language } = useWords();
  if (history === undefined) return null;
  const saying = scenarioOf(claim.id, own);
  if (saying === undefined) return <p className="soft">{words.noSwitch}</p>;
  const taken = isTaken(history.now, claim.id);
  const move = taken ? withoutClaim : withClaim;
  return (
    <>
      <p className="soft">{localized(saying.description as { en: string }, language)}</p>
      <button
        type="button"
        aria-pressed={taken}
        onClick={() => store.edit(move(history.now, claim.id, saying), `claim-${claim.id}`)}
      >
        {taken ? words.dropClaim : words.takeClaim}
      </button>
    </>
  );
}
