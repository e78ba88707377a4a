import { canParse } from '../can-parse.js';
import type { Answer, Refusal } from '../model/answer.js';
import type { Reason } from '../model/reason.js';
import type { Fault } from './fault.js';
import { LYING_RESOLVER, within } from './honest-resolver.js';
import type { Http } from './http.js';
import type { RobotsRuling } from './robots-policy.js';

/** Hosts that certainly exist, of three houses. Only their robots.txt is asked for, and only where nobody else has answered. */
const certainHosts = ['www.wikidata.org', 'www.iana.org', 'bsky.app'] as const;

/** The longest wait for a control, ms; and how long a question may be open before the controls are asked. */
const CONTROL_MS = 6_000;
const PATIENCE_MS = 3_000;
/** An answer, and what the controls said, hold for so long. */
const HOLDS_MS = 30_000;
const MAX_EARLIER = 3;

/** Failures to which a host that is there, and a machine that is offline, look the same. */
const unheard: ReadonlySet<string> = new Set(['dns', 'connection', 'tls', 'timeout']);

/**
 * Why nothing outside can be heard: `names` are not resolved, the `resolver` leads them all to one place, no `certificates` are
 * accepted, not even those of the hosts that certainly have good ones, or there are no `connections`. `code`: what the certain host said.
 */
export type OfflineCode = 'names' | 'resolver' | 'certificates' | 'connections';
export interface Offline {
  code: OfflineCode;
  args?: NonNullable<Reason['args']>;
}

export interface OutsideParts {
  http: Http;
  /** How names are resolved; undefined behind a proxy, which does it itself. */
  resolve: ((name: string) => Promise<unknown>) | undefined;
  userAgent: string;
  /** `host:port` pairs the user allowed: they may be all there is to reach. */
  allowHosts: readonly string[];
  isListed(url: URL): boolean;
  now(): number;
}

/**
 * Controls for the outside as a whole, as accounts have them (rule 8 of DESIGN 2). As long as somebody answers they cost
 * nothing. A failure while nobody has, or has of late, asks the certain hosts and those that answered before: where none of
 * them can be heard we are offline, `signal` aborts, and nothing is said about anybody.
 */
export class Outside {
  readonly #lost = new AbortController();
  #offline: Offline | undefined;
  #heardAt = Number.NEGATIVE_INFINITY;
  readonly #earlier = new Set<string>();
  #asked: { at: number; verdict: Promise<Offline | undefined> } | undefined;
  #names: { at: number; resolve: Promise<boolean> } | undefined;

  constructor(private readonly parts: OutsideParts) {}

  get signal(): AbortSignal {
    return this.#lost.signal;
  }

  /** Why the outside was lost; undefined as long as it is there. */
  get offline(): Offline | undefined {
    return this.#offline;
  }

