import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { DOMParser } from 'linkedom';
import type { ObjectsAddress } from './address.ts';
import { type Refusal, refusalFault, silenceFault } from './refusals.ts';

/** Objects of a bucket under a prefix. Names are given and told without it. */
export interface Objects {
  readonly address: ObjectsAddress;
  /** Names that begin so, in order. */
  readonly list: (start: string) => Promise<string[]>;
  readonly get: (name: string) => Promise<StoredObject | undefined>;
  /** The digest it was written with; nothing where there is no object. */
  readonly digest: (name: string) => Promise<string | undefined>;
  /**
   * Writes an object whole or not at all, unless there is one of that name.
   * @returns whether it was written
   */
  readonly putNew: (name: string, bytes: Uint8Array) => Promise<boolean>;
  readonly put: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
}

export interface StoredObject {
  readonly bytes: Uint8Array;
  /** SHA-256 that its writer has noted, in hexadecimal; empty where another program wrote it. */
  readonly digest: string;
}

const DIGEST = 'x-amz-meta-sha256';
/** Milliseconds after which a request that is not answered is given up. */
const PATIENCE = 60_000;
/** Times that a request is tried which gets no answer, or one that asks for patience. */
const TRIES = 7;
const FIRST_TRIES = 2; // before the server has answered once: it may not be there at all
const FIRST_WAIT = 250; // ms before the second try; doubled with each

/**
 * Objects behind an address. Requests are signed by Signature Version 4 with the digest of what they carry, so that a
 * server takes no bytes that were changed on their way. All methods throw Faults where the server refuses or is silent.
 * @param page names that one request lists at most
 */
export function openObjects(address: ObjectsAddress, page = 1000): Objects {
  const { id, secret, token } = address.key;
  const client = new AwsClient({
    accessKeyId: id,
    secretAccessKey: secret,
    ...(token === undefined ? {} : { sessionToken: token }),
    service: 's3',
    region: address.region,
    retries: 0, // tried again below, where silence counts too
  });
  let answered = false;
  const once = async (url: string, init: RequestInit): Promise<Answer> => {
    const response = await client.fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE) });
    const { status, headers } = response;
    return { status, headers, bytes: new Uint8Array(await response.arrayBuffer()) };
  };
  const ask = async (url: string, init: RequestInit, expected: readonly number[]): Promise<Answer> => {
    for (let tries = 1; ; tries += 1) {
      const last = tries >= (answered ? TRIES : FIRST_TRIES);
      try {
        const answer = await once(url, init);
        answered = true;
        if (expected.includes(answer.status)) return answer;
        if (last || !asksForPatience(answer.status)) throw refusalFault(address, refusalOf(answer));
      } catch (error) {
        if (last || !isSilence(error)) throw isSilence(error) ? silenceFault(address, error) : error;
      }
      await wait(FIRST_WAIT * 2 ** (tries - 1));
    }
  };
  const urlOf = (name: string) =>
    `${address.url}${`${address.prefix}${name}`.split('/').map(encodeURIComponent).join('/')}`;
  const write = async (name: string, bytes: Uint8Array, more: Record<string, string>, expected: readonly number[]) => {
    const digest = sha256(bytes);
    const headers = { 'x-amz-content-sha256': digest, [DIGEST]: digest, ...more };
    // The type of fetch wants bytes that are surely not shared between threads; these come from a file.
    const body = bytes as Uint8Array<ArrayBuffer>;
    return (await ask(urlOf(name), { method: 'PUT', headers, body }, expected)).status;
  };
  return {
    address,
    list: async (start) => {
      const names: string[] = [];
      for (let from: string | undefined = ''; from !== undefined; ) {
        const query = new URLSearchParams({
          'list-type': '2',
          'max-keys': String(page),
          prefix: `${address.prefix}${start}`,
          ...(from === '' ? {} : { 'continuation-token': from }),
        });
        const { bytes } = await ask(`${address.url}?${query}`, {}, [200]);
        const { keys, next } = readList(bytes);
        names.push(...keys.map((key) => key.slice(address.prefix.length)));
        from = next;
      }
      return names;
    },
    get: async (name) => {
      const { status, headers, bytes } = await ask(urlOf(name), {}, [200, 404]);
      if (status === 404) return absent({ status, bytes });
      return { bytes, digest: headers.get(DIGEST) ?? '' };
    },
    digest: async (name) => {
      const { status, headers } = await ask(urlOf(name), { method: 'HEAD' }, [200, 404]);
      return status === 404 ? undefined : (headers.get(DIGEST) ?? '');
    },
    putNew: async (name, bytes) => {
      // 412: there is one. 501 and 400: a server that does not know the condition; then the later writer wins.
      const status = await write(name, bytes, { 'if-none-match': '*' }, [200, 412, 501, 400]);
      if (status === 501 || status === 400) await write(name, bytes, {}, [200]);
      return status !== 412;
    },
    put: async (name, bytes) => {
      await write(name, bytes, {}, [200]);
    },
    remove: async (name) => {
      await ask(urlOf(name), { method: 'DELETE' }, [200, 204, 404]);
    },
  };

  /** A missing object is no fault; a missing bucket is. */
  function absent({ status, bytes }: Pick<Answer, 'status' | 'bytes'>): undefined {
    const refusal = refusalOf({ status, bytes });
    if (refusal.code === 'NoSuchBucket') throw refusalFault(address, refusal);
    return undefined;
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** Too many requests, a write at the same moment, or a server that is not well. */
function asksForPatience(status: number): boolean {
  return status === 429 || status === 409 || (status >= 500 && status !== 501);
}

/** fetch throws a TypeError where no answer comes, and an abort after too long a time. */
function isSilence(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');
}

function refusalOf({ status, bytes }: Pick<Answer, 'status' | 'bytes'>): Refusal {
  const of = reader(bytes);
  return { status, code: of('Code')[0] ?? '', message: of('Message')[0] ?? '' };
}

function readList(bytes: Uint8Array): { readonly keys: string[]; readonly next: string | undefined } {
  const of = reader(bytes);
  const [next] = of('NextContinuationToken');
  return { keys: of('Contents Key'), next: of('IsTruncated')[0] === 'true' ? next : undefined };
}

/** Texts of the elements of an XML answer that a selector finds. */
function reader(bytes: Uint8Array): (selector: string) => string[] {
  const document = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/xml');
  return (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent ?? '');
}
