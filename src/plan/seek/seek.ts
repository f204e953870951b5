import { judged, type Problem } from '../problem/problem.ts';
import { addToArchive } from '../search/archive.ts';
import { everyGenome, type Genome, type Judged, sizeOf } from '../search/genes.ts';
import { hypervolume } from '../search/hypervolume.ts';
import { dasDennis } from '../search/nsga3.ts';
import { ask, begin, type SearchState, type Setup, tell } from '../search/search.ts';
import { USUAL } from '../search/variation.ts';
import { knees } from './frontier.ts';
import { keyOf, type Trials, type Tried } from './judge.ts';
import { portfolios } from './portfolios.ts';
import { type Simple, simplePlans } from './simple.ts';
import { VARIANTS, type Variant, variants } from './variants.ts';

export interface SeekOptions {
  /** Plans to play, simple ones included. The last generation is ended, and so is the climb around the plan that leads. */
  readonly evaluations: number;
  readonly seed: number;
  /** More candidates to begin with. */
  readonly first?: readonly Genome[];
  /** Called after every generation. */
  readonly progress?: (state: SearchState, played: number) => void;
}

/** How a search went, generation by generation. */
export interface Convergence {
  readonly played: number;
  readonly archive: number;
  /** Hypervolume between the best and the worst of the simple plans and the archive, as a share. */
  readonly volume: number;
}

export interface Sought {
  /** The frontier, best in the first objective first. */
  readonly frontier: readonly Tried[];
  /** Place of the plan that leads: the sharpest knee. */
  readonly chosen: number;
  /** That plan with one lever more or one less. */
  readonly variants: readonly Variant[];
  readonly simple: readonly Simple[];
  readonly played: number;
  readonly exact: boolean;
  readonly convergence: readonly Convergence[];
}

/** Times that the plan that leads is tried with one lever more and one less, at most. */
const ROUNDS = 5;
/** No more than this part of what may be played is kept back for that. */
const BACK = 8;

/** Plans to play for each lever from which on levers are tried alone first. */
const ROOM = 12;

/** Generations without one new plan after which a search has seen all it can. */
const IDLE = 50;

/**
 * Searches a problem. Where there are no more candidates than may be played, all are: the frontier is then exact.
 * @throws Faults where a plan cannot be played
 */
export async function seek(problem: Problem, trials: Trials, options: SeekOptions): Promise<Sought> {
  const first = await simplePlans(problem, trials);
  const best = new Map<Judged, Tried>();
  let archive: readonly Judged[] = [];
  const epsilons = problem.objectives.map(({ step }) => step);
  const history: Moment[] = [];
  const keep = (one: Tried): Judged => {
    const member = judged(problem, one.genome, one.verdict);
    archive = addToArchive(archive, member, epsilons).archive;
    best.set(member, one);
    return member;
  };
  // Where regret counts, a plan may look worse, or stand on the frontier, by what another one has reached since.
  const asked: Genome[] = [];
  let standard = trials.standard();
  /** @returns the plans as members, and where all others had to be judged again, the archive without these */
  const add = async (tried: readonly Tried[]) => {
    let afresh: readonly Judged[] | undefined;
    if (trials.standard() !== standard) {
      standard = trials.standard();
      archive = [];
      best.clear();
      for (const one of await trials.all(asked)) keep(one);
      afresh = archive;
    }
    asked.push(...tried.map(({ genome }) => genome));
    return { members: tried.map(keep), afresh };
  };
  const note = () => {
    const members = archive.filter(({ violation }) => violation === 0).map(({ genome }) => genome);
    history.push({ played: trials.count(), members });
    for (const member of best.keys()) if (!archive.includes(member)) best.delete(member);
  };
  await add(await trials.all(first.map(({ tried }) => tried.genome)));
  const exact = sizeOf(problem.genes) <= options.evaluations;
  if (exact) {
    await add(await trials.all(everyGenome(problem.genes, options.evaluations)));
    note();
  } else {
    // Where there is room for it, every lever is tried alone, and the best sums of these are what the search begins with.
    const room = options.evaluations >= ROOM * problem.slots.length;
    const sums = room ? await portfolios(problem, trials) : [];
    await add(sums);
    const setup = setupOf(
      problem,
      [...sums.map(({ genome }) => genome), ...first.map(({ tried }) => tried.genome)],
      options,
    );
    let state = begin();
    let idle = 0;
    // What the rounds around the plan that leads may take is kept back for them.
    const back = Math.min(ROUNDS * problem.slots.length * VARIANTS, Math.floor(options.evaluations / BACK));
    while (trials.count() < options.evaluations - back && idle < IDLE) {
      const before = trials.count();
      const candidates = ask(setup, state);
      const { members, afresh } = await add(await trials.all(candidates));
      if (afresh !== undefined) state = await judgedAgain(problem, state, trials, afresh);
      state = tell(setup, state, members);
      idle = trials.count() === before ? idle + 1 : 0;
      note();
      options.progress?.(state, trials.count());
    }
  }
  const frontier = () =>
    archive.flatMap((member) => best.get(member) ?? []).sort((a, b) => compareFirst(problem, a, b));
  const placeOf = (plan: Tried) => frontier().findIndex(({ steps }) => keyOf(steps) === keyOf(plan.steps));
  // The plan that leads is tried with one lever more and one less, until it is still the one that leads, or all is
  // played that may be.
  let around: readonly Variant[] = [];
  let leader = frontier()[sharpest(problem, frontier())];
  for (let [round, last] = [1, false]; ; round += 1) {
    const { list, tried } = await variants(problem, leader, trials);
    around = list;
    if (last) break; // these are shown beside the plan that leads, and not let in: another one would lead then
    await add(tried);
    note();
    const next = sharpest(problem, frontier());
    if (placeOf(leader) === next) break;
    leader = frontier()[next];
    last = round >= ROUNDS || trials.count() >= options.evaluations;
  }
  const chosen = Math.max(0, placeOf(leader));
  const again = await trials.all(first.map(({ tried }) => tried.genome));
  const simple = first.map((one, i) => ({ ...one, tried: again[i] }));
  const convergence = await convergenceOf(problem, simple, history, trials);
  return { frontier: frontier(), chosen, variants: around, simple, played: trials.count(), exact, convergence };
}

