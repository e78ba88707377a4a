import type { Placeholder, Rejected, Source } from '../model/discovery.js';
import type { AccountRef } from '../model/reading.js';
import { because } from '../model/reason.js';
import { whoseUrl } from '../networks/index.js';
import type { Candidate, Discarded } from './candidate.js';
import { judge } from './judge.js';
import { accountKeyOnSite } from './same-account.js';
import type { Named } from './score.js';
import type { Site } from './site.js';
import { unwrap } from './unwrap.js';

const FRAME_WEIGHT = 4;
const MAX_REJECTED = 200;
const MAX_SOURCES = 12;

/** A candidate whose owner only a request can tell. */
export interface Pending {
  url: string;
  candidate: Candidate;
}

/** What one discovery has learnt so far: accounts with their sources, what was turned down, what is left to ask. */
export class Ledger {
  readonly #named = new Map<string, Named>();
  readonly #rejected = new Map<string, Rejected>();
  readonly #placeholders = new Map<string, Placeholder>();
  readonly #pending = new Map<string, Pending>();
  /** The first page that showed an account in one spot. */
  readonly #spots = new Map<string, string>();

  /** `ceiling`: the site has moved to another domain; what stands there proves less. */
  constructor(
    private readonly site: Site,
    private readonly ceiling = Number.POSITIVE_INFINITY,
  ) {}

  /** Judges candidates; says how many accounts were new. */
  add(candidates: readonly Candidate[]): number {
    const before = this.#named.size;
    for (const candidate of candidates) this.#addOne(candidate);
    return this.#named.size - before;
  }

  #addOne(candidate: Candidate): void {
    const judged = judge(candidate, this.site);
    if (judged.kind === 'account') this.#nameAt(judged.account, judged.source, candidate.spot);
    else if (judged.kind === 'placeholder') this.addPlaceholders([judged.placeholder]);
    else if (judged.kind === 'rejected') {
      this.reject(judged.rejected);
      if (judged.hint) this.#addOne(judged.hint);
    } else this.#postpone({ url: judged.url, candidate });
  }

  /** What stands in the same spot of two pages stands in the site's frame, whatever that is called. */
  #nameAt(account: AccountRef, said: Source, spot: string | undefined): void {
    this.name(account, said);
    if (spot === undefined) return;
    const key = `${accountKeyOnSite(account)} ${spot}`;
    const first = this.#spots.get(key);
    if (first === undefined) this.#spots.set(key, said.page);
    else if (first !== said.page && said.weight < FRAME_WEIGHT)
      this.name(account, { ...said, source: 'page-frame', weight: FRAME_WEIGHT });
  }

  #postpone(pending: Pending): void {
    const known = this.#pending.get(pending.url);
    if (known === undefined || known.candidate.weight < pending.candidate.weight)
      this.#pending.set(pending.url, pending);
  }

  /** One source per kind and page: a link in header and footer of one page is said once. */
  name(account: AccountRef, said: Source): void {
    const source = { ...said, weight: Math.min(said.weight, this.ceiling) };
    const key = accountKeyOnSite(account);
    const known = this.#named.get(key) ?? { account, sources: [] };
    if (account.handle.startsWith('@')) known.account = account;
    const same = known.sources.find((s) => s.source === source.source && s.page === source.page);
    if (same !== undefined && same.weight < source.weight) Object.assign(same, source);
    if (same === undefined && known.sources.length < MAX_SOURCES) known.sources.push(source);
    this.#named.set(key, known);
  }

  discard(links: readonly Discarded[], page: string): void {
    for (const { url, code } of links) {
      const target = unwrap(url, page);
      if (whoseUrl(target) !== undefined) this.reject({ url: target, reason: because(code), page });
    }
  }

  reject(rejected: Rejected): void {
    const key = `${rejected.url} ${rejected.reason.code}`;
    if (this.#rejected.size < MAX_REJECTED && !this.#rejected.has(key)) this.#rejected.set(key, rejected);
  }

  addPlaceholders(placeholders: readonly Placeholder[]): void {
    for (const placeholder of placeholders) {
      const key = `${placeholder.network} ${placeholder.url} ${placeholder.reason.code}`;
      if (!this.#placeholders.has(key)) this.#placeholders.set(key, placeholder);
    }
  }

  /** Takes what waits for a request, weightiest first. */
  takePending(): Pending[] {
    const all = [...this.#pending.values()].sort((a, b) => b.candidate.weight - a.candidate.weight);
    this.#pending.clear();
    return all;
  }

  get named(): Named[] {
    return [...this.#named.values()];
  }

  get rejected(): Rejected[] {
    return [...this.#rejected.values()];
  }

  get placeholders(): Placeholder[] {
    return [...this.#placeholders.values()];
  }

  hasWeight(weight: number): boolean {
    return this.named.some((n) => n.sources.some((s) => s.weight >= weight));
  }
}
