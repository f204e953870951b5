import { parentPort, workerData } from 'node:worker_threads';
import type { Town } from '../../ensemble/run.ts';
import { Faults } from '../../kernel/errors.ts';
import { type Court, courtOf, playPlan } from '../../plan/judge/court.ts';
import { whomQuantities } from '../../plan/judge/whom.ts';
import type { Problem } from '../../plan/problem/problem.ts';
import { loadTown, openRegion } from '../town.ts';
import type { ThreadAnswer, ThreadOrder, ThreadTask } from './messages.ts';
import { problemOf } from './open.ts';

/** A thread that plays plans. It keeps the futures it has drawn, so each is drawn once, on one thread. */
const task = workerData as ThreadTask; // what startPlayers gave
let opened: Promise<{ town: Town; problem: Problem }> | undefined;
const courts = new Map<string, Court>();

parentPort?.on('message', async (order: ThreadOrder) => {
  const answer = (message: ThreadAnswer) => parentPort?.postMessage(message);
  try {
    opened ??= open();
    const court = courtFor(await opened, order);
    order.plans.forEach((steps, plan) => {
      answer({ id: order.id, plan, outcome: playPlan(court, steps, order.futures) });
    });
  } catch (error) {
    if (error instanceof Faults) answer({ id: order.id, faults: error.faults });
    else answer({ id: order.id, defect: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

async function open(): Promise<{ town: Town; problem: Problem }> {
  const town = await loadTown();
  return { town, problem: problemOf(town, await openRegion(task.region), task) };
}

function courtFor({ town, problem }: { town: Town; problem: Problem }, { design, whom }: ThreadOrder): Court {
  const key = JSON.stringify([design, whom]);
  const extra = whom ? whomQuantities(problem.instance).map(({ quantity }) => quantity) : [];
  const court =
    courts.get(key) ?? courtOf(town, problem.region, problem.base, [...problem.quantities, ...extra], design);
  courts.set(key, court);
  return court;
}
