import type { Figure } from '../../region/region.ts';
import { shocks } from '../../scenario/shocks/index.ts';
import { amount, type Cell, type Section } from '../document.ts';
import { localized } from '../format.ts';
import { leverName, leverSettings, leverTargets } from '../words/levers.ts';
import type { Telling } from './told.ts';

/** What is decided, and what comes from outside. */
export function decisions({ set, words, n, language }: Telling): Section {
  const tables = [
    {
      id: 'levers',
      header: [words.lever, words.on, words.from, words.until, words.settings],
      rows: set.decisions.map((one): Cell[] => [
        leverName(one.lever, language),
        leverTargets(one, set.region, language),
        one.from,
        one.until ?? '',
        leverSettings(one),
      ]),
    },
    {
      id: 'drivers',
      header: [words.driver, words.value, words.source],
      rows: set.drivers.map((one): Cell[] => [
        one.driver,
        one.points.map((point) => `${point.month}: ${n.figure(point.value)} ${one.unit}`).join('; '),
        one.source ?? '',
      ]),
    },
    {
      id: 'shocks',
      header: [words.shock, words.from, words.until, words.strength, words.source],
      rows: set.shocks.map((one): Cell[] => {
        const known = shocks.find(({ id }) => id === one.shock);
        return [
          known === undefined ? one.shock : localized(known.title, language),
          one.from,
          one.until ?? '',
          amount(one.strength),
          (known?.moves ?? []).map(({ driver, source }) => `${driver}: ${source.publisher}, ${source.year}`).join('; '),
        ];
      }),
    },
    {
      id: 'changed-assumptions',
      header: [words.quantity, words.on, words.value, words.source],
      rows: set.settings.map((one): Cell[] => [
        one.quantity,
        Object.values(one.labels).join(', '),
        amount(one.value),
        one.why,
      ]),
    },
  ].filter(({ rows }) => rows.length > 0);
  return {
    id: 'decisions',
    title: words.decisionsTitle,
    ...(tables.length === 0 ? { text: words.noDecisions } : {}),
    tables,
  };
}

/** Every number that was not observed, with its range. */
export function assumptions({ set, words }: Telling): Section {
  const all = [...set.region.figures.values()].flat().filter((figure) => figure.basis !== 'observed');
  const cell = (value: number | undefined) => (value === undefined ? undefined : amount(value));
  const row = (figure: Figure): Cell[] => [
    figure.quantity,
    Object.values(figure.labels).join(', '),
    amount(figure.value),
    cell(figure.low),
    cell(figure.high),
    figure.unit,
    figure.year,
    words.bases[figure.basis],
    figure.source,
  ];
  const header = [
    words.quantity,
    words.on,
    words.value,
    words.low,
    words.high,
    words.unit,
    words.year,
    words.basis,
    words.source,
  ];
  /** The column of labels, which figures of no dimension leave empty. */
  const ON = 1;
  const alone = (figure: Figure) => Object.keys(figure.labels).length === 0;
  return {
    id: 'assumptions',
    title: words.assumptionsTitle,
    text: words.assumptionsText,
    tables: [
      {
        id: 'assumptions',
        header: header.filter((_, column) => column !== ON),
        rows: all.filter(alone).map((figure) => row(figure).filter((_, column) => column !== ON)),
        folded: true,
        onPaper: true,
      },
      { id: 'assumption-tables', header, rows: all.filter((figure) => !alone(figure)).map(row), folded: true },
    ],
  };
}

export function claims({ set, words, language }: Telling): Section {
  return {
    id: 'claims',
    title: words.claimsTitle,
    text: words.claimsText,
    tables: [
      {
        id: 'claims',
        header: [words.claim, words.verdict, words.evidence, words.source],
        rows: set.region.claims.map((claim) => [
          localized(claim.text, language),
          words.verdicts[claim.verdict],
          localized(claim.evidence, language),
          claim.sources.join(', '),
        ]),
      },
    ],
  };
}

export function sources({ set, words }: Telling): Section {
  return {
    id: 'sources',
    title: words.sourcesTitle,
    tables: [
      {
        id: 'sources',
        header: ['', words.source, words.publisher, 'URL', words.read, words.grade],
        rows: [...set.region.sources.values()].map((source) => [
          source.id,
          source.title,
          source.publisher,
          source.address,
          source.read,
          source.grade,
        ]),
        folded: true,
        onPaper: true,
      },
    ],
  };
}
