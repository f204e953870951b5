/** What each lever that costs money costs in a month, and who receives it: an expression of the model. */
interface MeasureCost {
  readonly cost: string;
  /**
   * Who receives the money: `people` of the town, `firms` that do the work, `kept` for pay of people kept on the payroll,
   * which is part of the plants’ pay and not counted again, `leavers` for what leaves with those who leave.
   */
  readonly to: 'people' | 'firms' | 'kept' | 'leavers' | 'both';
}

/** In the order of the dimension `measure`. */
export const measureCosts: Readonly<Record<string, MeasureCost>> = {
  no_layoffs: { cost: 'retained_pay', to: 'kept' },
  early_retirement: { cost: 'SUM(early_allowances)', to: 'people' },
  severance: { cost: 'severance_extra', to: 'people' },
  reemployment_centre: { cost: 'SUM(centre_allowances)', to: 'people' },
  wage_insurance: { cost: 'SUM(wage_insurance_paid)', to: 'people' },
  retraining: { cost: 'training_spending', to: 'firms' },
  public_works: { cost: 'works_wages + works_other_cost', to: 'both' },
  relocation: { cost: 'relocation_grants', to: 'leavers' },
  sme_support: { cost: 'SUM(sme_grants)', to: 'firms' },
  // Storage and power
  build_storage: { cost: 'storage_public_cost', to: 'firms' },
  // Air
  clean_stacks: { cost: 'clean_up_cost', to: 'firms' },
  // Coal fires
  fight_fires: { cost: 'SUM(fire_fighting_cost)', to: 'firms' },
  watch_fires: { cost: 'SUM(watching_cost)', to: 'firms' },
  // Rare metals
  open_deposit: { cost: 'SUM(investment_spent)', to: 'firms' },
  // The border
  // People on the move
  homecoming: { cost: 'homecoming_paid', to: 'people' },
  // Exporting the mill
  // Livelihoods on a platform
  platform_training: { cost: 'platform_training_spending', to: 'firms' },
  // Memory and heritage
  recording: { cost: 'recording_cost', to: 'firms' },
  restoration: { cost: 'restoration_cost', to: 'firms' },
  culture_park: { cost: 'park_cost', to: 'firms' },
};

export const MEASURES: readonly string[] = Object.keys(measureCosts);

/** Cost of the levers whose money goes to one kind of receiver. */
export function costsTo(receiver: MeasureCost['to']): string {
  return Object.values(measureCosts)
    .filter(({ to }) => to === receiver)
    .map(({ cost }) => cost)
    .join(' + ');
}
