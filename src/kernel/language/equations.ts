import type { Fault } from '../errors.ts';
import type { Draft } from './draft.ts';
import { faultIn } from './faults.ts';
import { scaleMend, sharedMeasure, showMeasure } from './measure.ts';
import { parseExpression } from './parse.ts';
import { read } from './read.ts';
import { newScope } from './scope.ts';
import type { Declared, Symbols } from './symbols.ts';
import type { Tree } from './tree.ts';

/** Reads every expression of the model. Gives all variables: the authors' in their order, hidden ones behind them. */
export function readEquations(symbols: Symbols, faults: Fault[]): Draft[] {
  const drafts = symbols.declared.map(draftOf);
  for (const declared of symbols.declared) {
    const text = expressionOf(declared);
    if (text === undefined || !declared.dimsKnown) continue;
    const tree = parseExpression(text);
    if ('kind' in tree) drafts[declared.index].node = readEquation(symbols, declared, text, tree, drafts, faults);
    else faults.push(faultIn(declared.name, text, tree.span, complaintOf(tree)));
  }
  return drafts;
}

function complaintOf({ found, expected, mend }: { found: string; expected: string; mend?: string }) {
  return { found, expected, ...(mend === undefined ? {} : { mend }) };
}

function expressionOf({ spec }: Declared): string | undefined {
  if (spec.kind === 'stock') return spec.initial;
  return spec.kind === 'flow' || spec.kind === 'aux' ? spec.expression : undefined;
}

function readEquation(
  symbols: Symbols,
  declared: Declared,
  text: string,
  tree: Tree,
  drafts: Draft[],
  faults: Fault[],
) {
  const { name: equation, dims, unit, spec } = declared;
  const counts = new Map<string, number>();
  const scope = newScope({ symbols, equation, text, dims, drafts, faults, counts }, spec.kind === 'stock');
  const { node, measure } = read(scope, tree);
  if (declared.unitKnown && sharedMeasure(measure, unit) === undefined) {
    const found = `the expression gives ${showMeasure(measure)}`;
    const expected = `${showMeasure(unit)}, the unit of the equation`;
    faults.push(faultIn(equation, text, tree.span, { found, expected, ...scaleMend(measure, unit) }));
  }
  return node;
}

function draftOf({ name, dims, unit, spec }: Declared): Draft {
  const common = {
    name,
    kind: spec.kind,
    dims,
    unit,
    doc: spec.doc,
    ...(spec.source === undefined ? {} : { source: spec.source }),
  };
  switch (spec.kind) {
    case 'stock':
      return { ...common, text: spec.initial, nonNegative: spec.nonNegative === true, tally: spec.tally === true };
    case 'flow': {
      const transfer = spec.transfer === undefined ? {} : { transfer: spec.transfer };
      return {
        ...common,
        text: spec.expression,
        nonNegative: spec.nonNegative === true,
        boundary: spec.boundary === true,
        ...transfer,
      };
    }
    case 'aux':
      return { ...common, text: spec.expression };
    case 'constant':
      return {
        ...common,
        declaredShared: spec.shared === true,
        ...(spec.value === undefined ? {} : { value: spec.value }),
      };
    case 'input':
      return common;
  }
}
