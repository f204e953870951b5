import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPack } from '../src/cli/files.ts';
import { prepare } from '../src/ensemble/prepare.ts';
import { at, path } from '../src/ensemble/result.ts';
import { runCase } from '../src/ensemble/run.ts';
import { townVocabulary } from '../src/ensemble/vocabulary.ts';
import { closedNames, imbalance } from '../src/kernel/conservation.ts';
import { runFutures } from '../src/kernel/wasm/run.ts';
import { readRegion } from '../src/region/region.ts';
import { monthNumber } from '../src/scenario/month.ts';
import { readScenario } from '../src/scenario/read.ts';
import { compiledTown } from './benxi.ts';

const town = compiledTown();
const validation = new URL('../validation/', import.meta.url);

/** A town of another country, that of a validation case, under the rules of its country. */
async function abroad(folder: string, rules: string) {
  const files = new Map(await readPack(new URL(`${folder}/pack`, validation).pathname));
  const described = new TextDecoder().decode(files.get('datapackage.json'));
  expect(described).toContain('"rules": "earnings_only"');
  files.set('datapackage.json', new TextEncoder().encode(described.replace('earnings_only', rules)));
  return readRegion(files, townVocabulary());
}

describe.each([
  ['longbridge', 'closure', 'united_kingdom', 398.88],
  ['ruhr', 'decline', 'germany', undefined],
] as const)('%s', (folder, scenario, rules, benefit) => {
  it(`runs under the rules of ${rules}: taxes, benefits and ledgers that balance`, async () => {
    const region = await abroad(folder, rules);
    const text = readFileSync(new URL(`${folder}/${scenario}.yaml`, validation), 'utf8');
    const set = readScenario(text, 'abroad.yaml', region, 60);
    const result = runCase(town, set, 0);
    expect(path(result, 'income_tax')[0]).toBeGreaterThan(0);
    expect(path(result, 'net_wages')[0]).toBeLessThan(path(result, 'plant_wages')[0] + path(result, 'job_wages')[0]);
    expect(path(result, 'all_benefits')[0]).toBeGreaterThan(0);
    if (benefit !== undefined) expect(at(result, 'unemployment_benefit', 0)[0]).toBeCloseTo(benefit, 6);
    const { instance, givens } = prepare(town.program, set);
    const options = { steps: 60, start: monthNumber(set.start), seed: 0, record: closedNames(town.program, 'CNY') };
    const [run] = runFutures(town.models, instance, givens, [{ number: 0 }], options);
    const monthly = path(result, 'local_household_income')[0];
    for (const residual of imbalance(town.program, instance, run, 'CNY')) {
      expect(residual / monthly).toBeLessThan(1e-9);
    }
  });
});
