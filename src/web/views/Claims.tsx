import { localized, wordsOf } from '../../report/format.ts';
import { usePage, useWords } from '../ui/context.ts';

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
