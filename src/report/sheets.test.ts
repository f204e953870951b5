import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compiledTown, scenario } from '../../test/benxi.ts';
import { runCase } from '../ensemble/run.ts';
import { amount, type ReportDocument } from './document.ts';
import { documentWorkbook } from './sheets.ts';

const document: ReportDocument = {
  kicker: 'Question',
  title: 'Title',
  description: 'Description',
  badges: ['Claim without a source, taken as true: a high-speed rail line'],
  sections: [{ id: 'one', title: 'One', tables: [{ id: 'table', header: ['a', 'b'], rows: [['x', amount(1.5)]] }] }],
  colophon: 'made',
};

/** Texts of every sheet of a workbook, and what they share. */
function sheets(bytes: Uint8Array): string[] {
  const files = Object.entries(unzipSync(bytes));
  const shared = strFromU8(files.find(([path]) => path.endsWith('sharedStrings.xml'))?.[1] ?? new Uint8Array());
  const strings = [...shared.matchAll(/<si>.*?<\/si>/gs)].map(([one]) => one);
  return files
    .filter(([path]) => path.includes('worksheets/'))
    .map(([, file]) =>
      strFromU8(file).replaceAll(/t="s"[^>]*><v>(\d+)<\/v>/g, (_, at: string) => strings[Number(at)] ?? ''),
    );
}

describe('a workbook', () => {
  const result = runCase(compiledTown(), scenario('baseline', 24), 0);

  it('says on every sheet with numbers what they take as true', () => {
    const all = sheets(documentWorkbook(document, [result], 'en'));
    // the dictionary of series has no numbers of the run
    expect(all.filter((text) => text.includes('a high-speed rail line')).length).toBe(all.length - 1);
    expect(sheets(documentWorkbook({ ...document, badges: [] }, [result], 'en')).join()).not.toContain('rail line');
  });

  it('explains its series in Chinese to who reads Chinese', () => {
    const [zh, en] = (['zh', 'en'] as const).map((language) =>
      sheets(documentWorkbook(document, [result], language)).at(-1),
    );
    expect(zh).toContain('失业率：失业者占劳动力的份额。');
    expect(en).toContain('Unemployed as a share of the labour force.');
  });
});
