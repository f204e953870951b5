import { CRITERIA, choices } from '../../plan/seek/criteria.ts';
import { moves, sharpKnees } from '../../plan/seek/frontier.ts';
import { robustness, satisfied } from '../../plan/seek/robust.ts';
import { beats } from '../../plan/seek/seek.ts';
import { verdictsAmong } from '../../plan/seek/standard.ts';
import { escapeHtml as esc, type Language, localized, numbers } from '../format.ts';
import { allPlans, type PlanReport } from './input.ts';
import { labelOf } from './signed.ts';
import { objectiveTitle } from './titles.ts';
import { planWords } from './words.ts';

/** A table; all columns after the first hold numbers unless they are named in `text`. */
export function htmlTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  text: readonly number[] = [],
): string {
  const kind = (i: number) => (i === 0 || text.includes(i) ? '' : ' class="n"');
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell, i) => `<${tag}${kind(i)}>${esc(cell)}</${tag}>`).join('')}</tr>`;
  return `<div class="scroll"><table>${line(head, 'th')}${rows.map((row) => line(row, 'td')).join('')}</table></div>`;
}

function heads({ problem }: PlanReport, language: Language): string[] {
  return problem.objectives.map((one) => `${objectiveTitle(one, language)} (${one.unit})`);
}

/** With its sign, unless it is shown as nothing. */
function signed(value: number, text: string): string {
  return value > 0 && text !== '0' ? `+${text}` : text;
}

/** Simple plans, and which plan of the frontier is better in everything. */
export function simpleTable(
  report: PlanReport,
  language: Language,
): { readonly table: string; readonly verdict: string } {
  const words = planWords(language);
  const n = numbers(language);
  const { problem, sought, nameOf } = report;
  const open: string[] = [];
  const rows = sought.simple.map(({ id, tried }) => {
    const name = words.simpleNames[id] ?? id;
    const by = sought.frontier.findIndex((one) => beats(problem, one, tried));
    const own = sought.frontier.some((one) => JSON.stringify(one.steps) === JSON.stringify(tried.steps));
    if (by < 0) open.push(name);
    return [
      name,
      ...tried.verdict.objectives.map((value) => n.compact(value)),
      tried.verdict.breaches.map(({ what }) => titleOf(report, what, language)).join('; '),
      by >= 0 ? words.beatenBy(nameOf(by)) : own ? words.onFrontier : words.notBeaten,
    ];
  });
  const text = [rows[0].length - 2, rows[0].length - 1];
  return {
    table: htmlTable(['', ...heads(report, language), words.breaks, ''], rows, text),
    verdict: open.length === 0 ? words.verdictAll : words.verdictSome(open.join(language === 'zh' ? '、' : '; ')),
  };
}

/** The title of a limit; a rule is named by its reason. */
export function titleOf({ problem }: PlanReport, what: string, language: Language): string {
  const limit = problem.limits.find(({ id }) => id === what);
  return limit === undefined ? what : localized(limit.title, language);
}

/** The knees of the frontier, sharpest first; nothing where it has none. */
export function kneesTable(report: PlanReport, language: Language): string {
  const words = planWords(language);
  const n = numbers(language);
  const { problem, sought, nameOf } = report;
  const rows = sharpKnees(problem, sought.frontier).map(({ place, worth }) => [
    nameOf(place),
    ...sought.frontier[place].verdict.objectives.map((value) => n.compact(value)),
    n.share(worth),
  ]);
  return rows.length === 0 ? '' : htmlTable(['', ...heads(report, language), words.kneeWorth], rows);
}

/** Robustness of every plan, one table for each objective. */
export function robustTables(report: PlanReport, language: Language): string {
  const words = planWords(language);
  const n = numbers(language);
  const { problem, judged } = report;
  const robust = robustness(problem, judged);
  const plans = allPlans(report);
  const afresh = verdictsAmong(
    problem,
    plans.map(({ steps }, i) => ({ steps, outcome: judged[i] })),
  );
  return problem.objectives
    .map((objective, k) => {
      const rows = plans.map(({ verdict }, i) => {
        const one = robust[i][k];
        const range = `${n.compact(one.low)} – ${n.compact(one.high)}`;
        const row = [
          nameAt(report, i, language),
          n.compact(one.mean),
          range,
          n.compact(one.cvar),
          n.compact(one.worst),
          n.compact(one.regret),
        ];
        // The same of the new futures as the search looked at in its own.
        const gap = afresh[i].objectives[k] - verdict.objectives[k];
        return report.afresh ? [...row, signed(gap, n.compact(gap))] : row;
      });
      const head = ['', words.mean, words.between, words.cvar, words.worst, words.regret];
      return `<h3>${esc(localized(objective.title, language))} (${esc(problem.quantities[objective.quantity].unit)})</h3>${htmlTable(report.afresh ? [...head, words.gap] : head, rows)}`;
    })
    .join('\n');
}

/** Which plan each rule of choice takes, for each objective. */
export function choosingTable(report: PlanReport, language: Language): string {
  const words = planWords(language);
  const { problem, judged } = report;
  const { byObjective, satisficing } = choices(problem, judged);
  const rows = CRITERIA.map((rule) => [
    words.rules[rule],
    ...byObjective.map((chosen) => nameAt(report, chosen[rule], language)),
  ]);
  if (satisficing !== undefined) {
    const share = words.inFutures(numbers(language).share(satisficing.share));
    const name = `${nameAt(report, satisficing.plan, language)} (${share})`;
    rows.push([words.rules.satisficing, name, ...byObjective.slice(1).map(() => '')]);
  }
  const head = [words.rule, ...problem.objectives.map(({ title }) => localized(title, language))];
  return htmlTable(
    head,
    rows,
    head.map((_, i) => i),
  );
}

/** A plan of the frontier, or one that needs no search, by its place among all. */
function nameAt({ sought, nameOf }: PlanReport, place: number, language: Language): string {
  const { frontier, chosen, simple } = sought;
  if (place < frontier.length) return `${nameOf(place)}${place === chosen ? ' *' : ''}`;
  return planWords(language).simpleNames[simple[place - frontier.length].id] ?? '';
}

/** Share of futures in which the limits hold, plan by plan. */
export function limitsTable(report: PlanReport, language: Language): string {
  const words = planWords(language);
  const n = numbers(language);
  const { problem, sought, judged, nameOf } = report;
  if (problem.limits.length === 0) return '';
  const bounds = problem.limits.map(({ title, sign, bound, unit }) => {
    const word = sign === 1 ? words.atMost : words.atLeast;
    return `${localized(title, language)}: ${word} ${n.compact(bound)} ${unit}`;
  });
  const rows = sought.frontier.map((_, i) => {
    const { each, all } = satisfied(problem, judged[i]);
    return [nameOf(i), ...each.map((share) => n.share(share)), n.share(all)];
  });
  return htmlTable(['', ...bounds, words.holds], rows);
}

/** What each step along the frontier costs, and whom it moves. */
export function movesTable(report: PlanReport, language: Language): string {
  const words = planWords(language);
  const n = numbers(language);
  const { sought, nameOf } = report;
  const rows = moves(sought.frontier).map(({ from, to, change, added, dropped, changed }) => {
    const said = [
      ...(added.length > 0 ? [`${words.added}: ${added.join(', ')}`] : []),
      ...(dropped.length > 0 ? [`${words.dropped}: ${dropped.join(', ')}`] : []),
      ...(changed.length > 0 ? [`${words.changed}: ${changed.join(', ')}`] : []),
    ];
    return [
      `${nameOf(from)} → ${nameOf(to)}`,
      ...change.map((value) => signed(value, n.compact(value))),
      said.join('; '),
      moved(report, from, to, language),
    ];
  });
  const head = ['', ...heads(report, language), words.changed, words.whom];
  return htmlTable(head, rows, [head.length - 2, head.length - 1]);
}

/** The two groups of each kind that a step moves most, in the mean of futures. */
function moved({ problem, judged, whom }: PlanReport, from: number, to: number, language: Language): string {
  const n = numbers(language);
  const words = planWords(language);
  const mean = (plan: number, quantity: number) =>
    judged[plan].values.reduce((sum, row) => sum + row[quantity], 0) / judged[plan].values.length;
  const changes = whom.map(({ series, label, quantity }) => ({
    series,
    label,
    by: mean(to, quantity) - mean(from, quantity),
  }));
  return [...new Set(whom.map(({ series }) => series))]
    .map((series) => {
      const most = changes
        .filter((one) => one.series === series && Math.abs(one.by) >= 1)
        .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
        .slice(0, 2)
        .map(({ label, by }) => `${labelOf(problem.region, label, language)} ${signed(by, n.people(by))}`);
      return most.length === 0 ? '' : `${words.series[series] ?? series}: ${most.join(', ')}`;
    })
    .filter((part) => part !== '')
    .join('; ');
}

/** The plan that leads with one lever more (`in`), or one less (`out`). */
export function variantsTable(report: PlanReport, how: 'in' | 'out', language: Language): string {
  const words = planWords(language);
  const n = numbers(language);
  const own = report.sought.variants.filter((one) => one.how === how);
  const rows = own.map(({ lever, change, breaks }) => [
    leverName(report, lever, language),
    ...change.map((value) => signed(value, n.compact(value))),
    breaks.map((what) => titleOf(report, what, language)).join('; '),
  ]);
  const head = ['', ...heads(report, language), words.breaks];
  return rows.length === 0 ? '' : htmlTable(head, rows, [head.length - 1]);
}

/** A lever of the problem by its title, or by what it does and its id. */
export function leverName({ problem }: PlanReport, id: string, language: Language): string {
  const slot = problem.text.levers.find((one) => one.id === id);
  if (slot?.title !== undefined) return localized(slot.title as Parameters<typeof localized>[0], language); // of the schema of titles
  const lever = String(slot?.lever.do ?? '');
  return `${planWords(language).levers[lever] ?? lever} (${id})`;
}
