import { type ReactNode, useState } from 'react';
import { resultCsv } from '../../store/csv.ts';
import { resultJson } from '../../store/json.ts';
import { broughtFolder } from '../state/brought.ts';
import { FUTURES } from '../state/crowd.ts';
import { save } from '../state/files.ts';
import { useWords } from '../ui/all-words.ts';
import { ClaimBadges } from '../ui/ClaimBadges.tsx';
import { usePage, useStore } from '../ui/context.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Everything that a person can take along: link, file, command line, paper, slides, data; and bring. */
export function Take() {
  return (
    <div className="figures">
      <Pass />
      <Papers />
      <Bring />
      <Keys />
    </div>
  );
}

function Card({
  title,
  busy = false,
  children,
}: {
  readonly title: string;
  readonly busy?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section className="figure take" aria-busy={busy}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Link, file and command line: each holds the whole plan. */
function Pass() {
  const { history, regionName, brought, kept, own, link: written } = usePage();
  const { words } = useWords();
  const [copied, setCopied] = useState('');
  if (history === undefined) return null;
  const scenario = history.now;
  const link = written?.text;
  // A plan that was just changed is written a moment later.
  const busy = written?.of !== scenario;
  const unchanged = JSON.stringify(own.get(scenario.name)) === JSON.stringify(scenario);
  const packed = link === undefined ? undefined : new URLSearchParams(link.split('#')[1]).get('plan');
  const command = `npx landfall run ${brought === undefined ? regionName : `./${regionName}`} --scenario ${
    unchanged ? scenario.name : packed === undefined || packed === null ? `${scenario.name}.json` : `'${packed}'`
  }`;
  const range = `${command.replace(' run ', ' ensemble ')} --futures ${FUTURES} --out out/${scenario.name}`;
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  const copier = (text: string) => (
    <button type="button" disabled={busy} onClick={() => void copy(text)}>
      {copied === text ? words.copied : words.copy}
    </button>
  );
  return (
    <Card title={words.link} busy={busy}>
      <p>{link === undefined && !busy ? words.linkLong : words.linkText}</p>
      {brought === undefined ? null : (
        <div className="notice">
          <p>{words.linkNoPack(regionName)}</p>
          <button
            type="button"
            onClick={async () => {
              const { wholeText } = await import('../state/whole.ts');
              const all = wholeText(
                { name: regionName, pack: brought },
                scenario,
                kept.map((plan) => plan.scenario),
              );
              save(`${regionName}-${scenario.name}.landfall.json`, all, 'application/json');
            }}
          >
            {words.saveWhole}
          </button>
        </div>
      )}
      {link === undefined ? null : (
        <div className="row">
          <input type="text" readOnly value={link} aria-label={words.link} onFocus={(event) => event.target.select()} />
          {copier(link)}
        </div>
      )}
      <div className="row">
        <button
          type="button"
          onClick={() => save(`${scenario.name}.json`, JSON.stringify(scenario, null, 2), 'application/json')}
        >
          {words.save} {scenario.name}.json
        </button>
      </div>
      <h3>{words.command}</h3>
      <pre>{command}</pre>
      <div className="row">{copier(command)}</div>
      <h3>{words.rangeCommand}</h3>
      <pre>{range}</pre>
      <div className="row">{copier(range)}</div>
    </Card>
  );
}

/** Report, slides, workbook and numbers of the run, in the language of the page. */
function Papers() {
  const { history, shown, baseline, opened } = usePage();
  const { words, language } = useWords();
  if (history === undefined || shown === undefined || baseline === undefined || opened === undefined) return null;
  const { ran } = shown;
  const { result } = ran;
  // A file that is passed on says in its name what it takes as true.
  const taken = result.scenario.claims.map(({ id }) => `-claim-${id}`).join('');
  const name = `${history.now.name}${taken}${language === 'en' ? '' : `.${language}`}`;
  const brief = () => import('../state/brief.ts');
  const input = { ran, baseline: baseline.result, opened };
  const files: readonly (readonly [string, string, () => void | Promise<void>])[] = [
    [
      words.brief,
      words.takes.html,
      async () => save(`${name}.html`, (await brief()).briefHtml(input, language), 'text/html'),
    ],
    [words.pdf, words.takes.pdf, async () => print((await brief()).briefHtml(input, language))],
    [
      'PPTX',
      words.takes.pptx,
      async () => {
        // The maker of slides is large and seldom wanted: it comes when it is asked for.
        const { slides } = await import('../../report/slides.ts');
        const deck = { result, baseline: baseline.result, decisions: ran.decisions, changed: ran.settings.length };
        save(`${name}.pptx`, new Uint8Array(await slides(deck, language)), PPTX);
      },
    ],
    [
      'XLSX',
      words.takes.xlsx,
      async () => save(`${name}.xlsx`, new Uint8Array((await brief()).briefWorkbook(input, language)), XLSX),
    ],
    ['CSV', words.takes.csv, () => save(`${name}.csv`, resultCsv(result), 'text/csv')],
    ['JSON', words.takes.json, () => save(`${name}.result.json`, resultJson(result), 'application/json')],
  ];
  return (
    <Card title={words.papers}>
      <p>
        {words.papersText} <ClaimBadges />
      </p>
      <ul className="files">
        {files.map(([what, about, make]) => (
          <li key={what}>
            <button type="button" onClick={() => void make()}>
              {what}
            </button>
            <span className="soft">{about}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Prints a page of its own, so that what comes out is the report and not this page. */
function print(html: string): void {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0';
  frame.setAttribute('aria-hidden', 'true');
  frame.addEventListener('load', () => {
    frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
    frame.contentWindow?.print();
  });
  frame.srcdoc = html;
  document.body.append(frame);
}

/** What a person brings: a scenario, a pack. */
function Bring() {
  const store = useStore();
  const { words } = useWords();
  return (
    <Card title={words.bring}>
      <p>{words.drop}</p>
      <div className="row">
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
    </Card>
  );
}

function Keys() {
  const { words } = useWords();
  return (
    <Card title={words.keys}>
      <dl className="keys">
        {words.keyList.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
