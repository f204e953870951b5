import { widerOf } from '../../ensemble/uncertainty/wider.ts';
import { localized } from '../../report/format.ts';
import { readScenario } from '../../scenario/read.ts';
import { readScenarioText } from '../files.ts';
import { styled, type Terminal } from '../terminal.ts';
import { openRegion } from '../town.ts';

/** `landfall scenario check`: every fault of a scenario. */
export async function scenarioCheck(name: string, regionName: string, terminal: Terminal): Promise<void> {
  const region = await openRegion(regionName);
  const { text, file } = await readScenarioText(name, region.id);
  const set = readScenario(text, file, region);
  widerOf(set);
  terminal.out(
    `${styled(terminal, 'green', 'no faults')}  ${localized(set.title, 'en')}: ${set.start}, ${set.months} months, ${set.decisions.length} levers, ${set.drivers.length} drivers, ${set.settings.length} assumptions\n`,
  );
}
