/**
 * Keeps what was last made of some objects: where all of them are the very same again, it is given again. The futures
 * of an ensemble share the tables that are not drawn, and what is worked out from those alone is worked out once.
 */
export function remember<T>(make: () => T, keys: readonly object[], place: Remembered<T>): T {
  if (
    place.keys?.length === keys.length &&
    keys.every((key, i) => place.keys?.[i] === key) &&
    place.made !== undefined
  ) {
    return place.made.value;
  }
  const value = make();
  place.keys = keys;
  place.made = { value };
  return value;
}

export interface Remembered<T> {
  keys?: readonly object[];
  made?: { readonly value: T };
}
