/** A change with its sign; one that shows as nothing has none. */
export function signedText(value: number, show: (value: number) => string): string {
  const text = show(Math.abs(value));
  return text === show(0) ? text : `${value > 0 ? '+' : '−'}${text}`;
}