  /** Waits for an answer, and asks the controls when it takes long while nobody has answered. */
  async hear(url: string, work: Promise<Answer | Refusal>): Promise<Answer | Refusal> {
    const result = await this.#patiently(work);
    if (result.kind === 'answer' && this.#isProof(url, result)) this.#heard(result.finalUrl);
    // A wall is an answer, too: somebody is there.
    else if (result.kind === 'refusal' && !unheard.has(result.reason.code)) return result;
    else if (!this.#isHeard()) await this.#askControls();
    if (this.#offline !== undefined)
      return { kind: 'refusal', url, at: this.parts.now(), reason: { code: 'interrupted' } };
    return result.kind === 'refusal' && result.reason.code === 'dns' ? this.#judgeName(result) : result;
  }

  /** The same for what a host's robots.txt says. */
  async hearRuling(url: string, work: Promise<RobotsRuling>): Promise<RobotsRuling> {
    const ruling = await this.#patiently(work);
    if (ruling.kind !== 'failed') return ruling;
    const failed: Refusal = { kind: 'refusal', url, at: this.parts.now(), reason: ruling.reason };
    const heard = await this.hear(url, Promise.resolve(failed));
    return heard.kind === 'refusal' ? { kind: 'failed', reason: heard.reason } : ruling;
  }

  async #patiently<T>(work: Promise<T>): Promise<T> {
    if (this.#isHeard()) return work;
    const settled = work.then(
      () => true,
      () => true,
    );
    if ((await within(settled, PATIENCE_MS)) === undefined && !this.#isHeard()) await this.#askControls();
    return work;
  }

  /** A page without TLS may be that of whoever stands at the door; one over TLS, or of a host the user named, is what it says. */
  #isProof(url: string, { finalUrl }: Answer): boolean {
    if (!canParse(finalUrl)) return false;
    const final = new URL(finalUrl);
    return (final.protocol === 'https:' && url.startsWith('http')) || this.parts.isListed(final);
  }

  #heard(url: string): void {
    this.#heardAt = this.parts.now();
    if (this.#earlier.size < MAX_EARLIER) this.#earlier.add(new URL(url).origin);
  }

  #isHeard(): boolean {
    return this.parts.now() - this.#heardAt < HOLDS_MS;
  }

  async #askControls(): Promise<void> {
    const now = this.parts.now();
    if (this.#asked === undefined || now - this.#asked.at > HOLDS_MS)
      this.#asked = { at: now, verdict: this.#control() };
    const verdict = await this.#asked.verdict;
    // Somebody may have answered meanwhile.
    if (verdict === undefined || this.#isHeard() || this.#offline !== undefined) return;
    this.#offline = verdict;
    this.#lost.abort();
  }

  async #control(): Promise<Offline | undefined> {
    const listed = this.parts.allowHosts.flatMap((host) => [`http://${host}`, `https://${host}`]);
    const others = [...new Set([...this.#earlier, ...listed])].map((origin) => this.#fault(origin));
    const certain = certainHosts.map((host) => this.#fault(`https://${host}`));
    // The first that is heard is enough: the others need not be waited for.
    const isHeard = await anyOf([
      ...certain.map(async (fault) => (await fault) === undefined),
      ...others.map(async (fault) => isSomebody(await fault)),
    ]);
    if (isHeard) {
      this.#heardAt = this.parts.now();
      return undefined;
    }
    return whyOffline(await Promise.all(certain));
  }

  /** What asking a host came to; undefined when it answered at all. */
  async #fault(origin: string): Promise<Fault | undefined> {
    const request = {
      url: new URL('/robots.txt', origin),
      method: 'GET' as const,
      headers: { 'user-agent': this.parts.userAgent },
      totalTimeoutMs: CONTROL_MS,
    };
    const late = { fault: { code: 'timeout' as const } };
    const result = (await within(this.parts.http.fetch(request), CONTROL_MS)) ?? late;
    if ('fault' in result) return result.fault;
    return result.status === 407 ? { code: 'connection', args: { code: 'proxy-authentication' } } : undefined;
  }

  /** A name that is not found proves something only where names that certainly exist are found. */
  async #judgeName(refusal: Refusal): Promise<Refusal> {
    const { resolve } = this.parts;
    if (resolve === undefined) return refusal;
    const now = this.parts.now();
    if (this.#names === undefined || now - this.#names.at > HOLDS_MS)
      this.#names = { at: now, resolve: anyOf(certainHosts.map((host) => resolves(resolve, host))) };
    if (await this.#names.resolve) return refusal;
    const { code, args } = refusal.reason;
    return { ...refusal, reason: { code, args: { ...args, resolver: 'silent' } } };
  }
}

async function resolves(resolve: (name: string) => Promise<unknown>, host: string): Promise<boolean> {
  return (
    (await within(
      resolve(host).then(() => true),
      CONTROL_MS,
    ).catch(() => false)) ?? false
  );
}

/** Whoever refuses our TLS, or answers what is no HTTP, is there. */
function isSomebody(fault: Fault | undefined): boolean {
  if (fault === undefined) return true;
  return fault.code === 'tls' || /^HPE_/.test(String(fault.args?.['code'] ?? ''));
}

/** True as soon as one is, false when all are done and none was. */
function anyOf(all: readonly Promise<boolean>[]): Promise<boolean> {
  return Promise.any(all.map(async (one) => (await one) || Promise.reject(new Error('no')))).catch(
    () => false,
  );
}

function whyOffline(faults: readonly (Fault | undefined)[]): Offline {
  const told = faults.flatMap((fault) => fault ?? []);
  const [first] = told;
  const said = String(first?.args?.['code'] ?? first?.code ?? '');
  const args = { host: certainHosts[0], said };
  const isAll = (code: Fault['code']) => told.every((fault) => fault.code === code);
  if (told.some((fault) => fault.args?.['code'] === LYING_RESOLVER)) return { code: 'resolver', args };
  if (isAll('dns')) return { code: 'names', args };
  return { code: isAll('tls') ? 'certificates' : 'connections', args };
}
