import { bindInstance } from '../../bind.ts';
import { buildProgram } from '../../build.ts';
import type { EquationSpec } from '../../language.ts';
import type { Instance, Program } from '../../program.ts';
import { emitModule } from '../emit.ts';
import { type LoadedModel, loadModel } from '../load.ts';

export interface Compiled {
  readonly program: Program;
  readonly instance: Instance;
  readonly models: readonly LoadedModel[];
}

/** Builds a model over `row` (three labels that come with the data), its second name `col`, and `sex`. */
export function compiled(equations: Record<string, EquationSpec>, lanes: readonly number[] = [1, 2, 8]): Compiled {
  const program = buildProgram({
    name: 'test',
    doc: 'A test.',
    time: { unit: 'month', dt: 1 },
    dimensions: {
      row: { doc: 'Row.' },
      col: { doc: 'Row again.', aliasOf: 'row' },
      sex: { doc: 'Sex.', labels: ['women', 'men'] },
    },
    equations,
  });
  const instance = bindInstance(program, new Map([['row', ['r1', 'r2', 'r3']]]));
  return { program, instance, models: lanes.map((n) => loadModel(program, emitModule(program, n))) };
}
