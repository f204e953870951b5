import { cart } from '../../ensemble/analysis/cart/cart.ts';
import type { Futures } from '../../ensemble/analysis/prim/box.ts';
import { chosen, prim } from '../../ensemble/analysis/prim/prim.ts';
import { leafChance, quasiP } from '../../ensemble/analysis/prim/quasi-p.ts';
import { regional } from '../../ensemble/analysis/prim/regional.ts';
import { Faults } from '../../kernel/errors.ts';
import { boxExhibit, tradeOffExhibit, treeExhibit } from '../../report/ensemble/boxes.ts';
import type { Exhibit } from '../../report/ensemble/exhibit.ts';
import type { InputLabel } from '../../report/ensemble/labels.ts';
import type { Language } from '../../report/format.ts';
import type { Ensemble } from '../../store/ensemble/read.ts';
import { inputLabels } from './given.ts';

export interface BoxOptions {
  /** Place of a box on the way, in place of the one that Landfall chooses. */
  readonly box?: number;
  readonly peel: number;
  readonly mass: number;
}

/** As EMA Workbench and the published examples have it. */
export const BOX_DEFAULTS: BoxOptions = { peel: 0.05, mass: 0.05 };

/**
 * In which futures something is so: boxes and a tree, as a function of the language.
 * @param cases 1 for each future of the ensemble in which it is so
 * @param what it, in words
 * @throws Faults where there is no such box
 */
export function boxedExhibits(
  ensemble: Ensemble,
  plan: string,
  cases: Uint8Array,
  what: (language: Language) => string,
  options: BoxOptions,
): (language: Language) => Exhibit[] {
  const all = inputLabels(ensemble, plan);
  const labels = telling(ensemble, all, cases);
  const futures: Futures = { inputs: labels.map(({ name }) => ensemble.input(name)), cases };
  const boxes = prim(futures, { peel: options.peel, paste: options.peel, massMin: options.mass });
  if (options.box !== undefined && options.box >= boxes.length) {
    throw new Faults('discover', [
      { where: '--box', found: String(options.box), expected: `0 to ${boxes.length - 1}: the boxes found` },
    ]);
  }
  const box = options.box === undefined ? chosen(futures, boxes) : boxes[options.box];
  const leaves = cart(futures, { massMin: options.mass, depth: 4, gain: 0.002 }).map((leaf) => {
    return { box: leaf, chance: leafChance(futures, leaf) };
  });
  const found = { box, quasiP: quasiP(futures, box), base: boxes[0].density, inputs: futures.inputs };
  return (language) => [
    boxExhibit(labels, what(language), found, language),
    tradeOffExhibit(labels, all.length, boxes, box, language),
    treeExhibit(labels, leaves, language),
  ];
}

/** The inputs that tell the cases from the other futures at all; the others would only give noise to take hold of. */
function telling(ensemble: Ensemble, labels: readonly InputLabel[], cases: Uint8Array): InputLabel[] {
  const apart = regional({ inputs: labels.map(({ name }) => ensemble.input(name)), cases });
  return labels.filter((_, i) => apart[i].distance > apart[i].byChance);
}
