import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Fault } from '../kernel/errors.ts';
import { near } from '../kernel/near.ts';
import { readTable, type Table } from './csv.ts';
import type { Source } from './region.ts';
import { china } from './rules/china.ts';
import { earningsOnly } from './rules/earnings-only.ts';
import { evidence } from './rules/evidence.ts';
import { germany } from './rules/germany.ts';
import type { RuleSet } from './rules/rule-set.ts';
import { unitedKingdom } from './rules/united-kingdom.ts';
import type { PackageText } from './schema.ts';
import { readSources } from './sources.ts';
import { quote } from './words.ts';

export type { RuleSet } from './rules/rule-set.ts';

/** The rule sets that a pack can choose with `rules` in datapackage.json, by id. */
export const ruleSets: ReadonlyMap<string, RuleSet> = new Map(
  [china, earningsOnly, germany, unitedKingdom].map((set) => [set.id, set]),
);

/** Names of the quantities that come with a rule set; none where there is no such set. */
export function ruledQuantities(id: string): ReadonlySet<string> {
  const set = ruleSets.get(id);
  if (set === undefined) return new Set();
  const names = [set.figures, evidence.figures].flatMap((table) =>
    table
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.slice(0, row.indexOf(','))),
  );
  return new Set(names);
}

/** A pack together with the rule set it chose. */
export interface Ruled {
  readonly text: PackageText;
  readonly tables: ReadonlyMap<string, Table>;
  readonly sources: Map<string, Source> | undefined;
}

/** Adds the tables of the rule set that a pack chose to its own; a pack that chose none brings the figures itself. */
export function withRules(
  text: PackageText,
  tables: ReadonlyMap<string, Table>,
  sources: Map<string, Source> | undefined,
  faults: Fault[],
): Ruled {
  const chosen = text.landfall.rules;
  if (chosen === undefined) return { text, tables, sources };
  const where = { where: 'datapackage.json', column: 'landfall.rules' };
  const set = ruleSets.get(chosen);
  if (set === undefined) {
    const expected = `a rule set that comes with Landfall: ${near(chosen, [...ruleSets.keys()])}`;
    faults.push({ ...where, found: `an unknown rule set ${quote(chosen)}`, expected });
    return { text, tables, sources };
  }
  if (set.currency !== 'any' && set.currency !== text.landfall.currency) {
    const mend = 'choose other rules, or give the figures of the rules in the pack and leave `rules` out';
    const found = `rules in ${set.currency} for a pack in ${text.landfall.currency}`;
    faults.push({ ...where, found, expected: 'one currency', mend });
    return { text, tables, sources };
  }
  return added(text, tables, sources, set, faults);
}

function added(
  text: PackageText,
  tables: ReadonlyMap<string, Table>,
  sources: Map<string, Source> | undefined,
  set: RuleSet,
  faults: Fault[],
): Ruled {
  const own = ownQuantities(text, tables);
  const all = new Map(tables);
  const resources = [...text.resources];
  let known = sources;
  for (const { id, figures, sources: cited } of [set, { id: 'evidence', ...evidence }]) {
    const path = `rules/${id}.csv`;
    const table = readTable(path, utf8ToBytes(figuresIn(set, text, figures)), faults);
    const citedTable = readTable(`rules/${id}-sources.csv`, utf8ToBytes(cited), faults);
    if (table === undefined || citedTable === undefined) continue;
    const more = readSources(citedTable, faults);
    known = known === undefined || more === undefined ? undefined : new Map([...more, ...known]);
    all.set(path, { ...table, rows: table.rows.filter((row) => !own.has(row.cells.quantity ?? '')) });
    resources.push({ name: `rules-${id}`, path, landfall: { role: 'figures', subject: 'rules of pay' } });
  }
  return { text: { ...text, resources }, tables: all, sources: known };
}

/** Amounts of a rule set for any currency are the pack’s. */
function figuresIn(set: RuleSet, text: PackageText, figures: string): string {
  return set.currency === 'any' ? figures.replaceAll('CNY', text.landfall.currency) : figures;
}

/** Quantities that the pack gives itself: they replace those of the rule set. */
function ownQuantities(text: PackageText, tables: ReadonlyMap<string, Table>): Set<string> {
  const names = new Set<string>();
  for (const { path, landfall } of text.resources) {
    if (landfall.role !== 'figures') continue;
    if (landfall.defaults?.quantity !== undefined) names.add(landfall.defaults.quantity);
    for (const row of tables.get(path)?.rows ?? []) names.add(row.cells.quantity ?? '');
  }
  return names;
}
