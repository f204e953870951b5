import type { Region } from '../../region/region.ts';
import { mapPicture, type PlaceValue } from '../../report/figures/map.ts';
import { useWords } from '../ui/context.ts';
import { Svg } from '../ui/Svg.tsx';

/** The map as a drawing, for browsers without WebGL: the same that the report has. */
export default function DrawnMap({
  region,
  places,
  label,
}: {
  readonly region: Region;
  readonly places: readonly PlaceValue[];
  readonly label: string;
}) {
  const { n, language } = useWords();
  return <Svg draw={(width) => mapPicture(region, places, language, n.people, width)} label={label} />;
}
