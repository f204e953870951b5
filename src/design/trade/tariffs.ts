import { pow } from '../../kernel/math/index.ts';

/**
 * Share of a quantity that buyers abroad no longer buy.
 * @param tariff added, as a share of the price @param through share of it that reaches the buyers’ price
 */
export function buyingLost(tariff: number, through: number, elasticity: number): number {
  return 1 - pow(1 + through * tariff, -elasticity);
}

/** Coefficients of a gravity equation that a ratio of two flows needs. */
export interface GravityTerms {
  /** Of the partner’s GDP and of its GDP a head, mean of exporter and importer. */
  readonly size: number;
  readonly wealth: number;
  readonly distance: number;
  readonly border: number;
}

/** Santos Silva and Tenreyro 2006, table 3, PPML over all pairs; means of the exporter’s and the importer’s coefficient. */
export const LOG_OF_GRAVITY: GravityTerms = {
  size: (0.7324807613 + 0.7410780448) / 2,
  wealth: (0.1567117053 + 0.1350184783) / 2,
  distance: -0.7838005706,
  border: 0.1929108184,
};

export interface Partner {
  /** Any unit, the same for both. */
  readonly income: number;
  readonly incomeAHead: number;
  readonly distance: number;
  /** 1 where it shares a land border. */
  readonly border: number;
}

/** What a country would trade with a partner, for each unit that it trades with another, if both were ordinary partners. */
export function gravityRatio(partner: Partner, other: Partner, terms: GravityTerms = LOG_OF_GRAVITY): number {
  return (
    pow(partner.income / other.income, terms.size) *
    pow(partner.incomeAHead / other.incomeAHead, terms.wealth) *
    pow(partner.distance / other.distance, terms.distance) *
    pow(Math.E, terms.border * (partner.border - other.border))
  );
}
