import type { Request, Response } from 'playwright';
import { canParse } from '../../can-parse.js';
import { withoutSecrets } from '../recording/private-headers.js';
import type { Exchange } from '../recording/recording.js';
import { isHomeFeed } from './home-feeds.js';

/** A person who scrolls for long loads hundreds of bodies; the first of them are the newest posts. */
const MAX_BODIES = 200;
const MAX_BODY = 10 * 1024 * 1024;
const MAX_TOTAL = 80 * 1024 * 1024;
/** Streamed answers end some seconds after their first lines. */
const PATIENCE_MS = 5_000;

/** Where the pages of these networks ask for their lists by POST; whatever else is posted is the person's own doing. */
const asked: readonly { hosts: RegExp; paths: RegExp }[] = [
  { hosts: /(?:^|\.)facebook\.com$/, paths: /^\/(?:api\/graphql|ajax\/route-definition)\/?$/ },
  {
    hosts: /(?:^|\.)(?:instagram\.com|threads\.(?:com|net))$/,
    paths: /^\/(?:graphql\/query|api\/graphql|ajax\/route-definition)\/?$/,
  },
];
/** All that is kept of what was posted: which query, for whom, from where on. The rest are the person's tokens. */
const harmless = /^(?:fb_api_req_friendly_name|variables|route_urls?(?:\[\d+\])?)$/;
const noText = /^(?:image|video|audio|font)\/|\bcss\b|octet-stream|protobuf/;

type Kept = Pick<Exchange, 'method' | 'url' | 'status' | 'body' | 'at' | 'sent'> & { type: string };

/**
 * What the page in a person's window loads: the answers its lists come in, whatever their type. Each belongs to the account
 * that was shown when it was asked for; what arrives after the next one is shown is dropped.
 */
export class ShownBodies {
  #page = 0;
  readonly #pageOf = new WeakMap<Request, number>();
  #kept: Kept[] = [];
  #underWay = new Set<Promise<void>>();

  constructor(private readonly now: () => number) {}

  /** Another account is shown: nothing loaded until here counts any more. */
  begin(): void {
    this.#page++;
    this.#kept = [];
    this.#underWay = new Set();
  }

  /** To be told of each request when it is made. */
  ask(request: Request): void {
    this.#pageOf.set(request, this.#page);
  }

  /** To be told of each answer when its head arrives. */
  add(response: Response): void {
    const page = this.#pageOf.get(response.request());
    if (page !== this.#page || !isOfLists(response)) return;
    const reading: Promise<void> = this.#read(response, page).finally(() => this.#underWay.delete(reading));
    this.#underWay.add(reading);
  }

  /** In the order of arrival; those still on their way are waited for, not for long. */
  async exchanges(): Promise<Exchange[]> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS);
    });
    await Promise.race([Promise.allSettled(this.#underWay), patience]);
    clearTimeout(timer);
    return this.#kept.map(({ type, ...kept }) => ({
      ...kept,
      headers: { 'content-type': type },
      elapsedMs: 0,
    }));
  }

  async #read(response: Response, page: number): Promise<void> {
    const request = response.request();
    let body: string;
    try {
      body = await response.text();
    } catch {
      return; // a body the browser has already let go of
    }
    if (page !== this.#page || body.length > MAX_BODY) return;
    const isPost = request.method() === 'POST';
    const kept: Kept = {
      method: isPost ? 'POST' : 'GET',
      url: withoutSecrets(response.url()),
      status: response.status(),
      body,
      at: this.now(),
      type: response.headers()['content-type'] ?? 'application/json; charset=utf-8',
      ...(isPost && { sent: harmlessPart(request.postData() ?? '') }),
    };
    if (this.#hasRoomFor(kept)) this.#kept.push(kept);
  }

  /** Near the cap home feeds go first; then what comes later is older than what is there. */
  #hasRoomFor(kept: Kept): boolean {
    while (this.#isFullWith(kept)) {
      if (isHomeFeed(kept)) return false;
      const feed = this.#kept.findIndex(isHomeFeed);
      if (feed < 0) return false;
      this.#kept.splice(feed, 1);
    }
    return true;
  }

  #isFullWith({ body }: Kept): boolean {
    const total = this.#kept.reduce((sum, kept) => sum + kept.body.length, body.length);
    return this.#kept.length >= MAX_BODIES || total > MAX_TOTAL;
  }
}

function isOfLists(response: Response): boolean {
  const request = response.request();
  if (!['xhr', 'fetch'].includes(request.resourceType())) return false;
  if (noText.test(response.headers()['content-type'] ?? '')) return false;
  if (request.method() === 'GET') return true;
  if (request.method() !== 'POST' || !canParse(response.url())) return false;
  const { hostname, pathname } = new URL(response.url());
  return asked.some(({ hosts, paths }) => hosts.test(hostname) && paths.test(pathname));
}

function harmlessPart(sent: string): string {
  const fields = [...new URLSearchParams(sent)].filter(([name]) => harmless.test(name));
  return new URLSearchParams(fields).toString();
}
