import 'maplibre-gl/dist/maplibre-gl.css';
import {
  type GeoJSONSource,
  Map as GlMap,
  NavigationControl,
  Popup,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
// MapLibre 6 finds its worker only where it is told to (maplibre-gl-js, issue 8188).
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState } from 'react';
import type { Region } from '../../region/region.ts';
import { featuresOf, type PlaceValue } from '../../report/figures/map.ts';
import { SHADES, shade } from '../../report/figures/shades.ts';
import type { Language } from '../../report/format.ts';
import type { Words } from '../words/index.ts';

// Kept in memory: the map can be shown again with the network off.
setWorkerUrl(URL.createObjectURL(await (await fetch(workerUrl)).blob()));

/** A map to move and zoom, drawn from the pack alone: nothing is fetched from anywhere. */
export default function LiveMap({
  region,
  places,
  language,
  words,
  say,
  ask,
  there: arrived,
  failed,
}: {
  readonly region: Region;
  readonly places: readonly PlaceValue[];
  readonly language: Language;
  readonly words: Words['map'];
  /** What is said of a place that is pointed at. */
  readonly say: (place: PlaceValue) => string;
  /** A place was pressed. */
  readonly ask: (id: string) => void;
  readonly there: () => void;
  readonly failed: () => void;
}) {
  const [there, setThere] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const map = useRef<GlMap>(undefined);
  // What the map’s own listeners need to know of the latest drawing.
  const now = useRef<Now>({ places, say, ask });
  now.current = { places, say, ask };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once for a region; values follow below
  useEffect(() => {
    if (frame.current === null) return;
    const data = dataOf(region, language);
    try {
      const made = new GlMap({
        container: frame.current,
        style: styleOf(data),
        bounds: boundsOf(data.places),
        fitBoundsOptions: { padding: 16 },
        attributionControl: false,
        // A finger scrolls the page; two move the map.
        cooperativeGestures: matchMedia('(pointer: coarse)').matches,
        scrollZoom: false,
        dragRotate: false,
        fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150,
        locale: {
          'NavigationControl.ZoomIn': words.in,
          'NavigationControl.ZoomOut': words.out,
          'CooperativeGesturesHandler.MobileHelpText': words.fingers,
        },
      });
      made.addControl(new NavigationControl({ showCompass: false }), 'top-right');
      made.on('error', () => failed());
      made.once('idle', () => {
        setThere(true);
        arrived();
      });
      pointing(made, now);
      map.current = made;
    } catch {
      failed();
    }
    return () => map.current?.remove();
  }, [region]);
  useEffect(() => {
    for (const kind of ['places', 'points'] as const) {
      const source = map.current?.getSource<GeoJSONSource>(kind);
      source?.setData(dataOf(region, language)[kind]);
    }
  }, [region, language]);
  useEffect(() => {
    const made = map.current;
    if (made === undefined) return;
    const most = Math.max(...places.map((place) => place.value));
    const colour = (): void => {
      for (const { id, value } of places)
        made.setFeatureState({ source: 'places', id }, { colour: shade(value, most) });
    };
    if (made.isStyleLoaded()) colour();
    else made.once('load', colour);
  }, [places]);
  // The map’s own element is left alone: MapLibre gives it classes of its own.
  return (
    <div className={there ? 'map' : 'map waiting'}>
      <div ref={frame} />
    </div>
  );
}

interface Now {
  readonly places: readonly PlaceValue[];
  readonly say: (place: PlaceValue) => string;
  readonly ask: (id: string) => void;
}

/** Names and numbers of what is pointed at; a press on a district asks why. */
function pointing(map: GlMap, now: { readonly current: Now }): void {
  const popup = new Popup({ closeButton: false, closeOnClick: false, offset: 10 });
  map.on('mousemove', (event) => {
    const [point] = map.queryRenderedFeatures(event.point, { layers: ['points'] });
    const [area] = map.queryRenderedFeatures(event.point, { layers: ['places'] });
    const place = now.current.places.find(({ id }) => id === area?.properties.id);
    map.getCanvas().style.cursor = place === undefined ? '' : 'pointer';
    const text =
      point !== undefined ? String(point.properties.name) : place && `${place.name}: ${now.current.say(place)}`;
    if (text === undefined) popup.remove();
    else popup.setLngLat(event.lngLat).setText(text).addTo(map);
  });
  map.on('mouseout', () => popup.remove());
  map.on('click', 'places', (event) => {
    const id = event.features?.[0]?.properties.id;
    if (typeof id === 'string') now.current.ask(id);
  });
}

interface MapData {
  readonly places: GeoJSON.FeatureCollection;
  readonly points: GeoJSON.FeatureCollection;
}

function dataOf(region: Region, language: Language): MapData {
  const outlines = featuresOf(region, 'place', language)
    .filter(({ feature }) => feature.geometry.type.endsWith('Polygon'))
    .map(({ feature, name }) => ({
      ...feature,
      properties: { id: feature.properties.id, name },
    }));
  const points = (['plant', 'mine', 'site'] as const).flatMap((kind) =>
    featuresOf(region, kind, language)
      .filter(({ feature }) => feature.geometry.type === 'Point')
      .map(({ feature, name }) => ({ ...feature, properties: { name, kind } })),
  );
  const collection = (features: readonly unknown[]) =>
    // the pack’s reader has checked that these are GeoJSON features
    ({ type: 'FeatureCollection', features }) as GeoJSON.FeatureCollection;
  return { places: collection(outlines), points: collection(points) };
}

function styleOf(data: MapData): StyleSpecification {
  return {
    version: 8,
    sources: {
      places: { type: 'geojson', data: data.places, promoteId: 'id' },
      points: { type: 'geojson', data: data.points },
    },
    layers: [
      {
        id: 'places',
        type: 'fill',
        source: 'places',
        paint: {
          'fill-color': ['coalesce', ['feature-state', 'colour'], SHADES[0]],
          // A colour in between is of no plan, and every frame of a fade is drawn by a lever that moves on.
          'fill-color-transition': { duration: 0, delay: 0 },
        },
      },
      { id: 'borders', type: 'line', source: 'places', paint: { 'line-color': '#777', 'line-width': 1 } },
      {
        id: 'points',
        type: 'circle',
        source: 'points',
        paint: {
          'circle-radius': ['match', ['get', 'kind'], 'plant', 7, 'mine', 5, 4],
          'circle-color': ['match', ['get', 'kind'], 'plant', '#1a1a1a', 'mine', '#0072b2', '#ffffff'],
          'circle-stroke-color': ['match', ['get', 'kind'], 'site', '#1a1a1a', '#ffffff'],
          'circle-stroke-width': 1.5,
        },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'places',
        layout: {
          'text-field': ['get', 'name'],
          'text-size': 13,
          'text-padding': 4,
        },
        paint: { 'text-halo-color': '#fff', 'text-halo-width': 2 },
      },
    ],
  };
}

/** South-west and north-east corners of all outlines. */
function boundsOf(collection: GeoJSON.FeatureCollection): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  const visit = (at: unknown): void => {
    if (!Array.isArray(at)) return;
    if (typeof at[0] === 'number' && typeof at[1] === 'number') {
      box[0] = Math.min(box[0], at[0]);
      box[1] = Math.min(box[1], at[1]);
      box[2] = Math.max(box[2], at[0]);
      box[3] = Math.max(box[3], at[1]);
    } else for (const one of at) visit(one);
  };
  for (const { geometry } of collection.features) visit('coordinates' in geometry ? geometry.coordinates : []);
  return box;
}
