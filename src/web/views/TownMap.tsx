import { lazy, memo, Suspense, useState } from 'react';
import { at, type Result } from '../../ensemble/result.ts';
import { labelsOf } from '../../region/lookup.ts';
import type { Region } from '../../region/region.ts';
import { mapPicture } from '../../report/figures/map.ts';
import { localized } from '../../report/format.ts';
import { useStore, useWords } from '../ui/context.ts';
import { Figure } from '../ui/Figure.tsx';
import { Svg } from '../ui/Svg.tsx';

const LiveMap = lazy(() => import('./LiveMap.tsx'));

/** Districts coloured by paychecks left behind, with plants, mines and old sites. */
export const TownMap = memo(function TownMap({ result, region }: { readonly result: Result; readonly region: Region }) {
  const store = useStore();
  const { words, n, language } = useWords();
  const [broken, setBroken] = useState(!hasWebGl());
  const places = labelsOf(region, 'place').map((label, i) => ({
    id: label.id,
    name: localized(label.names, language),
    value: at(result, 'left_behind_by_place', result.months)[i],
    lost: at(result, 'lost_by_place', result.months)[i],
  }));
  const picture = (
    <Svg draw={(width) => mapPicture(region, places, language, n.people, width)} label={words.mapTitle} />
  );
  return (
    <Figure
      title={words.mapTitle}
      text={words.mapText}
      picture={
        broken || !hasOutlines(region) ? (
          picture
        ) : (
          <Suspense fallback={picture}>
            <LiveMap region={region} places={places} language={language} failed={() => setBroken(true)} />
          </Suspense>
        )
      }
      twin={{
        header: [words.by.place, words.lost, words.behind],
        rows: places.map((place) => [place.name, n.people(place.lost), n.people(place.value)]),
      }}
      tools={
        <button
          type="button"
          onClick={() => store.why({ variable: 'left_behind_by_place', element: 0 }, result.months)}
        >
          {words.why}
        </button>
      }
    />
  );
});

function hasOutlines(region: Region): boolean {
  return [...region.geometry.values()].some((geometry) => geometry.dimension === 'place');
}

let webGl: boolean | undefined;

function hasWebGl(): boolean {
  webGl ??= document.createElement('canvas').getContext('webgl2') !== null;
  return webGl;
}
