import { Faults } from '../../kernel/errors.ts';
import { styled, type Terminal, table } from '../terminal.ts';
import { inspectRegion } from '../town.ts';

/** `landfall check`: every fault of a pack, and its completeness. */
export async function check(name: string, terminal: Terminal): Promise<void> {
  const { faults, region, completeness } = await inspectRegion(name);
  terminal.out(
    `${table(
      ['subject', 'observed', 'derived', 'proxy', 'assumption', 'not given'],
      completeness.map((row) => [
        row.subject,
        String(row.observed),
        String(row.derived),
        String(row.proxy),
        String(row.assumption),
        String(row.missing),
      ]),
    )}\n`,
  );
  if (faults.length > 0) throw new Faults(name, faults);
  terminal.out(`\n${styled(terminal, 'green', 'no faults')}  ${region?.id ?? name}  ${region?.hash ?? ''}\n`);
}
