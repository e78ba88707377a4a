import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/** 256 bits that nobody guesses. */
export function newKey(): string {
  return randomBytes(32).toString('base64url');
}

/** The header in which the page's own script sends the key; forms and addresses carry it as `?key=`. */
export const keyHeader = 'x-desk-key';

/** Nothing but what the desk itself serves runs, is asked, or may put it into a frame. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Who may come in: one who knows the key, calls us by our own address (a name that was pointed at this machine is foreign),
 * and was not sent by the page of another site. Everybody else hears 403, whatever was asked for.
 */
export function door(key: string, port: () => number): MiddlewareHandler {
  return async (c, next) => {
    c.header('content-security-policy', policy);
    c.header('x-content-type-options', 'nosniff');
    c.header('x-frame-options', 'DENY');
    c.header('referrer-policy', 'same-origin');
    c.header('cross-origin-opener-policy', 'same-origin');
    c.header('cross-origin-resource-policy', 'same-origin');
    c.header('cache-control', 'no-store');
    const home = `127.0.0.1:${port()}`;
    const origin = c.req.header('origin');
    const isForeign =
      c.req.header('host') !== home ||
      (origin !== undefined && origin !== `http://${home}`) ||
      (c.req.header('sec-fetch-site') === 'cross-site' && c.req.method !== 'GET');
    const given = c.req.header(keyHeader) ?? c.req.query('key');
    if (isForeign || given === undefined || !isSame(given, key)) return c.text('403', 403);
    return next();
  };
}

function isSame(given: string, key: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(key);
  return a.length === b.length && timingSafeEqual(a, b);
}
