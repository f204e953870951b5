/**
 * The order of ids in calculations: runs of digits by their number, all else by character, so that `wait_2` stands
 * before `wait_10`. It does not depend on the language of the machine.
 */
export function byId(a: string, b: string): number {
  const left = a.split(DIGITS);
  const right = b.split(DIGITS);
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    // Parts take turns: text at even places, digits at odd ones.
    const difference = i % 2 === 1 ? Number(left[i]) - Number(right[i]) : byText(left[i], right[i]);
    if (difference !== 0) return difference;
  }
  return left.length - right.length || byText(a, b);
}

const DIGITS = /(\d+)/;

export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of years as figures write them: by the last year, then the later start (`2023` after `2019-2023`). */
export function byYear(a: string, b: string): number {
  return byText(a.slice(-4), b.slice(-4)) || byText(a.slice(0, 4), b.slice(0, 4));
}
