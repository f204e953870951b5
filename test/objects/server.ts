import { spawn, spawnSync } from 'node:child_process';
import { AwsClient } from 'aws4fetch';
import { until } from '../ensemble/faults.ts';
import { freePort } from '../port.ts';

/**
 * A server of the tests’ own that speaks S3: moto (Apache-2.0), which keeps objects in memory, and checks signatures
 * with the code of Amazon’s Python client, not with ours.
 */
export interface ObjectServer {
  readonly endpoint: string;
  /** What the environment of a landfall says that works with it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Makes the server take any signature, or check all again. */
  readonly checkSignatures: (on: boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Why there is no server, where there is none. */
export const missing =
  spawnSync('moto_server', ['--help']).status === 0
    ? undefined
    : 'skipped: no moto_server on this machine (pip install "moto[s3,iam,server]")';

/** @param bucket one that is made */
export async function startObjectServer(bucket: string): Promise<ObjectServer> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const child = spawn('moto_server', ['-p', String(port)], { stdio: 'ignore', detached: true });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await until(async () => (await fetch(endpoint).catch(() => undefined)) !== undefined, 60);
  // Before signatures are checked, a user with a key is made.
  const iam = new AwsClient({ accessKeyId: 'any', secretAccessKey: 'any', service: 'iam', region: 'us-east-1' });
  const make = async (what: Record<string, string>): Promise<string> => {
    const body = new URLSearchParams({ Version: '2010-05-08', UserName: 'landfall', ...what }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await iam.fetch(endpoint, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(await response.text());
    return response.text();
  };
  const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] };
  await make({ Action: 'CreateUser' });
  await make({ Action: 'PutUserPolicy', PolicyName: 'all', PolicyDocument: JSON.stringify(policy) });
  const key = await make({ Action: 'CreateAccessKey' });
  const of = (name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(key)?.[1] ?? '';
  const checkSignatures = async (on: boolean) => {
    await fetch(`${endpoint}/moto-api/reset-auth`, { method: 'POST', body: on ? '0' : 'inf' });
  };
  await checkSignatures(true);
  const environment = {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: of('AccessKeyId'),
    AWS_SECRET_ACCESS_KEY: of('SecretAccessKey'),
  };
  const s3 = new AwsClient({
    accessKeyId: environment.AWS_ACCESS_KEY_ID,
    secretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
    service: 's3',
    region: 'us-east-1',
  });
  const made = await s3.fetch(`${endpoint}/${bucket}`, { method: 'PUT' });
  if (!made.ok) throw new Error(await made.text());
  return {
    endpoint,
    environment,
    checkSignatures,
    stop: async () => {
      // A starter script may stand before the server: both are of one group.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}
