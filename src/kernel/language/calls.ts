import { near } from '../near.ts';
import { delayFunctions } from './delays.ts';
import { mathFunctions, readGraphicalCall } from './math.ts';
import { sameName } from './names.ts';
import { randomFunctions } from './random.ts';
import { reductionFunctions } from './reductions.ts';
import { readName } from './reference.ts';
import { builtInNumbers, functionNames, reductions, unsupported } from './reserved.ts';
import { complain, type Scope, type Typed } from './scope.ts';
import { testInputs } from './test-inputs.ts';
import type { Call } from './tree.ts';

/** How a function is read, and how many arguments it takes. */
export interface FunctionRule {
  readonly min: number;
  readonly max: number;
  /** What the fault for a wrong number of arguments expects. */
  readonly usage: string;
  readonly read: (scope: Scope, call: Call) => Typed;
}

/** Reads a function of the language or a graphical function of the model. */
export function readCall(scope: Scope, call: Call): Typed {
  const graphical = scope.symbols.graphicalByName.get(sameName(call.name));
  if (graphical !== undefined) {
    return wrongCount(scope, call, `${call.name}(x)`, 1, 1) ?? readGraphicalCall(scope, graphical, call.args[0]);
  }
  const upper = call.name.toUpperCase();
  if (builtInNumbers.has(upper)) {
    return wrongCount(scope, call, upper, 0, 0) ?? readName(scope, { kind: 'name', name: call.name, span: call.span });
  }
  const rule = ruleOf(upper);
  if (rule !== undefined) return wrongCount(scope, call, rule.usage, rule.min, rule.max) ?? rule.read(scope, call);
  return unknownFunction(scope, call, upper);
}

function ruleOf(upper: string): FunctionRule | undefined {
  const groups = [mathFunctions, reductionFunctions, testInputs, delayFunctions, randomFunctions];
  return groups.find((rules) => Object.hasOwn(rules, upper))?.[upper];
}

/** The fault for a wrong number of arguments; undefined where the number is right. */
function wrongCount(scope: Scope, call: Call, usage: string, min: number, max: number): Typed | undefined {
  const given = call.args.length;
  if (given >= min && given <= max) return undefined;
  return complain(scope, call.span, {
    found: `${call.name} with ${given} argument${given === 1 ? '' : 's'}`,
    expected: usage,
  });
}

function unknownFunction(scope: Scope, call: Call, upper: string): Typed {
  if (unsupported.has(upper)) {
    return complain(scope, call.span, {
      found: `${upper} is XMILE but not supported here`,
      expected: 'a function of docs/language.md',
    });
  }
  if (scope.symbols.declaredByName.has(sameName(call.name))) {
    const expected = `${call.name} * (...) for a product, ${call.name}[...] for an element`;
    return complain(scope, call.span, { found: `${call.name}(...), which is not a function`, expected });
  }
  const known = [...functionNames, ...reductions, ...scope.symbols.graphicals.map(({ name }) => name)];
  return complain(scope, call.span, {
    found: `function "${call.name}", which is not known`,
    expected: near(call.name, known),
  });
}
