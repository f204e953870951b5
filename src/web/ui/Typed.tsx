import { useState } from 'react';

/** A number to type: what is on its way to being one stays as it is typed, what is within the bounds moves the lever. */
export function Typed({
  label,
  value,
  low,
  high,
  step,
  empty,
  move,
  settle,
}: {
  readonly label: string;
  /** None: shown as nothing, with a word for it. */
  readonly value: number | undefined;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly empty: string;
  readonly move: (value: number | undefined) => void;
  readonly settle: () => void;
}) {
  const [draft, setDraft] = useState<string>();
  return (
    <input
      type="number"
      aria-label={label}
      min={low}
      max={high}
      step={step}
      value={draft ?? value ?? ''}
      placeholder={empty}
      onChange={(event) => {
        const text = event.target.value;
        setDraft(text);
        if (text === '') move(undefined);
        else if (Number(text) >= low && Number(text) <= high) move(Number(text));
      }}
      onBlur={() => {
        setDraft(undefined);
        settle();
      }}
    />
  );
}
