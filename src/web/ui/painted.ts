import { lazy } from 'react';

let say = (): void => undefined;

/** When the first picture is painted. */
export const painted = new Promise<void>((done) => {
  say = done;
});

/** To be called when the first picture is in the page: it is painted with the next frame. */
export function standsNow(): void {
  requestAnimationFrame(() =>
    setTimeout(() => {
      performance.mark('first-picture');
      say();
    }),
  );
}

/** What is not on the first picture and is fetched after it: until then it would only hold it up. */
export const afterFirst: typeof lazy = (load) =>
  lazy(async () => {
    await painted;
    return load();
  });
