import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EXIT, main } from '../main.ts';

const folder = mkdtempSync(join(tmpdir(), 'landfall-storage-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function storage(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const terminal = {
    out: (text: string) => {
      written.out += text;
    },
    err: (text: string) => {
      written.err += text;
    },
    colour: false,
    interactive: false,
  };
  const code = await main(['storage', 'benxi', ...args], terminal);
  return { code, ...written };
}

describe('landfall storage', () => {
  it('says on its first line that gravity is rejected, and by how much', async () => {
    const { code, out } = await storage();
    expect(code).toBe(EXIT.done);
    expect(out.split('\n')[0]).toMatch(
      /^Gravity storage: Rejected\. .*29\.2 MWh; 3,160 CNY a MWh given, against pumped hydro of the region [\d,]+ and lithium batteries 621; it costs 4\.36 times what it can earn/,
    );
    expect(out).toContain('kept as heritage; no depth found');
  });

  it('takes prices of one’s own, and says what foresight is worth', async () => {
    const file = join(folder, 'prices.csv');
    const values = Array.from({ length: 8760 }, (_, t) => 300 + 150 * Math.sin(t / 3.8) + ((t * 7919) % 101));
    writeFileSync(file, `value\n${values.join('\n')}\n`);
    const { code, out } = await storage('--prices', file);
    expect(code).toBe(EXIT.done);
    expect(out).toContain('its own prices');
    expect(out).toMatch(/A plan on yesterday’s prices earns \d+(\.\d)? % of what the year known beforehand gives/);
  });

  it('refuses prices that are no year', async () => {
    const file = join(folder, 'short.csv');
    writeFileSync(file, 'value\n1\n2\n');
    const { code, err } = await storage('--prices', file);
    expect(code).toBe(EXIT.faults);
    expect(err).toContain('2 steps of 60 minutes');
  });
});
