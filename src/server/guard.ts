import { timingSafeEqual } from 'node:crypto';

/** Lets an address through so many times a second, with a reserve for bursts. */
export interface Limits {
  readonly perSecond: number;
  readonly reserve: number;
}

const MOST_ADDRESSES = 10_000;

/** @param now seconds */
export function rateLimit({ perSecond, reserve }: Limits, now: () => number): (address: string) => boolean {
  const left = new Map<string, { tokens: number; at: number }>();
  return (address) => {
    const time = now();
    const before = left.get(address) ?? { tokens: reserve, at: time };
    const tokens = Math.min(reserve, before.tokens + (time - before.at) * perSecond);
    left.delete(address);
    left.set(address, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: time });
    if (left.size > MOST_ADDRESSES) {
      const [oldest] = left.keys();
      if (oldest !== undefined) left.delete(oldest);
    }
    return tokens >= 1;
  };
}

/** Whether a request carries the token; takes the same time for any wrong one of its length. */
export function mayWrite(authorization: string | undefined, token: string): boolean {
  const given = Buffer.from(authorization ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * Whether a request was meant for this server: a page elsewhere that points its own name at this machine sends that
 * name as host.
 */
export function isOwnHost(host: string | undefined, own: readonly string[]): boolean {
  if (host === undefined) return false;
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return own.includes(name);
}

/** What the page may do: its own files, no inline script, no other place. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  // Figures carry their colours and dashes as style attributes.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
