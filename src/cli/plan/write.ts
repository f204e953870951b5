import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, isScalar, visit } from 'yaml';
import { VERSION } from '../../ensemble/version.ts';
import type { Problem } from '../../plan/problem/problem.ts';
import type { Tried } from '../../plan/seek/judge.ts';
import type { PlanText } from '../../plan/steps/schema.ts';
import { stepText } from '../../plan/steps/step.ts';

/** Writes a file whole or not at all. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const part = `${path}.part`;
  try {
    await writeFile(part, text);
    await rename(part, path);
  } finally {
    await rm(part, { force: true });
  }
}

/** A plan of the frontier as a planner would sign it. */
export function planOf(
  problem: Problem,
  tried: Tried,
  name: string,
  found: { readonly seed: number; readonly futures: number; readonly evaluations: number },
): PlanText {
  const { text } = problem;
  const titles = new Map(text.levers.map(({ id, title }) => [id, title]));
  const whys = new Map(text.levers.map(({ id, why }) => [id, why]));
  return {
    landfall_plan: 1,
    name,
    title: {
      en: `${text.title.en}: ${name}`,
      ...(text.title.zh === undefined ? {} : { zh: `${text.title.zh}：${name}` }),
    },
    description: text.description,
    region: text.region,
    scenario: text.scenario,
    steps: tried.steps.map((step) => {
      const [title, why] = [titles.get(step.id), whys.get(step.id)];
      const { id, ...rest } = stepText(step);
      return { id, ...(title === undefined ? {} : { title }), ...rest, ...(why === undefined ? {} : { why }) };
    }),
    found: {
      problem: `${text.name} ${problem.hash.slice(0, 16)}`,
      ...found,
      version: VERSION,
      expected: Object.fromEntries(
        problem.objectives.map(({ id, unit }, i) => [
          id,
          { value: Number(tried.verdict.objectives[i].toPrecision(6)), unit },
        ]),
      ),
    },
  };
}

/** A plan as YAML that a person reads: lists and what belongs to one step stand on one line. */
export function planYaml(plan: PlanText): string {
  const document = new Document(plan);
  visit(document, {
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      const short = ['what', 'when', 'for_whom', 'waits_for', 'title'].includes(name);
      if (short && value !== null && typeof value === 'object') Object.assign(value, { flow: true });
    },
    Seq: (_, list) => {
      if (list.items.every(isScalar)) list.flow = true;
    },
  });
  return document.toString({ lineWidth: 120 });
}

/** Writes the plans of a frontier, and removes those of an earlier one. */
export async function writePlans(folder: string, plans: readonly PlanText[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  for (const old of await readdir(folder)) if (/^plan-\d+\.yaml$/.test(old)) await rm(join(folder, old));
  const files: string[] = [];
  for (const plan of plans) {
    const path = join(folder, `${plan.name}.yaml`);
    await writeWhole(path, planYaml(plan));
    files.push(path);
  }
  return files;
}
