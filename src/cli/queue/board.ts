import type { Redis } from 'ioredis';
import type { Manifest } from '../../ensemble/study/manifest.ts';
import { type Fault, Faults } from '../../kernel/errors.ts';
import type { StudyOrder } from '../ensemble/order.ts';

/*
 * The board on the server: which ensembles want workers, and which workers had to refuse. An ensemble stands there as
 * long as the command that hands it out is alive and keeps renewing it; its parts wait in a queue of its own.
 */

/** An ensemble that wants workers. */
export interface Notice {
  readonly order: StudyOrder;
  readonly manifest: Manifest;
  /** Where its parts go: a folder that all machines see, or `s3://bucket/prefix`. */
  readonly place: string;
}

/** A worker that cannot work at an ensemble, and why. */
export interface Refusal {
  readonly worker: string;
  readonly faults: readonly Fault[];
}

/** What waits in the queue: the part that begins with a future. */
export interface PartJob {
  readonly from: number;
}

const LIFE = 30; // seconds that a notice stands unless it is renewed
const ALL = 'landfall:ensembles';
const noticeKey = (digest: string) => `landfall:ensemble:${digest}`;
const refusalKey = (digest: string) => `landfall:refusals:${digest}`;

/** Name of the queue of an ensemble. */
export const queueName = (digest: string): string => `landfall-${digest.slice(0, 32)}`;

/** Puts up a notice, or renews it. */
export async function putUp(client: Redis, digest: string, notice: Notice): Promise<void> {
  await client.multi().sadd(ALL, digest).set(noticeKey(digest), JSON.stringify(notice), 'EX', LIFE).exec();
}

export async function takeDown(client: Redis, digest: string): Promise<void> {
  await client.multi().srem(ALL, digest).del(noticeKey(digest), refusalKey(digest)).exec();
}

/** Digests of the ensembles that want workers now. */
export async function standing(client: Redis): Promise<string[]> {
  const digests = (await client.smembers(ALL)).sort();
  const there = await Promise.all(digests.map((digest) => client.exists(noticeKey(digest))));
  return digests.filter((_, i) => there[i] === 1);
}

/** @throws Faults where what stands there is not a notice of this version */
export async function readNotice(client: Redis, digest: string): Promise<Notice | undefined> {
  const text = await client.get(noticeKey(digest));
  if (text === null) return undefined;
  let notice: Partial<Notice> = {};
  try {
    notice = JSON.parse(text);
  } catch {
    // reported below
  }
  if (notice.manifest?.landfall === 1 && notice.order !== undefined && typeof notice.place === 'string') {
    return notice as Notice; // written whole by a program of this format
  }
  throw new Faults('queue', [
    { where: `ensemble ${digest.slice(0, 12)}`, found: 'a notice in another format', expected: 'one of this version' },
  ]);
}

export async function refuse(client: Redis, digest: string, refusal: Refusal): Promise<void> {
  await client.multi().rpush(refusalKey(digest), JSON.stringify(refusal)).expire(refusalKey(digest), LIFE).exec();
}

/** Takes the refusals that came in since the last time. */
export async function newRefusals(client: Redis, digest: string): Promise<Refusal[]> {
  const texts = (await client.lpop(refusalKey(digest), 1000)) ?? [];
  return texts.map((text): Refusal => JSON.parse(text));
}
