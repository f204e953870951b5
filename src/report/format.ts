import type { Localized } from '../scenario/case.ts';

// A page that shows numbers before pictures does without the words of a report.
export { wordsOf } from './words/of.ts';

export type Language = 'en' | 'zh';

/** A text in the language asked for, English where there is none. */
export function localized(text: Localized, language: Language): string {
  return text[language] ?? text.en;
}

/** Sentences one after another: Chinese has no space between them. */
export function sentences(language: Language, parts: readonly string[]): string {
  return parts.join(language === 'zh' ? '' : ' ');
}

export type Numbers = ReturnType<typeof numbersIn>;

const known = new Map<Language, Numbers>();

/** Numbers as a reader of the language writes them. Counts of people are rounded: the model knows no digit more. */
export function numbers(language: Language): Numbers {
  // Made once: reading up a language's ways takes longer than many numbers.
  const made = known.get(language) ?? numbersIn(language);
  known.set(language, made);
  return made;
}

function numbersIn(language: Language) {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const three = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 });
  const axis = new Intl.NumberFormat(locale, {
    notation: language === 'zh' ? 'compact' : 'standard',
    maximumFractionDigits: 2,
  });
  return {
    /** People: whole below a hundred, else to three digits; in Chinese from ten thousand on in 万. */
    people: (value: number) =>
      Math.abs(value) < 100
        ? whole.format(zeroed(value))
        : (language === 'zh' && Math.abs(value) >= 1e4 ? compact : three).format(value),
    /** Numbers of an axis: 50,000 and 5万. */
    axis: (value: number) => axis.format(value),
    share: (value: number) => share.format(value),
    /** Money and tonnes in short: 2.1B, 21亿. */
    compact: (value: number) => compact.format(zeroed(value)),
    /** A number of the pack: as it was given, without noise. */
    figure: (value: number) => String(Number(value.toPrecision(6))),
  };
}

/** A month as it is written in a sentence: January 2046, 2046年1月. */
export function monthName(month: string, language: Language): string {
  const [year, number] = month.split('-').map(Number);
  if (language === 'zh') return `${year}年${number}月`;
  return `${MONTHS[number - 1]} ${year}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A currency as people of the language write it. */
export function currencyName(currency: string, language: Language): string {
  return language === 'zh' && currency === 'CNY' ? '元' : currency;
}

/** -0 and specks of rounding as 0. */
function zeroed(value: number): number {
  return Math.abs(value) < 0.005 ? 0 : value;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
