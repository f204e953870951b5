import { formatFault } from '../../kernel/errors.ts';
import { usePage, useStore, useWords } from './context.ts';

/** What went wrong, with every fault; what was shown before stays. */
export function Trouble() {
  const { trouble } = usePage();
  const store = useStore();
  const { words } = useWords();
  if (trouble === undefined) return null;
  return (
    <section className="trouble" role="alert">
      <p>
        <strong>{trouble.faults.length > 0 ? words.faults(String(trouble.faults.length)) : words.failed}</strong>{' '}
        <button type="button" onClick={() => store.forgive()}>
          {words.close}
        </button>
      </p>
      {trouble.faults.length === 0 ? <p>{trouble.what}</p> : null}
      <ol>
        {trouble.faults.map((fault, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: faults have no other name than their place in the list
          <li key={i}>{formatFault(fault)}</li>
        ))}
      </ol>
    </section>
  );
}
