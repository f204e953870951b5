import { figureArray, labelsOf, type Region } from '../../region/region.ts';
import { visitsWithinReach } from './visits.ts';

/** Constants of the heritage equations that no single figure of a pack gives. */
export function heritageConstants(region: Region, scalar: (quantity: string) => number): Record<string, Float64Array> {
  const people = figureArray(region, 'origin_people', ['origin']).values;
  const cost = figureArray(region, 'way_cost', ['origin']).values;
  const origins = labelsOf(region, 'origin').map((_, i) => ({ people: people[i], cost: cost[i] }));
  const visits = visitsWithinReach(
    origins,
    scalar('trips_per_head'),
    scalar('travel_cost_response'),
    scalar('rival_parks'),
  );
  return { visits_within_reach: Float64Array.of(visits), market_of_site: marketOfSite(region) };
}

/** Position of the local labour market of each site, from the district it lies in; 0 for none. */
function marketOfSite(region: Region): Float64Array {
  const markets = labelsOf(region, 'market').map((label) => label.id);
  const marketOf = new Map(labelsOf(region, 'place').map((label) => [label.id, label.text.market ?? '']));
  return Float64Array.from(
    labelsOf(region, 'site'),
    ({ text }) => markets.indexOf(marketOf.get(text.place ?? '') ?? '') + 1,
  );
}
