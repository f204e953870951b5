import type { Fault } from '../../kernel/errors.ts';
import { figureArray, labelsOf, type Region } from '../../region/region.ts';

/** Deposits that the model could not work: without a route or a labour market, or of an unknown claim; feed without tonnes. */
export function mineralFaults(region: Region): Fault[] {
  const faults: Fault[] = [];
  const needed = [
    ['route', 'whether it is a mine of its own, a by-product or tailings decides what feeds it'],
    ['market', 'its posts are filled there'],
  ] as const;
  for (const label of labelsOf(region, 'deposit')) {
    for (const [column, why] of needed) {
      if ((label.text[column] ?? '') !== '') continue;
      faults.push({
        where: 'labels of deposit',
        column,
        found: `${label.id} without a ${column}`,
        expected: `an id of ${column}: ${why}`,
      });
    }
    const claim = label.text.claim ?? '';
    if (claim === '' || region.claims.some(({ id }) => id === claim)) continue;
    faults.push({
      where: 'labels of deposit',
      column: 'claim',
      found: `${label.id} rests on the claim ${claim}`,
      expected: 'the id of a claim of the pack, or nothing where the deposit is documented',
    });
  }
  const tonnage = figureArray(region, 'deposit_tonnage', ['deposit']).values;
  figureArray(region, 'feed_capacity', ['deposit']).figures.forEach((feed, i) => {
    if (feed === undefined || feed.value <= tonnage[i]) return;
    faults.push({
      where: feed.file,
      line: feed.line,
      found: `${labelsOf(region, 'deposit')[i].id} works ${Number(feed.value.toPrecision(6))} t/month of ${Number(tonnage[i].toPrecision(6))} t`,
      expected: 'tonnes for a month at least',
      mend: 'give deposit_tonnage, or set feed_capacity to 0',
    });
  });
  return faults;
}
