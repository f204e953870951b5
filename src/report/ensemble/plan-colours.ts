import { COLOURS } from '../figures/draw.ts';

/** Colours of plans, in their order; with more plans they begin anew. */
export const PLAN_COLOURS = [
  COLOURS.red,
  COLOURS.blue,
  COLOURS.green,
  COLOURS.purple,
  COLOURS.orange,
  COLOURS.grey,
] as const;
