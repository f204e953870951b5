/**
 * A fault that a user can mend: what, where, what was expected, what to do.
 *
 * Everything that reads something of a user's gathers all its faults and reports them together.
 */
export interface Fault {
  /** File, equation, or option where it stands. */
  readonly where: string;
  /** Line and column in that file or text, from 1, where known. */
  readonly line?: number;
  readonly column?: number | string;
  /** One sentence, lower case, no full stop: what was found. */
  readonly found: string;
  readonly expected: string;
  /** How to mend it. */
  readonly mend?: string;
}

export function formatFault(fault: Fault): string {
  const place = [fault.where, fault.line, fault.column].filter((part) => part !== undefined).join(':');
  const mend = fault.mend === undefined ? '' : `; ${fault.mend}`;
  return `${place}: ${fault.found}; expected ${fault.expected}${mend}`;
}

/** Thrown with every fault of one input. */
export class Faults extends Error {
  readonly faults: readonly Fault[];
  constructor(subject: string, faults: readonly Fault[]) {
    super(
      `${subject}: ${faults.length === 1 ? '1 fault' : `${faults.length} faults`}\n${faults.map(formatFault).join('\n')}`,
    );
    this.name = 'Faults';
    this.faults = faults;
  }
}
