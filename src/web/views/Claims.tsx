import { useState } from 'react';
import type { Claim } from '../../region/region.ts';
import { localized, wordsOf } from '../../report/format.ts';
import { isTaken, scenarioOf, withClaim, withoutClaim } from '../levers/claims.ts';
import { useWords } from '../ui/all-words.ts';
import { usePage, useStore } from '../ui/context.ts';

/** What is claimed about the town, with verdict and evidence. */
export function Claims() {
  const { opened, history } = usePage();
  const { words, language } = useWords();
  const [only, setOnly] = useState<Claim['verdict']>();
  if (opened === undefined) return null;
  const verdicts = wordsOf(language).verdicts;
  const all = opened.region.claims;
  const kinds = [...new Set(all.map(({ verdict }) => verdict))];
  const taken = history?.now.claims ?? [];
  // What the plan takes as true stands first.
  const shown = all
    .filter(({ verdict }) => only === undefined || verdict === only)
    .sort((a, b) => Number(taken.includes(b.id)) - Number(taken.includes(a.id)));
  return (
    <section className="ledger">
      <h2>{words.claimsTitle}</h2>
      <p>{words.claimsText}</p>
      <div className="row">
        <button type="button" aria-pressed={only === undefined} onClick={() => setOnly(undefined)}>
          {words.all} {all.length}
        </button>
        {kinds.map((kind) => (
          <button key={kind} type="button" aria-pressed={only === kind} onClick={() => setOnly(kind)}>
            {verdicts[kind]} {all.filter(({ verdict }) => verdict === kind).length}
          </button>
        ))}
      </div>
      <ul className="claims">
        {shown.map((claim) => (
          <li key={claim.id}>
            <p>
              <strong>{localized(claim.text, language)}</strong>{' '}
              <span className={`pill ${claim.verdict.replaceAll(' ', '-')}`}>{verdicts[claim.verdict]}</span>
            </p>
            <p>{localized(claim.evidence, language)}</p>
            {claim.verdict === 'no source found' ? <Switch claim={claim} /> : null}
            <p className="soft">
              {claim.sources.map((id, i) => {
                const source = opened.region.sources.get(id);
                return source === undefined ? null : (
                  <span key={id}>
                    {i === 0 ? '' : ' · '}
                    {source.address.startsWith('https://') ? (
                      <a href={source.address} target="_blank" rel="noreferrer">
                        {source.title}
                      </a>
                    ) : (
                      source.title
                    )}
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
