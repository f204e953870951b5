import { Faults } from '../../kernel/errors.ts';

/** Where objects lie and with what key they are reached: what the environment and an address `s3://bucket/prefix` say. */
export interface ObjectsAddress {
  /** As a person wrote it. */
  readonly text: string;
  /** Where objects of the bucket lie: a name is put behind it. */
  readonly url: string;
  /** Empty, or ending in `/`: what the names of all objects begin with. */
  readonly prefix: string;
  readonly region: string;
  readonly key: { readonly id: string; readonly secret: string; readonly token?: string };
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Region where none is named: what servers other than Amazon’s take too. */
const ANY_REGION = 'us-east-1';

export const isObjects = (text: string): boolean => text.startsWith('s3://');

/**
 * Reads an address, and the environment by the names that all tools for S3 know: `AWS_ENDPOINT_URL`, `AWS_REGION`,
 * `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`.
 * @throws Faults with everything that is wrong or missing
 */
export function readObjectsAddress(text: string, environment: Environment): ObjectsAddress {
  const faults: Faults['faults'][number][] = [];
  const [, bucket = '', path = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]+[a-z0-9])(?:\/(.*))?$/.exec(text) ?? [];
  if (bucket === '') {
    faults.push({
      where: text,
      found: 'no address of a bucket',
      expected: 's3://bucket or s3://bucket/prefix',
      mend: 'mend --parts',
    });
  }
  const wanted = (name: string): string => {
    const value = environment[name] ?? '';
    if (value === '') {
      faults.push({
        where: text,
        found: `no ${name} in the environment`,
        expected: 'the key with which the bucket is read and written',
        mend: `export ${name}=...`,
      });
    }
    return value;
  };
  const [id, secret] = [wanted('AWS_ACCESS_KEY_ID'), wanted('AWS_SECRET_ACCESS_KEY')];
  const region = environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? ANY_REGION;
  const endpoint = environment.AWS_ENDPOINT_URL_S3 ?? environment.AWS_ENDPOINT_URL;
  const url = bucket === '' ? undefined : bucketUrl(bucket, endpoint, region);
  if (bucket !== '' && url === undefined) {
    faults.push({
      where: `AWS_ENDPOINT_URL=${endpoint}`,
      found: 'no address of a server',
      expected: 'one such as http://10.0.0.5:9000',
      mend: 'export AWS_ENDPOINT_URL=...',
    });
  }
  if (faults.length > 0 || url === undefined) throw new Faults('parts', faults);
  const token = environment.AWS_SESSION_TOKEN;
  const prefix = path.replace(/^\/+|\/+$/g, '');
  return {
    text,
    url,
    prefix: prefix === '' ? '' : `${prefix}/`,
    region,
    key: { id, secret, ...(token === undefined || token === '' ? {} : { token }) },
  };
}

/**
 * The bucket as a path under the endpoint, which servers of one’s own take; as part of the host where the endpoint is
 * written so (`https://bucket.host`, which some clouds insist on), and at Amazon.
 */
function bucketUrl(bucket: string, endpoint: string | undefined, region: string): string | undefined {
  if (endpoint === undefined || endpoint === '') {
    // A bucket with a dot in its name has no certificate under its own host.
    return bucket.includes('.')
      ? `https://s3.${region}.amazonaws.com/${bucket}/`
      : `https://${bucket}.s3.${region}.amazonaws.com/`;
  }
  if (!URL.canParse(endpoint)) return undefined;
  const { protocol, host, pathname } = new URL(endpoint);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const base = `${protocol}//${host}${pathname.replace(/\/+$/, '')}/`;
  return host.startsWith(`${bucket}.`) ? base : `${base}${bucket}/`;
}
