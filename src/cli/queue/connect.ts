import { Redis } from 'ioredis';
import { Faults } from '../../kernel/errors.ts';

const FIRST_TRY = 5000; // ms: a server that does not answer by then is not there
const NEXT_TRY = 2000; // ms between tries once it has been there

/** A connection that, once made, waits for a server that goes away to come back. @throws Faults where there is none */
export async function connect(url: string): Promise<Redis> {
  if (!/^rediss?:\/\//.test(url)) {
    throw refused(url, 'no address of a server', 'one such as redis://host:6379');
  }
  let there = false;
  const client = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    connectTimeout: FIRST_TRY,
    retryStrategy: () => (there ? NEXT_TRY : null),
  });
  let why = '';
  client.on('error', (error: Error) => {
    why = error.message;
  });
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    client.disconnect();
    const text = error instanceof Error ? error.message : String(error);
    throw refused(url, `no server that answers (${why === '' ? text : why})`, 'a Redis or Valkey server');
  }
  there = true;
  return client;
}

/** The address as it may be shown: without the password. */
export function shown(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//***@');
}

function refused(url: string, found: string, expected: string): Faults {
  return new Faults('queue', [{ where: shown(url), found, expected, mend: 'start one, or mend --queue' }]);
}
