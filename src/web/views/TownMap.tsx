import { memo, Suspense, useState } from 'react';
import { at, type Result } from '../../ensemble/result.ts';
import { labelsOf } from '../../region/lookup.ts';
import type { Region } from '../../region/region.ts';
import { SHADES } from '../../report/figures/shades.ts';
import { localized } from '../../report/format.ts';
import { useStore, useWords } from '../ui/context.ts';
import { Figure } from '../ui/Figure.tsx';
import { Mark } from '../ui/Mark.tsx';
import { afterFirst } from '../ui/painted.ts';
import { useWebGl } from '../ui/web-gl.ts';

const LiveMap = afterFirst(() => import('./LiveMap.tsx'));
const DrawnMap = afterFirst(() => import('./DrawnMap.tsx'));

/** Districts coloured by paychecks left behind, with plants, mines and old sites. */
export const TownMap = memo(function TownMap({ result, region }: { readonly result: Result; readonly region: Region }) {
  const store = useStore();
  const { words, n, language } = useWords();
  const webGl = useWebGl();
  const [broken, setBroken] = useState(false);
  const [live, setLive] = useState(false);
  const [wanted, setWanted] = useState(false);
  const movable = !broken && webGl !== undefined && webGl !== 'none' && hasOutlines(region);
  const moves = movable && (wanted || webGl === 'quick');
  const places = labelsOf(region, 'place').map((label, i) => ({
    id: label.id,
    name: localized(label.names, language),
    value: at(result, 'left_behind_by_place', result.months)[i],
    lost: at(result, 'lost_by_place', result.months)[i],
  }));
  const most = Math.max(...places.map(({ value }) => value));
  const ask = (id: string) =>
    store.why(
      {
        variable: 'left_behind_by_place',
        element: Math.max(
          0,
          places.findIndex((place) => place.id === id),
        ),
      },
      result.months,
    );
  const drawn = (
    <Suspense fallback={<div className="map" />}>
      <DrawnMap region={region} places={places} label={words.mapTitle} ask={ask} />
    </Suspense>
  );
  return (
    <Figure
      title={words.mapTitle}
      text={words.mapText}
      of={SERIES}
      picture={
        <>
          {/* The drawing stands until the live map is there. */}
          <div className="maps">
            {live && moves ? null : drawn}
            {moves ? (
              <Suspense>
                <LiveMap
                  region={region}
                  places={places}
                  language={language}
                  words={words.map}
                  say={(place) => `${n.people(place.value)} ${words.noReplacement}`}
                  ask={ask}
                  there={() => setLive(true)}
                  failed={() => setBroken(true)}
                />
              </Suspense>
            ) : null}
          </div>
          <p className="legend" aria-hidden="true">
            <span>0</span>
            {SHADES.map((shade) => (
              <i key={shade} style={{ background: shade }} />
            ))}
            <span>
              {n.people(most)}
              <Mark of={BEHIND} />
            </span>
            <span className="marks">
              <b className="plant" /> {words.map.plant} <b className="mine" /> {words.map.mine} <b className="site" />{' '}
              {words.map.site}
            </span>
          </p>
        </>
      }
      svg={async () => (await import('../../report/figures/map.ts')).mapPicture(region, places, language, n.people)}
      twin={{
        header: [words.by.place, words.lost, words.behind],
        rows: places.map((place) => [place.name, n.people(place.lost), n.people(place.value)]),
        of: [undefined, LOST, BEHIND],
        ask: (row, column) =>
          column === 0 ? undefined : () => store.why({ variable: SERIES[column - 1], element: row }, result.months),
      }}
      tools={
        <>
          {movable && !moves ? (
            <button type="button" onClick={() => setWanted(true)}>
              {words.map.move}
            </button>
          ) : null}
          <button
            type="button"
            onClick={() => store.why({ variable: 'left_behind_by_place', element: 0 }, result.months)}
          >
            {words.why}
          </button>
        </>
      }
    />
  );
});

const LOST = ['lost_by_place'];
const BEHIND = ['left_behind_by_place'];
const SERIES = [...LOST, ...BEHIND];

function hasOutlines(region: Region): boolean {
  return [...region.geometry.values()].some((geometry) => geometry.dimension === 'place');
}
