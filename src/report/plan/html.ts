import { escapeHtml as esc, type Language, localized, numbers } from '../format.ts';
import { STYLE } from '../style.ts';
import type { PlanReport } from './input.ts';
import { convergencePicture, frontierPictures } from './pictures.ts';
import { signedTable } from './signed.ts';
import {
  choosingTable,
  kneesTable,
  limitsTable,
  movesTable,
  robustTables,
  simpleTable,
  variantsTable,
} from './tables.ts';
import { objectiveTitle } from './titles.ts';
import { planWords } from './words.ts';

/** The page of a plan search: one self-contained file, no script, no font, no request. */
export function planPage(report: PlanReport, language: Language): string {
  const words = planWords(language);
  const n = numbers(language);
  const { problem, sought, nameOf, judged } = report;
  const { chosen } = sought;
  const title = `${localized(problem.region.names, language)}: ${localized(problem.title, language)}`;
  const plan = sought.frontier[chosen];
  const simple = simpleTable(report, language);
  const broken = sought.frontier.some(({ verdict }) => verdict.breaches.length > 0);
  const section = (heading: string, note: string, body: string) =>
    body === ''
      ? ''
      : `<section><h2>${esc(heading)}</h2>${note === '' ? '' : `<p class="note">${esc(note)}</p>`}${body}</section>`;
  const amounts = problem.objectives
    .map(
      (one, k) =>
        `${esc(objectiveTitle(one, language))} ${esc(n.compact(plan.verdict.objectives[k]))} ${esc(one.unit)}`,
    )
    .join(language === 'zh' ? '，' : ', ');
  const parts = [
    `<p class="lead">${esc(words.chosen(nameOf(chosen)))}: ${amounts}.</p>`,
    against(report, language),
    `<p>${esc(words.lead(String(sought.played), String(report.futures), String(sought.frontier.length)))} ${sought.exact ? esc(words.exact) : ''}</p>`,
    broken ? `<p><strong>${esc(words.empty)}</strong></p>` : `<p class="note">${esc(words.chosenWhy)}</p>`,
    section(
      words.frontier,
      words.frontierNote,
      frontierPictures(report, language)
        .map((picture) => `<figure>${picture}</figure>`)
        .join('\n'),
    ),
    section(words.knees, words.kneesNote, kneesTable(report, language)),
    section(words.simple, words.simpleNote, `<p><strong>${esc(simple.verdict)}</strong></p>${simple.table}`),
    section(`${words.signed}: ${nameOf(chosen)}`, words.files, signedTable(report, plan, judged[chosen], language)),
    section(words.brings, words.bringsNote(nameOf(chosen)), variantsTable(report, 'out', language)),
    section(words.whyNot, words.whyNotNote(nameOf(chosen)), variantsTable(report, 'in', language)),
    section(words.steps, words.stepsNote, sought.frontier.length < 2 ? '' : movesTable(report, language)),
    section(
      words.robust,
      words.robustNote(String(report.judgedFutures), report.afresh),
      robustTables(report, language),
    ),
    section(words.choosing, words.choosingNote, choosingTable(report, language)),
    section(words.limits, '', limitsTable(report, language)),
    section(
      words.convergence,
      words.convergenceNote,
      sought.exact ? '' : `<figure>${convergencePicture(report, language)}</figure>`,
    ),
  ];
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${esc(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="question">${esc(words.question)}</p>
<h1>${esc(title)}</h1>
<p>${esc(localized(problem.description, language))}</p>
${parts.join('\n')}
<footer><p>${esc(words.made(report.version, String(report.seed), problem.hash.slice(0, 16), problem.region.hash.slice(0, 16)))}</p></footer>
</main>
</body>
</html>
`;
}

/** The plan that leads beside the changes alone, or beside nothing. */
function against({ problem, sought }: PlanReport, language: Language): string {
  const words = planWords(language);
  const n = numbers(language);
  const other = sought.simple.find(({ id }) => id === 'background') ?? sought.simple[0];
  const plan = sought.frontier[sought.chosen];
  const changes = problem.objectives.map((one, k) => {
    const by = plan.verdict.objectives[k] - other.tried.verdict.objectives[k];
    return `${objectiveTitle(one, language)} ${by > 0 ? '+' : ''}${n.compact(by)} ${one.unit}`;
  });
  return `<p>${esc(words.against(words.simpleNames[other.id] ?? other.id))}: ${esc(changes.join(language === 'zh' ? '，' : ', '))}.</p>`;
}
