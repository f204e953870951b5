import { memo, type ReactNode } from 'react';
import { at, path, type Result } from '../../ensemble/result.ts';
import { bars } from '../../report/figures/bars.ts';
import { COLOURS } from '../../report/figures/draw.ts';
import { type Line, overTime } from '../../report/figures/over-time.ts';
import { whereaboutsBars } from '../../report/figures/whereabouts.ts';
import { wordsOf } from '../../report/format.ts';
import { whereabouts } from '../../report/headline.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import { usePage, useStore, useWords } from '../ui/context.ts';
import { Figure, type Twin } from '../ui/Figure.tsx';
import { Svg } from '../ui/Svg.tsx';
import { TownMap } from './TownMap.tsx';

/** The first screen: where the paychecks went, where people live, and the paths over time. */
export function Town() {
  const { shown, baseline, history, opened } = usePage();
  if (shown === undefined || baseline === undefined || opened === undefined) return null;
  const { result } = shown.ran;
  return (
    <div className={history?.now === shown.scenario ? 'figures' : 'figures stale'}>
      <Where result={result} />
      <TownMap result={result} region={opened.region} />
      <OverTime result={result} baseline={baseline.result} />
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

const OverTime = memo(function OverTime({ result, baseline }: { readonly result: Result; readonly baseline: Result }) {
  const { words, n } = useWords();
  const line = (from: Result, name: string, label: string, colour: string, dashed = false): Line => ({
    name: label,
    colour,
    dashed,
    values: path(from, name),
  });
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
  const carbon = (from: Result) => path(from, 'co2').map((tonnes) => (tonnes * 12) / 1e6);
  const air: Line[] = [
    { name: words.baseline, colour: COLOURS.grey, dashed: true, values: carbon(baseline) },
    { name: words.scenario, colour: COLOURS.blue, values: carbon(result) },
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
