import { memo } from 'react';
import { path, type Result } from '../../ensemble/result.ts';
import { COLOURS } from '../../report/figures/colours.ts';
import { currencyName } from '../../report/format.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { bandsOf, type Cloud } from '../state/bands.ts';
import { unchanged } from '../state/plans.ts';
import type { Store } from '../state/store.ts';
import { useStore, useWords } from '../ui/context.ts';
import { Figure, type Twin } from '../ui/Figure.tsx';
import { type AskedLine, seriesOf, TimeFigure } from '../ui/TimeFigure.tsx';

interface Shown {
  readonly result: Result;
  readonly baseline: Result;
  readonly cloud: Cloud | undefined;
}

/** The town’s paths over time, this plan beside no change. */
export default memo(function TownCharts({ result, baseline, cloud }: Shown) {
  const { words, n, language } = useWords();
  const store = useStore();
  const plan = () => {
    const scenario = store.get().shown?.scenario;
    return scenario === undefined ? undefined : unchanged(scenario);
  };
  const line = (from: Result, name: string, label: string, colour: string, dashed = false): AskedLine => {
    // Bands are of the plan that is shown; an older one’s are never drawn behind it.
    const own = from === result;
    const bands = own ? bandsOf(cloud, name) : undefined;
    return {
      name: label,
      colour,
      dashed,
      values: path(from, name),
      ...(bands === undefined ? {} : { bands }),
      variable: name,
      ...(own ? {} : { plan }),
    };
  };
  const beside = (name: string, colour: string) => [
    line(baseline, name, words.baseline, COLOURS.grey, true),
    line(result, name, words.scenario, colour),
  ];
  const start = result.start;
  const figure = (
    title: string,
    text: string,
    lines: readonly AskedLine[],
    options: {
      show?: (value: number) => string;
      percent?: boolean;
      zero?: boolean;
      unit?: string;
      tick?: (value: number) => string;
    } = {},
  ) => {
    const { show = n.people, ...rest } = options;
    return (
      <Figure
        title={title}
        text={text}
        picture={<TimeFigure start={start} lines={lines} label={title} show={show} {...rest} />}
        of={seriesOf(lines)}
        twin={yearly(start, lines, show, store.why)}
        legend={lines}
      />
    );
  };
  return (
    <>
      {figure(words.behindTitle, words.behindText, [
        line(result, 'lost_total', words.lost, COLOURS.orange),
        line(result, 'left_behind_total', words.behind, COLOURS.red),
      ])}
      {figure(words.plantJobsTitle, words.plantJobsText, beside('plant_jobs', COLOURS.blue))}
      {figure(words.otherJobsTitle, words.otherJobsText, beside('other_jobs', COLOURS.green), { zero: false })}
      {figure(words.unemploymentTitle, words.unemploymentText, beside('unemployment_rate', COLOURS.red), {
        show: n.share,
        percent: true,
        unit: '%',
      })}
      {figure(
        words.airTitle,
        words.airText,
        beside('co2', COLOURS.blue).map((one) => scaled(one, 12 / 1e6)),
        { show: (value) => n.axis(Number(value.toPrecision(3))), unit: words.megatonnes },
      )}
      {figure(words.payTitle, words.payText, [line(result, 'pay_lost_total', words.payMissing, COLOURS.purple)], {
        show: n.compact,
        tick: n.compact,
        unit: currencyName(result.currency, language),
      })}
    </>
  );
});

/** A line in another unit. */
function scaled(line: AskedLine, factor: number): AskedLine {
  const times = (values: ArrayLike<number>) => Float64Array.from(values, (value) => value * factor);
  const { bands } = line;
  return {
    ...line,
    values: times(line.values),
    ...(bands === undefined
      ? {}
      : {
          bands: {
            low90: times(bands.low90),
            low50: times(bands.low50),
            high50: times(bands.high50),
            high90: times(bands.high90),
          },
        }),
  };
}

/** One row a year; each number asks about its line in that month. */
function yearly(start: string, lines: readonly AskedLine[], show: (value: number) => string, why: Store['why']): Twin {
  const first = monthNumber(start);
  const rows: string[][] = [];
  for (let month = 0; month < lines[0].values.length; month += 12) {
    rows.push([monthText(first + month), ...lines.map((line) => show(line.values[month]))]);
  }
  return {
    header: ['', ...lines.map((line) => line.name)],
    rows,
    of: [undefined, ...lines.map(({ variable }) => (variable === undefined ? undefined : [variable]))],
    ask: (row, column) => {
      const { variable, plan } = lines[column - 1] ?? {};
      return variable === undefined ? undefined : () => why({ variable, element: 0 }, row * 12, plan?.());
    },
  };
}
