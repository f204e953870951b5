import type { Traced } from '../ensemble/trace.ts';
import { elementLabels } from '../kernel/explain/explain.ts';
import { type Route, routes } from '../kernel/explain/routes.ts';
import { monthText } from '../scenario/month.ts';

/** One line of the drawing and of its table: a variable on the strongest way to a landing. */
export interface TraceRow {
  /** How far it is indented: 0 for what was changed. A variable with one follower does not indent it. */
  readonly level: number;
  /** `staff[steel, women]` */
  readonly name: string;
  readonly doc: string;
  readonly unit: string;
  readonly kind: 'source' | 'way' | 'landing';
  /** `YYYY-MM` that the values are of. */
  readonly month: string;
  readonly before: number;
  readonly after: number;
  /** `YYYY-MM` from which it differs, among the months that were looked at. */
  readonly since: string;
  /** Row that the change comes from; -1 for what was changed. */
  readonly above: number;
  /** Part of its difference that comes from that row. */
  readonly share: number;
  readonly delayed: boolean;
}

/** The ways from what was changed to where it lands, top to bottom, as an indented list. */
export function traceRows({ trace, before }: Traced): TraceRow[] {
  const { instance, startTime } = before;
  const rows: TraceRow[] = [];
  const add = (route: Route, level: number, above: number) => {
    const { variable, element, kind, step, since } = route.node;
    const { name, doc, unit } = instance.program.variables[variable];
    const labels = elementLabels(instance, variable, element);
    rows.push({
      level,
      name: labels.length === 0 ? name : `${name}[${labels.join(', ')}]`,
      doc,
      unit: unit.text,
      kind,
      month: monthText(startTime + step),
      before: route.node.before,
      after: route.node.after,
      since: monthText(startTime + since),
      above,
      share: route.share,
      delayed: route.delayed,
    });
    // short branches first, so that the long one goes on below without a gap
    const own = rows.length - 1;
    const next = [...route.next].sort((x, y) => size(x) - size(y));
    for (const one of next) add(one, next.length === 1 ? level : level + 1, own);
  };
  for (const route of routes(trace)) add(route, 0, -1);
  return rows;
}

function size(route: Route): number {
  return route.next.reduce((sum, one) => sum + size(one), 1);
}

/** Change as a share of the value before; undefined where there was none. */
export function relativeChange({ before, after }: Pick<TraceRow, 'before' | 'after'>): number | undefined {
  return Math.abs(before) <= 1e-6 * Math.abs(after) ? undefined : (after - before) / Math.abs(before);
}
