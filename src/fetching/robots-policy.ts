import type { Answer, Refusal } from '../model/answer.js';
import { DAY, type Instant, MINUTE, SECOND } from '../model/time.js';
import { type HostBook, putRobots, type RobotsEntry, robotsEntry } from './host-state.js';
import { MAX_ROBOTS_REDIRECTS, redirectTarget } from './redirect.js';
import {
  judgeRobots,
  parseRobots,
  ROBOTS_LIMIT_BYTES,
  type RobotsFile,
  type RobotsVerdict,
} from './robots.js';

/** A host that asks for more than this between two requests is left for later. */
export const MAX_CRAWL_DELAY_MS = 30 * SECOND;
/** Files are believed for a day (RFC 9309 §2.4), a host that could not be reached is tried again sooner. */
const FRESH_MS = DAY;
const UNREACHABLE_MS = 10 * MINUTE;

/** Refusals that say nothing about robots.txt: the question could not be put. */
const notAsked: readonly Refusal['reason']['code'][] = [
  'interrupted',
  'deadline',
  'postponed',
  'breaker-open',
  'bad-url',
  'address-refused',
];
/** Failures that the page itself would meet as well: they are told as they are. */
const hostIsGone: readonly Refusal['reason']['code'][] = ['dns', 'connection', 'tls', 'timeout'];

export type RobotsRuling =
  | { kind: 'allowed'; crawlDelayMs: number; verdict: RobotsVerdict }
  /** `robots` with rule and line, or `robots-unreachable` with the status: a wish of the host, or a doubt about it. */
  | { kind: 'kept-out'; reason: Refusal['reason']; crawlDelayMs: number; verdict?: RobotsVerdict }
  | { kind: 'failed'; reason: Refusal['reason'] };

export interface RobotsPolicy {
  ruling(url: URL, agent: string): Promise<RobotsRuling>;
}

/** Asks for one url without following redirects: guarded, in turn, judged by nobody. */
export type AskHop = (asked: string, url: string) => Promise<Answer | Refusal>;

/** What the robots.txt of each origin says, asked for once a day and once at a time. */
export function robotsPolicy(book: HostBook, askHop: AskHop, now: () => Instant): RobotsPolicy {
  const underway = new Map<string, Promise<RobotsEntry | Refusal>>();
  const parsed = new Map<string, { text: string; file: RobotsFile }>();

  async function entryOf(origin: string): Promise<RobotsEntry | Refusal> {
    const known = await robotsEntry(book, origin);
    if (known && now() - known.fetchedAt < (known.kind === 'unreachable' ? UNREACHABLE_MS : FRESH_MS))
      return known;
    const asking = underway.get(origin) ?? askEntry(origin).finally(() => underway.delete(origin));
    underway.set(origin, asking);
    return asking;
  }

  async function askEntry(origin: string): Promise<RobotsEntry | Refusal> {
    const result = await followRobots(`${origin}/robots.txt`, askHop);
    if (result.kind === 'refusal' && notAsked.includes(result.reason.code)) return result;
    const entry = entryFrom(result);
    await putRobots(book, origin, entry);
    return entry;
  }

  function fileOf(origin: string, text: string): RobotsFile {
    const known = parsed.get(origin);
    if (known?.text === text) return known.file;
    const file = parseRobots(text);
    parsed.set(origin, { text, file });
    return file;
  }

  return {
    ruling: async (url, agent) => {
      const entry = await entryOf(url.origin);
      if (entry.kind === 'refusal') return { kind: 'failed', reason: entry.reason };
      if (entry.kind === 'open') {
        return { kind: 'allowed', crawlDelayMs: 0, verdict: { allowed: true, reason: 'no-file' } };
      }
      if (entry.kind === 'unreachable') return unreachable(reasonOf(entry));
      return fromVerdict(judgeRobots(fileOf(url.origin, entry.text), url.href, agent));
    },
  };
}

function fromVerdict(verdict: RobotsVerdict): RobotsRuling {
  const crawlDelayMs = (verdict.crawlDelay ?? 0) * SECOND;
  if (!verdict.allowed) {
    const reason = { code: 'robots' as const, args: { rule: verdict.rule ?? '', line: verdict.line ?? 0 } };
    return { kind: 'kept-out', reason, crawlDelayMs, verdict };
  }
  if (crawlDelayMs > MAX_CRAWL_DELAY_MS) {
    const reason = { code: 'crawl-delay' as const, args: { seconds: crawlDelayMs / SECOND } };
    return { kind: 'kept-out', reason, crawlDelayMs, verdict };
  }
  return { kind: 'allowed', crawlDelayMs, verdict };
}

function unreachable(reason: Refusal['reason']): RobotsRuling {
  if (hostIsGone.includes(reason.code)) return { kind: 'failed', reason };
  const why = reason.code === 'server-error' ? Number(reason.args?.['status'] ?? 0) : reason.code;
  return { kind: 'kept-out', reason: { code: 'robots-unreachable', args: { why } }, crawlDelayMs: 0 };
}

function reasonOf(entry: Extract<RobotsEntry, { kind: 'unreachable' }>): Refusal['reason'] {
  const { code, args } = entry.reason;
  return args === undefined ? { code } : { code, args };
}

/** At least five redirects are followed, also to other hosts; the file then speaks for the first one (§2.3.1.2). */
async function followRobots(first: string, askHop: AskHop): Promise<Answer | Refusal> {
  let url = first;
  for (let hops = 0; ; hops++) {
    const result = await askHop(first, url);
    if (result.kind === 'refusal') return result;
    const target = redirectTarget(result, url);
    if (target === undefined || 'bad' in target || hops >= MAX_ROBOTS_REDIRECTS) return result;
    url = target.to;
  }
}

/** What the answer to `/robots.txt` means (RFC 9309 §2.3.1); a 429 is trouble of the server, not a missing file. */
function entryFrom(result: Answer | Refusal): RobotsEntry {
  const fetchedAt = result.at;
  if (result.kind === 'refusal') return { kind: 'unreachable', reason: result.reason, fetchedAt };
  const { status } = result;
  if (status >= 200 && status < 300)
    return { kind: 'rules', text: result.body.slice(0, ROBOTS_LIMIT_BYTES), fetchedAt };
  if (status === 429) return { kind: 'unreachable', reason: { code: 'rate-limited' }, fetchedAt };
  if (status >= 500) {
    return { kind: 'unreachable', reason: { code: 'server-error', args: { status } }, fetchedAt };
  }
  return { kind: 'open', status, fetchedAt };
}
