import { near } from '../near.ts';
import type { Index } from '../program.ts';
import { pure } from '../units/unit.ts';
import { sameName } from './names.ts';
import { number } from './nodes.ts';
import { builtInNumbers, functionNames, reductions, unsupported } from './reserved.ts';
import { complain, dimensionName, type Scope, type Typed } from './scope.ts';
import { readSubscript, star } from './subscripts.ts';
import type { Declared } from './symbols.ts';
import type { Tree } from './tree.ts';

type Name = Tree & { readonly kind: 'name' };

/** Reads a name: a variable with or without subscripts, a dimension's position, a built-in number, a label. */
export function readName(scope: Scope, tree: Name): Typed {
  const declared = scope.symbols.declaredByName.get(sameName(tree.name));
  if (declared !== undefined) return readVariable(scope, tree, declared);
  if (tree.subscripts === undefined) {
    const other = builtIn(scope, tree.name) ?? position(scope, tree) ?? labelPosition(scope, tree.name);
    if (other !== undefined) return other;
  }
  return unknownName(scope, tree);
}

function builtIn(scope: Scope, name: string): Typed | undefined {
  const upper = name.toUpperCase();
  if (!builtInNumbers.has(upper)) return undefined;
  if (upper === 'PI') return { node: number(Math.PI), measure: pure };
  // The names of the set but PI, in lower case, are the operations of these nodes.
  const op = upper.toLowerCase() as 'time' | 'dt' | 'starttime' | 'stoptime';
  return { node: { op }, measure: scope.symbols.timeUnit };
}

/** A dimension of the equation as a value: where the loop stands, from 1. */
function position(scope: Scope, tree: Name): Typed | undefined {
  const dimension = scope.symbols.dimensionByName.get(sameName(tree.name));
  if (dimension === undefined) return undefined;
  const loop = scope.dims.indexOf(dimension);
  if (loop >= 0) return { node: { op: 'position', loop }, measure: pure };
  return complain(scope, tree.span, {
    found: `dimension ${tree.name}, over which the equation does not run`,
    expected: 'a dimension of the equation',
    mend: 'put what needs the position into an equation over that dimension',
  });
}

/** `sex.men`: the position of a label, from 1. */
function labelPosition(scope: Scope, name: string): Typed | undefined {
  const [dimension, label, ...rest] = name.split('.').map(sameName);
  const index = scope.symbols.dimensionByName.get(dimension);
  if (index === undefined || label === undefined || rest.length > 0) return undefined;
  const at = (scope.symbols.dimensions[index].labels ?? []).findIndex((other) => sameName(other) === label);
  return at < 0 ? undefined : { node: number(at + 1), measure: pure };
}

function unknownName(scope: Scope, tree: Name): Typed {
  const { symbols } = scope;
  const upper = tree.name.toUpperCase();
  if (symbols.graphicalByName.has(sameName(tree.name))) {
    return complain(scope, tree.span, {
      found: `graphical function ${tree.name} without an argument`,
      expected: `${tree.name}(x)`,
    });
  }
  if (unsupported.has(upper)) {
    return complain(scope, tree.span, {
      found: `${upper} is XMILE but not supported here`,
      expected: 'a function of docs/language.md',
    });
  }
  if (functionNames.includes(upper) || reductions.has(upper)) {
    return complain(scope, tree.span, { found: `function ${upper} without arguments`, expected: `${upper}(...)` });
  }
  const known = [...symbols.declared, ...symbols.dimensions, ...symbols.graphicals].map(({ name }) => name);
  return complain(scope, tree.span, {
    found: `the name "${tree.name}", which is not known`,
    expected: near(tree.name, known),
  });
}

function readVariable(scope: Scope, tree: Name, declared: Declared): Typed {
  if (!declared.dimsKnown) return { node: number(0), measure: 'unknown' };
  const index = tree.subscripts === undefined ? bareIndex(scope, tree, declared) : writtenIndex(scope, tree, declared);
  if (index === undefined) return { node: number(0), measure: 'unknown' };
  return {
    node: { op: 'variable', variable: declared.index, index },
    measure: declared.unitKnown ? declared.unit : 'unknown',
  };
}

