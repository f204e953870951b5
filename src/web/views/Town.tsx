import { memo, type ReactNode } from 'react';
import { at, path, type Result } from '../../ensemble/result.ts';
import { bars } from '../../report/figures/bars.ts';
import { COLOURS } from '../../report/figures/draw.ts';
import { type Line, overTime } from '../../report/figures/over-time.ts';
import { whereaboutsBars } from '../../report/figures/whereabouts.ts';
import { wordsOf } from '../../report/format.ts';
import { whereabouts } from '../../report/headline.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { bandsOf, type Cloud } from '../state/bands.ts';
import { usePage, useStore, useWords } from '../ui/context.ts';
import { Figure, type Twin } from '../ui/Figure.tsx';
import { Svg } from '../ui/Svg.tsx';
import { TownMap } from './TownMap.tsx';

/** The first screen: where the paychecks went, where people live, and the paths over time. */
export function Town() {
  const { shown, baseline, history, opened, cloud } = usePage();
  if (shown === undefined || baseline === undefined || opened === undefined) return null;
  const { result } = shown.ran;
  return (
    <div className={history?.now === shown.scenario ? 'figures' : 'figures stale'}>
      <Where result={result} />
      <TownMap result={result} region={opened.region} />
      <OverTime
        result={result}
        baseline={baseline.result}
        cloud={cloud?.scenario === shown.scenario ? cloud.cloud : undefined}
      />
    </div>
  );
}

function Ask({ variable, month }: { readonly variable: string; readonly month: number }): ReactNode {
  const store = useStore();
  const { words } = useWords();
  return (
    <button type="button" onClick={() => store.why({ variable, element: 0 }, month)}>
      {words.why}
    </button>
  );
}

// Drawn anew only with a new result: not while a lever’s run is on its way.
const Where = memo(function Where({ result }: { readonly result: Result }) {
  const { words, n, language } = useWords();
  const rows = whereaboutsBars(whereabouts(result), wordsOf(language), n.people);
  const last = monthText(monthNumber(result.start) + result.months);
  return (
    <Figure
      title={words.whereTitle}
      text={words.whereText(last)}
      picture={
        <Svg draw={(width) => bars(rows, width)} label={rows.map((row) => `${row.name}: ${row.text}`).join('; ')} />
      }
      twin={{ header: [words.whereTitle, wordsOf(language).people], rows: rows.map((row) => [row.name, row.text]) }}
      tools={<Ask variable="lost_total" month={result.months} />}
    />
  );
});

const OverTime = memo(function OverTime({
  result,
  baseline,
  cloud,
}: {
  readonly result: Result;
  readonly baseline: Result;
  readonly cloud: Cloud | undefined;
}) {
  const { words, n } = useWords();
  const line = (from: Result, name: string, label: string, colour: string, dashed = false): Line => {
    // Bands are of the plan that is shown; an older one’s are never drawn behind it.
    const bands = from === result ? bandsOf(cloud, name) : undefined;
    return { name: label, colour, dashed, values: path(from, name), ...(bands === undefined ? {} : { bands }) };
  };
  const plants = [
    line(baseline, 'plant_jobs', `${words.plantJobs}: ${words.baseline}`, COLOURS.sky, true),
    line(result, 'plant_jobs', `${words.plantJobs}: ${words.scenario}`, COLOURS.blue),
  ];
  const others = [
    line(baseline, 'other_jobs', `${words.otherJobs}: ${words.baseline}`, COLOURS.grey, true),
    line(result, 'other_jobs', `${words.otherJobs}: ${words.scenario}`, COLOURS.green),
  ];
  const behind = [
    line(result, 'lost_total', words.lost, COLOURS.orange),
    line(result, 'left_behind_total', words.behind, COLOURS.red),
  ];
  const unemployed = [
    line(baseline, 'unemployment_rate', words.baseline, COLOURS.grey, true),
    line(result, 'unemployment_rate', words.scenario, COLOURS.red),
  ];
  const air = [
    yearlyMillions(line(baseline, 'co2', words.baseline, COLOURS.grey, true)),
    yearlyMillions(line(result, 'co2', words.scenario, COLOURS.blue)),
  ];
  const twin = (lines: readonly Line[], show: (value: number) => string) => yearly(result.start, lines, show);
  const start = result.start;
  return (
    <>
      <Figure
        title={words.jobsTitle}
        text={words.jobsText}
        picture={
          <>
            <Svg draw={(width) => overTime(start, plants, { label: '', width })} label={words.plantJobs} />
            <Svg draw={(width) => overTime(start, others, { label: '', zero: false, width })} label={words.otherJobs} />
          </>
        }
        twin={twin([...plants, ...others], n.people)}
        tools={<Ask variable="all_jobs" month={result.months} />}
      />
      <Figure
        title={words.behindTitle}
        text={words.behindText}
        picture={<Svg draw={(width) => overTime(start, behind, { label: '', width })} label={words.behindTitle} />}
        twin={twin(behind, n.people)}
        tools={<Ask variable="left_behind_total" month={result.months} />}
      />
      <Figure
        title={words.unemploymentTitle}
        text={words.unemploymentText}
        picture={
          <Svg
            draw={(width) => overTime(start, unemployed, { label: '%', percent: true, width })}
            label={words.unemploymentTitle}
          />
        }
        twin={twin(unemployed, n.share)}
        tools={<Ask variable="unemployment_rate" month={result.months} />}
      />
      <Figure
        title={words.airTitle}
        text={words.airText}
        picture={<Svg draw={(width) => overTime(start, air, { label: 'Mt', width })} label={words.airTitle} />}
        twin={twin(air, n.figure)}
        tools={<Ask variable="co2" month={result.months} />}
      />
    </>
  );
});

/** Tonnes a month as million tonnes a year. */
function yearlyMillions(line: Line): Line {
  const scaled = (values: ArrayLike<number>) => Float64Array.from(values, (tonnes) => (tonnes * 12) / 1e6);
  const { bands } = line;
  return {
    ...line,
    values: scaled(line.values),
    ...(bands === undefined
      ? {}
      : {
          bands: {
            low90: scaled(bands.low90),
            low50: scaled(bands.low50),
            high50: scaled(bands.high50),
            high90: scaled(bands.high90),
          },
        }),
  };
}

/** One row a year. */
export function yearly(start: string, lines: readonly Line[], show: (value: number) => string): Twin {
  const first = monthNumber(start);
  const rows: string[][] = [];
  for (let month = 0; month < lines[0].values.length; month += 12) {
    rows.push([monthText(first + month), ...lines.map((line) => show(line.values[month]))]);
  }
  return { header: ['', ...lines.map((line) => line.name)], rows };
}

/** A series at the end of a run by label, for pictures by place or group. */
export function endOf(result: Result, name: string): Float64Array {
  return at(result, name, result.months);
}
