import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/ensemble/study/manifest.ts';
import { Faults } from '../../src/kernel/errors.ts';
import { bucketDepot } from '../../src/store/ensemble/depot/bucket.ts';
import { type Part, partsOf } from '../../src/store/ensemble/folder.ts';
import { readObjectsAddress } from '../../src/store/objects/address.ts';
import { openObjects } from '../../src/store/objects/objects.ts';
import { missing, type ObjectServer, startObjectServer } from './server.ts';

if (missing !== undefined) console.log(missing);

const home = mkdtempSync(join(tmpdir(), 'landfall-objects-'));
afterAll(() => rmSync(home, { recursive: true }));

const KEY = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };
const bytes = (text: string) => new TextEncoder().encode(text);
const messageOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof Faults) return error.message;
    throw error;
  }
  return 'no fault';
};

describe('an address of objects', () => {
  it('is a path under an endpoint of one’s own, and a host at Amazon', () => {
    const url = (text: string, more = {}) => readObjectsAddress(text, { ...KEY, ...more }).url;
    const minio = { AWS_ENDPOINT_URL: 'http://10.0.0.5:9000' };
    expect(url('s3://runs/benxi', minio)).toBe('http://10.0.0.5:9000/runs/');
    expect(url('s3://runs', { AWS_REGION: 'eu-west-1' })).toBe('https://runs.s3.eu-west-1.amazonaws.com/');
    expect(url('s3://a.b', { AWS_REGION: 'eu-west-1' })).toBe('https://s3.eu-west-1.amazonaws.com/a.b/');
    // Clouds that know a bucket only by its host: the endpoint is written so.
    const oss = { AWS_ENDPOINT_URL: 'https://runs.oss-cn-beijing.aliyuncs.com' };
    expect(url('s3://runs/benxi', oss)).toBe('https://runs.oss-cn-beijing.aliyuncs.com/');
    expect(readObjectsAddress('s3://runs/a/b/', { ...KEY, ...minio }).prefix).toBe('a/b/');
  });

  it('is refused with all that is wrong', async () => {
    const message = await messageOf(() => readObjectsAddress('s3://Runs', { AWS_ACCESS_KEY_ID: 'id' }));
    expect(message).toMatch(/s3:\/\/Runs: no address of a bucket; expected s3:\/\/bucket or s3:\/\/bucket\/prefix/);
    expect(message).toMatch(/no AWS_SECRET_ACCESS_KEY in the environment; .*; export AWS_SECRET_ACCESS_KEY=/);
    expect(await messageOf(() => readObjectsAddress('s3://runs', { ...KEY, AWS_ENDPOINT_URL: 'minio:9000' }))).toMatch(
      /AWS_ENDPOINT_URL=minio:9000: no address of a server; expected one such as http:/,
    );
  });

  it('without a server is told of, after a second try', async () => {
    const address = readObjectsAddress('s3://runs', { ...KEY, AWS_ENDPOINT_URL: 'http://127.0.0.1:1' });
    const message = await messageOf(() => openObjects(address).list(''));
    expect(message).toMatch(/s3:\/\/runs at 127.0.0.1:1: no server that answers \(.+\); expected a server that speaks/);
    expect(message).not.toContain('secret');
  });
});

