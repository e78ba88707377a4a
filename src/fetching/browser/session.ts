import { existsSync } from 'node:fs';
import pLimit from 'p-limit';
import type { Browser, BrowserContext, Page, Route } from 'playwright';
import type { Answer, AskRequest, Hop, Refusal, RefusalCode } from '../../model/answer.js';
import { digestOf } from '../digest.js';
import { judged } from '../judged.js';
import type { FoundBrowser } from './find.js';
import { type GuardedConnect, type GuardProxy, openGuardProxy } from './proxy.js';

/** Says why a url may not be loaded, or nothing when it may: the gate's own guard, for every request of a page. */
export type UrlGuard = (url: string) => Promise<Refusal['reason'] | undefined>;

export interface SessionOptions {
  /** A browser on this machine, or … */
  found?: FoundBrowser;
  /** … a remote one: a Playwright server (`ws://…`) or a Chrome DevTools endpoint (`http://…`, `ws://…/devtools/…`). */
  endpoint?: string;
  /** Appended to Chromium's own User-Agent: it is Chromium, and says who drives it. */
  userAgent: string;
  guard: UrlGuard;
  /** Opens the browser's sockets. A remote browser opens its own: there only `guard` stands before each url. */
  connect: GuardedConnect;
  now(): number;
  timeoutMs: number;
  /** Show the window (`assist`). */
  visible?: boolean;
}

const MAX_PAGES_AT_ONCE = 2;
const PAGES_PER_BROWSER = 50;
const MEMORY_MARK_BYTES = 1_500_000_000;
const MAX_CONTENT = 10 * 1024 * 1024;
const SETTLE_MS = 1_500;

const blockedTypes: ReadonlySet<string> = new Set(['image', 'media', 'font']);

/** One browser for the whole run: a fresh context per page, restarted every 50 pages or above the memory mark. */
export class BrowserSession {
  #browser: Promise<Browser> | undefined;
  #proxy: Promise<GuardProxy> | undefined;
  #userAgent: Promise<string> | undefined;
  #opened = 0;
  readonly #limit = pLimit(MAX_PAGES_AT_ONCE);

  constructor(private readonly options: SessionOptions) {}

  /** True when this process must run Chromium without its sandbox: as root in a container there is none to be had. */
  static get withoutSandbox(): boolean {
    return process.platform === 'linux' && process.getuid?.() === 0;
  }

  /** Renders a page and answers with its DOM; never throws. */
  render(request: AskRequest): Promise<Answer | Refusal> {
    return this.#limit(() => this.#withPage((page) => this.#load(page, request), request.url));
  }

