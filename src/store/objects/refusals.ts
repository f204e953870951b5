import { Faults } from '../../kernel/errors.ts';
import type { ObjectsAddress } from './address.ts';

/** What a server of objects answers where it refuses. */
export interface Refusal {
  readonly status: number;
  /** Error code of S3, such as `NoSuchBucket`; empty where the server said none. */
  readonly code: string;
  readonly message: string;
}

interface Told {
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

/** Refusals that a user can mend, by code: docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html, and those of other clouds. */
const TOLD: Readonly<Record<string, Told>> = {
  InvalidAccessKeyId: {
    found: 'a key that the server does not know',
    expected: 'a key of this server',
    mend: 'mend AWS_ACCESS_KEY_ID, or AWS_ENDPOINT_URL if it is another server’s key',
  },
  SignatureDoesNotMatch: {
    found: 'a secret that does not belong to the key',
    expected: 'the secret of AWS_ACCESS_KEY_ID',
    mend: 'mend AWS_SECRET_ACCESS_KEY',
  },
  AccessDenied: {
    found: 'a key that may not do this',
    expected: 'a key that may list, read, write and delete objects in the bucket',
    mend: 'give the key these rights, or export another one',
  },
  NoSuchBucket: {
    found: 'no such bucket',
    expected: 'a bucket that exists',
    mend: 'make it, or mend --parts',
  },
  ExpiredToken: {
    found: 'a session that has ended',
    expected: 'one that lasts as long as the run',
    mend: 'export a new AWS_SESSION_TOKEN with its key, and give the same command again',
  },
  RequestTimeTooSkewed: {
    found: 'a clock that differs from the server’s by more than a quarter of an hour',
    expected: 'the time of day',
    mend: 'set the clock of this machine',
  },
  ...same(['PermanentRedirect', 'AuthorizationHeaderMalformed', 'IllegalLocationConstraintException'], {
    found: 'a bucket of another region',
    expected: 'the region of the bucket',
    mend: 'mend AWS_REGION',
  }),
  ...same(['SecondLevelDomainForbidden', 'PathStyleDomainForbidden', 'VirtualHostDomainRequired'], {
    found: 'a server that wants the bucket’s name in its host',
    expected: 'such an endpoint',
    mend: 'export AWS_ENDPOINT_URL=https://<bucket>.<host>',
  }),
};

function same(codes: readonly string[], told: Told): Record<string, Told> {
  return Object.fromEntries(codes.map((code) => [code, told]));
}

/** What the server refused, in a user’s words. */
export function refusalFault({ text, url }: ObjectsAddress, { status, code, message }: Refusal): Faults {
  // Answers to HEAD have no text.
  const told = TOLD[code === '' && status === 403 ? 'AccessDenied' : code] ?? {
    found: `a refusal: ${[status, code, message].filter((one) => one !== '').join(' ')}`,
    expected: 'a server that speaks S3',
    mend: 'look at AWS_ENDPOINT_URL, AWS_REGION and the server’s log',
  };
  return new Faults('parts', [{ where: `${text} at ${new URL(url).host}`, ...told }]);
}

/** No answer at all. */
export function silenceFault({ text, url }: ObjectsAddress, error: unknown): Faults {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const why = cause instanceof Error ? cause.message || cause.name : String(cause);
  return new Faults('parts', [
    {
      where: `${text} at ${new URL(url).host}`,
      found: `no server that answers (${why})`,
      expected: 'a server that speaks S3',
      mend: 'start it, or mend AWS_ENDPOINT_URL; then give the same command again',
    },
  ]);
}