describe('a server that is not well', () => {
  it('is asked again: busy twice, then cut off in the middle of an answer, then well', async () => {
    const answers: ((response: ServerResponse) => void)[] = [
      (response) => response.writeHead(503).end('<Error><Code>SlowDown</Code></Error>'),
      (response) => response.writeHead(429).end(),
      (response) => {
        response.writeHead(200, { 'content-length': '20' });
        response.write('only some of it', () => response.destroy());
      },
      (response) => response.writeHead(200, { 'x-amz-meta-sha256': 'as written' }).end('all of it'),
    ];
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      answers.shift()?.(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo; // of a server that listens
      const address = readObjectsAddress('s3://runs/a', { ...KEY, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` });
      const found = await openObjects(address).get('part');
      expect(new TextDecoder().decode(found?.bytes)).toBe('all of it');
      expect(found?.digest).toBe('as written');
      expect(asked).toEqual(new Array(4).fill('GET /runs/a/part'));
    } finally {
      server.close();
    }
  });
});

describe.skipIf(missing !== undefined)('a bucket', () => {
  let server: ObjectServer;
  const BUCKET = 'landfall';
  beforeAll(async () => {
    server = await startObjectServer(BUCKET);
  }, 120_000);
  afterAll(() => server?.stop());

  const open = (text = `s3://${BUCKET}`, change = {}, page?: number) =>
    openObjects(readObjectsAddress(text, { ...server.environment, ...change }), page);
  // All that names a place: a digest of everything, and ranges of futures.
  const manifest = (seed: number) => ({ design: { method: 'lhs', size: 4, seed }, batch: 2 }) as unknown as Manifest;
  /** The parts of an ensemble on a machine, as files. */
  const machine = (name: string, seed: number, text?: string): Part[] => {
    mkdirSync(join(home, name, 'parts'), { recursive: true });
    const parts = partsOf(join(home, name), manifest(seed));
    if (text !== undefined) for (const { path, from } of parts) writeFileSync(path, `PAR1 ${text} ${from} PAR1`);
    return parts;
  };

  it('keeps what is put, and lists it page by page', async () => {
    const objects = open(`s3://${BUCKET}/some/where`, {}, 2);
    await server.checkSignatures(false); // moto signs names with such signs otherwise than Amazon’s own client does
    for (const name of ['a1', 'a2', 'a3', 'b & <c>', 'a4', 'a5']) await objects.put(name, bytes(name));
    expect(await objects.list('a')).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
    expect(await objects.list('b')).toEqual(['b & <c>']);
    expect(new TextDecoder().decode((await objects.get('b & <c>'))?.bytes)).toBe('b & <c>');
    await server.checkSignatures(true);
    await objects.remove('a1');
    expect(await objects.get('a1')).toBeUndefined();
    expect(await objects.digest('a1')).toBeUndefined();
    expect(await open().get('some/where/a2')).toBeDefined();
  });

  it('takes a second object of a name for none', async () => {
    const objects = open();
    expect(await objects.putNew('once', bytes('first'))).toBe(true);
    expect(await objects.putNew('once', bytes('second'))).toBe(false);
    expect(new TextDecoder().decode((await objects.get('once'))?.bytes)).toBe('first');
  });

  it.each([
    ['a key', { AWS_ACCESS_KEY_ID: 'AKIANOBODY' }, /a key that the server does not know; .*; mend AWS_ACCESS_KEY_ID/],
    ['a secret', { AWS_SECRET_ACCESS_KEY: 'guessed' }, /a secret that does not belong to the key; .*; mend AWS_SECRET/],
  ])('refuses %s that is wrong', async (_, change, message) => {
    const said = await messageOf(() => open(undefined, change).put('never', bytes('never')));
    expect(said).toMatch(message);
    expect(said).not.toContain('guessed');
    expect(await open().get('never')).toBeUndefined();
  });

  it('that is not there is told of, whatever is asked', async () => {
    const objects = open('s3://elsewhere');
    for (const work of [() => objects.put('x', bytes('x')), () => objects.list('x'), () => objects.get('x')]) {
      expect(await messageOf(work)).toMatch(
        /s3:\/\/elsewhere at .*: no such bucket; expected a bucket that exists; make/,
      );
    }
  });

  it('brings parts from one machine to another, each once', async () => {
    const [maker, late, waiting] = [
      machine('maker', 1, 'bytes of'),
      machine('late', 1, 'bytes of'),
      machine('wait', 1),
    ];
    const depot = bucketDepot(open(), manifest(1));
    await depot.begin();
    await bucketDepot(open(), manifest(1)).check();
    expect(await depot.take(waiting[0])).toBe(false);
    await depot.give(maker[0]);
    expect(await depot.has(late[0])).toBe(true);
    await depot.give(late[0]); // the duplicate of one who was thought lost is dropped
    const names = [...(await depot.names())].sort();
    expect(names).toEqual([maker[0].path.split('/').at(-1), 'manifest.json']);
    expect(await depot.take(waiting[0])).toBe(true);
    expect(readFileSync(waiting[0].path, 'utf8')).toBe('PAR1 bytes of 0 PAR1');
  });

  it('says so where two machines made other bytes of the same futures', async () => {
    const depot = bucketDepot(open(), manifest(2));
    await depot.give(machine('right', 2, 'bytes of')[0]);
    expect(await messageOf(() => depot.give(machine('wrong', 2, 'other bytes of')[0]))).toMatch(
      /another machine’s part with other bytes .*; expected the same bytes from every machine; remove the object/,
    );
  });

  it('gives away no part that was damaged, and has it made again', async () => {
    const [depot, objects] = [bucketDepot(open(), manifest(3)), open()];
    const [part] = machine('sound', 3, 'bytes of');
    await depot.give(part);
    const name = (await objects.list('')).find((one) => one.includes(nameOf(part))) ?? '';
    // As a disk that lost a byte would: the same note of the digest beside other bytes.
    await putRaw(name, 'PAR1 bytes 0f 0 PAR1', (await objects.digest(name)) ?? '');
    const [here] = machine('here', 3);
    expect(await messageOf(() => depot.take(here))).toMatch(
      /parts\/0000000-[0-9a-f]+\.parquet: a broken part: 20 bytes with .*; the broken part was removed; give the same/,
    );
    expect(await depot.has(part)).toBe(false);
    await depot.give(part);
    expect(await depot.take(here)).toBe(true);
  });

  it('is checked before a worker puts anything there', async () => {
    expect(await messageOf(() => bucketDepot(open(), manifest(4)).check())).toMatch(
      /no ensemble; expected the bucket that landfall ensemble --parts has opened; export on this machine the AWS_END/,
    );
  });

  const nameOf = ({ path }: Part) => path.split('/').at(-1) ?? '';
  const putRaw = async (name: string, text: string, digest: string) => {
    const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = server.environment;
    const client = new AwsClient({ accessKeyId, secretAccessKey, service: 's3', region: 'us-east-1' });
    const headers = { 'x-amz-meta-sha256': digest };
    const { ok } = await client.fetch(`${server.endpoint}/${BUCKET}/${name}`, { method: 'PUT', body: text, headers });
    expect(ok).toBe(true);
  };
});
