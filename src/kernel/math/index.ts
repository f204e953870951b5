import { exp as expOver } from './exp.ts';
import { ln as lnOver, log10 as log10Over } from './ln.ts';
import { normalQuantile as normalOver } from './normal.ts';
import { pow as powOver } from './pow.ts';
import { scalar } from './scalar.ts';
import * as trigonometry from './trigonometry.ts';

export type { Ops } from './ops.ts';

/** Every function over any carrier of the operations. */
export const programs = {
  exp: expOver,
  ln: lnOver,
  log10: log10Over,
  pow: powOver,
  sin: trigonometry.sin,
  cos: trigonometry.cos,
  tan: trigonometry.tan,
  arcsin: trigonometry.arcsin,
  arccos: trigonometry.arccos,
  arctan: trigonometry.arctan,
  normalQuantile: normalOver,
};

export const exp = (x: number): number => expOver(scalar, x);
export const ln = (x: number): number => lnOver(scalar, x);
export const log10 = (x: number): number => log10Over(scalar, x);
export const pow = (x: number, y: number): number => powOver(scalar, x, y);
export const sin = (x: number): number => trigonometry.sin(scalar, x);
export const cos = (x: number): number => trigonometry.cos(scalar, x);
export const tan = (x: number): number => trigonometry.tan(scalar, x);
export const arcsin = (x: number): number => trigonometry.arcsin(scalar, x);
export const arccos = (x: number): number => trigonometry.arccos(scalar, x);
export const arctan = (x: number): number => trigonometry.arctan(scalar, x);
export const normalQuantile = (p: number): number => normalOver(scalar, p);
