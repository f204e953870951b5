import { indirectJobs } from '../../design/input-output/indirect.ts';
import { scalar } from '../../design/input-output/place.ts';
import { Faults } from '../../kernel/errors.ts';
import type { Region } from '../../region/region.ts';
import { styled, type Terminal, table } from '../terminal.ts';
import { inspectRegion } from '../town.ts';

/** `landfall check`: every fault of a pack, its completeness, and how its input-output accounts come about. */
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
  if (region !== undefined) terminal.out(`\n${accountSteps(region)}\n`);
  terminal.out(`\n${styled(terminal, 'green', 'no faults')}  ${region?.id ?? name}  ${region?.hash ?? ''}\n`);
}

/** The steps from the published tables to the town's accounts, at the central values, with what each leaves over. */
function accountSteps(region: Region): string {
  const { steps } = indirectJobs(region, scalar(region, 'flq_delta'));
  const left = (after: number | undefined, rounds: number | undefined) => [
    ...(after === undefined ? [] : [`off by ${after.toExponential(1)} of the largest output`]),
    ...(rounds === undefined ? [] : [`${rounds} rounds`]),
  ];
  const lines = steps.map(
    ({ name, note, after, iterations }) => `  ${name}: ${[note, ...left(after, iterations)].join('; ')}`,
  );
  return ['accounts of the town, from the published tables', ...lines].join('\n');
}
