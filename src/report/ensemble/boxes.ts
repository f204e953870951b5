import type { Box, Limits } from '../../ensemble/analysis/prim/box.ts';
import type { QuasiP } from '../../ensemble/analysis/prim/quasi-p.ts';
import { countUpTo, sorted } from '../../ensemble/analysis/statistics.ts';
import { type Language, numbers } from '../format.ts';
import { boxFigure, leavesFigure, tradeOff } from './box-figure.ts';
import type { Exhibit } from './exhibit.ts';
import { type InputLabel, inputDoc, inputName, inputValue } from './labels.ts';
import { ensembleWords } from './words.ts';

/** A box found among the futures, and what it was found in. */
export interface Found {
  readonly box: Box;
  readonly quasiP: readonly QuasiP[];
  /** Share of all futures that are cases. */
  readonly base: number;
  /** Values of each input in every future. */
  readonly inputs: readonly ArrayLike<number>[];
}

/** The box as a sentence, as ranges of its inputs, and with the chance that each limit means nothing. */
export function boxExhibit(labels: readonly InputLabel[], what: string, found: Found, language: Language): Exhibit {
  const words = ensembleWords(language);
  const n = numbers(language);
  const { box, base } = found;
  const rows = box.restricted.map((input) => {
    const { low, high } = box.limits[input];
    const ascending = sorted(found.inputs[input]);
    const below = (limit: number) => countUpTo(ascending, limit) / ascending.length;
    const own = found.quasiP[input];
    return {
      label: labels[input],
      low,
      high,
      from: Number.isFinite(low) ? below(low) : 0,
      to: Number.isFinite(high) ? below(high) : 1,
      p: Math.min(own.low ?? 1, own.high ?? 1),
    };
  });
  const end = (label: InputLabel, limit: number) =>
    Number.isFinite(limit) ? inputValue(label, limit, language) : words.any;
  return {
    id: 'box',
    title: words.boxTitle(what),
    sentence:
      rows.length === 0
        ? words.boxNone(n.share(base))
        : words.box(
            words.list(rows.map(({ label, ...limits }) => limitsText(label, limits, language))),
            n.share(box.density),
            n.share(box.coverage),
            n.share(base),
          ),
    figure:
      rows.length === 0
        ? ''
        : boxFigure(
            rows.map(({ label, from, to, ...limits }) => ({
              name: inputName(label),
              from,
              to,
              text: rangeText(label, limits, language),
            })),
            { low: words.low, high: words.high },
          ),
    header: [words.input, words.meaning, words.from, words.to, words.quasiP],
    text: 2,
    rows: rows.map(({ label, low, high, p }) => [
      inputName(label),
      inputDoc(label, language),
      end(label, low),
      end(label, high),
      chanceText(p),
    ]),
    csv: {
      header: [
        'input',
        'unit',
        'low',
        'high',
        'share_below_low',
        'share_below_high',
        'quasi_p',
        'coverage',
        'density',
        'mass',
      ],
      rows: rows.map(({ label, low, high, from, to, p }) => [
        label.name,
        label.figures > 1 ? 'share of range' : label.unit,
        low,
        high,
        from,
        to,
        p,
        box.coverage,
        box.density,
        box.mass,
      ]),
    },
  };
}

/** Limits of one input in signs. */
function rangeText(label: InputLabel, { low, high }: Limits, language: Language): string {
  const show = (limit: number) => inputValue(label, limit, language);
  if (!Number.isFinite(high)) return `> ${show(low)}`;
  return Number.isFinite(low) ? `${show(low)} – ${show(high)}` : `< ${show(high)}`;
}

/** Limits of one input in words. */
function limitsText(label: InputLabel, { low, high }: Limits, language: Language): string {
  const words = ensembleWords(language);
  const name = words.quoted(inputName(label));
  const show = (limit: number) => inputValue(label, limit, language);
  if (!Number.isFinite(high)) return words.over(name, show(low));
  return Number.isFinite(low) ? words.between(name, show(low), show(high)) : words.under(name, show(high));
}

/**
 * All boxes on the way, coverage against density.
 * @param labels of the inputs that the search looked at
 * @param of how many there are in all
 */
export function tradeOffExhibit(
  labels: readonly InputLabel[],
  of: number,
  boxes: readonly Box[],
  shown: Box,
  language: Language,
): Exhibit {
  const words = ensembleWords(language);
  const n = numbers(language);
  const steps = boxes.map(({ coverage, density, restricted }) => ({
    coverage,
    density,
    restricted: restricted.length,
  }));
  const names = (box: Box) => box.restricted.map((input) => labels[input].name);
  return {
    id: 'boxes',
    title: words.tradeTitle,
    sentence: words.trade(String(boxes.length), String(labels.length), String(of)),
    figure:
      boxes.length < 2
        ? ''
        : tradeOff(
            steps,
            { coverage: shown.coverage, density: shown.density, restricted: shown.restricted.length },
            { coverage: words.coverage, density: words.density },
          ),
    header: [words.step, words.coverage, words.density, words.mass, words.limits],
    text: 1,
    rows: boxes.map((box, i) => [
      String(i),
      n.share(box.coverage),
      n.share(box.density),
      n.share(box.mass),
      String(box.restricted.length),
    ]),
    csv: {
      header: ['box', 'coverage', 'density', 'mass', 'cases', 'futures', 'inputs'],
      rows: boxes.map((box, i) => [i, box.coverage, box.density, box.mass, box.cases, box.count, names(box).join(' ')]),
    },
  };
}

/** A leaf of a tree, with how likely one of its limits means nothing. */
export interface Leaf {
  readonly box: Box;
  readonly chance: number;
}

/** The leaves of a tree, densest first. */
export function treeExhibit(labels: readonly InputLabel[], leaves: readonly Leaf[], language: Language): Exhibit {
  const words = ensembleWords(language);
  const n = numbers(language);
  const where = (box: Box) =>
    words.list(box.restricted.map((input) => limitsText(labels[input], box.limits[input], language)));
  return {
    id: 'tree',
    title: words.treeTitle,
    sentence: leaves.length < 2 ? words.treeNone : words.tree(String(leaves.length), n.share(leaves[0].box.density)),
    figure:
      leaves.length < 2
        ? ''
        : leavesFigure(
            leaves.map(({ box }) => box),
            { mass: words.mass, density: words.density },
          ),
    header: [words.where, words.futures, words.density, words.coverage, words.quasiP],
    text: 1,
    rows:
      leaves.length < 2
        ? []
        : leaves.map(({ box, chance }, i) => [
            `${i + 1}. ${where(box)}`,
            String(box.count),
            n.share(box.density),
            n.share(box.coverage),
            chanceText(chance),
          ]),
    csv: {
      header: ['leaf', 'input', 'low', 'high', 'futures', 'density', 'coverage', 'quasi_p'],
      rows: leaves.flatMap(({ box, chance }, leaf) =>
        box.restricted.map((input) => [
          leaf + 1,
          labels[input].name,
          box.limits[input].low,
          box.limits[input].high,
          box.count,
          box.density,
          box.coverage,
          chance,
        ]),
      ),
    },
  };
}

function chanceText(p: number): string {
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}
