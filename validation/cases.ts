import { benxi2010 } from './benxi-2010/case.ts';
import { earnings } from './earnings/case.ts';
import type { ValidationCase } from './harness/case.ts';
import { longbridge } from './longbridge/case.ts';
import { monValley } from './mon-valley/case.ts';
import { ruhr } from './ruhr/case.ts';

/** Every place and time that the model must face, in the order of the page. */
export const cases: readonly ValidationCase[] = [longbridge, earnings, monValley, ruhr, benxi2010];
