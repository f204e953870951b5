import type { Lever } from '../schema.ts';

/** Who can pay for a lever, in the order of the model’s dimension `payer`. */
export const PAYERS = ['plants', 'city', 'province', 'centre', 'fund'] as const;
export type Payer = (typeof PAYERS)[number];

/** What a lever is pulled on: a setting of the same name lists ids of the pack, or is true for suppliers. */
export type Reach =
  | 'plants'
  | 'suppliers'
  | 'furnaces'
  | 'mines'
  | 'branch'
  | 'market'
  // Coal fires
  | 'seams'
  // Rare metals
  | 'deposits'
  // Memory and heritage
  | 'sites'
  // Storage and power
  | 'projects'
  | 'power_plants';

/** A number that a lever is set to, beside its months. */
export interface NumberSetting {
  readonly name: string;
  readonly unit: string;
  /** Bounds that a search may move within; the schema may accept more. */
  readonly low: number;
  readonly high: number;
  /** What a planner would try first. */
  readonly usual: number;
  readonly whole?: true;
  readonly doc: string;
}

/** A part of what a lever costs: a price of the pack for each unit, or an amount that a setting itself names. */
export interface UnitCost {
  /** Quantity of the pack that holds the price; left out where a setting is the price. */
  readonly quantity?: string;
  readonly setting?: string;
  /** What is paid for: `person`, `person*month`, `job`. */
  readonly per: string;
  readonly doc: string;
}

/** What is known about the effect, with the range that the ensemble draws from. */
export interface Evidence {
  readonly finding: string;
  readonly source: string;
  /** Quantity of the pack that carries the effect and its range; left out where the rule itself is the effect. */
  readonly quantity?: string;
}

/** What a planner and a search need to know about a lever. */
export interface LeverEntry {
  readonly lever: Lever['do'];
  readonly doc: string;
  /** What must be named. Of furnaces, mines, plants, suppliers one is enough; branch and market are needed both. */
  readonly reach: readonly Reach[];
  readonly numbers: readonly NumberSetting[];
  readonly cost: readonly UnitCost[];
  /** Label in the model’s dimension `measure`, whose money the run records as `measure_paid`; none where it costs none. */
  readonly measure?: string;
  /** Who pays where the lever says nothing. */
  readonly payer?: Payer;
  /** Who else could. */
  readonly payers: readonly Payer[];
  /** Levers without which this one does nothing. */
  readonly needs: readonly Lever['do'][];
  /** Levers that undo this one when pulled on the same thing at the same time. */
  readonly conflicts: readonly Lever['do'][];
  readonly evidence: readonly Evidence[];
  /** Needs the consent of people: a scenario must name it; neither the page nor a search may presume it. */
  readonly consent?: true;
}
