import { useState } from 'react';
import { resultCsv } from '../../store/csv.ts';
import { resultJson } from '../../store/json.ts';
import { broughtFolder } from '../state/brought.ts';
import { save } from '../state/files.ts';
import { usePage, useStore, useWords } from '../ui/context.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Everything that a person can take along: link, file, command line, data, paper. */
export function Take() {
  const { history, shown, baseline, regionName, own, opened } = usePage();
  const store = useStore();
  const { words, language } = useWords();
  const [copied, setCopied] = useState('');
  if (history === undefined || shown === undefined) return null;
  const scenario = history.now;
  const link = store.link();
  const unchanged = JSON.stringify(own.get(scenario.name)) === JSON.stringify(scenario);
  const command = unchanged
    ? `npx landfall run ${regionName} --scenario ${scenario.name}`
    : `npx landfall run ${regionName} --scenario '${link === undefined ? `${scenario.name}.json` : new URLSearchParams(link.split('#')[1]).get('plan')}'`;
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  const { result } = shown.ran;
  const paper = async (format: 'xlsx' | 'html'): Promise<void> => {
    if (baseline === undefined || opened === undefined) return;
    const { briefHtml, briefWorkbook } = await import('../state/brief.ts');
    const input = { ran: shown.ran, baseline: baseline.result, opened };
    if (format === 'xlsx') save(`${scenario.name}.xlsx`, new Uint8Array(briefWorkbook(input, language)), XLSX);
    else save(`${scenario.name}.html`, briefHtml(input, language), 'text/html');
  };
  return (
    <section>
      <h2>{words.takeTitle}</h2>
      <h3>{words.link}</h3>
      {link === undefined ? (
        <p>{words.linkLong}</p>
      ) : (
        <>
          <p>{words.linkText}</p>
          <div className="row">
            <input
              type="text"
              readOnly
              value={link}
              aria-label={words.link}
              onFocus={(event) => event.target.select()}
            />
            <button type="button" onClick={() => void copy(link)}>
              {copied === link ? words.copied : words.copy}
            </button>
          </div>
        </>
      )}
      <h3>{words.command}</h3>
      <div className="row">
        <pre>{command}</pre>
        <button type="button" onClick={() => void copy(command)}>
          {copied === command ? words.copied : words.copy}
        </button>
      </div>
      <h3>{words.file}</h3>
      <div className="row">
        <button
          type="button"
          onClick={() => save(`${scenario.name}.json`, JSON.stringify(scenario, null, 2), 'application/json')}
        >
          {words.save} {scenario.name}.json
        </button>
        <label className="button">
          {words.openFile}
          <input
            type="file"
            accept=".yaml,.yml,.json"
            onChange={async (event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) await store.openScenario(await file.text(), file.name);
            }}
          />
        </label>
        <label className="button">
          {words.openFolder}
          <input
            type="file"
            multiple
            ref={(input) => input?.setAttribute('webkitdirectory', '')}
            onChange={async (event) => {
              const files = [...(event.target.files ?? [])];
              if (files.length > 0) await store.openPack(await broughtFolder(files));
            }}
          />
        </label>
      </div>
      <p className="soft">{words.drop}</p>
      <h3>{words.data}</h3>
      <div className="row">
        <button type="button" onClick={() => save(`${scenario.name}.csv`, resultCsv(result), 'text/csv')}>
          CSV
        </button>
        <button
          type="button"
          onClick={() => save(`${scenario.name}.result.json`, resultJson(result), 'application/json')}
        >
          JSON
        </button>
        <button
          type="button"
          disabled={baseline === undefined}
          onClick={async () => {
            if (baseline === undefined) return;
            // The maker of slides is large and seldom wanted: it comes when it is asked for.
            const { slides } = await import('../../report/slides.ts');
            const input = {
              result,
              baseline: baseline.result,
              decisions: shown.ran.decisions,
              changed: shown.ran.settings.length,
            };
            save(`${scenario.name}.pptx`, new Uint8Array(await slides(input, language)), PPTX);
          }}
        >
          PPTX
        </button>
        <button type="button" disabled={baseline === undefined} onClick={() => void paper('xlsx')}>
          XLSX
        </button>
        <button type="button" disabled={baseline === undefined} onClick={() => void paper('html')}>
          {words.brief}
        </button>
        <button type="button" onClick={() => window.print()}>
          {words.print}
        </button>
      </div>
      <h3>{words.keys}</h3>
      <p>{words.keyList}</p>
    </section>
  );
}
