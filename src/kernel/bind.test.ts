import { describe, expect, it } from 'vitest';
import { bindInstance } from './bind.ts';
import { buildProgram } from './build.ts';
import { Faults, formatFault } from './errors.ts';
import { givens, model } from './language/testing/models.ts';

const program = buildProgram(model(givens));
const open = {
  occupation: ['miner', 'welder', 'nurse'],
  place: ['Pingshan', 'Mingshan'],
  spell: ['1', '2'],
};

function faults(labels: Record<string, readonly string[]>): string[] {
  try {
    bindInstance(program, new Map(Object.entries(labels)));
    return [];
  } catch (error) {
    if (error instanceof Faults) return error.faults.map(formatFault);
    throw error;
  }
}

describe('binding labels', () => {
  it('gives every dimension its size and every variable its place', () => {
    const instance = bindInstance(program, new Map(Object.entries(open)));
    expect(instance.sizes).toEqual([3, 3, 2, 2, 2, 2]);
    expect(instance.labels[1]).toEqual(open.occupation);
    expect(instance.labels[4]).toEqual(['women', 'men']);
    // a b c people wage months | workers 3 | by_place 2 | mobility 9 | staff 6 | waiting 2 | home 3 | share 3
    expect(instance.lengths).toEqual([1, 1, 1, 1, 1, 1, 3, 2, 9, 6, 2, 3, 3]);
    expect(instance.offsets).toEqual([0, 1, 2, 3, 4, 5, 6, 9, 11, 20, 26, 28, 31]);
    expect(instance.total).toBe(34);
  });

  it('accepts the labels that a closed dimension or a second name has', () => {
    expect(faults({ ...open, sex: ['women', 'men'], target: open.occupation })).toEqual([]);
  });

  it('leaves a dimension empty where the model says that it may be', () => {
    const source = model(givens);
    const spell = { ...source.dimensions.spell, optional: true as const };
    const optional = buildProgram({ ...source, dimensions: { ...source.dimensions, spell } });
    const instance = bindInstance(optional, new Map(Object.entries({ ...open, spell: [] })));
    expect(instance.lengths[instance.program.byName.get('waiting') ?? -1]).toBe(0);
    // not by oversight: the list is given, and it is empty
    const { spell: _, ...without } = open;
    expect(() => bindInstance(optional, new Map(Object.entries(without)))).toThrow(/labels of spell: none/);
  });

  it('reports all faults of the labels', () => {
    expect(
      faults({
        occupation: ['miner', 'welder', 'miner'],
        spell: [],
        sex: ['men', 'women'],
        target: ['miner'],
        plcae: ['Pingshan'],
      }),
    ).toEqual([
      'labels of plcae: a dimension that the model does not have; expected perhaps place',
      'labels of occupation: label miner more than once; expected each label once',
      'labels of target: [miner]; expected [miner, welder, miner], those of occupation',
      'labels of place: none; expected a list: Place.',
      'labels of spell: an empty list; expected one label or more',
      'labels of sex: [men, women]; expected [women, men], the labels of the model',
    ]);
  });
});
