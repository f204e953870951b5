import { useCallback, useRef, useState } from 'react';
import { type Line, MARGINS, overTime } from '../../report/figures/over-time.ts';
import { monthName } from '../../report/format.ts';
import { monthNumber, monthText } from '../../scenario/month.ts';
import type { ScenarioText } from '../../scenario/schema.ts';
import { useStore, useWords } from './context.ts';
import { Mark } from './Mark.tsx';
import { Svg } from './Svg.tsx';

/** A line of the page: which series it is, where it is of the run that is shown. */
export interface AskedLine extends Line {
  readonly variable?: string;
  /** The plan that it is of, where that is not the one that is shown. */
  readonly plan?: () => ScenarioText | undefined;
}

/** The series that some lines are of, each once. */
export function seriesOf(lines: readonly AskedLine[]): readonly string[] {
  return [...new Set(lines.flatMap(({ variable }) => variable ?? []))];
}

/**
 * Lines over time with a reading of one month under them: the pointer or the arrow keys move it, and each of its numbers opens
 * its explanation.
 */
export function TimeFigure({
  start,
  lines,
  label,
  show,
  percent = false,
  zero = true,
  unit = '',
  tick,
}: {
  readonly start: string;
  readonly lines: readonly AskedLine[];
  readonly label: string;
  readonly show: (value: number) => string;
  readonly percent?: boolean;
  readonly zero?: boolean;
  readonly unit?: string;
  /** Numbers of the axis; as whole ones where left out. */
  readonly tick?: (value: number) => string;
}) {
  const { words, n, language } = useWords();
  const store = useStore();
  // Reading another month draws nothing anew.
  const draw = useCallback(
    (width: number) =>
      overTime(start, lines, { label: unit, percent, zero, width, height: 220, legend: false, tick: tick ?? n.axis }),
    [start, lines, unit, percent, zero, tick, n],
  );
  const last = lines[0].values.length - 1;
  const [pinned, setPinned] = useState<number>();
  const [over, setOver] = useState<number>();
  const frame = useRef<HTMLDivElement>(null);
  const month = Math.min(last, over ?? pinned ?? last);
  const monthAt = (x: number): number => {
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined) return last;
    const share = (x - box.left - MARGINS.left) / Math.max(1, box.width - MARGINS.left - MARGINS.right);
    return Math.round(Math.min(1, Math.max(0, share)) * last);
  };
  const step = (by: number) => setPinned(Math.min(last, Math.max(0, (pinned ?? last) + by)));
  const name = monthName(monthText(monthNumber(start) + month), language);
  const share = month / last;
  const said = lines.map((line) => `${line.name} ${show(line.values[month])}`).join(', ');
  return (
    <div className="time">
      <div
        ref={frame}
        className="plot"
        role="slider"
        tabIndex={0}
        aria-label={`${label}: ${words.readMonth}`}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={month}
        aria-valuetext={`${name}: ${said}`}
        onPointerMove={(event) => event.pointerType !== 'touch' && setOver(monthAt(event.clientX))}
        onPointerLeave={() => setOver(undefined)}
        onClick={(event) => setPinned(monthAt(event.clientX))}
        onKeyDown={(event) => {
          const by = { ArrowLeft: -1, ArrowRight: 1, PageDown: -12, PageUp: 12, Home: -last, End: last }[event.key];
          if (by === undefined) return;
          event.preventDefault();
          step(by);
        }}
      >
        <Svg draw={draw} label={label} />
        <i
          className="when"
          style={{ left: `calc(${MARGINS.left}px + (100% - ${MARGINS.left + MARGINS.right}px) * ${share})` }}
        />
      </div>
      <p className="reading">
        <span className="month">{name}</span>
        {lines.map((line) => (
          <Read
            key={line.name}
            line={line}
            month={month}
            show={show}
            ask={
              line.variable === undefined
                ? undefined
                : () => store.why({ variable: line.variable ?? '', element: 0 }, month, line.plan?.())
            }
          />
        ))}
      </p>
    </div>
  );
}

function Read({
  line,
  month,
  show,
  ask,
}: {
  readonly line: AskedLine;
  readonly month: number;
  readonly show: (value: number) => string;
  readonly ask: (() => void) | undefined;
}) {
  const { words } = useWords();
  const { name, colour, dashed, values, bands, variable } = line;
  const inside = (
    <>
      <i className={dashed === true ? 'key dashed' : 'key'} style={{ borderColor: colour }} /> {name}{' '}
      <span className="asked">
        <strong>{show(values[month])}</strong>
        <Mark of={variable === undefined ? [] : [variable]} />
      </span>
      {bands === undefined ? null : (
        <span className="soft">
          {' '}
          ({show(bands.low90[month])} – {show(bands.high90[month])})
        </span>
      )}
    </>
  );
  return ask === undefined ? (
    <span>{inside}</span>
  ) : (
    <button type="button" onClick={ask} title={words.why}>
      {inside}
    </button>
  );
}
