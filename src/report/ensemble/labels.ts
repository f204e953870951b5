import { meaningOf } from '../../model/zh/index.ts';
import { type Language, numbers } from '../format.ts';
import { ensembleWords } from './words.ts';

/** What a reader is told about an uncertain input. */
export interface InputLabel {
  /** The quantity’s name in the pack. */
  readonly name: string;
  readonly doc: string;
  readonly unit: string;
  /** Figures that move together. Of one the value is shown, of several where in their ranges they stand. */
  readonly figures: number;
}

/** An outcome as a reader meets it. */
export interface OutcomeLabel {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  /** Numbers are shares, shown in percent. */
  readonly percent: boolean;
}

/** A quantity’s name as words. */
export function inputName({ name }: InputLabel): string {
  return name.replaceAll('_', ' ');
}

/** What a quantity means, in English where it has no line in the other language. */
export function inputDoc({ name, doc }: InputLabel, language: Language): string {
  return (language === 'zh' ? meaningOf(name) : undefined) ?? doc;
}

export function inputValue(label: InputLabel, value: number, language: Language): string {
  const n = numbers(language);
  if (label.figures > 1) return ensembleWords(language).ofRange(n.share(value));
  const text = String(Number(value.toPrecision(3)));
  return label.unit === '1' ? text : `${text} ${label.unit}`;
}

export function outcomeValue(outcome: OutcomeLabel, value: number, language: Language): string {
  const n = numbers(language);
  if (outcome.percent) return n.share(value);
  const text = outcome.unit === 'person' ? n.people(value) : n.compact(value);
  return outcome.unit === 'person' || outcome.unit === '1' ? text : `${text} ${outcome.unit}`;
}

/** Places of the largest values, largest first. */
export function largest(values: readonly number[], most: number): number[] {
  return values
    .map((value, i) => ({ value, i }))
    .sort((a, b) => b.value - a.value || a.i - b.i)
    .slice(0, most)
    .map(({ i }) => i);
}

/** Bars that a picture holds before it gets too long to read; tables and CSV hold all. */
export const SHOWN = 12;

/** An index between 0 and 1 to two places. */
export function index(value: number): string {
  return (Math.abs(value) < 0.005 ? 0 : value).toFixed(2);
}
