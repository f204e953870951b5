import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../src/cli/ensemble/report.ts';
import { runEnsemble } from '../../src/cli/ensemble/run.ts';
import { main } from '../../src/cli/main.ts';
import { readEnsemble } from '../../src/store/ensemble/read.ts';
import { smallOrder } from './order.ts';

const home = mkdtempSync(join(tmpdir(), 'landfall-answers-'));
afterAll(() => rmSync(home, { recursive: true }));

async function landfall(...args: string[]): Promise<{ code: number; out: string; err: string }> {
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
  return { code: await main(args, terminal), out, err };
}

describe('what an ensemble hangs on', () => {
  const folder = join(home, 'many');
  beforeAll(async () => {
    await runEnsemble(smallOrder({ design: { method: 'lhs', size: 96, seed: 3 } }), {
      folder,
      threads: 2,
      thresholds: ['lost_total>11800'],
    });
  }, 240_000);

  it('is led by the deciding assumptions, in pages of both languages and in CSV', async () => {
    const { code, out } = await landfall('sensitivity', folder, '--outcome', 'lost_total');
    expect(code).toBe(0);
    expect(out).toMatch(/^What decides the answer\nNine in ten futures lie between/);
    // How fast surplus people are let go decides how many jobs are lost within four years before all else.
    expect(out).toContain('Most hangs on “notice time”');
    const files = readdirSync(join(folder, 'answers'));
    expect(files).toEqual(expect.arrayContaining(['sensitivity-pawn.html', 'sensitivity-pawn.zh.html']));
    const rows = readFileSync(join(folder, 'answers/sensitivity-pawn-pawn.csv'), 'utf8').trim().split('\n');
    const { inputs } = await readEnsemble(folder);
    expect(rows.length).toBe(1 + inputs.filter(({ plans }) => plans.includes('cliff-closure')).length);
    expect(readFileSync(join(folder, 'answers/sensitivity-pawn.zh.html'), 'utf8')).toContain('什么决定答案');
  });

  it('is told in boxes: in which futures is an outcome beyond a line', async () => {
    const ensemble = await readEnsemble(folder);
    const lost = [...ensemble.outcome('lost_total')].sort((a, b) => a - b);
    // Between the 60th and the next, so that 36 of 96 lie beyond.
    const line = ((lost[59] + lost[60]) / 2).toFixed(3);
    const { code, out } = await landfall('discover', folder, '--outcome', 'lost_total', '--above', line);
    expect(code).toBe(0);
    expect(out).toMatch(/^In which futures Lost a job is more than [\d,]+\nWhere “/);
    const [header, first] = readFileSync(join(folder, 'answers/discover-boxes.csv'), 'utf8').split('\n');
    expect(header).toBe('box,coverage,density,mass,cases,futures,inputs');
    expect(first).toBe(`0,1,${36 / 96},1,36,96,`);
  });

  it('can be asked of the difference between two plans', async () => {
    const { code, out } = await landfall('discover', folder, '--against', 'baseline', '--below', '-1000');
    expect(code).toBe(0);
    expect(out).toContain('Paychecks left behind, cliff-closure less baseline, is less than');
  });

  it('has a report that leads with what decides, in both languages, with every answer and its picture', async () => {
    const ensemble = await readEnsemble(folder);
    const { lead, files } = await writeReport(ensemble, 'lost_total');
    expect(lead('en')[0]).toMatch(/^Nine in ten futures lie between/);
    expect(lead('en')).toHaveLength(2);
    expect(files).toEqual(['ensemble.html', 'ensemble.zh.html'].map((file) => join(folder, 'answers', file)));
    const page = readFileSync(join(folder, 'answers/ensemble.html'), 'utf8');
    expect(page.indexOf('What decides the answer')).toBeLessThan(page.indexOf('The futures over time'));
    const wanted = [
      'deciding',
      'fan-lost_total',
      'difference-lost_total-cliff-closure-less-baseline',
      'crossing-lost_total-above-11800',
      'box',
      'tornado',
      'pawn',
    ];
    const drawn = page.split('<section ').flatMap((part) => {
      return part.includes('<svg') ? [/^id="([^"]*)"/.exec(part)?.[1] ?? ''] : [];
    });
    expect(drawn).toEqual(expect.arrayContaining(wanted));
    expect(readFileSync(join(folder, 'answers/ensemble.zh.html'), 'utf8')).toContain('逐个未来相减之差');
  });

  it('names every fault of a question at once', async () => {
    const { code, err } = await landfall('discover', folder, '--outcome', 'lost_totl', '--plan', 'cliff');
    expect(code).toBe(1);
    expect(err).toContain('perhaps lost_total');
    expect(err).toContain('no plan cliff');
    expect(err).toContain('--above, --below: neither');
  });

  it('is not asked of Sobol where the futures were not drawn for it', async () => {
    const { code, err } = await landfall('sensitivity', folder, '--method', 'sobol');
    expect(code).toBe(1);
    expect(err).toContain('an ensemble of method lhs; expected one made for sobol');
  });
});

describe('designs of their own', () => {
  it('Morris: the assumptions that move the outcome, from a scenario', async () => {
    const out = join(home, 'morris');
    const args = ['benxi', '-s', 'cliff-closure', '--horizon', '30', '--outcome', 'lost_total', '-o', out];
    const first = await landfall('sensitivity', ...args, '-m', 'morris', '-n', '2');
    expect(first.code).toBe(0);
    expect(first.out).toContain('“notice time” moves the outcome most');
    const rows = readFileSync(join(out, 'sensitivity-morris-morris.csv'), 'utf8').trim().split('\n');
    const moved = rows.slice(1).map((row) => Number(row.split(',')[3]));
    expect(Math.max(...moved)).toBeGreaterThan(500);
    // What a retraining place costs has no bearing on who loses a job.
    expect(rows.find((row) => row.startsWith('training_cost,'))?.split(',')[3]).toBe('0');
    expect(existsSync(join(out, 'futures', 'summary.json'))).toBe(true);
  }, 240_000);

  it('Sobol: named assumptions alone, the others together', async () => {
    const out = join(home, 'sobol');
    const args = ['benxi', '-s', 'cliff-closure', '--horizon', '30', '--outcome', 'lost_total', '-o', out];
    const inputs = 'notice_time,training_cost';
    const { code, err } = await landfall('sensitivity', ...args, '-m', 'sobol', '-n', '24', '--inputs', inputs);
    expect([code, err]).toEqual([0, '']);
    const rows = readFileSync(join(out, 'sensitivity-sobol-sobol.csv'), 'utf8').trim().split('\n').slice(1);
    const total = (name: string) => Number(rows.find((row) => row.startsWith(name))?.split(',')[3]);
    expect(rows.length).toBe(3);
    expect(total('training_cost')).toBe(0);
    expect(total('notice_time')).toBeGreaterThan(0.5);
    expect(total('all ')).toBeGreaterThan(0);
    const wrong = await landfall('sensitivity', ...args, '-m', 'sobol', '--inputs', 'training_cst,nonsense');
    expect(wrong.err).toContain('perhaps training_cost');
    expect(wrong.err).toContain('unknown input nonsense');
  }, 240_000);
});