/** The archive at one moment of the search. */
interface Moment {
  readonly played: number;
  readonly members: readonly Genome[];
}

/** Where a search stands, by verdicts of now. The frame of NSGA-III is drawn anew: it was of the values of before. */
async function judgedAgain(
  problem: Problem,
  { frame: _, ...state }: SearchState,
  trials: Trials,
  archive: readonly Judged[],
): Promise<SearchState> {
  const population = await trials.all(state.population.map(({ genome }) => genome));
  return {
    ...state,
    population: population.map(({ genome, verdict }) => judged(problem, genome, verdict)),
    archive,
  };
}

/** Place of the sharpest knee. */
function sharpest(problem: Problem, frontier: readonly Tried[]): number {
  const worth = knees(problem, frontier);
  return Math.max(0, worth.indexOf(Math.max(...worth)));
}

function compareFirst(problem: Problem, a: Tried, b: Tried): number {
  const [one, other] = [a, b].map((tried) => judged(problem, tried.genome, tried.verdict).objectives);
  const place = one.findIndex((value, i) => value !== other[i]);
  return place < 0 ? 0 : one[place] - other[place];
}

function setupOf(problem: Problem, first: readonly Genome[], options: SeekOptions): Setup {
  const count = problem.objectives.length;
  const size = problem.text.population ?? Math.max(12, Math.min(60, 4 * Math.ceil(options.evaluations / 100)));
  return {
    genes: problem.genes,
    epsilons: problem.objectives.map(({ step }) => step),
    population: size,
    variation: USUAL,
    seed: options.seed,
    first: [...(options.first ?? []), ...first].slice(0, Math.ceil(size / 2)),
    patience: 4,
    ...(count > 3 ? { directions: dasDennis(count, divisionsFor(count, size)) } : {}),
  };
}

/** Divisions that give about as many directions as there are candidates in a generation. */
function divisionsFor(objectives: number, size: number): number {
  let divisions = 1;
  while (dasDennis(objectives, divisions + 1).length <= size) divisions += 1;
  return divisions;
}

async function convergenceOf(
  problem: Problem,
  simple: readonly Simple[],
  history: readonly Moment[],
  trials: Trials,
): Promise<Convergence[]> {
  const pointsOf = (tried: readonly Tried[]) =>
    tried.map(({ genome, verdict }) => judged(problem, genome, verdict).objectives);
  const archives: (readonly number[])[][] = [];
  for (const { members } of history) archives.push(pointsOf(await trials.all(members)));
  const all = [...pointsOf(simple.map(({ tried }) => tried)), ...(archives.at(-1) ?? [])];
  const low = problem.objectives.map((_, k) => Math.min(...all.map((point) => point[k])));
  const width = problem.objectives.map((_, k) => Math.max(...all.map((point) => point[k])) - low[k]);
  const scaled = (point: readonly number[]) =>
    point.map((value, k) => (width[k] > 0 ? (value - low[k]) / width[k] : 0));
  const reference = problem.objectives.map(() => 1.1);
  const whole = reference.reduce((product, side) => product * side, 1);
  return history.map(({ played }, i) => ({
    played,
    archive: archives[i].length,
    volume: hypervolume(archives[i].map(scaled), reference) / whole,
  }));
}

/**
 * Whether one plan beats another: worse in no objective and better in one, where differences under the smallest that
 * matters count as none; and breaking no more.
 */
export function beats(problem: Problem, one: Tried, other: Tried): boolean {
  const [a, b] = [judged(problem, one.genome, one.verdict), judged(problem, other.genome, other.verdict)];
  if (a.violation !== b.violation) return a.violation < b.violation;
  const steps = problem.objectives.map(({ step }) => step);
  return (
    a.objectives.every((value, k) => value <= b.objectives[k] + steps[k]) &&
    a.objectives.some((value, k) => value < b.objectives[k] - steps[k])
  );
}
