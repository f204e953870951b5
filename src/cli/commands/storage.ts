import {
  compareStorage,
  type Option,
  type Range,
  type Reason,
  type StorageReport,
} from '../../design/storage/compare.ts';
import { styled, type Terminal, table } from '../terminal.ts';
import { openRegion } from '../town.ts';

/** `landfall storage`: the region’s shafts as stores, beside water and lithium; the answer on the first line. */
export async function storage(regionName: string, terminal: Terminal): Promise<void> {
  const report = compareStorage(await openRegion(regionName));
  terminal.out(`${styled(terminal, 'bold', answer(report))}\n\n`);
  terminal.out(
    table(
      ['shaft', 'MWh', 'low', 'high', 'weight t', 'rope/weight', 'against it'],
      report.shafts.map((shaft) => [
        shaft.names.en,
        short(shaft.energy.middle),
        short(shaft.energy.low),
        short(shaft.energy.high),
        short(shaft.mass),
        shaft.rope === undefined ? 'none holds' : shaft.rope.toFixed(2),
        shaft.against.map((reason) => tell(reason, report.currency)).join('; ') || 'nothing found',
      ]),
    ),
  );
  terminal.out('\n');
  const money = (range: Range, scale: number) =>
    `${short(range.middle / scale)} (${short(range.low / scale)} to ${short(range.high / scale)})`;
  terminal.out(
    table(
      [
        `at ${report.hours} hours`,
        `${report.currency}/kWh held`,
        `${report.currency}/MWh given`,
        'its revenue carries',
        'net present value/kWh',
      ],
      report.options.map((option) => [
        NAMES[option.kind],
        money(option.investment, 1000),
        money(option.levelised, 1),
        money(option.carried, 1000),
        money(option.npv, 1000),
      ]),
    ),
  );
  terminal.out(
    `\n${styled(terminal, 'dim', 'Ranges join the cheap, or the dear, end of every assumption. Revenue: a year of prices all known beforehand, which no operator knows.')}\n`,
  );
  const assumed = report.figures.filter((figure) => figure.basis === 'assumption').length;
  terminal.out(
    `${styled(terminal, 'dim', `${report.figures.length} figures of the pack, ${assumed} of them assumptions. Jobs of building and running gravity storage: no source found.`)}\n`,
  );
}

const NAMES: Record<Option['kind'], string> = {
  gravity: 'gravity in shafts',
  water: 'pumped hydro of the region',
  battery: 'lithium batteries',
};

function answer({ shafts, options, currency, hours }: StorageReport): string {
  const of = (kind: Option['kind']) => options.find((option) => option.kind === kind);
  const gravity = of('gravity');
  const usable = shafts.filter((shaft) => shaft.against.length === 0);
  const rivals = [of('water'), of('battery')].flatMap((option) =>
    option === undefined ? [] : [`${NAMES[option.kind]} ${short(option.levelised.middle)}`],
  );
  const cost =
    gravity === undefined
      ? ''
      : `${short(gravity.levelised.middle)} ${currency} a MWh given, against ${rivals.join(' and ')}`;
  if (shafts.length === 0) return `No shaft of known depth: nothing to hang a weight in. Gravity would cost ${cost}.`;
  const held = shafts.reduce((sum, shaft) => sum + shaft.energy.middle, 0);
  const verdict = usable.length === 0 ? 'Rejected' : `${usable.length} of ${shafts.length} shafts not ruled out`;
  return `Gravity storage: ${verdict}. ${shafts.length === 1 ? 'The shaft holds' : `${shafts.length} shafts hold`} ${short(held)} MWh; ${cost} (${hours} hours).`;
}

function tell(reason: Reason, currency: string): string {
  switch (reason.kind) {
    case 'used':
      return 'in use';
    case 'small':
      return `holds ${short(reason.energy)} MWh at most`;
    case 'rope':
      return 'no rope holds';
    case 'dear':
      return `costs ${short(reason.investment / 1000)} ${currency}/kWh, its revenue carries ${short(reason.carried / 1000)} at most`;
  }
}

function short(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-GB');
}
