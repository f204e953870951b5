import { localized } from '../../report/format.ts';
import { readScenario } from '../../scenario/read.ts';
import { readScenarioText, regionNames, scenarioNames } from '../files.ts';
import { styled, type Terminal, table } from '../terminal.ts';
import { openRegion } from '../town.ts';

/** `landfall list`: what comes with Landfall. */
export async function list(terminal: Terminal): Promise<void> {
  for (const name of await regionNames()) {
    const region = await openRegion(name);
    terminal.out(`${styled(terminal, 'bold', region.id)}  ${Object.values(region.names).join(' ')}\n`);
    const rows: string[][] = [];
    for (const scenario of await scenarioNames(region.id)) {
      const { text, file } = await readScenarioText(scenario, region.id);
      rows.push([`  ${scenario}`, localized(readScenario(text, file, region).title, 'en')]);
    }
    terminal.out(`${table(['  scenario', ''], rows, 2)}\n`);
  }
}
