import { join } from 'node:path';
import { crossingExhibit } from '../../report/ensemble/crossing.ts';
import { differenceExhibit } from '../../report/ensemble/difference.ts';
import type { Exhibit } from '../../report/ensemble/exhibit.ts';
import { fanExhibit } from '../../report/ensemble/fan.ts';
import { type OutcomeLabel, outcomeValue } from '../../report/ensemble/labels.ts';
import { ensembleWords } from '../../report/ensemble/words.ts';
import { type Language, localized } from '../../report/format.ts';
import type { Crossing } from '../../store/ensemble/answers.ts';
import type { Bands, Ensemble } from '../../store/ensemble/read.ts';
import { BOX_DEFAULTS, boxedExhibits } from '../sensitivity/boxed.ts';
import { givenExhibits, outcomeOf } from '../sensitivity/given.ts';
import { writeExhibits } from '../sensitivity/written.ts';

/** What the report shows over time after the outcome that it is about, as far as the ensemble has kept it. */
const OVER_TIME = ['unemployment_rate', 'all_jobs', 'pay_lost_total', 'co2', 'city_gap', 'measures_cost_total'];
/** Fewest futures on either side of a line among which a box is looked for. */
const ENOUGH = 10;

export interface EnsembleReport {
  /** What decides the answer, in a sentence: what the report leads with. */
  readonly lead: (language: Language) => readonly string[];
  readonly files: readonly string[];
}

/** Writes the report of a finished ensemble, in both languages: what decides leads, then every answer with its picture. */
export async function writeReport(ensemble: Ensemble, outcome: string): Promise<EnsembleReport> {
  const [plan] = ensemble.plans;
  const question = { ensemble, outcome, plan };
  const decides = givenExhibits(question, 'pawn');
  const overTime = await pathsOf(ensemble, outcome);
  const lines = crossingsBy(ensemble);
  const boxed = boxedOf(ensemble, plan);
  const exhibits = (language: Language): Exhibit[] => {
    const [deciding, ...others] = decides(language);
    const choice = others.filter(({ id }) => id === 'choice');
    return [
      deciding,
      ...choice,
      ...overTime.slice(0, 1).flatMap((of) => of(language)),
      ...lines.map((of) => of(language)),
      ...boxed(language),
      ...others.filter(({ id }) => id !== 'choice'),
      ...overTime.slice(1).flatMap((of) => of(language)),
    ];
  };
  const files = await writeExhibits(join(ensemble.folder, 'answers'), 'ensemble', question, exhibits);
  return {
    lead: (language) => decides(language).flatMap(({ id, sentence }) => (LEADING.includes(id) ? [sentence] : [])),
    files: files.filter((file) => file.endsWith('.html')),
  };
}

const LEADING = ['deciding', 'choice'];

const titlesOf = ({ manifest }: Ensemble, language: Language): string[] =>
  manifest.plans.map(({ title }) => localized(title, language));

/** Every plan over the months, and what the first has less or more than each other one. */
async function pathsOf(ensemble: Ensemble, outcome: string): Promise<((language: Language) => Exhibit[])[]> {
  const { manifest, plans, summary } = ensemble;
  const asked = outcome.replace(/^(?:max|min)\((.*)\)$/, '$1');
  const kept = manifest.columns.map(({ name }) => name);
  const columns = [asked, ...OVER_TIME.filter((name) => name !== asked)].filter((name) => kept.includes(name));
  return Promise.all(
    columns.map(async (column) => {
      const own = await Promise.all(plans.map((plan) => ensemble.bands(column, plan)));
      const less = await Promise.all(plans.slice(1).map((against) => ensemble.bands(column, plans[0], against)));
      return (language: Language): Exhibit[] => {
        const label = outcomeOf(ensemble, column, language);
        const titles = titlesOf(ensemble, language);
        const words = ensembleWords(language);
        const fans = own.map((bands, i) => fanOf(bands, plans[i], titles[i]));
        return [
          fanExhibit(manifest.start, label, fans, language),
          ...less.map((bands, i) => {
            const names = { plan: titles[0], against: titles[i + 1] };
            const found = summary.outcomes.find(
              (one) => one.outcome === column && one.plan === plans[0] && one.against === plans[i + 1],
            );
            const fan = fanOf(bands, `${plans[0]}-less-${plans[i + 1]}`, words.lessShort(titles[0], titles[i + 1]));
            return differenceExhibit(manifest.start, label, names, fan, found?.positive ?? Number.NaN, language);
          }),
        ];
      };
    }),
  );
}

function fanOf({ q05, q25, q50, q75, q95 }: Bands, plan: string, name: string) {
  return { plan, name, low90: q05, low50: q25, middle: q50, high50: q75, high90: q95 };
}

/** One exhibit a line, with all plans. */
function crossingsBy(ensemble: Ensemble): ((language: Language) => Exhibit)[] {
  const { crossings } = ensemble.summary;
  const names = [...new Set(crossings.map(lineOf))];
  return names.map((name) => {
    const own = crossings.filter((one) => lineOf(one) === name);
    return (language) =>
      crossingExhibit(
        ensemble.manifest.start,
        inWords(ensemble, own[0], language),
        name,
        own,
        titlesOf(ensemble, language),
        language,
      );
  });
}

function lineOf({ threshold: { column, side, value } }: Crossing): string {
  return `${column}${side === 'above' ? '>' : '<'}${value}`;
}

/** “left behind is more than 5,000” */
function inWords(ensemble: Ensemble, { threshold: { column, side, value } }: Crossing, language: Language): string {
  const words = ensembleWords(language);
  const label: OutcomeLabel = outcomeOf(ensemble, column, language);
  return words[side](label.title, outcomeValue(label, value, language));
}

/** In which futures the first line is crossed that some cross and some do not. */
function boxedOf(ensemble: Ensemble, plan: string): (language: Language) => Exhibit[] {
  for (const crossing of ensemble.summary.crossings) {
    if (crossing.plan !== plan) continue;
    const { column, side, value } = crossing.threshold;
    const cases = Uint8Array.from(ensemble.outcome(column, plan), (one) =>
      (side === 'above' ? one > value : one < value) ? 1 : 0,
    );
    const count = cases.reduce((sum, one) => sum + one, 0);
    if (Math.min(count, cases.length - count) < ENOUGH) continue;
    return boxedExhibits(ensemble, plan, cases, (language) => inWords(ensemble, crossing, language), BOX_DEFAULTS);
  }
  return () => [];
}
