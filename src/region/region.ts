import type { Vocabulary } from './quantity.ts';

export { type Checked, checkRegion, readRegion } from './check.ts';
export type { Completeness } from './complete.ts';
export { figure, figureArray, labelsOf, lowHigh, quantityOf, referenceIndex, withOthers } from './lookup.ts';
export { readProfileFile } from './profile.ts';
export { withValues } from './with-values.ts';

export type Basis = 'observed' | 'derived' | 'proxy' | 'assumption';
export type Names = { readonly en: string } & Readonly<Record<string, string>>;

/** A member of a dimension. */
export interface Label {
  readonly id: string;
  readonly names: Names;
  /** Its other columns: kind, status, ids of other dimensions. */
  readonly text: Readonly<Record<string, string>>;
  /** Its place in the table, from 0: the order to show labels in. Calculations keep to the order of ids. */
  readonly shown: number;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly address: string;
  /** When it was read, ISO date. */
  readonly read: string;
  readonly grade: string;
  readonly licence: string;
}

export interface Claim {
  readonly id: string;
  readonly text: Names;
  readonly verdict: 'confirmed' | 'refuted' | 'conflated' | 'no source found';
  readonly evidence: Names;
  readonly sources: readonly string[];
  readonly grade: string;
}

/** A number with its provenance. */
export interface Figure {
  readonly quantity: string;
  /** Column to label. */
  readonly labels: Readonly<Record<string, string>>;
  /** In the quantity's own unit; a date in months since year 0. */
  readonly value: number;
  /** Range in the same unit; absent only from observed numbers. */
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  /** A year, or two joined by a hyphen. */
  readonly year: string;
  readonly basis: Basis;
  readonly source: string;
  readonly formula?: string;
  readonly note?: string;
  readonly written: { readonly value: string; readonly unit: string };
  readonly file: string;
  readonly line: number;
}

/** One outline or point, in WGS84: longitude first. */
export interface Feature {
  readonly type: 'Feature';
  readonly properties: { readonly id: string };
  readonly geometry: { readonly type: GeometryType; readonly coordinates: readonly unknown[] };
}

export type GeometryType = 'Point' | 'MultiPoint' | 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon';

/** Where the labels of a dimension are. A label may have several features, a seat and an outline, or none. */
export interface Geometry {
  readonly dimension: string;
  readonly source: string;
  readonly collection: { readonly type: 'FeatureCollection'; readonly features: readonly Feature[] };
}

/** A quantity step by step through a year. */
export interface Profile {
  readonly quantity: string;
  /** In the quantity's own unit, one a step. */
  readonly values: Float64Array;
  readonly minutes: number;
  readonly unit: string;
  readonly year: string;
  readonly basis: Basis;
  readonly source: string;
  readonly file: string;
}

/** A pack, read and checked. */
export interface Region {
  readonly id: string;
  readonly title: string;
  readonly names: Names;
  readonly currency: string;
  readonly priceYear: number;
  /** First month, `YYYY-MM`. */
  readonly start: string;
  /** By dimension; in the order of calculation: the model's for closed dimensions, by id for the others. */
  readonly labels: ReadonlyMap<string, readonly Label[]>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly claims: readonly Claim[];
  /** By quantity; in the order of their labels and years, whatever the order of rows. */
  readonly figures: ReadonlyMap<string, readonly Figure[]>;
  /** By quantity. */
  readonly profiles: ReadonlyMap<string, Profile>;
  /** By resource name. */
  readonly geometry: ReadonlyMap<string, Geometry>;
  readonly vocabulary: Vocabulary;
  /** SHA-256 of the content: the same whatever the order of rows and columns. */
  readonly hash: string;
}
