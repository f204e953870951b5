import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EXIT, main } from '../src/cli/main.ts';
import { VERSION } from '../src/ensemble/version.ts';

const folder = mkdtempSync(join(tmpdir(), 'landfall-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function landfall(line: string): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    colour: false,
    interactive: false,
  };
  const code = await main(line.split(' '), terminal);
  return { code, out, err };
}

describe('the command line', () => {
  it('says which place to record first, and the levers that do it', async () => {
    const { out, code } = await landfall('rescue benxi --scenario claim-graffiti --depth 3 --from 2026-07');
    expect(code).toBe(EXIT.done);
    // six months of 160 hours are 960; a record of level 3 takes four people 600 hours for each of three places alike
    expect(out).toMatch(/^1 of 3 places can be recorded/);
    expect(out).toMatch(/the records keep 0\.420 points, and no order saves more/); // 1 x 0.7 x 0.6
    expect(out).toMatch(/do: record, sites: \[\w+\], people: 4, depth: 3, from: 2026-07/);
  });

  it('runs every example of its help', async () => {
    const examples: string[] = [];
    for (const command of ['run', 'explain', 'check', 'scenario check', 'docs', 'list', 'trace', 'rescue']) {
      const { out, code } = await landfall(`${command} --help`);
      expect(code).toBe(EXIT.done);
      const found = [...out.matchAll(/^ {2}\$ landfall (.*)$/gm)].map((match) => match[1] ?? '');
      expect(found.length).toBeGreaterThan(0);
      examples.push(...found);
    }
    for (const example of examples) {
      const result = await landfall(example.replace('out/benxi', join(folder, 'example')));
      expect([example, result.err, result.code]).toEqual([example, '', EXIT.done]);
    }
    // some of them run hundreds of futures
  }, 240_000);

  it('writes the report in both languages and the data, and leaves nothing half-written', async () => {
    const out = join(folder, 'run');
    const { code } = await landfall(`run benxi --scenario cliff-closure --horizon 60 --out ${out} --quiet`);
    expect(code).toBe(EXIT.done);
    expect(readdirSync(out).sort()).toEqual([
      'cliff-closure.html',
      'cliff-closure.landfall',
      'cliff-closure.parquet',
      'cliff-closure.zh.html',
    ]);
    const page = readFileSync(join(out, 'cliff-closure.html'), 'utf8');
    expect(page).not.toMatch(/<script|https?:\/\/[^"\s<]*\.(js|css|woff)\b/);
    expect(page).toContain('What replaces our paychecks?');
    expect(readFileSync(join(out, 'cliff-closure.zh.html'), 'utf8')).toContain('用什么来代替我们的工资');
  });

  it('makes reports, forms and workbooks of a kept run, and compares kept runs with scenarios', async () => {
    const run = join(folder, 'run');
    const to = (name: string) => join(folder, name);
    for (const line of [
      `report ${run} --lang zh --out ${to('zh.html')}`,
      `report ${run}/cliff-closure.landfall --format xlsx --out ${to('run.xlsx')}`,
      `report ${run} --template eu-tjtp --out ${to('eu.html')}`,
      `compare ${run} managed-closure --horizon 60 --out ${to('both.html')}`,
    ]) {
      const { code, err } = await landfall(line);
      expect([line, err, code]).toEqual([line, '', EXIT.done]);
    }
    const written = readFileSync(to('zh.html'), 'utf8');
    expect(written).toBe(readFileSync(join(run, 'cliff-closure.zh.html'), 'utf8'));
    expect(readFileSync(to('run.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(to('both.html'), 'utf8')).toContain('Managed closure');
  });

  it('gives the same bytes twice', async () => {
    const first = await landfall('run benxi --scenario steel-slump --format json');
    const second = await landfall('run benxi --scenario steel-slump --format json');
    expect(second.out).toBe(first.out);
  });

  it.each([
    ['run atlantis', EXIT.faults, /no region and no folder of that name; expected one of benxi/],
    ['run benxi --scenario clif-closure', EXIT.faults, /expected perhaps cliff-closure/],
    ['run benxi --horizon 0', EXIT.usage, /whole number from 1 to 1200/],
    ['run benxi --format parquet', EXIT.faults, /--out/],
    ['report nowhere', EXIT.faults, /nowhere: nothing of that name; expected a run kept by landfall run --out/],
    ['report . --template eu', EXIT.usage, /eu-tjtp/],
    ['report package.json', EXIT.faults, /package\.json: a file that is no kept run/],
    ['compare cliff-closure', EXIT.usage, /two or three plans, found 1/],
    ['run', EXIT.usage, /missing required argument/],
    ['rum benxi', EXIT.usage, /Did you mean run/],
    ['explain benxi unemployment', EXIT.faults, /unknown variable unemployment/],
    ['explain benxi jobs', EXIT.faults, /expected one for each of occupation, market/],
    ['explain benxi jobs[52,mars]', EXIT.faults, /unknown label mars/],
    ['explain benxi all_jobs --month 1999-01', EXIT.faults, /expected 2026-01 to 2046-01/],
    ['explain benxi all_jobs --month soon', EXIT.faults, /expected a month such as 2030-01/],
    ['scenario check nothing.yaml', EXIT.faults, /no scenario and no file of that name/],
    ['docs everything', EXIT.usage, /Allowed choices/],
  ])('%s ends with code %i and a clear message', async (line, code, message) => {
    const result = await landfall(line);
    expect(result.err).toMatch(message);
    expect(result.code).toBe(code);
  });

  it('explains down to the pack and its source', async () => {
    const { out } = await landfall('explain benxi base_steel_output');
    expect(out).toMatch(/World Steel/);
    const { out: zh } = await landfall('explain benxi unemployment_rate --scenario cliff-closure --depth 1 --lang zh');
    expect(zh).toContain('失业率：失业者占劳动力的份额。');
    expect(zh).toMatch(/依据数据包中的量: \d+ 实测, \d+ 推算, \d+ 替代, \d+ 假设/);
    const { out: two } = await landfall(
      'explain benxi plant_jobs --scenario cliff-closure --against managed-closure --month 2028-06',
    );
    expect(two).toMatch(/staff\[beiying/);
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(VERSION).toBe(version);
  });
});
