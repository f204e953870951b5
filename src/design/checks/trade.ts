import type { Fault } from '../../kernel/errors.ts';
import { figure, figureArray, labelsOf, type Region } from '../../region/region.ts';

const ROUNDING = 1e-9;

/** Corridors of no kind, hidden corridors without a way to choose between them, posts at the border in no labour market. */
export function tradeFaults(region: Region): Fault[] {
  const faults: Fault[] = [];
  const corridors = labelsOf(region, 'corridor');
  for (const { id, text } of corridors) {
    if ((text.corridor_kind ?? '') !== '') continue;
    faults.push({
      where: 'labels of corridor',
      column: 'corridor_kind',
      found: `${id} without a corridor_kind`,
      expected: 'declared, hidden_land or hidden_sea: which enforcement meets it',
    });
  }
  figureArray(region, 'base_chance', ['corridor']).figures.forEach((chance, i) => {
    if (chance === undefined || corridors[i].text.corridor_kind !== 'declared' || chance.value === 0) return;
    faults.push({
      where: chance.file,
      line: chance.line,
      found: `${corridors[i].id}, declared trade, with a chance of being stopped`,
      expected: 'none: what customs count is not stopped for breaking sanctions',
    });
  });
  const share = figure(region, 'town_border_share', {});
  const markets = figureArray(region, 'border_market_share', ['market']).values;
  const sum = markets.reduce((all, one) => all + one, 0);
  if (share !== undefined && Math.abs(sum - 1) > ROUNDING) {
    faults.push({
      where: share.file,
      line: share.line,
      found: `town_border_share beside border_market_share that adds up to ${Number(sum.toPrecision(6))}`,
      expected: 'border_market_share that adds up to 1 over the labour markets',
    });
  }
  return faults;
}
