import pLimit from 'p-limit';
import type { Page, BrowserContext as PageContext, Route } from 'playwright';
import type { Answer, AskRequest, Refusal } from '../../model/answer.js';
import type { BrowserContext, BrowserFetch } from '../browser-fetch.js';
import type { AddressGuard } from '../guard.js';
import type { HttpOptions } from '../http.js';
import { BrowserPool, type RunningBrowser } from './browser-pool.js';
import { reasonOf } from './failure.js';
import type { WhichBrowser } from './launch.js';
import { loadPage } from './load-page.js';
import { openOutlet } from './outlet.js';
import { type GuardProxy, openGuardProxy } from './proxy.js';

export interface SessionOptions extends WhichBrowser {
  /** The user's own proxy, behind ours. A remote browser has its own ways out. */
  proxy?: HttpOptions['proxy'];
  /** Accept any certificate. */
  insecure?: boolean;
  /** After so many pages a new browser is opened; 50 unless told otherwise. */
  pagesPerBrowser?: number;
  now(): number;
}

const MAX_PAGES_AT_ONCE = 2;
const CLOSE_MS = 3_000;
const viewport = { width: 1280, height: 900 };

const blockedTypes: ReadonlySet<string> = new Set(['image', 'media', 'font']);

/** Renders pages for the gate: two at once, a fresh context for each, every request through the guard. */
export class BrowserSession {
  readonly #pool: BrowserPool;
  #proxy: Promise<GuardProxy> | undefined;
  readonly #limit = pLimit(MAX_PAGES_AT_ONCE);

  constructor(private readonly options: SessionOptions) {
    this.#pool = new BrowserPool(options, options.pagesPerBrowser);
  }

  /** Renders a page and answers with its DOM; never throws. The gate judges what comes back. */
  readonly fetch: BrowserFetch = (request, context) => this.#limit(() => this.#fetch(request, context));

  async close(): Promise<void> {
    await this.#pool.close();
    const proxy = this.#proxy;
    this.#proxy = undefined;
    await (await proxy)?.close();
  }

  async #fetch(request: AskRequest, context: BrowserContext): Promise<Answer | Refusal> {
    const no = (reason: Refusal['reason']): Refusal => ({
      kind: 'refusal',
      url: request.url,
      at: this.options.now(),
      reason,
    });
    if (context.signal.aborted) return no({ code: 'interrupted' });
    try {
      const result = await this.#pool.use((running) => this.#inTime(running, request, context));
      return 'kind' in result ? result : no(result);
    } catch (error) {
      return no(context.signal.aborted ? { code: 'interrupted' } : reasonOf(error));
    }
  }

  /** One page in a context of its own, cut at its time-out whatever it is doing, and closed in any case. */
  async #inTime(
    running: RunningBrowser,
    request: AskRequest,
    context: BrowserContext,
  ): Promise<Answer | Refusal['reason']> {
    const late = AbortSignal.timeout(context.timeoutMs);
    const opened = await this.#context(running, request, context);
    try {
      const loading = this.#load(opened, request, context);
      return await Promise.race([loading, cut(AbortSignal.any([context.signal, late]))]);
    } finally {
      // A page that does not let go takes its browser with it.
      if (!(await closes(opened))) this.#pool.discard(running);
    }
  }

  async #load(
    opened: PageContext,
    request: AskRequest,
    { guard, timeoutMs, maxBytes }: BrowserContext,
  ): Promise<Answer | Refusal['reason']> {
    let failed: () => string | undefined = () => undefined;
    try {
      const page = await opened.newPage();
      failed = failedNavigation(page);
      const result = await loadPage(page, request, { timeoutMs, maxBytes, now: this.options.now });
      if (!('kind' in result)) return result;
      // The browser's own error page, after a script led to where nothing could be had.
      if (result.finalUrl.startsWith('chrome-error:')) return await this.#faultOf(failed(), guard);
      const visited = [...result.redirects.map((hop) => hop.url), result.finalUrl];
      const isOutside = visited.every((url) => 'url' in guard.checkUrl(url));
      return isOutside ? result : { code: 'address-refused' };
    } catch (error) {
      const url = failed();
      const reason = reasonOf(error);
      return reason.code === 'connection' && url !== undefined ? this.#faultOf(url, guard) : reason;
    }
  }

  async #faultOf(url: string | undefined, guard: AddressGuard): Promise<Refusal['reason']> {
    if (url === undefined) return { code: 'connection' };
    const checked = guard.checkUrl(url);
    if ('refused' in checked) return { code: checked.refused };
    return (await this.#proxy)?.faultOf(url) ?? { code: 'connection' };
  }

  async #context(
    { browser, userAgent }: RunningBrowser,
    request: AskRequest,
    { guard, userAgent: ours }: BrowserContext,
  ): Promise<PageContext> {
    const isLocal = this.options.endpoint === undefined;
    const pictures = request.render?.screenshot === true;
    const context = await browser.newContext({
      ...(isLocal && { proxy: { server: await this.#proxyUrl(guard), bypass: '<-loopback>' } }),
      userAgent: `${userAgent} ${ours}`,
      locale: 'en-US',
      timezoneId: 'UTC',
      viewport,
      serviceWorkers: 'block',
      acceptDownloads: false,
      ignoreHTTPSErrors: this.options.insecure ?? false,
    });
    await context.route('**/*', (route) => guardRoute(route, guard, { pictures, isLocal }).catch(() => {}));
    await context.routeWebSocket(/.*/, (socket) => socket.close());
    return context;
  }

  /** A remote browser opens its own sockets: there only the checks of each url and name stand before a request. */
  async #proxyUrl(guard: AddressGuard): Promise<string> {
    this.#proxy ??= openGuardProxy(openOutlet(guard, this.options.proxy ?? 'direct'));
    return (await this.#proxy).url;
  }
}

async function guardRoute(
  route: Route,
  guard: AddressGuard,
  { pictures, isLocal }: { pictures: boolean; isLocal: boolean },
): Promise<void> {
  const request = route.request();
  if (!pictures && blockedTypes.has(request.resourceType())) return route.abort('blockedbyclient');
  const checked = guard.checkUrl(request.url());
  if ('refused' in checked) return route.abort('addressunreachable');
  const isRefused = isLocal ? false : await guard.checkHost(checked.url.hostname).then(no, yes);
  return isRefused ? route.abort('addressunreachable') : route.continue();
}

const yes = () => true;
const no = () => false;

/** The url of the page's last navigation that came to nothing. */
function failedNavigation(page: Page): () => string | undefined {
  let url: string | undefined;
  page.on('requestfailed', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) url = request.url();
  });
  return () => url;
}

/** Rejects when the signal ends the page. */
function cut(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const end = () => reject(new Error('Timeout: the page did not end'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

/** Does this context close in time? */
async function closes(opened: PageContext): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), CLOSE_MS);
  });
  const closed = await Promise.race([opened.close().then(yes, yes), late]);
  clearTimeout(timer);
  return closed;
}
