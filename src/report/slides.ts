import module from 'pptxgenjs';
import { at, path, type Result } from '../ensemble/result.ts';
import type { Decision } from '../scenario/case.ts';
import { monthNumber, monthText } from '../scenario/month.ts';
import { COLOURS } from './figures/draw.ts';
import { whereaboutsBars } from './figures/whereabouts.ts';
import { type Language, localized, numbers, wordsOf } from './format.ts';
import { headline, whereabouts } from './headline.ts';
import type { Words } from './words/en.ts';
import { leverName } from './words/levers.ts';

/** What slides are made from. */
export interface SlidesInput {
  readonly result: Result;
  readonly baseline: Result;
  readonly decisions: readonly Decision[];
  /** Whether assumptions of the pack were changed: said on every slide. */
  readonly changed: number;
}

// Its types are written for CommonJS, its code for modules: the class is the default itself.
const Pptx = module as unknown as typeof module.default;
type Deck = InstanceType<typeof Pptx>;
type Slide = ReturnType<Deck['addSlide']>;

const FONT = { en: 'Calibri', zh: 'Microsoft YaHei' } as const;
const ink = (colour: string) => colour.replace('#', '');

/**
 * Slides with charts of the presentation’s own kind: whoever holds them can change colours and see the numbers.
 * @returns the bytes of a PPTX file
 */
export async function slides(input: SlidesInput, language: Language): Promise<Uint8Array> {
  const words = wordsOf(language);
  const deck = new Pptx();
  deck.layout = 'LAYOUT_WIDE';
  deck.theme = { headFontFace: FONT[language], bodyFontFace: FONT[language] };
  deck.title = `${localized(input.result.region.names, language)}: ${localized(input.result.scenario.title, language)}`;
  opening(deck, input, language, words);
  whereSlide(deck, input, language, words);
  jobsSlide(deck, input, language, words);
  behindSlide(deck, input, language, words);
  districtsSlide(deck, input, language, words);
  decisionsSlide(deck, input, language, words);
  // asked for as an ArrayBuffer, it gives one
  return new Uint8Array((await deck.write({ outputType: 'arraybuffer' })) as ArrayBuffer);
}

function page(deck: Deck, title: string, { result, changed }: SlidesInput, language: Language, words: Words): Slide {
  const slide = deck.addSlide();
  slide.addText(title, { x: 0.5, y: 0.3, w: 12.3, h: 0.7, fontSize: 26, bold: true, color: '1D1B18' });
  const taken = result.scenario.claims
    .map(({ text }) => ` · ${words.verdicts['no source found']}: ${localized(text, language)}`)
    .join('');
  const mark = changed > 0 ? ` · ${words.basis}: ${changed} × ${words.bases.assumption}` : '';
  slide.addText(
    `${localized(result.region.names, language)} · ${localized(result.scenario.title, language)} · ${words.made(result.version)} ${result.region.hash.slice(0, 8)} / ${result.scenario.hash.slice(0, 8)}${mark}${taken}`,
    { x: 0.5, y: 7.0, w: 12.3, h: 0.35, fontSize: 10, color: '5C5750' },
  );
  return slide;
}

function opening(deck: Deck, input: SlidesInput, language: Language, words: Words): void {
  const { result } = input;
  const n = numbers(language);
  const now = headline(result);
  const slide = page(deck, words.question, input, language, words);
  const sentence =
    now.lost < 0.5
      ? words.nothingLost
      : now.judged < 0.5
        ? words.tooEarly(n.people(now.lost), String(result.followUpMonths))
        : words.headline(
            n.people(now.judged),
            n.people(now.leftBehind),
            n.share(now.leftBehind / now.judged),
            String(result.followUpMonths),
            n.share(result.threshold),
          );
  slide.addText(sentence, { x: 0.5, y: 1.6, w: 12.3, h: 2.2, fontSize: 28, color: 'A63400', valign: 'top' });
  slide.addText(localized(result.scenario.description, language), {
    x: 0.5,
    y: 4.2,
    w: 12.3,
    h: 1.6,
    fontSize: 16,
    valign: 'top',
  });
  slide.addText(words.oneFuture, { x: 0.5, y: 6.1, w: 12.3, h: 0.8, fontSize: 12, color: '5C5750', valign: 'top' });
}

