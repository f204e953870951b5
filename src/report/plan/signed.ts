import type { Tried } from '../../plan/seek/judge.ts';
import { type Step, stepText } from '../../plan/steps/step.ts';
import type { Region } from '../../region/region.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { escapeHtml as esc, type Language, localized, numbers } from '../format.ts';
import type { PlanReport } from './input.ts';
import { type PlanWords, planWords } from './words.ts';

/** The steps of a plan as a table: what, when, who pays, for whom. */
export function signedTable(
  report: PlanReport,
  plan: Tried,
  outcome: PlanReport['judged'][number],
  language: Language,
): string {
  const words = planWords(language);
  const n = numbers(language);
  const { problem } = report;
  let waits = 0;
  const rows = plan.steps.map((step) => {
    const { what, who_pays, for_whom, costs } = stepText(step);
    const slot = problem.text.levers.find(({ id }) => id === step.id);
    const title = slot?.title as Parameters<typeof localized>[0] | undefined; // of the schema of titles
    const { do: lever, ...settings } = what;
    const name = title === undefined ? (words.levers[String(lever)] ?? String(lever)) : localized(title, language);
    const set = Object.entries(settings).map(
      ([key, value]) => `${key} ${typeof value === 'number' ? n.figure(value) : value}`,
    );
    const whom = Object.entries(for_whom).flatMap(([key, value]) =>
      value === true
        ? [key]
        : (Array.isArray(value) ? value : [value]).map((id) => labelOf(problem.region, id, language)),
    );
    const payers = [
      ...(who_pays === undefined ? [] : [words.payers[who_pays] ?? who_pays]),
      ...(costs ?? []).map(
        ({ amount, payer }) => `${words.payers[payer] ?? payer}: ${n.compact(amount)} ${problem.region.currency}`,
      ),
    ];
    const dates = [
      whenText(step, words, n),
      firedText(step, outcome, waits, problem.base.start ?? problem.region.start, words, n),
    ];
    if (step.waits !== undefined) waits += 1;
    const cells = [
      [name, set.join(', ')]
        .filter((part) => part !== '')
        .map(esc)
        .join('<br>'),
      dates
        .filter((part) => part !== '')
        .map(esc)
        .join('<br>'),
      payers.map(esc).join('<br>'),
      esc(whom.join(', ')),
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const head = [words.what, words.when, words.whoPays, words.forWhom];
  return `<div class="scroll"><table><tr>${head.map((cell) => `<th>${esc(cell)}</th>`).join('')}</tr>${rows.join('')}</table></div>`;
}

function whenText(step: Step, words: PlanWords, n: ReturnType<typeof numbers>): string {
  const { when } = stepText(step);
  const { waits_for: waits } = when;
  const begins =
    waits === undefined
      ? words.from(when.from)
      : words.waits(
          words.series[waits.series] ?? waits.series,
          waits.above !== undefined,
          n.figure(waits.above ?? waits.below ?? 0),
          String(waits.months),
          String(waits.delay),
          when.from,
        );
  const ends =
    when.lasting !== undefined
      ? words.lasting(String(when.lasting))
      : when.until === undefined
        ? ''
        : words.until(when.until);
  return [begins, ends].filter((part) => part !== '').join(', ');
}

/** In how many futures a lever that waits was pulled, and when. */
function firedText(
  step: Step,
  { began }: PlanReport['judged'][number],
  place: number,
  start: string,
  words: PlanWords,
  n: ReturnType<typeof numbers>,
): string {
  if (step.waits === undefined) return '';
  const months = began
    .map((row) => row[place])
    .filter((month) => month >= 0)
    .sort((a, b) => a - b);
  const middle = months[Math.floor(months.length / 2)];
  const share = n.share(months.length / Math.max(1, began.length));
  return words.fired(share, middle === undefined ? words.none : monthText(monthNumber(start) + middle));
}

/** The name of anything in the pack, by its id. */
export function labelOf(region: Region, id: string, language: Language): string {
  for (const labels of region.labels.values()) {
    const found = labels.find((label) => label.id === id);
    if (found !== undefined) return localized(found.names, language);
  }
  return id;
}
