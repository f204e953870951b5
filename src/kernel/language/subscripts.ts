import { near } from '../near.ts';
import type { Index } from '../program.ts';
import { sameName } from './names.ts';
import { literal, needPure, read } from './read.ts';
import { complain, dimensionName, quoted, type Scope } from './scope.ts';
import type { Declared } from './symbols.ts';
import type { Tree } from './tree.ts';

/** The loop that a star over a dimension runs with, opened where it is the first. */
export function star(scope: Scope, dimension: number): Index {
  const { reduction } = scope;
  if (reduction === undefined) throw new Error('a star outside a reduction');
  const { root } = scope.symbols.dimensions[dimension];
  const known = reduction.whole ? undefined : reduction.loopOfRoot.get(root);
  if (known !== undefined) return { at: 'loop', loop: known, offset: 0 };
  const loop = scope.loops.next;
  scope.loops.next += 1;
  reduction.loops.push({ loop, dimension });
  reduction.loopOfRoot.set(root, loop);
  return { at: 'loop', loop, offset: 0 };
}

/**
 * Reads one subscript. In this order: a dimension of the equation, moved or not (`spell`, `spell - 1`); a label of a
 * closed dimension (`men`, `sex.men`); a position from 1, written or worked out. Undefined after a fault.
 */
export function readSubscript(scope: Scope, tree: Tree, declared: Declared, dimension: number): Index | undefined {
  return loopSubscript(scope, tree, dimension) ?? readFixed(scope, tree, declared, dimension);
}

function loopSubscript(scope: Scope, tree: Tree, dimension: number): Index | undefined {
  const moved = movedName(tree);
  if (moved === undefined) return undefined;
  const { symbols } = scope;
  const named = symbols.dimensionByName.get(sameName(moved.name));
  const loop = named === undefined ? -1 : scope.dims.indexOf(named);
  if (named === undefined || loop < 0 || symbols.dimensions[named].root !== symbols.dimensions[dimension].root)
    return undefined;
  return { at: 'loop', loop, offset: moved.offset };
}

/** `spell`, `spell - 1`, `spell + 2`. */
function movedName(tree: Tree): { name: string; offset: number } | undefined {
  if (tree.kind === 'name' && tree.subscripts === undefined) return { name: tree.name, offset: 0 };
  if (tree.kind !== 'binary' || (tree.fn !== 'add' && tree.fn !== 'sub')) return undefined;
  const base = movedName(tree.left);
  const step = literal(tree.right);
  if (base === undefined || base.offset !== 0 || step === undefined || !Number.isInteger(step)) return undefined;
  return { name: base.name, offset: tree.fn === 'add' ? step : -step };
}

function readFixed(scope: Scope, tree: Tree, declared: Declared, dimension: number): Index | undefined {
  const { dimensions, dimensionByName } = scope.symbols;
  const { labels } = dimensions[dimension];
  const where = `${dimensionName(scope, dimension)} of ${declared.name}`;
  if (tree.kind === 'name' && tree.subscripts === undefined) {
    const at = labelOf(scope, tree.name, dimension);
    if (at >= 0) return { at: 'label', position: at };
    const other = dimensionByName.get(sameName(tree.name));
    const isVariable = scope.symbols.declaredByName.has(sameName(tree.name));
    if (other !== undefined && !isVariable) return wrongDimension(scope, tree, declared, dimension, other);
    if (!isVariable && labels !== undefined) {
      complain(scope, tree.span, { found: `subscript "${tree.name}" for ${where}`, expected: near(tree.name, labels) });
      return undefined;
    }
  }
  const position = literal(tree);
  if (position !== undefined && labels !== undefined) {
    if (Number.isInteger(position) && position >= 1 && position <= labels.length)
      return { at: 'label', position: position - 1 };
    complain(scope, tree.span, {
      found: `position ${position} for ${where}`,
      expected: `a whole number from 1 to ${labels.length}`,
    });
    return undefined;
  }
  const typed = read(scope, tree);
  if (!needPure(scope, tree, typed, `a subscript for ${where}`) || typed.measure === 'unknown') return undefined;
  return { at: 'value', node: typed.node };
}

/** Position from 0 of `men` or `sex.men` in a dimension; -1 where it is no label of it. */
function labelOf(scope: Scope, written: string, dimension: number): number {
  const { dimensions, dimensionByName } = scope.symbols;
  const { labels = [], root } = dimensions[dimension];
  const parts = written.split('.');
  const owner = parts.length === 2 ? dimensionByName.get(sameName(parts[0])) : undefined;
  if (parts.length === 2 && (owner === undefined || dimensions[owner].root !== root)) return -1;
  const label = sameName(parts[parts.length - 1]);
  return labels.findIndex((other) => sameName(other) === label);
}

function wrongDimension(scope: Scope, tree: Tree, declared: Declared, dimension: number, other: number): undefined {
  const { dimensions } = scope.symbols;
  const wanted = dimensionName(scope, dimension);
  const sameRoot = dimensions[other].root === dimensions[dimension].root;
  complain(scope, tree.span, {
    found: sameRoot
      ? `subscript ${quoted(scope, tree)}, over which the equation does not run`
      : `subscript ${quoted(scope, tree)} where ${declared.name} runs over ${wanted}`,
    expected: `${wanted}, a second name of it, a label or a position`,
    ...(sameRoot ? { mend: 'let the equation run over it, or reduce with *' } : {}),
  });
}
