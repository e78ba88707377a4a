import { z } from 'zod';
import { reasonSchema } from './reason.js';
import type { Instant } from './time.js';

/**
 * Where a secret goes when the gate sends the request. A way names the secret (`YOUTUBE_API_KEY`); only the gate
 * knows its value, and neither the recorded url nor the recorded headers contain it.
 */
export interface SecretUse {
  /** Environment variable or config key of the token. */
  name: string;
  in: 'query' | 'header';
  /** Query parameter or header name. */
  key: string;
  /** Put before the value in a header, e.g. `Bearer `. */
  prefix?: string;
}

/** What a browser should do with a page before its DOM is taken. */
export interface Rendering {
  /** Wait until this selector is in the page (or the time-out is reached). */
  waitFor?: string;
  /** Also return the JSON bodies the page itself loaded from urls containing one of these parts. */
  keepJson?: readonly string[];
  /** Also take a picture of the top of the page; only then are images loaded. */
  screenshot?: boolean;
}

/** One question to the outside. `dns:_atproto.acme.example?type=TXT` (RFC 4501) asks the resolver instead of a server. */
export interface AskRequest {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string;
  secret?: SecretUse;
  render?: Rendering;
  /** Asked a second time by one audit, some time after the first: an answer of its own. The gate takes no notice. */
  again?: true;
}

export const hopSchema = z.object({ url: z.string(), status: z.number() });
export type Hop = z.infer<typeof hopSchema>;

export interface Answer {
  kind: 'answer';
  /** The url asked, without secrets. */
  url: string;
  /** The url that answered, after redirects. */
  finalUrl: string;
  /** Every redirect followed, in order; empty when the url asked answered itself. */
  redirects: Hop[];
  status: number;
  /** Lower-case names; several fields of one name are joined by ", ". */
  headers: Record<string, string>;
  /** Decoded text. */
  body: string;
  /** JSON bodies the page loaded, for requests with `render.keepJson`. */
  json?: { url: string; body: string }[];
  /** JPEG in base64, for requests with `render.screenshot`. */
  screenshot?: string;
  /** When the answer was received (in a replay: when it was recorded). Relative dates count back from here. */
  at: Instant;
  elapsedMs: number;
  /** SHA-256 of the body, hex. */
  digest: string;
  source: 'network' | 'browser' | 'recording' | 'person';
  /** Asked although robots.txt says no (`--robots ignore`): its rule. */
  againstRobots?: Refusal['reason'];
}

/** What kept us from an answer, or what came instead of the answer that was asked for. */
export const refusalCodes = [
  // before asking
  'robots', // args: rule, line
  'robots-unreachable', // robots.txt could not be had (5xx, no answer): keep out
  'crawl-delay', // robots asks for a longer gap than the cap; args: seconds
  'address-refused', // the guard: private address, odd port or scheme
  'bad-url',
  'breaker-open', // args: until, because
  'postponed', // the host asked us to wait longer than the run; args: until
  'deadline', // the account's or the audit's time is used up
  'budget', // the account's number of requests is used up
  'needs-token', // args: name
  'needs-browser',
  'not-recorded', // a replay has no answer for this request
  'interrupted',
  // while asking
  'dns', // args: code
  'connection', // args: code
  'tls', // args: code
  'timeout', // args: phase
  'too-large', // args: limit, bytes
  'bad-encoding', // args: coding
  'truncated',
  'redirects', // too many, or a loop
  'bad-redirect',
  'browser-failed',
  // what came instead (the classifier; the answer is kept as evidence)
  'login-wall',
  'consent',
  'challenge', // args: vendor
  'rate-limited', // args: until?
  'server-error', // args: status
  'unreadable', // the wrong type of body altogether
  'too-complex', // reading it took longer, or more memory, than one answer may; args: why (time, memory, crash)
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  kind: 'refusal';
  url: string;
  at: Instant;
  reason: { code: RefusalCode; args?: Record<string, string | number | boolean> };
  /** The url a redirect had led to when the refusal came, where that is not the url asked. */
  stoppedAt?: string;
  /** The answer that was judged to be no answer (a wall, a challenge, a 503). Evidence only: never parsed. */
  answer?: Answer;
}

/** Asks the outside and never throws: what cannot be had is a refusal. */
export type Ask = (request: AskRequest) => Promise<Answer | Refusal>;

/** Where a fact came from: enough to look at it again. */
export const evidenceSchema = z.object({
  url: z.string(),
  finalUrl: z.string().optional(),
  at: z.number(),
  status: z.number().optional(),
  way: z.string(),
  digest: z.string().optional(),
  refusal: reasonSchema.optional(),
  source: z.enum(['network', 'browser', 'recording', 'person', 'file']).optional(),
  /** The file of another program it was read from (`digest` is the file's), and the first row that speaks of it. */
  file: z.object({ name: z.string(), kind: z.string(), row: z.number() }).optional(),
  screenshot: z.string().optional(),
  againstRobots: reasonSchema.optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;
