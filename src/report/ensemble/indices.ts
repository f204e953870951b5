import type { DeltaIndex } from '../../ensemble/analysis/given-data/delta.ts';
import type { PawnIndex } from '../../ensemble/analysis/given-data/pawn.ts';
import type { MorrisEffect } from '../../ensemble/analysis/morris/effects.ts';
import type { SobolIndex } from '../../ensemble/analysis/sobol/indices.ts';
import { COLOURS } from '../figures/draw.ts';
import { type Language, numbers } from '../format.ts';
import type { Exhibit } from './exhibit.ts';
import { type Estimate, intervals } from './intervals.ts';
import {
  type InputLabel,
  index,
  inputDoc,
  inputName,
  largest,
  type OutcomeLabel,
  outcomeValue,
  SHOWN,
} from './labels.ts';
import { ensembleWords } from './words.ts';

const NAMED = 3;

/** Sobol indices of first and total order: one for each input, in the order of the labels. */
export function sobolExhibit(labels: readonly InputLabel[], found: readonly SobolIndex[], language: Language): Exhibit {
  const words = ensembleWords(language);
  const n = numbers(language);
  const order = largest(
    found.map(({ total }) => total),
    labels.length,
  );
  const [top] = order;
  const idle = found.every(({ total }) => total === 0);
  const bar = (name: string, value: number, halfWidth: number, colour: string): Estimate => ({
    name,
    value,
    halfWidth,
    text: `${index(value)} ${name}`,
    colour,
  });
  return {
    id: 'sobol',
    title: words.sobolTitle,
    sentence: idle
      ? words.idle
      : words.sobol(words.quoted(inputName(labels[top])), n.share(found[top].first), n.share(found[top].total)),
    figure: idle
      ? ''
      : intervals(
          order.slice(0, SHOWN).map((i) => ({
            name: inputName(labels[i]),
            estimates: [
              bar(words.first, found[i].first, found[i].firstHalfWidth, COLOURS.blue),
              bar(words.total, found[i].total, found[i].totalHalfWidth, COLOURS.sky),
            ],
          })),
        ),
    header: [words.input, words.meaning, words.first, words.interval, words.total, words.interval],
    text: 2,
    rows: order.map((i) => [
      inputName(labels[i]),
      inputDoc(labels[i], language),
      index(found[i].first),
      index(found[i].firstHalfWidth),
      index(found[i].total),
      index(found[i].totalHalfWidth),
    ]),
    csv: {
      header: ['input', 'first', 'first_half_width_95', 'total', 'total_half_width_95'],
      rows: order.map((i) => [
        labels[i].name,
        found[i].first,
        found[i].firstHalfWidth,
        found[i].total,
        found[i].totalHalfWidth,
      ]),
    },
  };
}

/** Elementary effects: one for each input, in the order of the labels. */
export function morrisExhibit(
  labels: readonly InputLabel[],
  outcome: OutcomeLabel,
  found: readonly MorrisEffect[],
  language: Language,
): Exhibit {
  const words = ensembleWords(language);
  const show = (value: number) => outcomeValue(outcome, value, language);
  const order = largest(
    found.map(({ muStar }) => muStar),
    labels.length,
  );
  const [top] = order;
  const idle = found.every(({ muStar }) => muStar === 0);
  return {
    id: 'morris',
    title: words.morrisTitle,
    sentence: idle ? words.idle : words.morris(words.quoted(inputName(labels[top])), show(found[top].muStar)),
    figure: idle
      ? ''
      : intervals(
          order.slice(0, SHOWN).map((i) => ({
            name: inputName(labels[i]),
            estimates: [
              {
                name: words.muStar,
                value: found[i].muStar,
                halfWidth: found[i].muStarHalfWidth,
                text: show(found[i].muStar),
                colour: found[i].mu < 0 ? COLOURS.blue : COLOURS.orange,
              },
            ],
          })),
        ),
    header: [words.input, words.meaning, words.muStar, words.interval, words.mu, words.sigma],
    text: 2,
    rows: order.map((i) => [
      inputName(labels[i]),
      inputDoc(labels[i], language),
      show(found[i].muStar),
      show(found[i].muStarHalfWidth),
      show(found[i].mu),
      show(found[i].sigma),
    ]),
    csv: {
      header: ['input', 'outcome', 'unit', 'mu_star', 'mu_star_half_width_95', 'mu', 'sigma'],
      rows: order.map((i) => [
        labels[i].name,
        outcome.name,
        outcome.unit,
        found[i].muStar,
        found[i].muStarHalfWidth,
        found[i].mu,
        found[i].sigma,
      ]),
    },
  };
}