/** No brackets: the equation's own dimensions by name; within a reduction, all elements. */
function bareIndex(scope: Scope, tree: Name, declared: Declared): Index[] | undefined {
  if (declared.dims.length === 0) return [];
  const { reduction } = scope;
  const names = declared.dims.map((dimension) => dimensionName(scope, dimension));
  if (reduction === undefined) {
    const missing = declared.dims.filter((dimension) => !scope.dims.includes(dimension));
    if (missing.length === 0) return declared.dims.map((d) => ({ at: 'loop', loop: scope.dims.indexOf(d), offset: 0 }));
    complain(scope, tree.span, {
      found: `${declared.name} runs over ${missing.map((d) => dimensionName(scope, d)).join(' and ')}, which the equation does not`,
      expected: `${declared.name}[${names.join(', ')}] with something of the equation in each place`,
      mend:
        aliasHint(scope, declared, missing) ?? `sum it up, SUM(${declared.name}[...]), or let the equation run over it`,
    });
    return undefined;
  }
  if (!reduction.whole && declared.dims.some((dimension) => scope.dims.includes(dimension))) {
    complain(scope, tree.span, {
      found: `${declared.name} without brackets within ${reduction.name}, where the equation also runs over its dimensions`,
      expected: `${declared.name}[${names.join(', ')}] for one element, or ${declared.name}[${names.map(() => '*').join(', ')}] for all`,
    });
    return undefined;
  }
  return bindStars(
    scope,
    tree,
    declared,
    declared.dims.map(() => true),
  );
}

function aliasHint(scope: Scope, declared: Declared, missing: readonly number[]): string | undefined {
  const { dimensions } = scope.symbols;
  const meant = declared.dims.map((d) => {
    if (!missing.includes(d)) return dimensionName(scope, d);
    const alias = scope.dims.find((mine) => dimensions[mine].root === dimensions[d].root);
    return alias === undefined ? undefined : dimensionName(scope, alias);
  });
  return meant.every((name) => name !== undefined) ? `write ${declared.name}[${meant.join(', ')}]` : undefined;
}

function writtenIndex(scope: Scope, tree: Name, declared: Declared): Index[] | undefined {
  const subscripts = tree.subscripts ?? [];
  if (subscripts.length !== declared.dims.length) {
    const names = declared.dims.map((dimension) => dimensionName(scope, dimension)).join(', ');
    complain(scope, tree.span, {
      found: `${subscripts.length} subscripts of ${declared.name}`,
      expected:
        declared.dims.length === 0
          ? 'none: it is a single number'
          : `${declared.dims.length}: ${declared.name}[${names}]`,
    });
    return undefined;
  }
  const stars = subscripts.map((subscript) => subscript.kind === 'star');
  const bound = bindStars(scope, tree, declared, stars);
  if (bound === undefined) return undefined;
  const index = subscripts.map((subscript, i) =>
    subscript.kind === 'star' ? bound[i] : readSubscript(scope, subscript, declared, declared.dims[i]),
  );
  return index.every((part) => part !== undefined) ? index : undefined;
}

/**
 * Binds stars to loops of the reduction. Stars of one dimension (or its second names) are one loop throughout the
 * reduction; where the array is all that is reduced, each star is a loop of its own.
 */
function bindStars(scope: Scope, tree: Name, declared: Declared, stars: readonly boolean[]): Index[] | undefined {
  const roots = declared.dims.filter((_, i) => stars[i]).map((dimension) => scope.symbols.dimensions[dimension].root);
  if (roots.length > 0 && scope.reduction === undefined) {
    complain(scope, tree.span, {
      found: 'a star outside a reduction',
      expected: 'stars within SUM, MEAN, MIN, MAX or PROD',
    });
    return undefined;
  }
  const twice = roots.find((root, i) => roots.indexOf(root) !== i);
  if (twice !== undefined && scope.reduction?.whole !== true) {
    const name = dimensionName(scope, twice);
    complain(scope, tree.span, {
      found: `two stars over ${name} in one reference`,
      expected: `one star for ${name}, since all stars over it move together`,
      mend: 'give one of the two a name: reduce over the other in an intermediate equation',
    });
    return undefined;
  }
  return declared.dims.map((dimension, i) => (stars[i] ? star(scope, dimension) : { at: 'label', position: 0 }));
}
