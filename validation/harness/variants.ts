import { type Region, withValues } from '../../src/region/region.ts';

/** A structural choice of the model, taken the other way. */
export interface Variant {
  readonly name: string;
  /** Quantities of the pack, and the number that all their figures are set to. */
  readonly set: Readonly<Record<string, number>>;
}

/** The choices that the facts speak to. */
export const variants: readonly Variant[] = [
  { name: 'Cobb-Douglas matching', set: { matching_form: 1 } },
  { name: 'chances do not fall with time', set: { spell_effect: 1 } },
  {
    name: 'no pay loss as a state',
    set: { pay_loss_at_hire: 0, pay_loss_per_unemployment: 0, pay_loss_per_month: 0 },
  },
  { name: 'nobody gives up', set: { withdrawal_rate: 0, early_exit_rate: 0 } },
  { name: 'nobody who gave up comes back', set: { withdrawn_chance: 0 } },
  { name: 'arrivals do not answer', set: { arrival_response: 0 } },
  { name: 'quits do not answer', set: { quit_response: 0 } },
  { name: 'newcomers go elsewhere', set: { newcomers_stay: 0 } },
];

/** A region under a variant. */
export function under(region: Region, { name, set }: Variant): Region {
  return withValues(
    region,
    Object.entries(set).flatMap(([quantity, value]) =>
      (region.figures.get(quantity) ?? []).map(({ labels }) => ({ quantity, labels, value, why: name })),
    ),
  );
}