/**
 * PAWN indices: one for each input, in the order of the labels.
 * @param chance the median distance that inputs without effect reach
 */
export function pawnExhibit(
  labels: readonly InputLabel[],
  found: readonly PawnIndex[],
  chance: number,
  language: Language,
): Exhibit {
  const words = ensembleWords(language);
  const order = largest(
    found.map(({ median }) => median),
    labels.length,
  );
  const sure = order.filter((i) => found[i].median > chance);
  const names = words.list(sure.slice(0, NAMED).map((i) => words.quoted(inputName(labels[i]))));
  return {
    id: 'pawn',
    title: words.pawnTitle,
    sentence:
      sure.length === 0
        ? words.pawnNone(String(labels.length))
        : words.pawn(String(sure.length), String(labels.length), names),
    figure: intervals(
      order.slice(0, SHOWN).map((i) => ({
        name: inputName(labels[i]),
        estimates: [
          {
            name: words.distance,
            value: found[i].median,
            halfWidth: found[i].medianHalfWidth,
            text: index(found[i].median),
            colour: found[i].median > chance ? COLOURS.blue : COLOURS.grey,
          },
        ],
      })),
      { line: { value: chance, text: words.chance } },
    ),
    header: [words.input, words.meaning, words.distance, words.interval],
    text: 2,
    rows: order.map((i) => [
      inputName(labels[i]),
      inputDoc(labels[i], language),
      index(found[i].median),
      index(found[i].medianHalfWidth),
    ]),
    csv: {
      header: ['input', 'minimum', 'mean', 'median', 'median_half_width_95', 'maximum', 'by_chance'],
      rows: order.map((i) => [
        labels[i].name,
        found[i].minimum,
        found[i].mean,
        found[i].median,
        found[i].medianHalfWidth,
        found[i].maximum,
        chance,
      ]),
    },
  };
}

/** Delta indices: one for each input, in the order of the labels. */
export function deltaExhibit(labels: readonly InputLabel[], found: readonly DeltaIndex[], language: Language): Exhibit {
  const words = ensembleWords(language);
  const order = largest(
    found.map(({ reduced }) => reduced),
    labels.length,
  );
  const idle = found.every(({ delta }) => delta === 0);
  return {
    id: 'delta',
    title: words.deltaTitle,
    sentence: idle ? words.idle : words.delta(words.quoted(inputName(labels[order[0]]))),
    figure: idle
      ? ''
      : intervals(
          order.slice(0, SHOWN).map((i) => ({
            name: inputName(labels[i]),
            estimates: [
              {
                name: 'delta',
                value: found[i].reduced,
                halfWidth: found[i].halfWidth,
                text: index(found[i].reduced),
                colour: COLOURS.blue,
              },
            ],
          })),
        ),
    header: [words.input, words.meaning, 'delta', words.interval],
    text: 2,
    rows: order.map((i) => [
      inputName(labels[i]),
      inputDoc(labels[i], language),
      index(found[i].reduced),
      index(found[i].halfWidth),
    ]),
    csv: {
      header: ['input', 'delta', 'delta_without_bias', 'half_width_95'],
      rows: order.map((i) => [labels[i].name, found[i].delta, found[i].reduced, found[i].halfWidth]),
    },
  };
}
