/**
 * What a report says, apart from how it is shown: the same document becomes a page, a sheet of paper or a workbook, so that they
 * cannot say different things.
 */
export interface ReportDocument {
  /** Stands over the title. */
  readonly kicker: string;
  readonly title: string;
  readonly description: string;
  /** Warnings that belong to every number in it: claims without a source that were taken as true. */
  readonly badges: readonly string[];
  readonly sections: readonly Section[];
  /** What was run, for whoever wants to run it again. */
  readonly colophon: string;
}

export interface Section {
  /** Names files and sheets: letters, digits, hyphens. */
  readonly id: string;
  readonly title: string;
  /** One sentence, or a few, that say what is shown. */
  readonly text?: string;
  /** Stands out: the sentence that the report begins with. */
  readonly lead?: string;
  readonly figures?: readonly Drawing[];
  readonly tables: readonly DataTable[];
}

/** A picture as SVG text, and what it says to who cannot see it. */
export interface Drawing {
  readonly svg: string;
  readonly says: string;
}

export interface DataTable {
  /** Names its file and sheet. */
  readonly id: string;
  readonly title?: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Folded away until asked for: the twin of a picture, long lists. */
  readonly folded?: boolean;
  /** Printed on paper although it is folded on a screen: nobody can open it there. */
  readonly onPaper?: boolean;
}

/** A text; a number and how it is shown; nothing; or a question that the model cannot answer. */
export type Cell = string | Amount | Unknown | undefined;

export interface Amount {
  readonly value: number;
  readonly as: Form;
}

export type Form = 'people' | 'share' | 'money' | 'figure';

/** A field that a form asks for and the model has no answer to: said, never filled. */
export interface Unknown {
  readonly unknown: string;
}

export const people = (value: number): Amount => ({ value, as: 'people' });
export const share = (value: number): Amount => ({ value, as: 'share' });
export const money = (value: number): Amount => ({ value, as: 'money' });
export const amount = (value: number): Amount => ({ value, as: 'figure' });
export const unknown = (why: string): Unknown => ({ unknown: why });

export function isAmount(cell: Cell): cell is Amount {
  return typeof cell === 'object' && 'value' in cell;
}

export function isUnknown(cell: Cell): cell is Unknown {
  return typeof cell === 'object' && 'unknown' in cell;
}
