import { existsSync } from 'node:fs';
import pLimit from 'p-limit';
import type { Browser, Page, BrowserContext as PageContext, Request, Route } from 'playwright';
import type { Answer, AskRequest, Hop, Refusal, RefusalCode } from '../../model/answer.js';
import type { BrowserContext, BrowserFetch } from '../browser-fetch.js';
import { digestOf } from '../digest.js';
import type { AddressGuard } from '../guard.js';
import type { FoundBrowser } from './find.js';
import { guardedConnect } from './guarded-connect.js';
import { type GuardProxy, openGuardProxy } from './proxy.js';

export interface SessionOptions {
  /** A browser on this machine, or … */
  found?: FoundBrowser;
  /** … a remote one: a Playwright server (`ws://…`) or a Chrome DevTools endpoint (`http://…`, `ws://…/devtools/…`). */
  endpoint?: string;
  now(): number;
}

const MAX_PAGES_AT_ONCE = 2;
const PAGES_PER_BROWSER = 50;
const MEMORY_MARK_BYTES = 1_500_000_000;
const QUIET_MS = 8_000;
const SELECTOR_MS = 15_000;
const JPEG_QUALITY = 55;
const viewport = { width: 1280, height: 900 };

const blockedTypes: ReadonlySet<string> = new Set(['image', 'media', 'font']);

