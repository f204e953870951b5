import type { Program } from '../../kernel/program.ts';
import { meaningOf, sourceOf } from './index.ts';
import { dimensions } from './titles.ts';

/**
 * The same program with its meanings in Chinese: explanations and the reference read it as they read the other. What a pack’s own
 * equations mean stays as their author wrote it.
 */
export function inChinese(program: Program): Program {
  return {
    ...program,
    doc: '一座钢铁或煤炭城市，逐月推演：工厂、岗位、人，以及拿什么来代替失去的工资。',
    dimensions: program.dimensions.map((one) => ({ ...one, doc: dimensions[one.name] ?? one.doc })),
    variables: program.variables.map((one) => {
      const source = one.source === undefined ? undefined : (sourceOf(one.source) ?? one.source);
      return { ...one, doc: meaningOf(one.name) ?? one.doc, ...(source === undefined ? {} : { source }) };
    }),
  };
}
