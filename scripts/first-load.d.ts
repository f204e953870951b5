/** Bytes of the first load, each file compressed by brotli. */
export const FIRST_LOAD: number;

/** @param web the folder of the built page */
export function firstLoad(web: URL): { file: string; bytes: number }[];