/** True when Chromium has to run without its sandbox: as root there is none to be had. */
export function withoutSandbox(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** One browser for the whole run: a fresh context per page, restarted every 50 pages or above the memory mark. */
export class BrowserSession {
  #browser: Promise<Browser> | undefined;
  #proxy: Promise<GuardProxy> | undefined;
  #userAgent: Promise<string> | undefined;
  #opened = 0;
  readonly #limit = pLimit(MAX_PAGES_AT_ONCE);

  constructor(private readonly options: SessionOptions) {}

  /** Renders a page and answers with its DOM; never throws. The gate judges what comes back. */
  readonly fetch: BrowserFetch = (request, context) => this.#limit(() => this.#fetch(request, context));

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

  async #fetch(request: AskRequest, context: BrowserContext): Promise<Answer | Refusal> {
    if (context.signal.aborted) return this.#refusal(request.url, { code: 'interrupted' });
    let opened: PageContext | undefined;
    const cut = () => void opened?.close().catch(() => {});
    context.signal.addEventListener('abort', cut, { once: true });
    try {
      opened = await this.#context(await this.#current(), context, request.render?.screenshot === true);
      return await this.#load(await opened.newPage(), request, context);
    } catch (error) {
      return context.signal.aborted
        ? this.#refusal(request.url, { code: 'interrupted' })
        : this.#refusal(request.url, reasonOf(error));
    } finally {
      context.signal.removeEventListener('abort', cut);
      await opened?.close().catch(() => {});
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

  async #context(
    browser: Browser,
    { guard, userAgent }: BrowserContext,
    pictures: boolean,
  ): Promise<PageContext> {
    const isLocal = this.options.endpoint === undefined;
    const context = await browser.newContext({
      ...(isLocal && { proxy: { server: await this.#proxyUrl(guard), bypass: '<-loopback>' } }),
      userAgent: `${await this.#userAgent} ${userAgent}`,
      locale: 'en-US',
      timezoneId: 'UTC',
      viewport,
      serviceWorkers: 'block',
      acceptDownloads: false,
    });
    await context.route('**/*', (route) => guardRoute(route, guard, pictures));
    await context.routeWebSocket(/.*/, (socket) => socket.close());
    return context;
  }

  /** A remote browser opens its own sockets: there only the check of each url stands before a request. */
  async #proxyUrl(guard: AddressGuard): Promise<string> {
    this.#proxy ??= openGuardProxy(guardedConnect(guard));
    return (await this.#proxy).url;
  }

  async #load(page: Page, request: AskRequest, context: BrowserContext): Promise<Answer | Refusal> {
    const started = this.options.now();
    const kept = keepJson(page, request.render?.keepJson ?? [], context.maxBytes);
    if (request.headers) await page.setExtraHTTPHeaders({ ...request.headers });
    const response = await page.goto(request.url, {
      waitUntil: 'domcontentloaded',
      timeout: context.timeoutMs,
    });
    await settle(page, request, context.timeoutMs);
    const body = await page.content();
    if (body.length > context.maxBytes) {
      return this.#refusal(request.url, { code: 'too-large', args: { limit: context.maxBytes } });
    }
    const screenshot = request.render?.screenshot
      ? (await page.screenshot({ type: 'jpeg', quality: JPEG_QUALITY })).toString('base64')
      : undefined;
    return {
      kind: 'answer',
      url: request.url,
      finalUrl: page.url(),
      redirects: response ? await hopsOf(response.request()) : [],
      status: response?.status() ?? 200,
      headers: response ? await response.allHeaders() : {},
      body,
      ...(kept.length > 0 && { json: kept }),
      ...(screenshot !== undefined && { screenshot }),
      at: this.options.now(),
      elapsedMs: this.options.now() - started,
      digest: digestOf(body),
      source: 'browser',
    };
  }

  #refusal(url: string, reason: Refusal['reason']): Refusal {
    return { kind: 'refusal', url, at: this.options.now(), reason };
  }
}

async function guardRoute(route: Route, guard: AddressGuard, pictures: boolean): Promise<void> {
  const request = route.request();
  if (!pictures && blockedTypes.has(request.resourceType())) return route.abort('blockedbyclient');
  const checked = guard.checkUrl(request.url());
  if ('refused' in checked) return route.abort('addressunreachable');
  return route.continue();
}

function keepJson(page: Page, parts: readonly string[], maxBytes: number): { url: string; body: string }[] {
  const kept: { url: string; body: string }[] = [];
  page.on('response', (response) => {
    if (!parts.some((part) => response.url().includes(part))) return;
    response.text().then(
      (body) => {
        if (body.length <= maxBytes) kept.push({ url: response.url(), body });
      },
      () => {},
    );
  });
  return kept;
}

async function settle(page: Page, request: AskRequest, timeoutMs: number): Promise<void> {
  const { waitFor } = request.render ?? {};
  const waiting =
    waitFor === undefined
      ? page.waitForLoadState('networkidle', { timeout: Math.min(timeoutMs, QUIET_MS) })
      : page.waitForSelector(waitFor, { timeout: Math.min(timeoutMs, SELECTOR_MS), state: 'attached' });
  // What has not come by then is not waited for: the DOM is read as it stands.
  await waiting.catch(() => {});
}

async function hopsOf(last: Request): Promise<Hop[]> {
  const hops: Hop[] = [];
  for (let r = last.redirectedFrom(); r; r = r.redirectedFrom()) {
    const response = await r.response();
    hops.unshift({ url: r.url(), status: response?.status() ?? 0 });
  }
  return hops;
}

/** Playwright tells a failure in its message only; these are Chromium's network error names. */
const failures: readonly [RegExp, RefusalCode][] = [
  [/Timeout|ERR_TIMED_OUT/, 'timeout'],
  [/ERR_NAME_NOT_RESOLVED/, 'dns'],
  [/ERR_CERT|ERR_SSL/, 'tls'],
  [/ERR_ADDRESS_UNREACHABLE|ERR_TUNNEL_CONNECTION_FAILED/, 'address-refused'],
  [/ERR_TOO_MANY_REDIRECTS/, 'redirects'],
  [/ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_PROXY/, 'connection'],
];

function reasonOf(error: unknown): Refusal['reason'] {
  const message = error instanceof Error ? error.message : String(error);
  const code = failures.find(([pattern]) => pattern.test(message))?.[1] ?? 'browser-failed';
  return { code, args: { message: message.split('\n')[0]?.slice(0, 160) ?? '' } };
}

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

export async function openBrowser(options: {
  found?: FoundBrowser;
  endpoint?: string;
  /** Show the window (`assist`). */
  visible?: boolean;
}): Promise<Browser> {
  const { chromium } = await import('playwright');
  if (options.endpoint !== undefined) {
    const overCdp = /^https?:/.test(options.endpoint) || options.endpoint.includes('/devtools/');
    return overCdp ? chromium.connectOverCDP(options.endpoint) : chromium.connect(options.endpoint);
  }
  const path = options.found?.executablePath;
  if (path === undefined || !existsSync(path)) throw new Error('no browser found');
  return chromium.launch({
    executablePath: path,
    headless: options.visible !== true,
    args: withoutSandbox() ? [...quietFlags, '--no-sandbox'] : quietFlags,
    chromiumSandbox: !withoutSandbox(),
  });
}
