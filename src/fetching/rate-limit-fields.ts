import type { Instant } from '../model/time.js';
import { parseHttpDate } from './retry-after.js';

type Headers = Readonly<Record<string, string>>;

/** Families of quota fields: what is left, and when there is more. */
const trios: readonly { remaining: string; resets: readonly string[] }[] = [
  { remaining: 'ratelimit-remaining', resets: ['ratelimit-reset'] },
  { remaining: 'x-ratelimit-remaining', resets: ['x-ratelimit-reset-after', 'x-ratelimit-reset'] },
  { remaining: 'x-rate-limit-remaining', resets: ['x-rate-limit-reset'] },
];

/**
 * How long the quota fields ask us to wait, ms; undefined when something is left or nothing is said. A hint that may
 * slow us down and never speeds us up. Read: `RateLimit: "name";r=0;t=30` and the older `limit=…, remaining=…,
 * reset=…` (draft-ietf-httpapi-ratelimit-headers), the trio `RateLimit-*`, and its `X-` dialects. A reset is
 * seconds from now, a Unix time (seconds or milliseconds), an ISO date-time or an HTTP date: networks differ.
 */
export function quotaWaitMs(headers: Headers, now: Instant): number | undefined {
  const waits = [fromField(headers['ratelimit'], now), ...trios.map((trio) => fromTrio(headers, trio, now))];
  const told = waits.filter((w) => w !== undefined);
  return told.length === 0 ? undefined : Math.max(...told);
}

function fromField(value: string | undefined, now: Instant): number | undefined {
  if (value === undefined) return undefined;
  const older = {
    left: /\bremaining=(\d{1,15})/.exec(value)?.[1],
    reset: /\breset=(\d{1,15})/.exec(value)?.[1],
  };
  if (older.left !== undefined) return Number(older.left) === 0 ? waitOf(older.reset, now) : undefined;
  const waits = value.split(',').flatMap((policy) => {
    if (!/;\s*r=0+\s*(?:;|$)/.test(policy)) return [];
    return [waitOf(/;\s*t=(\d{1,15})/.exec(policy)?.[1], now)].filter((w) => w !== undefined);
  });
  return waits.length === 0 ? undefined : Math.max(...waits);
}

function fromTrio(headers: Headers, trio: (typeof trios)[number], now: Instant): number | undefined {
  const remaining = headers[trio.remaining];
  if (remaining === undefined || !/^\s*\d/.test(remaining) || Number.parseFloat(remaining) >= 1)
    return undefined;
  const told = trio.resets.map((name) => headers[name]).find((value) => value !== undefined);
  return waitOf(told, now);
}

function waitOf(reset: string | undefined, now: Instant): number | undefined {
  const value = reset?.split(',', 1)[0]?.trim();
  if (value === undefined || value === '') return undefined;
  if (/^\d{1,15}(?:\.\d{1,9})?$/.test(value)) {
    const number = Number(value);
    if (number > 1e12) return Math.max(0, number - now);
    return number > 1e9 ? Math.max(0, number * 1000 - now) : Math.ceil(number * 1000);
  }
  const at = /^\d{4}-\d{2}-\d{2}T/.test(value)
    ? Date.parse(value)
    : (parseHttpDate(reset ?? '') ?? Number.NaN);
  return Number.isFinite(at) ? Math.max(0, at - now) : undefined;
}