  /** Renders a page with its pictures and takes one of it: JPEG, at most 1280 wide, top of the page. */
  async screenshot(url: string): Promise<{ jpeg: Buffer; at: number } | Refusal> {
    return this.#limit(() =>
      this.#withPage(
        async (page) => {
          await page.goto(url, { waitUntil: 'load', timeout: this.options.timeoutMs });
          await page.waitForTimeout(SETTLE_MS);
          return { jpeg: await page.screenshot({ type: 'jpeg', quality: 60 }), at: this.options.now() };
        },
        url,
        { pictures: true },
      ),
    );
  }

  async close(): Promise<void> {
    await this.#stopBrowser();
    const proxy = this.#proxy;
    this.#proxy = undefined;
    await (await proxy)?.close();
  }

  async #stopBrowser(): Promise<void> {
    const browser = this.#browser;
    this.#browser = undefined;
    await (await browser?.catch(() => undefined))?.close().catch(() => {});
  }

  async #withPage<T>(
    use: (page: Page) => Promise<T>,
    url: string,
    kind = { pictures: false },
  ): Promise<T | Refusal> {
    const refused = await this.options.guard(url);
    if (refused) return this.#refusal(url, refused);
    let context: BrowserContext | undefined;
    try {
      const browser = await this.#current();
      context = await this.#context(browser, kind);
      return await use(await context.newPage());
    } catch (error) {
      return this.#failure(url, error);
    } finally {
      await context?.close().catch(() => {});
    }
  }

  async #current(): Promise<Browser> {
    const tired = this.#opened >= PAGES_PER_BROWSER || process.memoryUsage().rss > MEMORY_MARK_BYTES;
    if (tired && this.#limit.activeCount <= 1) await this.#stopBrowser();
    if (this.#browser === undefined) {
      this.#opened = 0;
      this.#browser = openBrowser(this.options);
      this.#userAgent = this.#browser.then(ownUserAgent);
    }
    this.#opened++;
    return this.#browser;
  }

  async #context(browser: Browser, kind: { pictures: boolean }): Promise<BrowserContext> {
    const context = await browser.newContext({
      ...(this.options.endpoint === undefined && {
        proxy: { server: await this.#proxyUrl(), bypass: '<-loopback>' },
      }),
      userAgent: `${await this.#userAgent} ${this.options.userAgent}`,
      locale: 'en-US',
      timezoneId: 'UTC',
      viewport: { width: 1280, height: 900 },
      serviceWorkers: 'block',
      acceptDownloads: false,
    });
    await context.route('**/*', (route) => this.#guardRoute(route, kind));
    await context.routeWebSocket(/.*/, (socket) => socket.close());
    return context;
  }

  async #proxyUrl(): Promise<string> {
    this.#proxy ??= openGuardProxy(this.options.connect);
    return (await this.#proxy).url;
  }

  async #guardRoute(route: Route, kind: { pictures: boolean }): Promise<void> {
    const request = route.request();
    if (!kind.pictures && blockedTypes.has(request.resourceType())) return route.abort('blockedbyclient');
    if (await this.options.guard(request.url())) return route.abort('addressunreachable');
    return route.continue();
  }

  async #load(page: Page, request: AskRequest): Promise<Answer | Refusal> {
    const started = this.options.now();
    const kept: { url: string; body: string }[] = [];
    const parts = request.render?.keepJson ?? [];
    page.on('response', (response) => {
      if (!parts.some((part) => response.url().includes(part))) return;
      response.text().then(
        (body) => kept.push({ url: response.url(), body: body.slice(0, MAX_CONTENT) }),
        () => {},
      );
    });
    if (request.headers) await page.setExtraHTTPHeaders({ ...request.headers });
    const response = await page.goto(request.url, {
      waitUntil: 'domcontentloaded',
      timeout: this.options.timeoutMs,
    });
    await settle(page, request, this.options.timeoutMs);
    const body = await page.content();
    if (body.length > MAX_CONTENT)
      return this.#refusal(request.url, { code: 'too-large', args: { limit: MAX_CONTENT } });
    const headers = response ? await response.allHeaders() : {};
    return judged({
      kind: 'answer',
      url: request.url,
      finalUrl: page.url(),
      redirects: response ? await hopsOf(response.request()) : [],
      status: response?.status() ?? 200,
      headers,
      body,
      ...(kept.length > 0 && { json: kept }),
      at: this.options.now(),
      elapsedMs: this.options.now() - started,
      digest: digestOf(body),
      source: 'browser',
    });
  }

  #failure(url: string, error: unknown): Refusal {
    const message = error instanceof Error ? error.message : String(error);
    const code: RefusalCode = /timeout/i.test(message)
      ? 'timeout'
      : /ERR_NAME_NOT_RESOLVED/.test(message)
        ? 'dns'
        : /ERR_CERT|ERR_SSL/.test(message)
          ? 'tls'
          : /ERR_ADDRESS_UNREACHABLE/.test(message)
            ? 'address-refused'
            : /ERR_CONNECTION|ERR_EMPTY_RESPONSE/.test(message)
              ? 'connection'
              : 'browser-failed';
    return this.#refusal(url, { code, args: { message: message.split('\n')[0]?.slice(0, 160) ?? '' } });
  }

  #refusal(url: string, reason: Refusal['reason']): Refusal {
    return { kind: 'refusal', url, at: this.options.now(), reason };
  }
}

async function settle(page: Page, request: AskRequest, timeout: number): Promise<void> {
  const { waitFor } = request.render ?? {};
  if (waitFor === undefined) {
    await page.waitForLoadState('networkidle', { timeout: Math.min(timeout, 8_000) }).catch(() => {});
    return;
  }
  await page
    .waitForSelector(waitFor, { timeout: Math.min(timeout, 15_000), state: 'attached' })
    .catch(() => {});
}

async function hopsOf(last: { redirectedFrom(): PlaywrightRequest | null }): Promise<Hop[]> {
  const hops: Hop[] = [];
  for (let r = last.redirectedFrom(); r; r = r.redirectedFrom()) {
    const response = await r.response();
    hops.unshift({ url: r.url(), status: response?.status() ?? 0 });
  }
  return hops;
}
type PlaywrightRequest = Awaited<ReturnType<Page['waitForRequest']>>;

/** The browser's own User-Agent, as it tells it itself. */
async function ownUserAgent(browser: Browser): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const userAgent: unknown = await page.evaluate('navigator.userAgent');
  await context.close();
  return String(userAgent);
}

/** Nothing of the browser's own may talk to the outside. */
const quietFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

export async function openBrowser(
  options: Pick<SessionOptions, 'found' | 'endpoint' | 'visible'>,
): Promise<Browser> {
  const { chromium } = await import('playwright');
  if (options.endpoint !== undefined) {
    const overCdp = /^https?:/.test(options.endpoint) || options.endpoint.includes('/devtools/');
    return overCdp ? chromium.connectOverCDP(options.endpoint) : chromium.connect(options.endpoint);
  }
  const path = options.found?.executablePath;
  if (path === undefined || !existsSync(path)) throw new Error('no browser found');
  return chromium.launch({
    executablePath: path,
    headless: !options.visible,
    args: BrowserSession.withoutSandbox ? [...quietFlags, '--no-sandbox'] : quietFlags,
    chromiumSandbox: !BrowserSession.withoutSandbox,
  });
}
