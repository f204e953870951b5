import { join } from 'node:path';
import { WATCHED } from '../../ensemble/study/watched.ts';
import { Faults } from '../../kernel/errors.ts';
import { near } from '../../kernel/near.ts';
import type { Exhibit } from '../../report/ensemble/exhibit.ts';
import type { Language } from '../../report/format.ts';
import { readManifest } from '../../store/ensemble/folder.ts';
import { type Ensemble, readEnsemble } from '../../store/ensemble/read.ts';
import { designedExhibits, designOf } from '../sensitivity/designed.ts';
import { givenExhibits } from '../sensitivity/given.ts';
import { inputsOf, orderOf, runOrder } from '../sensitivity/study.ts';
import { printExhibits, writeExhibits } from '../sensitivity/written.ts';
import { styled, type Terminal } from '../terminal.ts';

export interface SensitivityFlags {
  readonly scenario: string;
  readonly method: 'sobol' | 'morris' | 'pawn' | 'delta';
  readonly outcome: string;
  readonly plan?: string;
  /** Futures (PAWN, delta), base samples (Sobol) or trajectories (Morris). */
  readonly samples?: number;
  readonly inputs: readonly string[];
  readonly seed: number;
  readonly horizon?: number;
  readonly threads?: number;
  readonly out?: string;
  readonly language: Language;
}

/** Samples where none are asked for: enough for intervals that tell the first assumptions apart. */
const SAMPLES = { sobol: 128, morris: 20, pawn: 1000, delta: 1000 } as const;

/**
 * `landfall sensitivity`: what an outcome hangs on, of an ensemble that was run, or of a scenario that is run for it.
 * @param where the folder of an ensemble, or a region
 */
export async function sensitivity(where: string, flags: SensitivityFlags, terminal: Terminal): Promise<void> {
  const finished = (await readManifest(where)) !== undefined;
  const ensemble = finished ? await readEnsemble(where) : await runFor(where, flags, terminal);
  const question = {
    ensemble,
    outcome: known(
      where,
      '--outcome',
      flags.outcome,
      ensemble.outcomes.map(({ name }) => name),
    ),
    plan: known(where, '--plan', flags.plan ?? ensemble.plans[0], ensemble.plans),
  };
  const exhibits = exhibitsOf(ensemble, flags, where)(question);
  printExhibits(exhibits(flags.language), terminal);
  const files = await writeExhibits(
    flags.out ?? join(where, 'answers'),
    `sensitivity-${flags.method}`,
    question,
    exhibits,
  );
  terminal.out(`${files.map((file) => `${styled(terminal, 'dim', 'written')}  ${file}`).join('\n')}\n`);
}

type Question = Parameters<typeof designedExhibits>[0];

/** What answers: indices of a designed ensemble, or those that any ensemble gives. */
function exhibitsOf(
  { manifest: { design } }: Ensemble,
  { method }: SensitivityFlags,
  where: string,
): (question: Question) => (language: Language) => Exhibit[] {
  const made = design.method === 'saltelli' ? 'sobol' : design.method;
  if (method === 'sobol' || method === 'morris') {
    if (made === method) return designedExhibits;
    throw new Faults('sensitivity', [
      {
        where,
        found: `an ensemble of method ${made}`,
        expected: `one made for ${method}`,
        mend: `give the region in place of the folder: landfall sensitivity <region> --scenario <name> --method ${method} --out <folder>`,
      },
    ]);
  }
  if (made !== 'sobol' && made !== 'morris') return (question) => givenExhibits(question, method);
  throw new Faults('sensitivity', [
    { where, found: `an ensemble made for ${made}`, expected: 'one of independent draws', mend: `--method ${made}` },
  ]);
}

/** Runs what the method needs; the same command goes on where it was stopped. */
async function runFor(region: string, flags: SensitivityFlags, terminal: Terminal): Promise<Ensemble> {
  const { method, seed, out } = flags;
  if (out === undefined) {
    throw new Faults('sensitivity', [
      {
        where: '--out',
        found: 'nothing',
        expected: 'a folder for the futures and the answers',
        mend: 'give --out, or the folder of an ensemble in place of the region',
      },
    ]);
  }
  const asked = { ...flags, region };
  const samples = flags.samples ?? SAMPLES[method];
  const series = flags.outcome.replace(/^(?:max|min)\((.*)\)$/, '$1').replace(/\[.*\]$/, '');
  const designed = method === 'sobol' || method === 'morris';
  // A designed run is many times larger and answers one question: it keeps the one series.
  const order = await orderOf(asked, designed ? [series] : [...new Set([...WATCHED, series])]);
  const design = designed
    ? designOf(method, samples, seed, await inputsOf(order), flags.inputs)
    : { method: 'lhs' as const, size: samples, seed };
  return runOrder({ ...order, design }, join(out, 'futures'), asked, terminal);
}

function known(where: string, flag: string, name: string, names: readonly string[]): string {
  if (names.includes(name)) return name;
  throw new Faults('sensitivity', [
    { where: `${where}, ${flag}`, found: `unknown name ${name}`, expected: near(name, names) },
  ]);
}