function whereSlide(deck: Deck, input: SlidesInput, language: Language, words: Words): void {
  // A chart’s bars begin at the bottom.
  const rows = whereaboutsBars(whereabouts(input.result), words, numbers(language).people).reverse();
  const slide = page(deck, words.whereTitle, input, language, words);
  slide.addChart(
    deck.ChartType.bar,
    [{ name: words.people, labels: rows.map((row) => row.name), values: rows.map((row) => Math.round(row.value)) }],
    {
      x: 0.5,
      y: 1.2,
      w: 12.3,
      h: 5.6,
      barDir: 'bar',
      chartColors: rows.map((row) => ink(row.colour)),
      showValue: true,
      dataLabelFormatCode: '#,##0',
      valAxisHidden: true,
      valGridLine: { style: 'none' },
    },
  );
}

interface Line {
  readonly name: string;
  readonly result: Result;
  readonly series: string;
  readonly colour: string;
  readonly scale?: number;
}

/** One point a year: a slide shows no more. */
function lines(deck: Deck, slide: Slide, drawn: readonly Line[], format: string): void {
  const [{ result }] = drawn;
  const first = monthNumber(result.start);
  const months = Array.from({ length: Math.floor(result.months / 12) + 1 }, (_, year) => year * 12);
  slide.addChart(
    deck.ChartType.line,
    drawn.map((line) => ({
      name: line.name,
      labels: months.map((month) => monthText(first + month).slice(0, 4)),
      values: months.map((month) => path(line.result, line.series)[month] * (line.scale ?? 1)),
    })),
    {
      x: 0.5,
      y: 1.2,
      w: 12.3,
      h: 5.6,
      chartColors: drawn.map((line) => ink(line.colour)),
      lineSize: 2.5,
      lineDataSymbol: 'none',
      showLegend: true,
      legendPos: 't',
      valAxisLabelFormatCode: format,
    },
  );
}

function jobsSlide(deck: Deck, input: SlidesInput, language: Language, words: Words): void {
  const slide = page(deck, words.plantJobs, input, language, words);
  lines(
    deck,
    slide,
    [
      { name: words.baseline, result: input.baseline, series: 'plant_jobs', colour: COLOURS.grey },
      { name: words.scenario, result: input.result, series: 'plant_jobs', colour: COLOURS.blue },
    ],
    '#,##0',
  );
}

function behindSlide(deck: Deck, input: SlidesInput, language: Language, words: Words): void {
  const slide = page(deck, words.behindTitle, input, language, words);
  lines(
    deck,
    slide,
    [
      { name: words.lostJobs, result: input.result, series: 'lost_total', colour: COLOURS.orange },
      { name: words.leftBehind, result: input.result, series: 'left_behind_total', colour: COLOURS.red },
    ],
    '#,##0',
  );
}

function districtsSlide(deck: Deck, input: SlidesInput, language: Language, words: Words): void {
  const { result } = input;
  const n = numbers(language);
  const lost = at(result, 'lost_by_place', result.months);
  const behind = at(result, 'left_behind_by_place', result.months);
  const slide = page(deck, `${words.leftBehind}: ${words.placeTitle}`, input, language, words);
  const rows = (result.dimensions.get('place') ?? []).map((label, i) => [
    localized(label.names, language),
    n.people(lost[i]),
    n.people(behind[i]),
  ]);
  table(slide, [words.placeTitle, words.lostJobs, words.leftBehind], rows);
}

function decisionsSlide(deck: Deck, input: SlidesInput, language: Language, words: Words): void {
  const slide = page(deck, words.decisionsTitle, input, language, words);
  if (input.decisions.length === 0) {
    slide.addText(words.noDecisions, { x: 0.5, y: 1.4, w: 12.3, h: 0.6, fontSize: 18 });
    return;
  }
  table(
    slide,
    [words.lever, words.on, words.from, words.until],
    input.decisions
      .slice(0, 14)
      .map((one) => [leverName(one.lever, language), one.on.join(', '), one.from, one.until ?? '']),
  );
}

function table(slide: Slide, header: readonly string[], rows: readonly (readonly string[])[]): void {
  slide.addTable(
    [
      header.map((text) => ({ text, options: { bold: true, fill: { color: 'F2EEE6' } } })),
      ...rows.map((row) => row.map((text) => ({ text }))),
    ],
    { x: 0.5, y: 1.3, w: 12.3, fontSize: 14, border: { type: 'solid', pt: 0.5, color: 'D9D4CA' } },
  );
}
