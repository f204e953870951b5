import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../kernel/build.ts';
import { markdownReference } from '../../kernel/docs/index.ts';
import { systems, town } from '../index.ts';
import { meaningOf, meanings } from './index.ts';
import { inChinese } from './program.ts';
import { sources } from './sources.ts';
import { dimensions, titles } from './titles.ts';

const equations = Object.values(systems).flatMap((part) => Object.entries(part));
const same = (ours: Iterable<string>, theirs: Iterable<string>) => {
  const [a, b] = [new Set(ours), new Set(theirs)];
  return { missing: [...b].filter((one) => !a.has(one)), stale: [...a].filter((one) => !b.has(one)) };
};
const complete = { missing: [], stale: [] };

describe('the model in Chinese', () => {
  it('has a line for every equation, source, system and dimension, and none for what is gone', () => {
    expect(
      same(
        meanings.keys(),
        equations.map(([name]) => name),
      ),
    ).toEqual(complete);
    expect(
      same(
        Object.keys(sources),
        equations.flatMap(([, { source }]) => source ?? []),
      ),
    ).toEqual(complete);
    expect(same(Object.keys(titles), Object.keys(systems))).toEqual(complete);
    expect(same(Object.keys(dimensions), Object.keys(town.dimensions))).toEqual(complete);
  });

  it('is Chinese: every meaning is a sentence that stands alone', () => {
    const wrong = [...meanings].filter(
      ([, text]) => !/\p{Script=Han}.*。$/u.test(text) || /^(同上|其中|同一批|这些)/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('says every year and every percentage that the English says', () => {
    const digits = (text: string) => text.match(/(?:1[89]|20)\d\d|\d+(?:\.\d+)?(?= ?%)/g) ?? [];
    const lacking = Object.entries(sources).filter(([en, zh]) => digits(en).some((one) => !zh.includes(one)));
    expect(lacking).toEqual([]);
  });

  it('goes into the reference and into explanations', () => {
    const program = inChinese(buildProgram(town));
    expect(program.variables.filter(({ doc }) => !/\p{Script=Han}/u.test(doc)).map(({ name }) => name)).toEqual([]);
    expect(markdownReference(program, [{ title: '指标', names: ['unemployment_rate'] }])).toContain(
      '失业者占劳动力的份额',
    );
    expect(meaningOf('money_level.init_1')).toContain(meanings.get('money_level'));
    expect(meaningOf('an_equation_of_a_pack')).toBeUndefined();
  });
});
