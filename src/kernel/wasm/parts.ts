import { children } from '../graph/walk.ts';
import { binary, choose, number, unary } from '../language/nodes.ts';
import type { Index, Node, Program } from '../program.ts';

/** What code generation needs to know of a part of an expression. */
export interface Part {
  /** Loops that its value changes with; those of its own reductions are not among them. */
  readonly loops: ReadonlySet<number>;
  /** Whether its value is the same in both lanes of every vector: in every future, or for two neighbouring elements. */
  readonly common: boolean;
  /** How many other parts are made of it. */
  uses: number;
}

export interface Parts {
  /** The expressions as they were given, made of shared parts. */
  readonly roots: readonly Node[];
  readonly of: ReadonlyMap<Node, Part>;
  /** One line for each part, made of earlier ones: the expression without what does not change its value. */
  readonly lines: readonly string[];
}

/** The loop that lanes lie across where an equation of a single future has none: both lanes hold the same. */
export const NO_LOOP = -2;

/** Stands among a part's loops for the element of the equation: a draw changes with all loops of the equation. */
export const ELEMENT = -1;

/**
 * Makes equal parts of expressions one object, so that each is worked out once. Loops are numbered anew by how deep
 * they are nested, which makes two sums over the same things equal.
 *
 * @param expressions of equations over the same loops
 * @param own number of loops of the equations themselves
 * @param across the loop whose neighbouring positions lie side by side in a vector; futures do where there is none
 */
export function partsOf(expressions: readonly Node[], own: number, program: Program, across?: number): Parts {
  const of = new Map<Node, Part>();
  const byLine = new Map<string, { readonly node: Node; readonly id: number }>();
  const ids = new Map<Node, number>();
  const seen = new Map<Node, Map<string, Node>>();

  const intern = (node: Node, names: ReadonlyMap<number, number>): Node => {
    const scope = [...names].join(';');
    const known = seen.get(node)?.get(scope);
    if (known !== undefined) return known;
    const rebuilt = rebuild(node, names, intern);
    const line = describe(rebuilt, (child) => ids.get(child) ?? -1);
    let entry = byLine.get(line);
    if (entry === undefined) {
      entry = { node: rebuilt, id: byLine.size };
      byLine.set(line, entry);
      ids.set(rebuilt, entry.id);
      of.set(
        rebuilt,
        across === undefined ? partOf(rebuilt, of, program) : alongOf(partOf(rebuilt, of, program), across),
      );
    }
    const scopes = seen.get(node) ?? new Map<string, Node>();
    seen.set(node, scopes.set(scope, entry.node));
    return entry.node;
  };
  const names = new Map(Array.from({ length: own }, (_, loop) => [loop, loop]));
  const roots = expressions.map((expression) => intern(expression, names));
  return { roots, of, lines: [...byLine.keys()] };
}

type Intern = (node: Node, names: ReadonlyMap<number, number>) => Node;

/** The node with its loops renamed and its children interned, without its place in the author's text. */
function rebuild(node: Node, names: ReadonlyMap<number, number>, intern: Intern): Node {
  const rename = (loop: number): number => {
    const found = names.get(loop);
    if (found === undefined) throw new Error(`loop ${loop} is used outside of its reduction`);
    return found;
  };
  const child = (one: Node) => intern(one, names);
  switch (node.op) {
    case 'number':
      return number(node.value);
    case 'time':
    case 'starttime':
    case 'stoptime':
    case 'dt':
      return { op: node.op };
    case 'variable':
      return {
        op: 'variable',
        variable: node.variable,
        index: node.index.map((index): Index => {
          if (index.at === 'loop') return { at: 'loop', loop: rename(index.loop), offset: index.offset };
          if (index.at === 'label') return { at: 'label', position: index.position };
          return { at: 'value', node: child(index.node) };
        }),
      };
    case 'position':
      return { op: 'position', loop: rename(node.loop) };
    case 'size':
      return { op: 'size', dimension: node.dimension };
    case 'unary':
      return unary(node.fn, child(node.arg));
    case 'binary':
      return binary(node.fn, child(node.left), child(node.right));
    case 'if':
      return choose(child(node.condition), child(node.then), child(node.else));
    case 'reduce': {
      const inner = new Map(names);
      // `names` has one entry for each loop that is open here.
      const loops = node.loops.map(({ loop, dimension }, i) => {
        inner.set(loop, names.size + i);
        return { loop: names.size + i, dimension };
      });
      return { op: 'reduce', how: node.how, loops, body: intern(node.body, inner) };
    }
    case 'lookup':
      return { op: 'lookup', table: node.table, arg: child(node.arg) };
    case 'uniform':
      return { op: 'uniform', process: node.process };
    case 'normal_quantile':
      return { op: 'normal_quantile', arg: child(node.arg) };
  }
}

/** Everything about a node that decides its value, its children by number. */
function describe(node: Node, id: (child: Node) => number): string {
  if (node.op === 'number') return `number ${Object.is(node.value, -0) ? '-0' : node.value}`;
  return JSON.stringify(node, (key, value) => {
    if (key === '' || typeof value !== 'object' || value === null || !('op' in value)) return value;
    // an object with `op` below a node is one of its children, interned already
    return id(value as Node);
  });
}

function partOf(node: Node, of: ReadonlyMap<Node, Part>, program: Program): Part {
  const loops = new Set<number>();
  let common = node.op !== 'uniform';
  for (const child of children(node)) {
    const part = of.get(child);
    if (part === undefined) throw new Error('a part before what it is made of');
    part.uses += 1;
    for (const loop of part.loops) loops.add(loop);
    common &&= part.common;
  }
  if (node.op === 'position') loops.add(node.loop);
  if (node.op === 'uniform') loops.add(ELEMENT);
  if (node.op === 'variable') {
    for (const index of node.index) if (index.at === 'loop') loops.add(index.loop);
    common &&= program.variables[node.variable].shared;
  }
  if (node.op === 'reduce') for (const { loop } of node.loops) loops.delete(loop);
  return { loops, common, uses: 0 };
}

/** The same part where the lanes are neighbouring positions of a loop. A draw changes with every loop of the equation. */
function alongOf(part: Part, across: number): Part {
  return { ...part, common: !part.loops.has(across) && !(part.loops.has(ELEMENT) && across >= 0) };
}
